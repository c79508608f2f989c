"""Words that a narrow table cell broke without a hyphen, because they are longer than the cell."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from govload.extract.normalise import SOFT_HYPHEN
from govload.extract.page import Line, TableCell
from govload.extract.structure import prose
from govload.extract.structure.grids import Grid
from govload.extract.structure.joining import words_of
from govload.extract.structure.measures import Measures

# Characters that a full line leaves free at most: the cell's padding and part of a letter.
_FULL = 2.0


def with_breaks_marked(grid: Grid, measures: Measures, known: frozenset[str]) -> Grid:
    """Return the table with a soft hyphen where a line ends within a word.

    Args:
        grid: The table.
        measures: The letter's measures.
        known: Words of the running text: a cell's next line that opens with one of them is not
            the rest of a word.
    """
    rows = tuple(
        replace(row, cells=tuple(_with_marks(cell, measures, known) for cell in row.cells))
        for row in grid.rows
    )
    return replace(grid, rows=rows)


def _with_marks(cell: TableCell, measures: Measures, known: frozenset[str]) -> TableCell:
    if len(cell.lines) < 2:
        return cell
    return replace(cell, lines=_marked(cell.lines, measures, known))


def _marked(lines: Sequence[Line], measures: Measures, known: frozenset[str]) -> tuple[Line, ...]:
    return tuple(
        replace(line, text=line.text + SOFT_HYPHEN)
        if after is not None and _is_cut(line, after, measures, known)
        else line
        for line, after in zip_longest(lines, lines[1:])
    )


def _is_cut(line: Line, after: Line, measures: Measures, known: frozenset[str]) -> bool:
    single = " " not in line.text and line.text[-1:].islower()
    if line.box is None or not single or not prose.starts_low(after.text):
        return False
    head = words_of(after.text)[:1]
    return measures.room(line) < _FULL and not known.issuperset(head)
