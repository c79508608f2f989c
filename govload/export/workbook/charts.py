"""Native charts: requirements by kind, change since the baseline, the agencies with most."""

from typing import Any

from xlsxwriter.chart import Chart
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from govload.export.palette import ACCENT, INK, KINDS, MUTED, RULE
from govload.export.workbook.book import Book
from govload.export.workbook.figures import KINDS as HEADLINE
from govload.export.workbook.figures import Figures, Range

_WIDTH, _HEIGHT, _GAP = 580, 350, 10


def add_charts(book: Book, sheet: Worksheet, figures: Figures, row: int) -> None:
    """Place the charts that have something to show from ``row`` down."""
    name = sheet.get_name()
    if not figures.trend.is_empty:
        sheet.insert_chart(row, 0, _trend(book, name, figures.trend))
    if not figures.since.is_empty:
        beside = {"x_offset": _WIDTH + _GAP}
        sheet.insert_chart(row, 0, _since(book, name, figures.since), beside)
    if not figures.largest.is_empty:
        chart = _largest(book, name, figures.largest, figures.latest_year)
        sheet.insert_chart(row + 18, 0, chart)


def _trend(book: Book, sheet: str, place: Range) -> Chart:
    chart = book.workbook.add_chart({"type": "column", "subtype": "stacked"})
    _add_kinds(chart, sheet, place, labels="0.0")
    _dress(chart, book.say("summary.trend"), book.say("summary.trend_note"))
    return chart


def _since(book: Book, sheet: str, place: Range) -> Chart:
    chart = book.workbook.add_chart({"type": "line"})
    lengths = {
        f"{side}_values": f"='{sheet}'!{xl_range_abs(place.first, column, place.last, column)}"
        for side, column in (("minus", place.column + 2), ("plus", place.column + 3))
    }
    chart.add_series(
        {
            "categories": _cells(sheet, place, 0),
            "values": _cells(sheet, place, 1),
            "line": {"color": ACCENT.strong, "width": 2.25},
            "marker": {
                "type": "circle",
                "size": 8,
                "fill": {"color": ACCENT.strong},
                "border": {"color": "#FFFFFF"},
            },
            "data_labels": {"value": True, "position": "right", "num_format": "+0.0;−0.0;0"},
            "y_error_bars": {"type": "custom", "line": {"color": MUTED, "width": 1.25}, **lengths},
        }
    )
    _dress(
        chart,
        book.say("summary.since", baseline=book.tables.facts.baseline),
        book.say("summary.since_note"),
    )
    chart.set_legend({"none": True})
    chart.set_x_axis({"label_position": "low", "num_font": {"color": INK}, "line": {"color": INK}})
    return chart


def _largest(book: Book, sheet: str, place: Range, year: int) -> Chart:
    chart = book.workbook.add_chart({"type": "bar", "subtype": "stacked"})
    _add_kinds(chart, sheet, place, labels="0", start=2)
    _dress(chart, book.say("summary.largest", year=year), "")
    chart.set_y_axis({"reverse": True, "num_font": {"color": INK}, "line": {"color": RULE}})
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
    chart.set_size({"width": 2 * _WIDTH + _GAP, "height": _HEIGHT})
    return chart


def _add_kinds(chart: Chart, sheet: str, place: Range, *, labels: str, start: int = 1) -> None:
    for offset, kind in enumerate(HEADLINE, start=start):
        white = kind != "activity"
        chart.add_series(
            {
                "name": [sheet, place.first - 1, place.column + offset],
                "categories": _cells(sheet, place, 0),
                "values": _cells(sheet, place, offset),
                "fill": {"color": KINDS[kind].strong},
                "gap": 55,
                "data_labels": {
                    "value": True,
                    "num_format": labels,
                    "font": {"color": "#FFFFFF" if white else INK, "size": 9},
                },
            }
        )


def _dress(chart: Chart, title: str, note: str) -> None:
    """Give every chart the same quiet look."""
    text = f"{title}\n{note}" if note else title
    font = {"size": 11, "bold": True, "color": ACCENT.strong}
    chart.set_title({"name": text, "name_font": font, "overlay": False})
    chart.set_legend({"position": "bottom", "font": {"color": INK}})
    chart.set_y_axis(
        {"major_gridlines": {"visible": True, "line": {"color": RULE}}, "line": {"none": True}}
    )
    chart.set_x_axis({"line": {"color": RULE}, "num_font": {"color": INK}})
    chart.set_chartarea({"border": {"color": RULE}})
    chart.set_size({"width": _WIDTH, "height": _HEIGHT})


def _cells(sheet: str, place: Range, offset: int) -> list[Any]:
    column = place.column + offset
    return [sheet, place.first, column, place.last, column]
