"""Sentences that run on from a table into the text below it, or from the text into a table.

Typesetting breaks tables of assignments over pages in such a way that the rest of a cell stands
as plain text on the next page, and the other way round.
"""

from collections.abc import Sequence
from dataclasses import replace

from govload.extract.structure import prose
from govload.extract.structure.cells import cell_groups
from govload.extract.structure.contents import Entry
from govload.extract.structure.grids import Grid, GridRow
from govload.extract.structure.measures import Measures
from govload.extract.structure.runs import Group

# A stretch of the letter: groups of lines, one table, or one entry of a contents page.
Stretch = tuple[Group, ...] | Grid | Entry


def carried_over(stretches: Sequence[Stretch], measures: Measures) -> list[Stretch]:
    """Return the stretches with such sentences put together where they begin."""
    carried: list[Stretch] = []
    for stretch in stretches:
        before = carried[-1] if carried else None
        if isinstance(before, Grid) and isinstance(stretch, tuple):
            while stretch and (longer := _with_rest(carried[-1], stretch[0])):
                carried[-1], stretch = longer, stretch[1:]
        elif isinstance(before, tuple) and isinstance(stretch, Grid):
            carried[-1], stretch = _out_of_cell(before, stretch, measures)
        if not isinstance(stretch, tuple) or stretch:
            carried.append(stretch)
    return carried


def _with_rest(grid: Stretch, group: Group) -> Grid | None:
    """Return the table with the rest of its last cell; None where the group is none."""
    if not isinstance(grid, Grid):
        return None
    row = grid.rows[-1]
    cell = row.filled[-1]
    if group.marker is not None or not _runs_on(cell.lines[-1].text, group.lines[0].text):
        return None
    cells = tuple(
        replace(one, lines=one.lines + group.lines) if one is cell else one for one in row.cells
    )
    return replace(grid, rows=(*grid.rows[:-1], GridRow(cells, row.columns)))


def _out_of_cell(
    groups: tuple[Group, ...], grid: Grid, measures: Measures
) -> tuple[tuple[Group, ...], Grid]:
    row, last = grid.rows[0], groups[-1]
    cell = row.filled[0]
    alone = len(row.filled) == 1 and len(grid.rows) > 1
    if not alone or not _runs_on(last.lines[-1].text, cell.lines[0].text):
        return groups, grid
    first, *others = cell_groups(cell.lines, measures)
    rest = tuple(line for group in others for line in group.lines)
    cells = tuple(replace(one, lines=rest) if one is cell else one for one in row.cells)
    kept = (GridRow(cells, row.columns), *grid.rows[1:]) if rest else grid.rows[1:]
    longer = replace(last, lines=last.lines + first.lines)
    return (*groups[:-1], longer), replace(grid, rows=kept)


def _runs_on(end: str, start: str) -> bool:
    return not prose.ended(end, start) and prose.starts_low(start)
