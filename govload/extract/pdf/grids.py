"""Rules that cross each other, read as the cells of a table."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Any

from pdfplumber.table import (
    cells_to_tables,
    edges_to_intersections,
    intersections_to_cells,
    merge_edges,
)

from govload.extract.pdf.drawings import Drawings
from govload.extract.pdf.paths import Rect
from govload.model import Box

# In points. Rules drawn twice or cell by cell lie this near each other and are one.
_SNAP = 3.0
_CROSSING = 3.0
# No letter fits into a cell narrower or lower than this.
_SMALLEST_CELL = 4.0
# Pairs of rules and crossings looked at; the cost grows with their square. The largest table on
# a page of letters has some 600 crossings, and a drawing with more than this is graph paper.
_MOST_PAIRS = 40_000
_MOST_CROSSINGS = 2_000
# A frame around nearly the whole page decorates it.
_PAGE_SHARE = 0.85
_SHADED_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell's rectangle and its place in the grid, both from 0."""

    rect: Rect
    column: int
    row: int
    column_span: int = 1
    row_span: int = 1
    shaded: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """The bare cells of a table. ``signal``: what showed them ("ruling", "shading", ...)."""

    cells: tuple[GridCell, ...]
    columns: int
    rows: int
    box: Rect
    signal: str = "ruling"


def ruled_grids(
    drawings: Drawings, *, width: float, height: float, before: Box | None = None
) -> list[Grid] | None:
    """Return the tables whose cells are closed by rules on all sides, from top to bottom.

    Args:
        drawings: Rules and areas of the page.
        width: Page width in points.
        height: Page height in points.
        before: Rectangle of the table that the page before ends with, which may go on here.

    Returns:
        The grids; None where there are more rules than tables can have.
    """
    if not drawings.level or not drawings.upright:
        return []
    level, upright = _merged(drawings.level), _merged(drawings.upright)
    if len(level) * len(upright) > _MOST_PAIRS:
        return None
    crossings = edges_to_intersections(level + upright, _CROSSING, _CROSSING)
    if len(crossings) > _MOST_CROSSINGS:
        return None
    cells = [cell for cell in intersections_to_cells(crossings) if _holds_letters(cell)]
    groups = cells_to_tables(cells)
    groups += _continued(cells, groups, before)
    grids = [grid_of(list(group), drawings.areas) for group in groups]
    found = [grid for grid in grids if not _is_page_frame(grid, width, height)]
    return sorted(found, key=lambda grid: (grid.box[1], grid.box[0]))


def _continued(cells: list[Rect], groups: list[list[Rect]], before: Box | None) -> list[list[Rect]]:
    """Return the cells that stand alone but are as wide as a table: rows cut off from it.

    Any other cell that stands alone is a frame around text.
    """
    ends = [(min(x[0] for x in group), max(x[2] for x in group)) for group in groups]
    ends += [(before.x0, before.x1)] if before else []
    taken = {cell for group in groups for cell in group}
    return [
        [cell]
        for cell in cells
        if cell not in taken
        and any(abs(cell[0] - x0) <= _SNAP and abs(cell[2] - x1) <= _SNAP for x0, x1 in ends)
    ]


def grid_of(rects: list[Rect], areas: list[Rect], *, signal: str = "ruling") -> Grid:
    """Return the grid that these cell rectangles form."""
    xs = _positions([x for rect in rects for x in (rect[0], rect[2])])
    ys = _positions([y for rect in rects for y in (rect[1], rect[3])])
    downward = sorted(rects, key=lambda rect: (rect[1], rect[0]))
    box = (
        min(rect[0] for rect in rects),
        min(rect[1] for rect in rects),
        max(rect[2] for rect in rects),
        max(rect[3] for rect in rects),
    )
    cells = tuple(_cell(rect, xs, ys, areas) for rect in downward)
    return Grid(cells, max(len(xs) - 1, 1), max(len(ys) - 1, 1), box, signal)


def is_shaded(rect: Rect, areas: list[Rect]) -> bool:
    """Tell whether filled areas cover most of a rectangle."""
    covered = sum(overlap(rect, area) for area in areas)
    return covered > _SHADED_SHARE * max(1.0, (rect[2] - rect[0]) * (rect[3] - rect[1]))


def overlap(one: Rect, other: Rect) -> float:
    """Return the area two rectangles share, in square points."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across * down if across > 0 and down > 0 else 0.0


def _edge(rule: Rect) -> dict[str, Any]:
    """Return a rule as pdfplumber's table functions want it."""
    x0, top, x1, bottom = rule
    return {
        "orientation": "h" if top == bottom else "v",
        "x0": x0,
        "x1": x1,
        "top": top,
        "bottom": bottom,
        "width": x1 - x0,
        "height": bottom - top,
    }


def _merged(rules: list[Rect]) -> list[dict[str, Any]]:
    merged: list[dict[str, Any]] = merge_edges(list(map(_edge, rules)), _SNAP, _SNAP, _SNAP, _SNAP)
    return merged


def _holds_letters(rect: Rect) -> bool:
    return rect[2] - rect[0] > _SMALLEST_CELL and rect[3] - rect[1] > _SMALLEST_CELL


def _is_page_frame(grid: Grid, width: float, height: float) -> bool:
    x0, top, x1, bottom = grid.box
    whole = x1 - x0 > _PAGE_SHARE * width and bottom - top > _PAGE_SHARE * height
    return grid.columns == 1 and whole


def _positions(values: list[float]) -> list[float]:
    """Return the distinct cell edges along one axis, near ones taken as one."""
    positions: list[float] = []
    for value in sorted(values):
        if not positions or value - positions[-1] > _SMALLEST_CELL:
            positions.append(value)
    return positions


def _cell(rect: Rect, xs: list[float], ys: list[float], areas: list[Rect]) -> GridCell:
    column, row = _index(rect[0], xs), _index(rect[1], ys)
    return GridCell(
        rect,
        column,
        row,
        max(1, _index(rect[2], xs) - column),
        max(1, _index(rect[3], ys) - row),
        is_shaded(rect, areas),
    )


def _index(value: float, positions: list[float]) -> int:
    return bisect_right(positions, value) - 1
