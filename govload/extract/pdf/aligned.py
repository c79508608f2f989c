"""Tables without any rule: rows of short texts that stand in line below each other."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from govload.extract.pdf.columns import Piece
from govload.extract.pdf.grids import Grid, grid_of
from govload.extract.pdf.gutters import gutters
from govload.extract.pdf.paths import Rect
from govload.extract.pdf.words import Word

# Rows with at least two columns that make a table. Two are enough under a bold head where a third
# column or a figure speaks for it; two columns of plain text need more to be believed.
_ROWS = 3
_PLAIN_ROWS = 5
# White space between lines, in em: more ends the table, and this much more begins a new row.
_BREAK = 2.0
_ROW_GAP = 0.25
# Most rows keep clear of the gutters; a heading inside the table may cross them.
_CLEAR_SHARE = 0.8
# Most rows of a contents page end in a page number; its heading, or an address below, does not.
_CONTENTS_SHARE = 0.7
_SLACK = 1.0

_MARKER = re.compile(r"[•–—▪◦*o-]|\(?\d+(?:\.\d+)*[.)]?|\(?[a-zæøåA-ZÆØÅ][.)]|[IVX]+\.?")
_FIGURE = re.compile(r"[-–+]?[\d ]+(?:[.,]\d+)*\.?(?: ?(?:%|pst\.?|mill\.?|kr))?")
_PAGE_NUMBER = re.compile(r"\d{1,3}")
# What stands in line on the first page of a letter without being a table.
_LETTERHEAD = re.compile(
    r"(?:(?:post|kontor|besøks)adresse|telefon|telefaks|e-post|org\.? ?nr|arkivkode|saksbehandler"
    r"|sakshandsamar|(?:deres|dykkar|vår) (?:ref|dato)\w*|avdeling:?$|dato:?$)",
    re.IGNORECASE,
)
_LETTERHEAD_LABELS = 2


@dataclass(frozen=True, slots=True)
class _Row:
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
    def bold(self) -> bool:
        """Whether it is bold throughout."""
        return all(word.bold for piece in self.pieces for word in piece.words)

    @property
    def parted(self) -> bool:
        """Whether it has a gap that is not the one after a bullet or number."""
        texts = [_text(piece.words) for piece in self.pieces]
        return len(texts) > 2 or (len(texts) == 2 and not _MARKER.fullmatch(texts[0]))


def aligned_grids(pieces: Sequence[Piece]) -> list[Grid]:
    """Return the tables that the pieces of one column form by standing in line."""
    grids = []
    for block in _blocks(pieces):
        borders = gutters([_spans(row) for row in block if row.parted])
        if borders and _is_table(block, borders):
            grids.append(_grid(block, borders))
    return grids


def _blocks(pieces: Sequence[Piece]) -> list[list[_Row]]:
    """Return stretches of rows that begin and end with parted ones, tables in between apart."""
    blocks: list[list[_Row]] = [[]]
    for (_, table), group in groupby(pieces, key=lambda piece: (piece.row, piece.table)):
        row = _Row(sorted(group, key=lambda piece: piece.x0))
        block = blocks[-1]
        if table >= 0 or (block and row.top - block[-1].bottom > _BREAK * row.size):
            blocks.append([])
        if table < 0:
            blocks[-1].append(row)
    return [part for block in blocks for part in _stretches(block)]


def _stretches(rows: list[_Row]) -> list[list[_Row]]:
    """Part rows where one that is not parted spans what would be several columns."""
    stretches: list[list[_Row]] = [[]]
    for row in rows:
        if row.parted or (stretches[-1] and _continues(row, stretches[-1])):
            stretches[-1].append(row)
        elif stretches[-1]:
            stretches.append([])
    return [stretch for stretch in stretches if stretch]


def _continues(row: _Row, above: list[_Row]) -> bool:
    """Tell whether a single piece goes on below one of the pieces of the parted row above it."""
    parted = next((one for one in reversed(above) if one.parted), None)
    if parted is None or len(row.pieces) > 1:
        return False
    piece = row.pieces[0]
    starts = [other.x0 for other in parted.pieces]
    under = [start for start in starts if abs(start - piece.x0) <= _SLACK * 2]
    beyond = [start for start in starts if start > piece.x0 + _SLACK * 2]
    return bool(under) and (not beyond or piece.x1 < min(beyond))


def _is_table(block: list[_Row], borders: list[float]) -> bool:
    parted = [row for row in block if row.parted]
    clear = sum(not _crosses(row, borders) for row in parted)
    if clear < _CLEAR_SHARE * len(parted) or _is_letterhead(parted) or _is_contents(parted):
        return False
    body = parted[1:]
    headed = bool(body) and parted[0].bold and not any(row.bold for row in body)
    telling = len(borders) > 1 or _has_figures(body)
    if headed:
        return telling or len(parted) >= _ROWS
    return len(parted) >= (_ROWS if telling else _PLAIN_ROWS)


def _crosses(row: _Row, borders: list[float]) -> bool:
    return any(x0 < x - _SLACK and x1 > x + _SLACK for x0, x1 in _spans(row) for x in borders)


def _is_letterhead(rows: list[_Row]) -> bool:
    texts = (_text(piece.words) for row in rows for piece in row.pieces)
    return sum(bool(_LETTERHEAD.match(text)) for text in texts) >= _LETTERHEAD_LABELS


def _is_contents(rows: list[_Row]) -> bool:
    """Tell a contents page: titles with page numbers that do not fall."""
    last = [_text(row.pieces[-1].words) for row in rows if len(row.pieces) <= 3]
    numbers = [int(text) for text in last if _PAGE_NUMBER.fullmatch(text)]
    rising = all(one <= other for one, other in pairwise(numbers))
    return rising and len(numbers) >= _CONTENTS_SHARE * len(rows)


def _has_figures(rows: list[_Row]) -> bool:
    last = [_text(row.pieces[-1].words) for row in rows]
    return sum(bool(_FIGURE.fullmatch(text)) for text in last) > len(last) / 2


def _grid(block: list[_Row], borders: list[float]) -> Grid:
    """Return the cells: columns between the gutters, rows where the white space says so."""
    left = min(row.pieces[0].x0 for row in block) - _SLACK
    right = max(piece.x1 for row in block for piece in row.pieces) + _SLACK
    rows = _rows(block, borders[0])
    tops = [rows[0][0].top, *((a[-1].bottom + b[0].top) / 2 for a, b in pairwise(rows))]
    bottoms = [*tops[1:], rows[-1][-1].bottom]
    rects: list[Rect] = []
    for row, top, bottom in zip(rows, tops, bottoms, strict=True):
        own = [x for x in borders if not any(_crosses(line, [x]) for line in row)]
        rects += [(x0, top, x1, bottom) for x0, x1 in pairwise([left, *own, right])]
    return grid_of(rects, [], signal="alignment")


def _rows(block: list[_Row], first_border: float) -> list[list[_Row]]:
    """Join the lines of a row: by the white space between rows, else by the first column."""
    gaps = [(row.top - above.bottom) / row.size for above, row in pairwise(block)]
    wider = min(gaps, default=0.0) + _ROW_GAP
    spaced = any(gap >= wider for gap in gaps)
    rows = [[block[0]]]
    for row, gap in zip(block[1:], gaps, strict=True):
        named = row.parted and row.pieces[0].x0 < first_border
        if gap >= wider if spaced else named:
            rows.append([row])
        else:
            rows[-1].append(row)
    return rows


def _spans(row: _Row) -> list[tuple[float, float]]:
    return [(piece.x0, piece.x1) for piece in row.pieces]


def _text(words: list[Word]) -> str:
    return " ".join(word.text for word in words)
