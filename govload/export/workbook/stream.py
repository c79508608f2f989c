"""A write-only sheet of openpyxl whose rows are written as text.

openpyxl makes and checks an object for each cell and an XML element for each part of it, which
took most of the time of a large workbook (docs/decisions/007-workbook-by-openpyxl.md). All but the
rows of a sheet is still openpyxl's.
"""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from lxml import etree
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText
from openpyxl.compat import safe_string
from openpyxl.packaging.relationship import RelationshipList
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet._writer import WorksheetWriter, create_temporary_file
from openpyxl.xml.constants import REL_NS

Content = str | int | float | CellRichText | None

_LINK = f"{REL_NS}/hyperlink"
_letter = cache(get_column_letter)


@dataclass(slots=True)
class Line:
    """A row to be written.

    Attributes:
        cells: XML by column, columns counted from 0.
        links: Where cells lead, by column.
        height: In points; None leaves it to the program that opens the file.
        level: How deep the row lies in an outline.
    """

    cells: dict[int, str] = field(default_factory=dict)
    links: dict[int, str] = field(default_factory=dict)
    height: float | None = None
    level: int = 0


class StreamedSheet(WriteOnlyWorksheet):
    """A sheet whose ``append`` takes all lines; here openpyxl asks for writer and cells."""

    _writer: Any

    def _get_writer(self) -> None:
        if self._writer is None:
            self._writer = _Writer(self)
            self._writer.write_top()

    def _values_to_row(self, values: list[Line], row_idx: int) -> list[Line]:
        return values


def add_sheet(workbook: Workbook, title: str) -> Any:  # as the stubs type create_sheet
    """Add an empty sheet at the end of ``workbook``; its ``append`` takes the list of its lines."""
    sheet: Any = StreamedSheet(workbook, title)
    workbook._add_sheet(sheet)  # type: ignore[attr-defined]  # as create_sheet does
    return sheet


class _Relations(RelationshipList):
    """What a sheet leads to: few things of the workbook itself, many links out of it."""

    def __init__(self) -> None:
        super().__init__()
        self._targets: dict[str, str] = {}

    def __bool__(self) -> bool:
        return bool(len(self) or self._targets)

    def lead(self, target: str) -> str:
        """Return the id of a link; the many that lead to one page share it."""
        return self._targets.setdefault(target, f"link{len(self._targets) + 1}")

    def to_tree(self) -> Any:
        tree: Any = super().to_tree()
        links = "".join(
            f'<Relationship Id="{name}" Type="{_LINK}" TargetMode="External"'
            f" Target={quoteattr(target)}/>"
            for target, name in self._targets.items()
        )
        # openpyxl writes the namespace as a plain attribute of the root; so these have none.
        tree.extend(etree.fromstring(f"<Relationships>{links}</Relationships>"))
        return tree


class _Writer(WorksheetWriter):
    """Writes openpyxl's elements and our rows, in turn, to one file."""

    def __init__(self, sheet: Any) -> None:
        path = create_temporary_file()
        self._file = Path(path).open("wb")  # noqa: SIM115 - closed with the sheet
        super().__init__(sheet, self._file)
        self.out = path
        self._rels = _Relations()
        self._links: list[tuple[str, str]] = []

    def write_row(self, xf: Any, row: Any, row_idx: int) -> None:
        """Write what was appended: a sheet's lines, all of them at once."""
        xf.flush()
        for number, line in enumerate(row, start=row_idx):
            self._file.write(_row_xml(line, number).encode())
            for column, link in sorted(line.links.items()):
                self._links.append((_place(column, number), link))

    def write_hyperlinks(self) -> None:
        if not self._links:
            return
        links = "".join(
            f'<hyperlink ref="{place}" r:id="{self._rels.lead(target)}"/>'
            for place, target in self._links
        )
        file: Any = self.xf.send(True)
        file.flush()
        self._file.write(f'<hyperlinks xmlns:r="{REL_NS}">{links}</hyperlinks>'.encode())
        self.xf.send(None)

    def close(self) -> None:
        super().close()
        self._file.close()


def cell_xml(row: int, column: int, value: Content, style_id: int) -> str:
    """Return a cell, row and column from 0; ``style_id`` is openpyxl's number for its look."""
    look = f'<c r="{_letter(column + 1)}{row + 1}" s="{style_id}"'
    if value is None or value == "":
        return f"{look}/>"
    if isinstance(value, str):
        return f'{look} t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    if isinstance(value, CellRichText):
        # The stubs know openpyxl's elements as the standard library's; here they are lxml's.
        marked = etree.tostring(value.to_tree(), encoding="unicode")  # type: ignore[call-overload]
        return f'{look} t="inlineStr">{marked}</c>'
    number = value if type(value) is int else safe_string(value)
    return f'{look} t="n"><v>{number}</v></c>'


def _row_xml(row: Line, number: int) -> str:
    height = "" if row.height is None else f' ht="{safe_string(row.height)}" customHeight="1"'
    level = f' outlineLevel="{row.level}"' if row.level else ""
    cells = "".join(row.cells[column] for column in sorted(row.cells))
    return f'<row r="{number}"{height}{level}>{cells}</row>'


def _place(column: int, number: int) -> str:
    return f"{_letter(column + 1)}{number}"
