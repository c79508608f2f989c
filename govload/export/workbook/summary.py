"""Sammendrag: the main figures, the commitment in a sentence, and three native charts."""

from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter.worksheet import Worksheet

from govload.export.commitment_words import commitment_sentence
from govload.export.palette import ACCENT, MUTED
from govload.export.workbook.book import Book
from govload.export.workbook.charts import add_charts
from govload.export.workbook.figures import write_figures

_CARDS, _CARD_COLUMNS, _COLUMN_WIDTH = 5, 2, 16
_CARDS_ROW = 3
_SENTENCE_ROW = 7
_CHARTS_ROW = 9
_FIGURES_ROW = 46


@dataclass(frozen=True, slots=True)
class Card:
    """One main figure: what it is, the figure, and what it is a figure of."""

    label: str
    figure: int | float
    explanation: str
    number_format: str = "#,##0"


def add(book: Book) -> None:
    """Add the sheet."""
    sheet = book.sheet("summary")
    book.heading(sheet, "summary", note=False)
    sheet.set_column(0, _CARDS * _CARD_COLUMNS - 1, _COLUMN_WIDTH)
    for place, card in enumerate(_cards(book)):
        _write_card(book, sheet, place * _CARD_COLUMNS, card)
    _write_sentence(book, sheet)
    figures = write_figures(book, sheet, _FIGURES_ROW)
    add_charts(book, sheet, figures, _CHARTS_ROW)
    sheet.set_portrait()
    sheet.fit_to_pages(1, 1)


def _cards(book: Book) -> Sequence[Card]:
    tables, say = book.tables, book.say
    counted = sum(row.status == "counted" for row in tables.letters)
    failed = sum(row.status == "failed" for row in tables.letters)
    years = sorted({row.year for row in tables.counts}) or [0]
    latest = [row.total for row in tables.counts if row.year == years[-1]]
    total = sum(row.total for row in tables.counts)
    mean = sum(latest) / max(len(latest), 1)
    return (
        Card(say("summary.letters"), counted, say("summary.letters_of", found=len(tables.letters))),
        Card(
            say("summary.agencies"),
            len({row.agency_id for row in tables.counts}),
            say("summary.agencies_years", first=years[0], last=years[-1]),
        ),
        Card(say("summary.requirements"), total, say("summary.requirements_of")),
        Card(
            say("summary.latest", year=years[-1]),
            mean,
            say("summary.latest_of", count=len(latest)),
            "#,##0.0",
        ),
        Card(
            say("summary.diagnostics"),
            len(tables.diagnostics),
            say("summary.diagnostics_of", errors=failed),
        ),
    )


def _write_card(book: Book, sheet: Worksheet, column: int, card: Card) -> None:
    last = column + _CARD_COLUMNS - 1
    box = {"bg_color": ACCENT.light, "align": "center", "right": 5, "right_color": "#FFFFFF"}
    label = book.format(**box, font_color=ACCENT.strong, bold=True)
    figure = book.format(
        **box,
        font_size=26,
        bold=True,
        font_color=ACCENT.strong,
        valign="vcenter",
        num_format=card.number_format,
    )
    note = book.format(**box, font_color=MUTED, font_size=9)
    sheet.set_row(_CARDS_ROW, 40)
    for row, value, look in (
        (_CARDS_ROW - 1, card.label, label),
        (_CARDS_ROW, card.figure, figure),
        (_CARDS_ROW + 1, card.explanation, note),
    ):
        sheet.merge_range(row, column, row, last, "", look)
        if isinstance(value, str):
            sheet.write_string(row, column, value, look)
        else:
            sheet.write_number(row, column, value, look)


def _write_sentence(book: Book, sheet: Worksheet) -> None:
    text = commitment_sentence(book.tables, book.lang)
    look = book.format(
        font_size=12, text_wrap=True, valign="vcenter", left=5, left_color=ACCENT.strong, indent=1
    )
    sheet.set_row(_SENTENCE_ROW, 52)
    last = _CARDS * _CARD_COLUMNS - 1
    sheet.merge_range(_SENTENCE_ROW, 0, _SENTENCE_ROW, last, "", look)
    sheet.write_string(_SENTENCE_ROW, 0, text, look)
