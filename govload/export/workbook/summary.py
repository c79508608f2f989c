"""Sammendrag: the main figures, the commitment in a sentence, and three native charts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from govload.export.commitment_words import commitment_sentence
from govload.export.palette import ACCENT, MUTED
from govload.export.phrases import amount, year_label, year_span
from govload.export.review_words import review_sentence
from govload.export.workbook.book import NOTE, Book
from govload.export.workbook.charts import ROWS_WITH_GAP, add_charts
from govload.export.workbook.figures import write_figures
from govload.export.workbook.page import Page
from govload.export.workbook.style import Style

_CARDS, _CARD_COLUMNS, _COLUMN_WIDTH = 5, 2, 18
_LAST_COLUMN = _CARDS * _CARD_COLUMNS - 1
_CARDS_ROW, _SENTENCE_ROW, _REVIEW_ROW, _CHARTS_ROW = 3, 6, 7, 8
_REVIEW_HEIGHT = 32
_FIGURES_ROW = _CHARTS_ROW + 2 * ROWS_WITH_GAP + 1

_LABEL = Style(bold=True, colour=ACCENT.strong, fill=ACCENT.light, align="center")
_FIGURE = replace(_LABEL, size=26, middle=True, number_format="#,##0")
_NOTE = Style(size=9, colour=MUTED, fill=ACCENT.light, align="center")
_SENTENCE = Style(size=12, wrap=True, middle=True, bold=True, colour=ACCENT.strong)


@dataclass(frozen=True, slots=True)
class Card:
    """One main figure: what it is, the figure, and what it is a figure of."""

    label: str
    figure: int | float
    explanation: str
    style: Style = _FIGURE


def add(book: Book) -> Page:
    """Fill the sheet."""
    page = book.page("summary", portrait=True)
    book.head(page, "summary", note=False)
    page.width(0, _COLUMN_WIDTH, until=_LAST_COLUMN)
    for place, card in enumerate(_cards(book)):
        _write_card(page, place * _CARD_COLUMNS, card)
    page.height(_SENTENCE_ROW, 52)
    sentence = commitment_sentence(book.tables, book.lang)
    page.span(_SENTENCE_ROW, 0, _LAST_COLUMN, sentence, _SENTENCE)
    if reviewed := review_sentence(book.tables, book.lang):
        page.span(_REVIEW_ROW, 0, _LAST_COLUMN, reviewed, replace(NOTE, wrap=True))
        page.height(_REVIEW_ROW, _REVIEW_HEIGHT)
    add_charts(book, page, write_figures(book, page, _FIGURES_ROW), _CHARTS_ROW)
    page.sheet.page_setup.fitToHeight = 1
    return page


def _cards(book: Book) -> Sequence[Card]:
    tables, say = book.tables, book.say
    statuses = [row.status for row in tables.letters]
    years = sorted({row.year for row in tables.counts}) or [0]
    latest = [row.total for row in tables.counts if row.year == years[-1]]
    return (
        Card(
            say("summary.letters"),
            statuses.count("counted"),
            say("summary.letters_of", documents=amount("documents", len(statuses), book.lang)),
        ),
        Card(
            say("summary.agencies"),
            len({row.agency_id for row in tables.counts}),
            year_span(years, book.lang),
        ),
        Card(
            say("summary.requirements"),
            sum(row.total for row in tables.counts),
            say("summary.requirements_of"),
        ),
        Card(
            say("summary.latest", year=year_label(years[-1], book.lang)),
            sum(latest) / max(len(latest), 1),
            say("summary.latest_of", agencies=amount("agencies", len(latest), book.lang)),
            replace(_FIGURE, number_format="#,##0.0"),
        ),
        Card(
            say("summary.diagnostics"),
            len(tables.diagnostics),
            say("summary.diagnostics_of", errors=statuses.count("failed")),
        ),
    )


def _write_card(page: Page, column: int, card: Card) -> None:
    last = column + _CARD_COLUMNS - 1
    page.height(_CARDS_ROW, 40)
    page.span(_CARDS_ROW - 1, column, last, card.label, _LABEL)
    page.span(_CARDS_ROW, column, last, card.figure, card.style)
    page.span(_CARDS_ROW + 1, column, last, card.explanation, _NOTE)
