"""Rows that a banded table style leaves without upright rules between their cells."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from govload.extract.pdf.frame import Points
from govload.extract.pdf.grids import Grid, GridCell

# White space in points on either side of a border that no letter enters. Cells keep their words
# further apart, and words of one line stand nearer to each other.
_CLEAR = 4.0
# Words in one column alone begin this near to its border; a title may stand anywhere.
_INDENT = 12.0


def divided(grids: Sequence[Grid], boxes: Points) -> list[Grid]:
    """Divide each row drawn as one cell whose words keep to the columns of the other rows.

    Args:
        grids: Tables as their rules show them.
        boxes: Rectangles of the letters on the page.
    """
    return [_divided(grid, boxes) for grid in grids]


def _divided(grid: Grid, boxes: Points) -> Grid:
    if grid.columns == 1 or all(cell.column_span < grid.columns for cell in grid.cells):
        return grid
    edges = sorted({cell.column: cell.rect[0] for cell in grid.cells}.items())
    borders = [x for _, x in edges]
    if len(borders) != grid.columns:
        return grid
    cells = (part for cell in grid.cells for part in _parts(cell, grid, borders, boxes))
    return replace(grid, cells=tuple(cells))


def _parts(
    cell: GridCell, grid: Grid, borders: Sequence[float], boxes: Points
) -> Iterator[GridCell]:
    if cell.column_span < grid.columns or not _keeps_to(borders[1:], _inside(cell, boxes)):
        yield cell
        return
    _, top, right, bottom = cell.rect
    for column, (x0, x1) in enumerate(pairwise([*borders, right])):
        yield replace(cell, rect=(x0, top, x1, bottom), column=column, column_span=1)


def _inside(cell: GridCell, boxes: Points) -> Points:
    x0, top, x1, bottom = cell.rect
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    return boxes[(x >= x0) & (x < x1) & (y >= top) & (y < bottom)]


def _keeps_to(borders: Sequence[float], letters: Points) -> bool:
    """Tell whether letters keep clear of every border, and are no title set over all columns."""
    crossed = [(letters[:, 0] < x + _CLEAR) & (letters[:, 2] > x - _CLEAR) for x in borders]
    if not len(letters) or np.any(crossed):
        return False
    columns = np.unique(np.searchsorted(borders, letters[:, 0]))
    if len(columns) > 1:
        return True
    (column,) = columns
    return bool(column > 0 and letters[:, 0].min() - borders[column - 1] < _INDENT)
