"""Les meg: what the workbook is, how it was counted, what to mind, and where things stand."""

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from govload.export.palette import ACCENT, KINDS, MUTED, RULE
from govload.export.workbook.book import Book
from govload.model import HEADLINE_KINDS
from govload.tables.schema import schemas

_COUNTED_BESIDE = ("reporting", "common", "key_figure", "advisory")
_SHEETS = (
    "summary",
    "commitment",
    "agencies",
    "counts",
    "requirements",
    "not_counted",
    "changes",
    "letters",
    "diagnostics",
    "dictionary",
)


def add(book: Book) -> None:
    """Add the sheet."""
    sheet = book.sheet("readme")
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, 78)
    sheet.set_column(2, 2, 22)
    sheet.set_row(0, 34)
    title = book.format(bold=True, font_size=22, font_color=ACCENT.strong)
    sheet.write_string(0, 0, book.say("readme.title"), title)
    what = book.say("readme.what", baseline=book.tables.facts.baseline)
    row = _paragraph(book, sheet, 1, what) + 1
    row = _sheets(book, sheet, row) + 1
    row = _kinds(book, sheet, row) + 1
    row = _section(book, sheet, row, "counting", [book.say("readme.counting_text")])
    row = _section(book, sheet, row, "caveats", _caveats(book))
    _facts(book, sheet, row)
    sheet.fit_to_pages(1, 1)


def _caveats(book: Book) -> list[str]:
    count, sheet = len(book.tables.diagnostics), book.say("sheet.diagnostics")
    return [
        book.say("readme.caveat_error"),
        book.say("readme.caveat_rulebook"),
        book.say("readme.caveat_value"),
        book.say("readme.caveat_diagnostics", count=count, sheet=sheet),
    ]


def _section(book: Book, sheet: Worksheet, row: int, key: str, texts: Sequence[str]) -> int:
    book.subheading(sheet, row, book.say(f"readme.{key}"))
    for offset, text in enumerate(texts, start=1):
        _paragraph(book, sheet, row + offset, text)
    return row + len(texts) + 2


def _paragraph(book: Book, sheet: Worksheet, row: int, text: str) -> int:
    """Write a paragraph over all columns; merged cells do not grow by themselves."""
    look = book.format(text_wrap=True)
    sheet.merge_range(row, 0, row, 2, "", look)
    sheet.write_string(row, 0, text, look)
    sheet.set_row(row, 15 * (1 + len(text) // 120))
    return row + 1


def _sheets(book: Book, sheet: Worksheet, row: int) -> int:
    book.subheading(sheet, row, book.say("readme.sheets"))
    link = book.format(font_color=ACCENT.strong, underline=1, bottom=1, bottom_color=RULE)
    lined = book.format(bottom=1, bottom_color=RULE)
    for offset, key in enumerate(_SHEETS, start=1):
        name = book.say(f"sheet.{key}")
        sheet.write_url(row + offset, 0, f"internal:'{name}'!A1", link, name)
        sheet.write_string(row + offset, 1, book.say(f"about.{key}"), lined)
    return row + len(_SHEETS) + 1


def _kinds(book: Book, sheet: Worksheet, row: int) -> int:
    book.subheading(sheet, row, book.say("readme.kinds"))
    headline = tuple(kind.value for kind in HEADLINE_KINDS)
    lined = {"bottom": 1, "bottom_color": RULE}
    for offset, kind in enumerate((*headline, *_COUNTED_BESIDE), start=1):
        words, tone = schemas()["counts"].column(kind).words[book.lang], KINDS[kind]
        name = book.format(**lined, bold=True, bg_color=tone.light, font_color=tone.strong)
        counted = book.say("readme.in_total" if kind in headline else "readme.beside")
        sheet.write_string(row + offset, 0, words.label, name)
        sheet.write_string(row + offset, 1, words.description, book.format(**lined))
        sheet.write_string(row + offset, 2, counted, book.format(**lined, font_color=MUTED))
    return row + len(headline) + len(_COUNTED_BESIDE) + 1


def _facts(book: Book, sheet: Worksheet, row: int) -> None:
    facts = book.tables.facts
    book.subheading(sheet, row, book.say("readme.stamp"))
    rulebook = schemas()["requirements"].column("rulebook").label(book.lang)
    entries = (
        (rulebook, facts.rulebook),
        (book.say("readme.codebook"), facts.codebook),
        (book.say("readme.version"), facts.version),
        (book.say("readme.baseline"), str(facts.baseline)),
        (book.say("readme.folder"), facts.letters_folder),
    )
    for offset, (label, value) in enumerate(entries, start=1):
        sheet.write_string(row + offset, 0, label, book.format(font_color=MUTED))
        sheet.write_string(row + offset, 1, value, book.format())
