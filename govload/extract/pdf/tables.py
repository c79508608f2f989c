"""Words put into the cells of a grid: tables as the structure builder reads them."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from govload.extract.page import Line, Table, TableCell
from govload.extract.pdf import native
from govload.extract.pdf.frame import Points
from govload.extract.pdf.grids import Grid
from govload.extract.pdf.lines import Sheet, compose, extent
from govload.extract.pdf.rows import rows_of
from govload.extract.pdf.words import Word


def cells_at(boxes: Points, grids: Sequence[Grid]) -> native.Integers:
    """Return for each box of letters the running number of the cell around its centre, or -1.

    Cells are numbered through all grids in order.
    """
    found = np.full(len(boxes), -1, np.int64)
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    rects = (cell.rect for grid in grids for cell in grid.cells)
    for number, (x0, top, x1, bottom) in enumerate(rects):
        found[(x >= x0) & (x < x1) & (y >= top) & (y < bottom)] = number
    return found


def place(words: list[Word], grid: Grid, first: int) -> None:
    """Give each word outside cells the number of the grid's cell around its centre.

    Args:
        words: Words of the page; changed in place.
        grid: A grid found after the words.
        first: Running number of the grid's first cell.
    """
    free = [word for word in words if word.cell < 0]
    boxes = np.array([extent([word]) for word in free]).reshape(-1, 4)
    for word, cell in zip(free, cells_at(boxes, [grid]).tolist(), strict=True):
        word.cell = cell if cell < 0 else first + cell


def tables_of(grids: Sequence[Grid], words: list[Word], sheet: Sheet) -> list[tuple[Grid, Table]]:
    """Return the grids that hold words, each with its table, lines composed cell by cell."""
    by_cell: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        by_cell[word.cell].append(word)
    tables, number = [], 0
    for grid in grids:
        numbers = range(number, number + len(grid.cells))
        number += len(grid.cells)
        if any(by_cell.get(one) for one in numbers):
            table = _table(grid, [by_cell.get(one, []) for one in numbers], sheet)
            tables.append((grid, table))
    return tables


def _table(grid: Grid, words: list[list[Word]], sheet: Sheet) -> Table:
    cells = tuple(
        TableCell(
            lines=_lines(inside, sheet, cell.rect[2]),
            column=cell.column,
            row=cell.row,
            column_span=cell.column_span,
            row_span=cell.row_span,
            shaded=cell.shaded,
            box=sheet.box(cell.rect),
        )
        for cell, inside in zip(grid.cells, words, strict=True)
    )
    return Table(
        page=sheet.number,
        cells=cells,
        columns=grid.columns,
        rows=grid.rows,
        box=sheet.box(grid.box),
        signal=grid.signal,
    )


def _lines(words: list[Word], sheet: Sheet, right: float) -> tuple[Line, ...]:
    lines, above = [], None
    for row in rows_of(words):
        rect = extent(row)
        lines.append(compose(row, sheet, rect=rect, above=above, column_end=right))
        above = rect[3]
    return tuple(lines)
