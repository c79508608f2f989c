"""Tables joined over pages: one grid for each table of the letter."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from govload.extract.page import Line, Table, TableCell
from govload.extract.structure import prose

# Points by which the column edges of one table may differ from page to page.
_EDGE = 4.0


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row, its cells left to right; a merged cell stands in the row where it starts."""

    cells: tuple[TableCell, ...]
    columns: int

    @property
    def filled(self) -> tuple[TableCell, ...]:
        """The cells that hold words."""
        return tuple(cell for cell in self.cells if cell.lines)

    @property
    def spanning(self) -> TableCell | None:
        """The one cell with words, where it is merged over all columns."""
        filled = self.filled
        merged = len(filled) == 1 and filled[0].column_span == self.columns > 1
        return filled[0] if merged else None

    @property
    def lone(self) -> TableCell | None:
        """The first cell, where it holds a finished sentence and no other cell holds words."""
        filled = self.filled
        alone = len(filled) == 1 and filled[0].column == 0 and self.columns > 1
        return filled[0] if alone and prose.ended(filled[0].lines[-1].text) else None

    @property
    def strong(self) -> bool:
        """True where every cell with words is bold or shaded."""
        return bool(self.filled) and all(
            cell.shaded or all(line.bold for line in cell.lines) for cell in self.filled
        )

    @property
    def texts(self) -> tuple[str, ...]:
        """The cells' words, for comparison."""
        return tuple(" ".join(line.text for line in cell.lines) for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of the letter, over one page or more."""

    rows: tuple[GridRow, ...]
    columns: int
    page: int
    signal: str


def joined(tables: Sequence[Table]) -> Grid:
    """Return tables that continue each other as one grid.

    A header that is repeated on a later page stands once, and a row that a page break cuts is
    put together again.
    """
    rows = list(_rows(tables[0]))
    for table in tables[1:]:
        fresh = _rows(table)
        if rows and fresh and fresh[0].texts == rows[0].texts:
            fresh = fresh[1:]
        if rows and fresh and _is_cut(rows[-1], fresh[0]):
            rows[-1] = _mended(rows[-1], fresh[0])
            fresh = fresh[1:]
        rows.extend(fresh)
    first = tables[0]
    return Grid(tuple(rows), first.columns, first.page, first.signal)


def continues(before: Table, after: Table) -> bool:
    """True where a table at the top of a page is the rest of the one before it."""
    if after.page != before.page + 1 or before.columns != after.columns:
        return False
    one, two = _edges(before), _edges(after)
    return len(one) != len(two) or all(
        abs(a - b) < _EDGE for a, b in zip(sorted(one), sorted(two), strict=True)
    )


def _edges(table: Table) -> set[float]:
    return {round(cell.box.x0) for cell in table.cells if cell.box is not None}


def _rows(table: Table) -> list[GridRow]:
    gathered: list[list[TableCell]] = [[] for _ in range(table.rows)]
    for cell in table.cells:
        gathered[cell.row].append(cell)
    rows = (
        GridRow(tuple(sorted(cells, key=lambda cell: cell.column)), table.columns)
        for cells in gathered
    )
    return [row for row in rows if row.filled]


def _is_cut(upper: GridRow, lower: GridRow) -> bool:
    """True where a row at the top of a page holds only the rest of the row before."""
    if lower.strong != upper.strong:
        return False
    if upper.spanning and lower.spanning:
        return True
    ends = {cell.column: cell.lines[-1] for cell in upper.filled}
    return all(
        cell.column in ends and _goes_on(ends[cell.column], cell.lines[0]) for cell in lower.filled
    )


def _goes_on(end: Line, start: Line) -> bool:
    return not prose.ended(end.text) and prose.starts_low(start.text)


def _mended(upper: GridRow, lower: GridRow) -> GridRow:
    rest = {cell.column: cell.lines for cell in lower.filled}
    cells = tuple(
        replace(cell, lines=cell.lines + rest.get(cell.column, ())) for cell in upper.cells
    )
    return GridRow(cells, upper.columns)
