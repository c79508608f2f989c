"""The quiet look every chart shares: small dark words, thin rules, no shadows."""

from openpyxl.chart import BarChart, LineChart
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import (
    CharacterProperties,
    Paragraph,
    ParagraphProperties,
    RegularTextRun,
)

from govload.export.palette import ACCENT, INK, MUTED, RULE


def fill(colour: str) -> GraphicalProperties:
    """Return a filled shape without an edge."""
    return GraphicalProperties(solidFill=colour[1:], ln=LineProperties(noFill=True))


def line(colour: str, points: float) -> GraphicalProperties:
    """Return a line; ``points`` of 0 hides it."""
    if not points:
        return GraphicalProperties(ln=LineProperties(noFill=True))
    return GraphicalProperties(ln=LineProperties(solidFill=colour[1:], w=round(points * 12_700)))


def words(colour: str = INK, *, points: float = 9, bold: bool = False) -> RichText:
    """Return the look of an axis' or a label's words."""
    properties = CharacterProperties(sz=round(points * 100), b=bold, solidFill=colour[1:])
    paragraph = Paragraph(
        pPr=ParagraphProperties(defRPr=properties), endParaRPr=CharacterProperties()
    )
    return RichText(p=[paragraph])


def labels(colour: str, number_format: str, *, position: str | None = None) -> DataLabelList:
    """Return labels that show the value and nothing else."""
    return DataLabelList(
        numFmt=number_format,
        showVal=True,
        showSerName=False,
        showCatName=False,
        showLegendKey=False,
        showPercent=False,
        dLblPos=position,
        txPr=words(colour, points=9),
    )


def title(heading: str, note: str = "") -> Title:
    """Return a bold heading with a lighter note under it."""
    looks = ((heading, 1200, True, ACCENT.strong), (note, 900, False, MUTED))
    paragraphs = [
        Paragraph(
            r=[
                RegularTextRun(
                    t=text, rPr=CharacterProperties(sz=size, b=bold, solidFill=colour[1:])
                )
            ]
        )
        for text, size, bold, colour in looks
        if text
    ]
    return Title(tx=Text(rich=RichText(p=paragraphs)), overlay=False)


def dress(chart: BarChart | LineChart) -> None:
    """Give a chart with two axes the common look."""
    chart.graphical_properties = GraphicalProperties(ln=LineProperties(solidFill=RULE[1:]))
    for axis in (chart.x_axis, chart.y_axis):
        # openpyxl hides axes unless told otherwise.
        axis.delete = False
        axis.number_format = "0"
        axis.txPr = words()
        axis.majorTickMark = "none"
        axis.graphicalProperties = line(RULE, 0.75)
    chart.y_axis.majorGridlines = ChartLines(spPr=line(RULE, 0.5))
    if chart.legend:
        chart.legend.position = "b"
        chart.legend.txPr = words()
