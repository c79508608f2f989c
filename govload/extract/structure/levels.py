"""Heading levels from numbers and looks.

Numbers nest by their own depth; unnumbered headings by how strongly they are set. Walking down
the letter with a stack of open headings lets both kinds mix.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from govload.extract.structure import prose
from govload.extract.structure.markers import Family, Marker
from govload.extract.structure.pieces import Piece
from govload.model import BlockType

_RANKS = {Family.LABEL: 0.0, Family.ROMAN: 0.5, Family.CAPITAL: 0.7, Family.NUMBER: 1.0}
# At equal looks a number outranks none, and a label ("Styringsparametere") stands below.
_NUMBER_BONUS = 0.2
_LABEL_MALUS = 0.3
_STEP = 0.05
_LETTER_TITLE = re.compile(
    r"brev|statsbudsjett|gjennomføringsoppdrag|instruks|^innh[oa]ld", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Open:
    """A heading whose section is still open; ``rank`` is None without a number."""

    weight: float
    rank: float | None


def with_levels(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with the level of each heading set."""
    leveled: list[Piece] = []
    stack: list[_Open] = []
    title = _title_index(pieces)
    for index, piece in enumerate(pieces):
        if piece.draft.type is not BlockType.HEADING:
            leveled.append(piece)
            continue
        rank = _rank(piece.marker)
        entry = _Open(_weight(piece, rank), rank)
        while stack and _closes(entry, stack[-1]):
            stack.pop()
        stack.append(entry)
        leveled.append(replace(piece, draft=replace(piece.draft, level=len(stack))))
        if index <= title:
            # The letter's own title, and what stands above it, are not above the chapters.
            stack.pop()
    return leveled


def _title_index(pieces: Sequence[Piece]) -> int:
    """Return the index of the heading that is the letter's title; -1 where there is none."""
    for index, piece in enumerate(pieces):
        if piece.draft.type is BlockType.HEADING and _rank(piece.marker) is not None:
            return -1
        if piece.draft.type is BlockType.HEADING and _LETTER_TITLE.search(piece.draft.text):
            return index
    return -1


def _rank(marker: Marker | None) -> float | None:
    if marker is None:
        return None
    if marker.family is Family.OUTLINE:
        return float(len(marker.path))
    return _RANKS.get(marker.family)


def _weight(piece: Piece, rank: float | None) -> float:
    if rank is not None:
        return piece.weight + _NUMBER_BONUS
    return piece.weight - _LABEL_MALUS * prose.is_hanging_label(piece.draft.text)


def _closes(entry: _Open, top: _Open) -> bool:
    """True where a new heading ends the section of an open one."""
    if entry.rank is not None and top.rank is not None:
        return top.rank >= entry.rank
    return entry.weight > top.weight - _STEP
