"""The grid of a Word table: where each cell stands and how far it spans."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from govload.extract.docx.names import CELL, ROW, child, number, switched_on

# Fills that are no shading: automatic, and white.
_NO_FILL = frozenset({"", "auto", "FFFFFF", "ffffff"})
_SEEN_THROUGH = frozenset(map(qn, ("w:sdt", "w:sdtContent", "w:customXml", "w:ins")))
# Spans beyond this are damage, not layout.
_WIDEST = 100


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell with its place; ``shaded`` also where Word repeats its row as a header."""

    element: Element
    column: int
    row: int
    column_span: int
    row_span: int = 1
    shaded: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's cells in reading order; a merged cell stands once, at its top left."""

    cells: tuple[GridCell, ...]
    columns: int
    rows: int


def grid_of(table: Element) -> Grid:
    """Return the grid of a ``w:tbl`` element."""
    cells: dict[tuple[int, int], GridCell] = {}
    # Column -> the cell above that a vertical merge goes on from.
    open_cells: dict[int, tuple[int, int]] = {}
    rows = list(_children(table, ROW))
    for place, row in enumerate(rows):
        for cell in _row_cells(row, place):
            if _goes_on(cell.element) and cell.column in open_cells:
                key = open_cells[cell.column]
                cells[key] = replace(cells[key], row_span=place - cells[key].row + 1)
                continue
            cells[place, cell.column] = cell
            open_cells[cell.column] = (place, cell.column)
    columns = max((cell.column + cell.column_span for cell in cells.values()), default=0)
    return Grid(tuple(cells.values()), columns, len(rows))


def _row_cells(row: Element, place: int) -> Iterator[GridCell]:
    header = bool(switched_on(row, "w:trPr", "w:tblHeader"))
    column = number(row, "w:trPr", "w:gridBefore") or 0
    for cell in _children(row, CELL):
        span = max(1, min(number(cell, "w:tcPr", "w:gridSpan") or 1, _WIDEST))
        yield GridCell(cell, column, place, span, shaded=header or _is_filled(cell))
        column += span


def _children(element: Element, tag: str) -> Iterator[Element]:
    """Yield rows or cells, seeing through content controls; deleted rows are gone."""
    for part in element:
        if part.tag == tag:
            if child(part, "w:trPr", "w:del") is None:
                yield part
        elif part.tag in _SEEN_THROUGH:
            yield from _children(part, tag)


def _goes_on(cell: Element) -> bool:
    merge = child(cell, "w:tcPr", "w:vMerge")
    return merge is not None and merge.get(qn("w:val"), "continue") == "continue"


def _is_filled(cell: Element) -> bool:
    shading = child(cell, "w:tcPr", "w:shd")
    return shading is not None and shading.get(qn("w:fill"), "") not in _NO_FILL
