"""A write-only sheet of openpyxl whose rows are written as text.

openpyxl makes and checks an object for each cell and an XML element for each part of it, which
took nine tenths of the time of a large workbook. All but the rows of a sheet is still openpyxl's.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

from lxml import etree
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText
from openpyxl.compat import safe_string
from openpyxl.packaging.relationship import Relationship
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet._writer import WorksheetWriter, create_temporary_file
from openpyxl.xml.constants import REL_NS

Content = str | int | float | CellRichText | None

_RELATION = f"{{{REL_NS}}}id"


class Filled(NamedTuple):
    """A cell to be written: its column from 0, its value, openpyxl's number for its look."""

    column: int
    value: Content
    style_id: int
    link: str


@dataclass(slots=True)
class Line:
    """A row to be written: its cells ordered by column, its height in points, its outline level."""

    cells: list[Filled] = field(default_factory=list)
    height: float | None = None
    level: int = 0


class StreamedSheet(WriteOnlyWorksheet):
    """A sheet whose ``append`` takes ``[line]``; here openpyxl asks for writer and cells."""

    _writer: Any

    def _get_writer(self) -> None:
        if self._writer is None:
            self._writer = _Writer(self)
            self._writer.write_top()

    def _values_to_row(self, values: list[Line], row_idx: int) -> Line:
        return values[0]


def add_sheet(workbook: Workbook, title: str) -> Any:  # as the stubs type create_sheet
    """Add an empty sheet at the end of ``workbook``; its ``append`` takes ``[line]``."""
    sheet: Any = StreamedSheet(workbook, title)
    workbook._add_sheet(sheet)  # type: ignore[attr-defined]  # as create_sheet does
    return sheet


class _Writer(WorksheetWriter):
    """Writes openpyxl's elements and our rows, in turn, to one file."""

    _rels: Any

    def __init__(self, sheet: Any) -> None:
        path = create_temporary_file()
        self._file = Path(path).open("wb")  # noqa: SIM115 - closed with the sheet
        super().__init__(sheet, self._file)
        self.out = path
        self._links: list[tuple[str, str]] = []

    def write_row(self, xf: Any, row: Any, row_idx: int) -> None:
        xf.flush()
        self._file.write(_row_xml(row, row_idx).encode())
        for cell in row.cells:
            if cell.link:
                place = f"{get_column_letter(cell.column + 1)}{row_idx}"
                self._links.append((place, cell.link))

    def write_hyperlinks(self) -> None:
        links = etree.Element("hyperlinks")
        for place, target in self._links:
            relation: Any = Relationship("", type="hyperlink", TargetMode="External", Target=target)
            self._rels.append(relation)
            etree.SubElement(links, "hyperlink", {_RELATION: relation.id, "ref": place})
        if self._links:
            self.xf.send(links)

    def close(self) -> None:
        super().close()
        self._file.close()


def _row_xml(row: Line, number: int) -> str:
    height = "" if row.height is None else f' ht="{safe_string(row.height)}" customHeight="1"'
    level = f' outlineLevel="{row.level}"' if row.level else ""
    return f'<row r="{number}"{height}{level}>{"".join(_cells_xml(row, number))}</row>'


def _cells_xml(row: Line, number: int) -> Iterator[str]:
    for column, value, style, _ in row.cells:
        look = f'<c r="{get_column_letter(column + 1)}{number}" s="{style}"'
        if value is None or value == "":
            yield f"{look}/>"
        elif isinstance(value, CellRichText):
            # The stubs know openpyxl's elements as the standard library's; here they are lxml's.
            marked = etree.tostring(value.to_tree(), encoding="unicode")  # type: ignore[call-overload]
            yield f'{look} t="inlineStr">{marked}</c>'
        elif isinstance(value, str):
            shown = f'<is><t xml:space="preserve">{escape(value)}</t></is>'
            yield f'{look} t="inlineStr">{shown}</c>'
        else:
            yield f'{look} t="n"><v>{safe_string(value)}</v></c>'
