"""How a cell looks, as a value that can be compared and kept."""

from dataclasses import dataclass

from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from govload.export.palette import INK, RULE

_FONT_NAME = "Calibri"


# Compared by identity: a look is asked for with every cell, and openpyxl keeps one of equal ones.
@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Style:
    """The look of a cell; colours as ``#RRGGBB``, sizes in points."""

    bold: bool = False
    underline: bool = False
    size: float = 10.5
    colour: str = INK
    fill: str = ""
    wrap: bool = False
    align: str = "general"
    middle: bool = False
    indent: int = 0
    number_format: str = "General"
    ruled: bool = False

    @property
    def is_seen_empty(self) -> bool:
        """True where even an empty cell shows."""
        return self.ruled or bool(self.fill)

    def template(self, sheet: Worksheet) -> Cell:
        """Return an empty cell of ``sheet`` that looks so, to be written with any value."""
        cell: Cell = WriteOnlyCell(sheet)
        cell.font = Font(
            name=_FONT_NAME,
            size=self.size,
            bold=self.bold,
            color=argb(self.colour),
            underline="single" if self.underline else None,
        )
        cell.alignment = Alignment(
            horizontal=self.align,
            vertical="center" if self.middle else "top",
            wrap_text=self.wrap,
            indent=self.indent,
        )
        if self.fill:
            cell.fill = PatternFill("solid", fgColor=argb(self.fill))
        if self.ruled:
            cell.border = Border(bottom=Side("thin", color=argb(RULE)))
        cell.number_format = self.number_format
        return cell


def argb(colour: str) -> str:
    """Return ``#RRGGBB`` as the opaque colour the file format wants."""
    return f"FF{colour[1:]}"
