"""Rows of a column that stand in line with each other, before it is known what they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from govload.extract.lookalikes import stand_apart
from govload.extract.pdf.columns import Piece

# White space between lines, in em, that ends what stands in line.
_BREAK = 2.0
# Texts of one column begin at the same x, give or take this many points.
_UNDER = 2.0
# Letters larger than those of the row above by this factor are a heading, no part of the row.
_LARGER = 1.2


@dataclass(frozen=True, slots=True)
class PieceRow:
    """Pieces on one baseline, left to right."""

    pieces: list[Piece]

    @property
    def top(self) -> float:
        """Upper edge."""
        return min(piece.top for piece in self.pieces)

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return max(piece.bottom for piece in self.pieces)

    @property
    def size(self) -> float:
        """Size of its largest letters."""
        return max(piece.size for piece in self.pieces)

    @property
    def texts(self) -> list[str]:
        """What its pieces say."""
        return [" ".join(word.text for word in piece.words) for piece in self.pieces]

    @property
    def spans(self) -> list[tuple[float, float]]:
        """Left and right edges of its pieces."""
        return [(piece.x0, piece.x1) for piece in self.pieces]

    @property
    def bold(self) -> bool:
        """Whether it is bold throughout."""
        return all(word.bold for piece in self.pieces for word in piece.words)

    @property
    def parted(self) -> bool:
        """Whether it has a gap that is not the one after a bullet or number."""
        return stand_apart(self.texts)


def stretches_of(pieces: Sequence[Piece]) -> list[list[PieceRow]]:
    """Return stretches of rows that begin and end with parted ones, tables in between apart."""
    blocks: list[list[PieceRow]] = [[]]
    for (_, table), group in groupby(pieces, key=lambda piece: (piece.row, piece.table)):
        row = PieceRow(sorted(group, key=lambda piece: piece.x0))
        block = blocks[-1]
        if table >= 0 or (block and row.top - block[-1].bottom > _BREAK * row.size):
            blocks.append([])
        if table < 0:
            blocks[-1].append(row)
    return [part for block in blocks for part in _stretches(block)]


def _stretches(rows: list[PieceRow]) -> list[list[PieceRow]]:
    """Part rows where one that is not parted spans what would be several columns."""
    stretches: list[list[PieceRow]] = [[]]
    for row in rows:
        if row.parted or (stretches[-1] and _continues(row, stretches[-1])):
            stretches[-1].append(row)
        elif stretches[-1]:
            stretches.append([])
    return [stretch for stretch in stretches if stretch]


def _continues(row: PieceRow, above: list[PieceRow]) -> bool:
    """Tell whether a row goes on below pieces of the parted row above it."""
    parted = next((one for one in reversed(above) if one.parted), None)
    if parted is None or row.size > _LARGER * parted.size:
        return False
    starts = [piece.x0 for piece in parted.pieces]
    return all(_stands_under(piece, starts) for piece in row.pieces)


def _stands_under(piece: Piece, starts: list[float]) -> bool:
    under = any(abs(start - piece.x0) <= _UNDER for start in starts)
    return under and all(piece.x1 < start for start in starts if start > piece.x0 + _UNDER)
