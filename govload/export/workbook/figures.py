"""The figures behind the charts, in plain sight under them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from govload.export.commitment_words import overall
from govload.export.palette import ACCENT
from govload.export.workbook.book import Book
from govload.export.workbook.cells import (
    write_change,
    write_decimal,
    write_integer,
    write_text,
    write_year,
)
from govload.export.workbook.page import Page
from govload.export.workbook.style import Style
from govload.model import HEADLINE_KINDS
from govload.tables.rows import CommitmentRow
from govload.tables.schema import schemas

_LARGEST = 12
_HEAD = Style(bold=True, size=9, colour=ACCENT.strong, ruled=True, wrap=True)
_SINCE_COLUMN = 6
KINDS = tuple(kind.value for kind in HEADLINE_KINDS)


@dataclass(frozen=True, slots=True)
class Range:
    """Where a chart finds its figures: rows ``first`` to ``last`` from ``column`` on, from 0."""

    first: int
    last: int
    column: int

    @property
    def is_empty(self) -> bool:
        """True where there is nothing to draw."""
        return self.last < self.first


@dataclass(frozen=True, slots=True)
class Figures:
    """The three charts' figures; ``span`` is from the lowest to the highest bound of a change."""

    trend: Range
    since: Range
    largest: Range
    latest_year: int
    span: tuple[float, float]


def write_figures(book: Book, page: Page, row: int) -> Figures:
    """Write the figures from ``row`` down and say where they lie."""
    book.subheading(page, row, "summary.figures")
    years = sorted({count.year for count in book.tables.counts})
    trend = _write_trend(book, page, row + 1, years)
    since = _write_since(book, page, row + 1)
    below = max(trend.last, since.last) + 2
    largest = _write_largest(book, page, below, years)
    latest = years[-1] if years else 0
    return Figures(trend, since, largest, latest_year=latest, span=_span(book))


def _write_trend(book: Book, page: Page, row: int, years: Sequence[int]) -> Range:
    """Year, mean of each headline kind over all agencies with a letter, number of agencies."""
    labels = [_label(book, kind) for kind in KINDS]
    heads = [book.say("summary.year"), *labels, book.say("summary.count")]
    _write_heads(page, row, 0, heads)
    for offset, year in enumerate(years, start=1):
        counts = [count for count in book.tables.counts if count.year == year]
        write_year(page, row + offset, 0, year)
        for column, kind in enumerate(KINDS, start=1):
            mean = sum(getattr(count, kind) for count in counts) / len(counts)
            write_decimal(page, row + offset, column, mean)
        write_integer(page, row + offset, len(KINDS) + 1, len(counts))
    return Range(row + 1, row + len(years), 0)


def _write_since(book: Book, page: Page, row: int) -> Range:
    """Year, change of the total, and how far its interval reaches down and up."""
    keys = ("year", "change", "below", "above")
    rows = _changes(book)
    if rows:
        _write_heads(page, row, _SINCE_COLUMN, [book.say(f"summary.{key}") for key in keys])
    for at, each in enumerate(rows, start=row + 1):
        write_year(page, at, _SINCE_COLUMN, each.year)
        write_change(page, at, _SINCE_COLUMN + 1, each.difference)
        below, above = _reach(each)
        write_decimal(page, at, _SINCE_COLUMN + 2, below)
        write_decimal(page, at, _SINCE_COLUMN + 3, above)
    return Range(row + 1, row + len(rows), _SINCE_COLUMN)


def _changes(book: Book) -> list[CommitmentRow]:
    return [row for row in overall(book.tables) if _has_interval(row)]


def _span(book: Book) -> tuple[float, float]:
    rows = _changes(book)
    lows = [row.difference_low or 0 for row in rows]
    highs = [row.difference_high or 0 for row in rows]
    return min(lows, default=0.0), max(highs, default=0.0)


def _has_interval(row: CommitmentRow) -> bool:
    return None not in (row.difference, row.difference_low, row.difference_high)


def _reach(row: CommitmentRow) -> tuple[float, float]:
    change, low, high = row.difference or 0, row.difference_low or 0, row.difference_high or 0
    return change - low, high - change


def _write_largest(book: Book, page: Page, row: int, years: Sequence[int]) -> Range:
    """Agency (over two columns) and its headline kinds in the newest year, most first."""
    labels = [_label(book, kind) for kind in KINDS]
    heads = [schemas()["counts"].column("agency").label(book.lang), "", *labels]
    _write_heads(page, row, 0, heads, first="left")
    newest = [count for count in book.tables.counts if years and count.year == years[-1]]
    largest = sorted(newest, key=lambda count: (-count.total, count.agency))[:_LARGEST]
    for at, count in enumerate(largest, start=row + 1):
        for column, text in enumerate((count.agency, "")):
            write_text(page, at, column, text)
        for column, kind in enumerate(KINDS, start=2):
            write_integer(page, at, column, getattr(count, kind))
    return Range(row + 1, row + len(largest), 0)


def _label(book: Book, kind: str) -> str:
    return schemas()["counts"].column(kind).label(book.lang)


def _write_heads(
    page: Page, row: int, column: int, texts: Sequence[str], *, first: str = "center"
) -> None:
    """Write headings over their values: the ``first`` as told, those of numbers to the right."""
    page.height(row, 19)
    page.put(row, column, texts[0], replace(_HEAD, align=first))
    for offset, text in enumerate(texts[1:], start=1):
        page.put(row, column + offset, text, replace(_HEAD, align="right", indent=1))
