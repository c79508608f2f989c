"""The figures behind the charts, in plain sight under them."""

from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter.worksheet import Worksheet

from govload.export.palette import ACCENT, RULE
from govload.export.workbook.book import Book
from govload.export.workbook.cells import (
    put,
    write_change,
    write_decimal,
    write_integer,
    write_year,
)
from govload.model import HEADLINE_KINDS
from govload.tables.schema import schemas

_LARGEST = 12
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
    """The three charts' figures."""

    trend: Range
    since: Range
    largest: Range
    latest_year: int


def write_figures(book: Book, sheet: Worksheet, row: int) -> Figures:
    """Write the figures from ``row`` down and say where they lie."""
    book.subheading(sheet, row, book.say("summary.figures"))
    years = sorted({count.year for count in book.tables.counts})
    trend = _write_trend(book, sheet, row + 1, years)
    since = _write_since(book, sheet, row + 1)
    below = max(trend.last, since.last) + 2
    largest = _write_largest(book, sheet, below, years)
    return Figures(trend, since, largest, latest_year=years[-1] if years else 0)


def _write_trend(book: Book, sheet: Worksheet, row: int, years: Sequence[int]) -> Range:
    """Year, mean of each headline kind over all agencies with a letter, number of agencies."""
    labels = [_label(book, kind) for kind in KINDS]
    _write_heads(
        book, sheet, row, 0, [book.say("summary.year"), *labels, book.say("summary.count")]
    )
    for offset, year in enumerate(years, start=1):
        counts = [count for count in book.tables.counts if count.year == year]
        write_year(book, sheet, row + offset, 0, year)
        for column, kind in enumerate(KINDS, start=1):
            mean = sum(getattr(count, kind) for count in counts) / len(counts)
            write_decimal(book, sheet, row + offset, column, mean)
        write_integer(book, sheet, row + offset, len(KINDS) + 1, len(counts))
    return Range(row + 1, row + len(years), 0)


def _write_since(book: Book, sheet: Worksheet, row: int) -> Range:
    """Year, change of the total, and the lengths of the error bars down and up."""
    keys = ("year", "change", "below", "above")
    _write_heads(book, sheet, row, _SINCE_COLUMN, [book.say(f"summary.{key}") for key in keys])
    changes = [
        (each.year, each.difference, each.difference_low, each.difference_high)
        for each in book.tables.commitment
        if each.group == "all" and each.measure == "total"
    ]
    known = [
        (year, change, change - low, high - change)
        for year, change, low, high in changes
        if change is not None and low is not None and high is not None
    ]
    for offset, (year, change, below, above) in enumerate(sorted(known), start=1):
        write_year(book, sheet, row + offset, _SINCE_COLUMN, year)
        write_change(book, sheet, row + offset, _SINCE_COLUMN + 1, change)
        write_decimal(book, sheet, row + offset, _SINCE_COLUMN + 2, below)
        write_decimal(book, sheet, row + offset, _SINCE_COLUMN + 3, above)
    return Range(row + 1, row + len(known), _SINCE_COLUMN)


def _write_largest(book: Book, sheet: Worksheet, row: int, years: Sequence[int]) -> Range:
    """Agency (over two columns) and its headline kinds in the newest year, most first."""
    labels = [_label(book, kind) for kind in KINDS]
    heads = [schemas()["counts"].column("agency").label(book.lang), "", *labels]
    _write_heads(book, sheet, row, 0, heads)
    newest = [count for count in book.tables.counts if years and count.year == years[-1]]
    largest = sorted(newest, key=lambda count: (-count.total, count.agency))[:_LARGEST]
    for at, count in enumerate(largest, start=row + 1):
        for column, text in enumerate((count.agency, "")):
            put(book, sheet, at, column, text)
        for column, kind in enumerate(KINDS, start=2):
            write_integer(book, sheet, at, column, getattr(count, kind))
    return Range(row + 1, row + len(largest), 0)


def _label(book: Book, kind: str) -> str:
    return schemas()["counts"].column(kind).label(book.lang)


def _write_heads(book: Book, sheet: Worksheet, row: int, column: int, texts: Sequence[str]) -> None:
    look = {"bold": True, "font_color": ACCENT.strong, "bottom": 2, "bottom_color": RULE}
    sheet.set_row(row, 30)
    for offset, text in enumerate(texts):
        side = "right" if offset else "left"
        style = book.format(**look, text_wrap=True, align=side, valign="bottom")
        sheet.write_string(row, column + offset, text, style)
