"""Virksomheter: agency by year, ministry by ministry, with bars, changes and small trends."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from govload.export.palette import ACCENT, FEWER, KINDS, MORE, RULE
from govload.export.workbook.book import Book
from govload.tables.rows import CountRow

_MINUS = "\N{MINUS SIGN}"
_CHANGE, _PERCENT, _TREND = 1, 2, 3
# The longest bar ends before the figure, which stands to the right in the same cell.
_BAR_ROOM = 1.4


@dataclass(frozen=True, slots=True)
class Line:
    """An agency's totals (or its ministry's sums), one a year; None where there is no letter.

    Attributes:
        complete: False for a ministry that lacks a letter some year: its sums do not compare.
    """

    name: str
    totals: tuple[int | None, ...]
    is_ministry: bool = False
    complete: bool = True


def add(book: Book) -> None:
    """Add the sheet."""
    sheet = book.sheet("agencies")
    at = book.heading(sheet, "agencies")
    years = sorted({row.year for row in book.tables.counts})
    lines = list(_lines(book.tables.counts, years))
    start = years.index(book.tables.facts.baseline) if book.tables.facts.baseline in years else 0
    _write_headings(book, sheet, at, years, start)
    for row, line in enumerate(lines, start=at + 1):
        _write_line(book, sheet, row, line)
        _write_change(book, sheet, row, line, start)
    _paint(book, sheet, at + 1, lines, len(years))
    _lay_out(sheet, at, len(years))


def _lines(counts: Sequence[CountRow], years: Sequence[int]) -> Iterator[Line]:
    """Yield each ministry's sum followed by its agencies, under the ministry each had last."""
    latest = {row.agency_id: row for row in sorted(counts, key=lambda row: row.year)}
    ordered = sorted(latest.values(), key=lambda row: (row.ministry, row.agency))
    totals = {(row.agency_id, row.year): row.total for row in counts}
    for ministry, group in groupby(ordered, key=lambda row: row.ministry):
        agencies = [
            Line(row.agency, tuple(totals.get((row.agency_id, year)) for year in years))
            for row in group
        ]
        yield _ministry(ministry, [agency.totals for agency in agencies])
        yield from agencies


def _ministry(name: str, totals: Sequence[tuple[int | None, ...]]) -> Line:
    by_year = list(zip(*totals, strict=True))
    known = [[total for total in year if total is not None] for year in by_year]
    complete = all(None not in year for year in by_year)
    sums = tuple(sum(year) if year else None for year in known)
    return Line(name, sums, is_ministry=True, complete=complete)


def _write_headings(
    book: Book, sheet: Worksheet, row: int, years: Sequence[int], start: int
) -> None:
    head = {"bold": True, "font_color": "#FFFFFF", "bg_color": ACCENT.strong, "text_wrap": True}
    right = book.format(**head, valign="vcenter", align="right")
    sheet.set_row(row, 31)
    sheet.write_string(row, 0, book.say("agencies.group"), book.format(**head, valign="vcenter"))
    for column, year in enumerate(years, start=1):
        sheet.write_number(row, column, year, right)
    span = {"first": years[start], "last": years[-1]} if years else {"first": "", "last": ""}
    for offset, key in ((_CHANGE, "change"), (_PERCENT, "percent"), (_TREND, "trend")):
        sheet.write_string(row, len(years) + offset, book.say(f"agencies.{key}", **span), right)


def _write_line(book: Book, sheet: Worksheet, row: int, line: Line) -> None:
    number = book.format(**_look(line), num_format="#,##0")
    sheet.set_row(row, 18, None, {"level": 0 if line.is_ministry else 1})
    name = book.format(**_look(line), indent=0 if line.is_ministry else 1)
    sheet.write_string(row, 0, line.name, name)
    for column, total in enumerate(line.totals, start=1):
        if total is None:
            sheet.write_blank(row, column, None, number)
        else:
            sheet.write_number(row, column, total, number)


def _write_change(book: Book, sheet: Worksheet, row: int, line: Line, start: int) -> None:
    width = len(line.totals)
    signed = book.format(**_look(line), num_format=f"+0;{_MINUS}0;0")
    share = book.format(**_look(line), num_format=f"+0 %;{_MINUS}0 %;0 %")
    for offset, style in ((_CHANGE, signed), (_PERCENT, share), (_TREND, signed)):
        sheet.write_blank(row, width + offset, None, style)
    first, last = line.totals[start], line.totals[-1]
    if first is not None and last is not None and line.complete:
        sheet.write_number(row, width + _CHANGE, last - first, signed)
        if first:
            sheet.write_number(row, width + _PERCENT, (last - first) / first, share)
    cells = f"'{sheet.get_name()}'!{xl_range(row, 1, row, width)}"
    trend = {"range": cells, "type": "column", "min": 0, "series_color": ACCENT.strong}
    sheet.add_sparkline(row, width + _TREND, trend)


def _look(line: Line) -> dict[str, Any]:
    lined: dict[str, Any] = {"bottom": 1, "bottom_color": RULE, "valign": "vcenter"}
    return lined | ({"bold": True, "bg_color": ACCENT.light} if line.is_ministry else {})


def _paint(book: Book, sheet: Worksheet, first: int, lines: Sequence[Line], years: int) -> None:
    """Bars for how many, colours for which way; a ministry's sum has no bar beside agencies'."""
    agencies = [line for line in lines if not line.is_ministry]
    if not agencies:
        return
    rows = [row for row, line in enumerate(lines, start=first) if not line.is_ministry]
    most = max(total for line in agencies for total in line.totals if total is not None)
    bar = {
        "type": "data_bar",
        "bar_color": KINDS["key_figure"].strong,
        "bar_solid": True,
        "min_type": "num",
        "min_value": 0,
        "max_type": "num",
        "max_value": _BAR_ROOM * max(most, 1),
        "multi_range": " ".join(xl_range(row, 1, row, years) for row in rows),
    }
    sheet.conditional_format(rows[0], 1, rows[0], years, bar)
    for criteria, tone in ((">", MORE), ("<", FEWER)):
        look = book.workbook.add_format({"font_color": tone.strong})
        rule = {"type": "cell", "criteria": criteria, "value": 0, "format": look}
        last = first + len(lines) - 1
        sheet.conditional_format(first, years + _CHANGE, last, years + _PERCENT, rule)


def _lay_out(sheet: Worksheet, at: int, years: int) -> None:
    sheet.set_column(0, 0, 62)
    sheet.set_column(1, max(years, 1), 12)
    sheet.set_column(years + _CHANGE, years + _TREND, 17)
    sheet.outline_settings(symbols_below=False)
    sheet.freeze_panes(at + 1, 1)
    sheet.repeat_rows(at)
