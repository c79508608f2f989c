"""Virksomheter: agency by year, ministry by ministry, with bars, changes and small trends."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from openpyxl.formatting.rule import DataBar, FormatObject, Rule
from openpyxl.styles import Color, Font
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.properties import Outline

from govload.export.palette import ACCENT, FEWER, KINDS, MORE, MUTED, Tone
from govload.export.phrases import year_label
from govload.export.sparks import spark
from govload.export.workbook.book import Book
from govload.export.workbook.grid import HEADING, freeze
from govload.export.workbook.page import Page, cells
from govload.export.workbook.style import Style, argb
from govload.tables.rows import CountRow

_MINUS = "\N{MINUS SIGN}"
_CHANGE, _PERCENT, _TREND = 1, 2, 3
# The longest bar leaves room for the figure, which stands to the right in the same cell.
_BAR_ROOM = 1.4


@dataclass(frozen=True, slots=True)
class Line:
    """An agency's totals (or its ministry's sums), one a year; None where there is no letter.

    Attributes:
        comparable: False for a ministry whose first and last year hold different agencies.
    """

    name: str
    totals: tuple[int | None, ...]
    is_ministry: bool = False
    comparable: bool = True

    @property
    def style(self) -> Style:
        """Ministries stand out, agencies stand under them."""
        plain = Style(middle=True, ruled=True)
        return replace(plain, bold=True, fill=ACCENT.light) if self.is_ministry else plain


def add(book: Book) -> Page:
    """Fill the sheet."""
    page = book.page("agencies")
    at = book.head(page, "agencies")
    years = sorted({row.year for row in book.tables.counts})
    baseline = book.tables.facts.baseline
    start = years.index(baseline) if baseline in years[:-1] else 0
    lines = list(_lines(book.tables.counts, years, start))
    _write_headings(book, page, at, years, start)
    for row, line in enumerate(lines, start=at + 1):
        _write_line(page, row, line, start)
    _paint(page, at + 1, lines, len(years))
    page.sheet.sheet_properties.outlinePr = Outline(summaryBelow=False)
    freeze(page, at, columns=1)
    return page


def _lines(counts: Sequence[CountRow], years: Sequence[int], start: int) -> Iterator[Line]:
    """Yield each ministry's sum followed by its agencies, under the ministry each had last."""
    latest = {row.agency_id: row for row in sorted(counts, key=lambda row: row.year)}
    ordered = sorted(latest.values(), key=lambda row: (row.ministry, row.agency))
    totals = {(row.agency_id, row.year): row.total for row in counts}
    for ministry, group in groupby(ordered, key=lambda row: row.ministry):
        agencies = [
            Line(row.agency, tuple(totals.get((row.agency_id, year)) for year in years))
            for row in group
        ]
        yield _ministry(ministry, [agency.totals for agency in agencies], start)
        yield from agencies


def _ministry(name: str, totals: Sequence[tuple[int | None, ...]], start: int) -> Line:
    by_year = zip(*totals, strict=True)
    known = [[total for total in year if total is not None] for year in by_year]
    sums = tuple(sum(year) if year else None for year in known)
    same = all((agency[start] is None) == (agency[-1] is None) for agency in totals)
    return Line(name, sums, is_ministry=True, comparable=same)


def _write_headings(book: Book, page: Page, row: int, years: Sequence[int], start: int) -> None:
    right, width = replace(HEADING, align="right"), len(years)
    page.height(row, 31)
    page.width(0, 62)
    page.width(1, 12, until=max(width, 1))
    page.put(row, 0, book.say("agencies.group"), HEADING)
    for column, year in enumerate(years, start=1):
        page.put(row, column, year or year_label(year, book.lang), right)
    if width < 2:
        return
    page.width(width + _CHANGE, 17, until=width + _TREND)
    span = {"first": years[start], "last": years[-1]}
    for offset, key in ((_CHANGE, "change"), (_PERCENT, "percent"), (_TREND, "trend")):
        page.put(row, width + offset, book.say(f"agencies.{key}", **span), right)


def _write_line(page: Page, row: int, line: Line, start: int) -> None:
    page.height(row, 18)
    page.outline(row, 0 if line.is_ministry else 1)
    style, width = line.style, len(line.totals)
    page.put(row, 0, line.name, replace(style, indent=0 if line.is_ministry else 1))
    for column, total in enumerate(line.totals, start=1):
        page.put(row, column, total, replace(style, number_format="#,##0"))
    if width > 1:
        _write_trend(page, row, line, start)


def _write_trend(page: Page, row: int, line: Line, start: int) -> None:
    style, width = line.style, len(line.totals)
    change, share = _change(line, start)
    signed = replace(style, number_format=f"+0;{_MINUS}0;0")
    percent = replace(style, number_format=f"+0 %;{_MINUS}0 %;0 %")
    page.put(row, width + _CHANGE, change, signed)
    page.put(row, width + _PERCENT, share, percent)
    trend = replace(style, colour=MUTED, align="right", bold=False)
    page.put(row, width + _TREND, spark(line.totals), trend)


def _change(line: Line, start: int) -> tuple[int | None, float | None]:
    first, last = line.totals[start], line.totals[-1]
    if first is None or last is None or not line.comparable:
        return None, None
    return last - first, (last - first) / first if first else None


def _paint(page: Page, first: int, lines: Sequence[Line], years: int) -> None:
    """Bars for how many, colours for which way; a ministry's sum has no bar beside agencies'."""
    agencies = [(row, line) for row, line in enumerate(lines, start=first) if not line.is_ministry]
    most = max((total or 0 for _, line in agencies for total in line.totals), default=0)
    if not most:
        return
    ends = [FormatObject("num", val=0), FormatObject("num", val=_BAR_ROOM * most)]
    colour = Color(argb(KINDS["key_figure"].strong))
    bar = Rule(type="dataBar", dataBar=DataBar(cfvo=ends, color=colour))
    rules = page.sheet.conditional_formatting
    rules.add(" ".join(cells(row, 1, row, years) for row, _ in agencies), bar)
    changes = cells(first, years + _CHANGE, first + len(lines) - 1, years + _PERCENT)
    rules.add(changes, _colouring("greaterThan", MORE))
    rules.add(changes, _colouring("lessThan", FEWER))


def _colouring(operator: Literal["greaterThan", "lessThan"], tone: Tone) -> Rule:
    look = DifferentialStyle(font=Font(color=argb(tone.strong)))
    return Rule(type="cellIs", operator=operator, formula=["0"], dxf=look)
