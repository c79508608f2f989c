"""Tables without any rule: rows of short texts that stand in line below each other."""

import re
from collections.abc import Sequence
from itertools import pairwise

from govload.extract.lookalikes import is_contents, is_letterhead
from govload.extract.pdf.columns import Piece
from govload.extract.pdf.grids import Grid, grid_of
from govload.extract.pdf.gutters import gutters
from govload.extract.pdf.paths import Rect
from govload.extract.pdf.stretches import PieceRow, stretches_of

# Rows that make a table: the fewer the more of three signs speak for it, which are a bold head, a
# third column, and figures in most places right of the first column or dates in most of that.
_SURE_ROWS = 2
_ROWS = 3
_PLAIN_ROWS = 5
_FIGURE_SHARE = 0.5
# White space above a line (in em), beyond the least in the table, that begins a new row.
_ROW_GAP = 0.25
# Most rows keep clear of the gutters; a heading inside the table may cross them.
_CLEAR_SHARE = 0.8
_SLACK = 1.0

_UNIT = (
    r"%|pst\.?|prosent|mill\.?|mrd\.?|kr|kroner|timer|timar|uker|veker|(?:virke)?dag(?:er|ar)|"
    r"måneder|månader|årsverk"
)
_MONTH = r"jan|feb|mars|apr|mai|jun|jul|aug|sep|okt|nov|des"
_DATE = re.compile(
    rf"(?:\d{{1,2}}\. ?)?(?:{_MONTH})[a-z]*\.?(?: (?:19|20)\d\d)?"
    r"|\d{1,2}\.\d{1,2}(?:\.(?:\d\d){1,2})?\.?",
    re.IGNORECASE,
)
_FIGURE = re.compile(rf"[-–+]?[\d ]+(?:[.,]\d+)*\.?(?: ?(?:{_UNIT})){{0,2}}")


def aligned_grids(pieces: Sequence[Piece]) -> list[Grid]:
    """Return the tables that the pieces of one column form by standing in line."""
    grids = []
    if len(pieces) < len({piece.row for piece in pieces}) + _SURE_ROWS:
        return []
    for block in stretches_of(pieces):
        borders = gutters([row.spans for row in block if row.parted])
        if borders and _is_table(block, borders):
            grids.append(_grid(block, borders))
    return grids


def _is_table(block: list[PieceRow], borders: list[float]) -> bool:
    parted = [row for row in block if row.parted]
    clear = sum(not _crosses(row, borders) for row in parted)
    if clear < _CLEAR_SHARE * len(parted) or _is_no_table(parted):
        return False
    return len(parted) >= _rows_needed(parted, columns=len(borders) + 1)


def _is_no_table(parted: list[PieceRow]) -> bool:
    rows = [row.texts for row in parted]
    return is_letterhead(rows) or is_contents(rows)


def _rows_needed(parted: list[PieceRow], *, columns: int) -> int:
    """Return how many rows must stand in line for these to be believed a table."""
    body = parted[1:]
    headed = bool(body) and parted[0].bold and not any(row.bold for row in body)
    told = body if headed else parted
    figures = max(_figures(told), _dates(told)) >= _FIGURE_SHARE
    if (columns > 2) + headed + figures >= 2:
        return _SURE_ROWS
    return _ROWS if columns > 2 or headed or figures else _PLAIN_ROWS


def _crosses(row: PieceRow, borders: list[float]) -> bool:
    return any(x0 < x - _SLACK and x1 > x + _SLACK for x0, x1 in row.spans for x in borders)


def _figures(rows: list[PieceRow]) -> float:
    """Return the share of figures among what stands right of the first column."""
    texts = [text for row in rows for text in row.texts[1:]]
    return sum(bool(_FIGURE.fullmatch(text)) for text in texts) / max(1, len(texts))


def _dates(rows: list[PieceRow]) -> float:
    """Return the share of rows that a date opens, as those of a calendar."""
    return sum(bool(_DATE.fullmatch(row.texts[0])) for row in rows) / max(1, len(rows))


def _grid(block: list[PieceRow], borders: list[float]) -> Grid:
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


def _rows(block: list[PieceRow], first_border: float) -> list[list[PieceRow]]:
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
