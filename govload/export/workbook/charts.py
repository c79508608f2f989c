"""Native charts: requirements by kind, change since the baseline, the agencies with most."""

import math

from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.chart.data_source import NumDataSource, NumRef
from openpyxl.chart.error_bar import ErrorBars
from openpyxl.chart.marker import Marker
from openpyxl.chart.series import Series
from openpyxl.chart.series_factory import SeriesFactory
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor

from govload.export.palette import ACCENT, INK, KINDS, MUTED
from govload.export.phrases import year_label
from govload.export.workbook.book import Book
from govload.export.workbook.chart_looks import dress, fill, labels, line, title
from govload.export.workbook.figures import KINDS as HEADLINE
from govload.export.workbook.figures import Figures, Range
from govload.export.workbook.page import Page

_COLUMNS, _ROWS = 10, 26
ROWS_WITH_GAP = _ROWS + 1
# In English Metric Units, 12,700 a point.
_GAP = 3 * 12_700
_ON_KIND = {"goal": "#FFFFFF", "kpi": "#FFFFFF", "activity": INK}


def add_charts(book: Book, page: Page, figures: Figures, row: int) -> None:
    """Place the charts that have something to show from ``row`` down."""
    half, below = _COLUMNS if figures.since.is_empty else _COLUMNS // 2, row + ROWS_WITH_GAP
    if not figures.trend.is_empty:
        chart: BarChart | LineChart = _trend(book, page, figures.trend)
        _place(page, chart, row, 0, half)
    if not figures.since.is_empty:
        chart = _since(book, page, figures)
        _place(page, chart, row, half, _COLUMNS)
    if not figures.largest.is_empty:
        chart = _largest(book, page, figures.largest, figures.latest_year)
        _place(page, chart, below, 0, _COLUMNS)


def _place(page: Page, chart: BarChart | LineChart, row: int, left: int, right: int) -> None:
    """Tie a chart to cells, so that it is as wide as what stands above and below it."""
    start = AnchorMarker(col=left, row=row, colOff=_GAP if left else 0)
    end = AnchorMarker(col=right, row=row + _ROWS)
    chart.anchor = TwoCellAnchor(_from=start, to=end)  # type: ignore[assignment]
    page.sheet.add_chart(chart)


def _trend(book: Book, page: Page, place: Range) -> BarChart:
    chart = _stacked(page, place, label_format="0.0", kinds_from=1)
    chart.title = title(book.say("summary.trend"), book.say("summary.trend_note"))
    dress(chart)
    return chart


def _since(book: Book, page: Page, figures: Figures) -> LineChart:
    """Draw the change as a line with its interval as bars."""
    place = figures.since
    change = _series(page, place, 1)
    change.spPr = line(ACCENT.strong, 2.25)
    change.smooth = False
    change.marker = Marker("circle", size=8, spPr=fill(ACCENT.strong))
    change.dLbls = labels(INK, "+0.0;\N{MINUS SIGN}0.0;0", position="r")
    change.errBars = _interval(_reference(page, place, 2), _reference(page, place, 3))
    chart = LineChart()
    chart.series = [change]
    chart.set_categories(_reference(page, place, 0))
    heading = book.say("summary.since", baseline=book.tables.facts.baseline)
    chart.title = title(heading, book.say("summary.since_note"))
    chart.legend = None
    dress(chart)
    chart.x_axis.tickLblPos = "low"
    # Left to itself the axis spans the values and cuts the bars off.
    chart.y_axis.scaling.min, chart.y_axis.scaling.max = map(_beyond, figures.span)
    chart.x_axis.graphicalProperties = line(INK, 1)
    return chart


def _beyond(bound: float) -> float:
    """Return the next multiple of five beyond ``bound``, away from zero."""
    return math.copysign(5 * (abs(bound) // 5 + 1), bound) if bound else 0.0


def _interval(below: Reference, above: Reference) -> ErrorBars:
    bars = ErrorBars(
        errDir="y",
        errValType="cust",
        minus=NumDataSource(numRef=NumRef(f=str(below))),
        plus=NumDataSource(numRef=NumRef(f=str(above))),
        spPr=line(MUTED, 1.25),
    )
    # The format wants plus before minus; openpyxl writes them the other way round.
    order = ("errDir", "errBarType", "errValType", "plus", "minus", "spPr")
    bars.__elements__ = order  # type: ignore[misc]
    return bars


def _largest(book: Book, page: Page, place: Range, year: int) -> BarChart:
    chart = _stacked(page, place, label_format="0", kinds_from=2)
    chart.type = "bar"
    chart.title = title(book.say("summary.largest", year=year_label(year, book.lang)))
    dress(chart)
    chart.x_axis.scaling.orientation = "maxMin"
    chart.y_axis.delete = True
    chart.y_axis.majorGridlines = None
    return chart


def _stacked(page: Page, place: Range, *, label_format: str, kinds_from: int) -> BarChart:
    chart = BarChart(grouping="stacked", overlap=100, gapWidth=55)
    for offset, kind in enumerate(HEADLINE, start=kinds_from):
        series = _series(page, place, offset)
        series.spPr = fill(KINDS[kind].strong)
        series.dLbls = labels(_ON_KIND[kind], label_format)
        chart.series.append(series)
    chart.set_categories(_reference(page, place, 0))
    return chart


def _series(page: Page, place: Range, offset: int) -> Series:
    """Return a series whose name is the heading above its figures."""
    figures = _reference(page, place, offset, heading=True)
    series: Series = SeriesFactory(figures, title_from_data=True)
    return series


def _reference(page: Page, place: Range, offset: int, *, heading: bool = False) -> Reference:
    column = place.column + offset + 1
    first = place.first + (0 if heading else 1)
    return Reference(
        page.sheet, min_col=column, max_col=column, min_row=first, max_row=place.last + 1
    )
