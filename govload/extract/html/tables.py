"""The grid of an HTML table: where each cell stands and how far it spans."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

# Spans beyond these are damage, not layout.
_WIDEST, _TALLEST = 100, 1000


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell with its place."""

    element: HtmlElement
    column: int
    row: int
    column_span: int
    row_span: int
    header: bool


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's cells in reading order; a merged cell stands once, at its top left."""

    cells: tuple[GridCell, ...]
    columns: int
    rows: int


def grid_of(table: HtmlElement) -> Grid:
    """Return the grid of a table element; rows of tables inside it are not its own."""
    cells: list[GridCell] = []
    # Column -> the first row that is free again under a cell that spans rows.
    free_from: dict[int, int] = {}
    rows = list(_rows(table))
    for place, row in enumerate(rows):
        column = 0
        for element in row.iterchildren("td", "th"):
            while free_from.get(column, 0) > place:
                column += 1
            cell = _cell(element, row, column, place, len(rows))
            cells.append(cell)
            for covered in range(column, column + cell.column_span):
                free_from[covered] = place + cell.row_span
            column += cell.column_span
    columns = max((cell.column + cell.column_span for cell in cells), default=0)
    return Grid(tuple(cells), columns, len(rows))


def _rows(table: HtmlElement) -> Iterator[HtmlElement]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from child.iterchildren("tr")


def _cell(element: HtmlElement, row: HtmlElement, column: int, place: int, rows: int) -> GridCell:
    parent = row.getparent()
    in_head = parent is not None and parent.tag == "thead"
    whole_row = all(cell.tag == "th" for cell in row.iterchildren("td", "th"))
    row_span = min(_span(element, "rowspan", _TALLEST), rows - place)
    return GridCell(
        element, column, place, _span(element, "colspan", _WIDEST), row_span, in_head or whole_row
    )


def _span(element: HtmlElement, name: str, most: int) -> int:
    text = element.get(name, "1").strip()
    return max(1, min(int(text), most)) if text.isdecimal() and len(text) < 8 else 1
