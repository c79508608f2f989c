"""Bodies of titled rows that fell out of their table.

A table of assignments (a row with identifier and title, its text in the merged row below) can
break so that the text goes on outside. What follows a titled row is its body where the table
left it unfinished; it hangs under the row until a heading or the next titled row.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from govload.extract.structure.markers import Marker
from govload.extract.structure.pieces import Piece
from govload.model import BlockType

_DEADLINE = ("Frist", "Tidsfrist", "Leveringsfrist")
# From this share of bodies on, a letter closes its assignments with their deadline.
_HABIT = 0.6
_HABIT_COUNT = 3
_STEP = 0.05
_FLOWING = (BlockType.PARAGRAPH, BlockType.LIST_ITEM)


@dataclass(slots=True)
class _Title:
    """The titled row whose body is being read."""

    index: int
    table: int
    last: Piece | None = None
    markers: tuple[Marker, ...] = ()
    adopting: bool = False

    def add(self, piece: Piece) -> None:
        self.last = piece
        if piece.marker is not None:
            self.markers += (piece.marker,)


def with_adopted(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces, those that are a titled row's body outside its table owned by it."""
    headed = {piece.draft.table for piece in pieces if piece.draft.is_header}
    habit = _closes_with_deadline(pieces, headed)
    adopted: list[Piece] = []
    title: _Title | None = None
    section = 0.0
    for index, piece in enumerate(pieces):
        draft = piece.draft
        if _is_titled(piece, headed):
            title = _Title(index, draft.table)
        elif title is None:
            section = piece.weight if draft.type is BlockType.HEADING else section
        elif draft.type is BlockType.HEADING and piece.weight > section - _STEP:
            title, section = None, piece.weight
        elif body := _body(piece, title, habit=habit):
            piece = body
            title.add(piece)
        elif draft.type in (*_FLOWING, BlockType.HEADING, BlockType.TABLE_ROW):
            title = None
        adopted.append(piece)
    return adopted


def _is_titled(piece: Piece, headed: set[int]) -> bool:
    """True for a strong row with identifier and title, in a table that names no columns."""
    draft = piece.draft
    strong = draft.type is BlockType.TABLE_ROW and draft.bold and draft.table not in headed
    return strong and sum(bool(cell.text) for cell in draft.cells) > 1


def _body(piece: Piece, title: _Title, *, habit: bool) -> Piece | None:
    """Return the piece as part of the title's body; None where it is not."""
    draft = piece.draft
    if draft.table == title.table and draft.type is not BlockType.TABLE_ROW:
        return piece
    if draft.table:
        return _first_row(piece, title)
    if not title.adopting and not _is_unfinished(title, piece, habit=habit):
        return None
    if draft.type not in (*_FLOWING, BlockType.HEADING):
        return None
    title.adopting = True
    listed = piece.marker is not None and piece.marker.lists
    kind = BlockType.LIST_ITEM if listed else BlockType.PARAGRAPH
    return replace(piece, draft=replace(draft, type=kind, owner=title.index, signal=""))


def _first_row(piece: Piece, title: _Title) -> Piece | None:
    """Return a single text at the top of the next table, or what hangs under it."""
    draft = piece.draft
    if draft.type is not BlockType.TABLE_ROW:
        return piece
    alone = sum(bool(cell.text) for cell in draft.cells) == 1 and draft.row == 1
    if not alone or draft.bold:
        return None
    title.table = draft.table
    as_text = replace(draft, type=BlockType.PARAGRAPH, cells=(), owner=title.index)
    return replace(piece, draft=as_text)


def _is_unfinished(title: _Title, piece: Piece, *, habit: bool) -> bool:
    """True where the table holds only the beginning of the title's body."""
    if title.last is None:
        return True
    text = title.last.draft.text
    if text.endswith(":") or (habit and not text.startswith(_DEADLINE)):
        return True
    marker = piece.marker
    return marker is not None and any(marker.follows(known) for known in title.markers[-4:])


def _closes_with_deadline(pieces: Sequence[Piece], headed: set[int]) -> bool:
    """True where the bodies that are followed by another titled row end with a deadline."""
    ends = [
        before.draft.text
        for before, piece in pairwise(pieces)
        if _is_titled(piece, headed) and before.draft.owner is not None
    ]
    closed = sum(text.startswith(_DEADLINE) for text in ends)
    return closed >= max(_HABIT_COUNT, _HABIT * len(ends))
