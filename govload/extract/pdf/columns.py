"""Reading order: the pieces of a page sorted into text columns, left before right."""

from dataclasses import dataclass, field
from itertools import groupby, pairwise
from statistics import median

import numpy as np
import numpy.typing as npt

from govload.extract.pdf.rows import Row

# A gutter is looked for every so many points, this far from any letter.
_STEP = 3.0
_CLEARANCE = 4.0
# A column has at least this many lines, words a line, and (the column, its usual line) share of
# the text's width.
_LINES = 4
_WORDS = 3
_WIDTH_SHARE = 0.25
_LINE_SHARE = 0.2
# White space (in em of the line) that ends a block of lines.
_BLOCK_GAP = 0.6
# Letters that reach this far (in em) into each other's lines stand beside each other.
_OVERLAP = 0.1
# Columns lie side by side over at least this share of the shorter one.
_BESIDE = 0.6
# Columns inside columns are not found in letters; a brochure has up to four beside each other.
_MOST_COLUMNS = 4
# A page of print has some 150 pieces; among more than this no columns are looked for.
_MOST_PIECES = 3_000


@dataclass(slots=True)
class Piece:
    """Words without a wide gap between them, or a table (``words`` empty)."""

    x0: float
    top: float
    x1: float
    bottom: float
    size: float = 0.0
    row: int = -1
    words: Row = field(default_factory=list)
    table: int = -1


@dataclass(frozen=True, slots=True)
class Column:
    """Pieces read one below the other, with the column's right edge in points."""

    pieces: list[Piece]
    right: float


def columns_of(pieces: list[Piece]) -> list[Column]:
    """Return the columns of a page in the order in which they are read."""
    ordered = sorted(pieces, key=lambda piece: (piece.top, piece.x0))
    parts = _parts(ordered, _MOST_COLUMNS) if _any_side_by_side(ordered) else [ordered]
    return [Column(part, _right_edge(part)) for part in parts if part]


def _any_side_by_side(pieces: list[Piece]) -> bool:
    """Most pages have one column, which is seen at a glance: no prose stands beside other prose."""
    prose = [piece for piece in pieces if len(piece.words) >= _WORDS]
    beside = sum(_beside(piece, other) for piece, other in pairwise(prose))
    return beside >= _LINES - 1 and len(pieces) <= _MOST_PIECES


def _beside(piece: Piece, other: Piece) -> bool:
    level = other.top < piece.bottom - _OVERLAP * piece.size
    return level and (other.x0 >= piece.x1 or other.x1 <= piece.x0)


def _parts(pieces: list[Piece], depth: int) -> list[list[Piece]]:
    found = _best_gutter(pieces) if depth and len(pieces) >= 2 * _LINES else None
    if found is None:
        return [pieces]
    x, start, stop = found
    left = [piece for piece in pieces[start:stop] if piece.x1 <= x]
    right = [piece for piece in pieces[start:stop] if piece.x0 >= x]
    left, below = _cut_below(left, max(piece.bottom for piece in right))
    after = sorted([*below, *pieces[stop:]], key=lambda piece: (piece.top, piece.x0))
    return [
        *_parts(pieces[:start], depth - 1),
        *_parts(left, depth - 1),
        *_parts(right, depth - 1),
        *_parts(after, depth - 1),
    ]


def _cut_below(left: list[Piece], bottom: float) -> tuple[list[Piece], list[Piece]]:
    """Part what stands below both columns, after a blank, from the left column."""
    for index, (above, piece) in enumerate(pairwise(left), 1):
        if piece.top > bottom and _parted(above, piece):
            return left[:index], left[index:]
    return left, []


def _parted(above: Piece, piece: Piece) -> bool:
    return piece.top - above.bottom > _BLOCK_GAP * max(piece.size, 1.0)


def _best_gutter(pieces: list[Piece]) -> tuple[float, int, int] | None:
    """Return the x of a gutter and the range of pieces that it parts into two columns."""
    box = np.array([(piece.x0, piece.x1) for piece in pieces])
    low, high = box[:, 0].min(), box[:, 1].max()
    margin = _WIDTH_SHARE * (high - low) / 2
    best: tuple[float, int, int] | None = None
    most = 0.0
    for x in np.arange(low + margin, high - margin, _STEP).tolist():
        for start, stop in _stretches(box, x):
            score = _score(pieces[start:stop], x, high - low)
            if score > most:
                best, most = (x, start, stop), score
    return best


def _stretches(box: npt.NDArray[np.float64], x: float) -> list[tuple[int, int]]:
    """Return the ranges of consecutive pieces that keep clear of ``x``, long ones only."""
    crosses = (box[:, 0] < x + _CLEARANCE) & (box[:, 1] > x - _CLEARANCE)
    stretches, at = [], 0
    for crossed, group in groupby(crosses.tolist()):
        length = len(list(group))
        if not crossed and length >= 2 * _LINES:
            stretches.append((at, at + length))
        at += length
    return stretches


def _score(pieces: list[Piece], x: float, width: float) -> float:
    """Return the number of lines in the shorter column; 0 where these are no two columns."""
    sides = [piece for piece in pieces if piece.x1 <= x], [p for p in pieces if p.x0 >= x]
    if not all(_is_prose(side, width) for side in sides):
        return 0.0
    beside = min(side[-1].bottom for side in sides) - max(side[0].top for side in sides)
    shorter = min(side[-1].bottom - side[0].top for side in sides)
    if beside < _BESIDE * shorter or _is_table(*sides):
        return 0.0
    return float(min(map(len, sides)))


def _is_prose(side: list[Piece], width: float) -> bool:
    lines = [piece for piece in side if piece.words]
    if len(lines) < _LINES or median(len(piece.words) for piece in lines) < _WORDS:
        return False
    own = max(piece.x1 for piece in lines) - min(piece.x0 for piece in lines)
    usual = median(piece.x1 - piece.x0 for piece in lines)
    return own >= _WIDTH_SHARE * width and usual >= _LINE_SHARE * width


def _is_table(left: list[Piece], right: list[Piece]) -> bool:
    """Rows of a table begin at the same height on both sides; paragraphs do so by chance."""
    tops = sorted((_block_tops(left), _block_tops(right)), key=len)
    fewer, more = tops
    together = sum(any(abs(top - other) < _CLEARANCE for other in more) for top in fewer)
    return len(fewer) >= 2 and together > len(fewer) / 2


def _block_tops(side: list[Piece]) -> list[float]:
    pairs = pairwise(side)
    return [piece.top for above, piece in pairs if _parted(above, piece)]


def _right_edge(pieces: list[Piece]) -> float:
    """Return the edge that lines reach; one that overshoots alone does not move it."""
    edges = sorted((piece.x1 for piece in pieces if piece.words), reverse=True)
    for edge, third in zip(edges, edges[2:], strict=False):
        if edge - third < 2 * max(piece.size for piece in pieces):
            return edge
    return edges[0] if edges else 0.0
