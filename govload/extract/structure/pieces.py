"""Drafts in the making: a draft with what levels and owners are later told by."""

from dataclasses import dataclass

from govload.extract.draft import Draft
from govload.extract.page import Line
from govload.extract.structure.markers import Marker
from govload.model import Box


@dataclass(frozen=True, slots=True)
class Piece:
    """A draft and its looks.

    Attributes:
        draft: The block so far.
        marker: Its marker, parsed.
        left: Where it starts, in ems.
        cell: Table, row and column of the cell it stands in; zeros outside tables.
        weight: How strongly it is set, for headings: the higher, the nearer the root.
    """

    draft: Draft
    marker: Marker | None = None
    left: float = 0.0
    weight: float = 0.0
    cell: tuple[int, int, int] = (0, 0, 0)


def boxes_of(lines: tuple[Line, ...]) -> tuple[Box, ...]:
    """Return the rectangles of the lines that have one."""
    return tuple(line.box for line in lines if line.box is not None)
