"""Les meg: what the workbook is, how it was counted, what to mind, and where things stand."""

from collections.abc import Sequence
from dataclasses import replace

from govload.export.palette import ACCENT, KINDS, MUTED
from govload.export.workbook.book import NOTE, TITLE, Book
from govload.export.workbook.grid import row_height
from govload.export.workbook.page import Page
from govload.export.workbook.style import Style
from govload.model import HEADLINE_KINDS
from govload.tables.schema import schemas

_WIDTHS = (26, 78, 22)
_RULED = Style(ruled=True)
_LINK = replace(_RULED, colour=ACCENT.strong, underline=True)
_COUNTED_BESIDE = ("reporting", "common", "key_figure", "advisory", "budget")
_SHEETS = (
    "summary",
    "commitment",
    "agencies",
    "counts",
    "requirements",
    "reviewed",
    "not_counted",
    "changes",
    "letters",
    "diagnostics",
    "dictionary",
)


def add(book: Book) -> Page:
    """Fill the sheet."""
    page = book.page("readme")
    for column, width in enumerate(_WIDTHS):
        page.width(column, width)
    page.height(0, 34)
    page.put(0, 0, book.say("readme.title"), replace(TITLE, size=22))
    _paragraph(page, 1, book.say("readme.what", baseline=book.tables.facts.baseline))
    row = _sheets(book, page, 3)
    row = _kinds(book, page, row)
    row = _section(book, page, row, "counting", [book.say("readme.counting_text")])
    row = _section(book, page, row, "reviewing", _reviewing(book))
    row = _section(book, page, row, "caveats", _caveats(book))
    _facts(book, page, row)
    page.sheet.page_setup.fitToHeight = 1
    return page


def _reviewing(book: Book) -> list[str]:
    sheet = book.say("sheet.requirements")
    return [book.say("readme.reviewing_cells", sheet=sheet), book.say("readme.reviewing_import")]


def _caveats(book: Book) -> list[str]:
    count, sheet = len(book.tables.diagnostics), book.say("sheet.diagnostics")
    return [
        book.say("readme.caveat_error"),
        book.say("readme.caveat_rulebook"),
        book.say("readme.caveat_value"),
        book.say("readme.caveat_diagnostics", count=count, sheet=sheet),
    ]


def _section(book: Book, page: Page, row: int, key: str, texts: Sequence[str]) -> int:
    book.subheading(page, row, f"readme.{key}")
    for offset, text in enumerate(texts, start=1):
        _paragraph(page, row + offset, text)
    return row + len(texts) + 2


def _paragraph(page: Page, row: int, text: str) -> None:
    page.span(row, 0, len(_WIDTHS) - 1, text, Style(wrap=True))
    page.height(row, row_height([(text, sum(_WIDTHS))]))


def _sheets(book: Book, page: Page, row: int) -> int:
    book.subheading(page, row, "readme.sheets")
    for offset, key in enumerate(_SHEETS, start=1):
        name = book.say(f"sheet.{key}")
        page.put(row + offset, 0, name, _LINK, link=f"#'{name}'!A1")
        page.put(row + offset, 1, book.say(f"about.{key}"), _RULED)
    return row + len(_SHEETS) + 2


def _kinds(book: Book, page: Page, row: int) -> int:
    book.subheading(page, row, "readme.kinds")
    headline = tuple(kind.value for kind in HEADLINE_KINDS)
    for offset, kind in enumerate((*headline, *_COUNTED_BESIDE), start=1):
        words, tone = schemas()["counts"].column(kind).words[book.lang], KINDS[kind]
        name = replace(_RULED, bold=True, fill=tone.light, colour=tone.ink)
        counted = book.say("readme.in_total" if kind in headline else "readme.beside")
        page.put(row + offset, 0, words.label, name)
        page.put(row + offset, 1, words.description, _RULED)
        page.put(row + offset, 2, counted, replace(_RULED, colour=MUTED))
    return row + len(headline) + len(_COUNTED_BESIDE) + 2


def _facts(book: Book, page: Page, row: int) -> None:
    facts = book.tables.facts
    book.subheading(page, row, "readme.stamp")
    rulebook = schemas()["requirements"].column("rulebook").label(book.lang)
    entries = (
        (rulebook, facts.rulebook),
        (book.say("readme.codebook"), facts.codebook),
        (book.say("readme.version"), facts.version),
        (book.say("readme.baseline"), str(facts.baseline)),
        (book.say("readme.folder"), facts.letters_folder),
    )
    for offset, (name, value) in enumerate(entries, start=1):
        page.put(row + offset, 0, name, NOTE)
        page.put(row + offset, 1, value, Style())
