"""Lists: how deep an item stands, and which item or paragraph it hangs under."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from govload.extract.structure import prose
from govload.extract.structure.markers import Family, Marker
from govload.extract.structure.pieces import Piece
from govload.model import BlockType

# Ems by which an item must stand in to be nested.
_INDENT = 0.6
_BULLET = Marker(Family.BULLET, "•", "")


@dataclass(frozen=True, slots=True)
class _Item:
    index: int
    left: float
    marker: Marker


@dataclass(slots=True)
class _Lists:
    """The list being read: its open items from the outermost in, and its stem."""

    items: list[_Item] = field(default_factory=list)
    stem: int | None = None
    paused: "_Lists | None" = None

    def close(self, stem: int | None, *, keep: bool) -> None:
        """End the list; an ordered one can be taken up again after a paragraph."""
        if not keep:
            self.paused = None
        elif self.items:
            self.paused = _Lists(self.items, self.stem)
        self.items, self.stem = [], stem

    def resume(self, marker: Marker) -> None:
        """Take up the list before, where a marker goes on with its count."""
        if self.paused is None or not marker.ordered:
            return
        if any(marker.follows(item.marker) for item in self.items):
            return
        if any(marker.follows(item.marker) for item in self.paused.items):
            self.items, self.stem = self.paused.items, self.paused.stem


def with_owners(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with level and owner of each list item set."""
    lists, placed, cell = _Lists(), list[Piece](), (0, 0, 0)
    for index, piece in enumerate(pieces):
        if piece.cell != cell:
            cell = piece.cell
            lists.close(None, keep=False)
        placed.append(_placed(index, piece, lists))
    return placed


def _placed(index: int, piece: Piece, lists: _Lists) -> Piece:
    kind = piece.draft.type
    if kind is BlockType.LIST_ITEM:
        return _as_item(index, piece, lists)
    if kind is BlockType.PARAGRAPH:
        return _as_paragraph(index, piece, lists)
    if kind not in (BlockType.FOOTNOTE, BlockType.LETTERHEAD):
        lists.close(None, keep=False)
    return piece


def _as_item(index: int, piece: Piece, lists: _Lists) -> Piece:
    marker = piece.marker or _BULLET
    lists.resume(marker)
    _close_inner(piece.left, marker, lists.items)
    owner = lists.items[-1].index if lists.items else lists.stem
    lists.items.append(_Item(index, piece.left, marker))
    return _owned(piece, owner, len(lists.items))


def _owned(piece: Piece, owner: int | None, level: int) -> Piece:
    """Set the owner; a block in a table cell without one keeps its row."""
    kept = piece.draft.owner if owner is None else owner
    return replace(piece, draft=replace(piece.draft, owner=kept, level=level))


def _close_inner(left: float, marker: Marker, items: list[_Item]) -> None:
    """Close the items that a new one does not stand under."""
    for place in reversed(range(len(items))):
        if marker.ordered and marker.follows(items[place].marker):
            del items[place:]
            return
    while items and not _is_under(left, marker, items):
        items.pop()


def _is_under(left: float, marker: Marker, items: list[_Item]) -> bool:
    """True where an item is nested in the innermost open one."""
    top = items[-1]
    if abs(left - top.left) > _INDENT:
        return left > top.left
    return marker.first and not any(item.marker.alike(marker) for item in items)


def _as_paragraph(index: int, piece: Piece, lists: _Lists) -> Piece:
    hosts = [item for item in lists.items if piece.left > item.left + _INDENT]
    if hosts and not piece.draft.table:
        return _owned(piece, hosts[-1].index, 0)
    text = piece.draft.text
    if lists.items and prose.is_short_label(text):
        piece = _owned(piece, lists.items[-1].index, 0)
    stem = index if prose.opens_list(text) or not prose.ended(text) else None
    lists.close(stem, keep=True)
    return piece
