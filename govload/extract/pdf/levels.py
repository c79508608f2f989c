"""Horizontal rules and shaded bands one below the other, read as a table without upright rules."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from govload.extract.lookalikes import stand_apart
from govload.extract.pdf.drawings import Drawings
from govload.extract.pdf.grids import Grid, grid_of
from govload.extract.pdf.gutters import gutters
from govload.extract.pdf.level_rules import JOINT, SAME_END, Level, chains, levels
from govload.extract.pdf.lines import extent
from govload.extract.pdf.paths import Rect
from govload.extract.pdf.rows import rows_of, segments_of
from govload.extract.pdf.words import Word

# A page of print has some 60 lines; more rules than this below each other are a drawing.
_MOST_LEVELS = 400
# Text of one table starts equally far inside its rules, give or take this many points.
_PADDING_SLACK = 2.0
# In em: white space that parts columns where no rule does, and that a column border may cross.
_COLUMN_GAP = 0.9
_CROSSED_GAP = 0.6
# Heights of its letters that a head without a rule above it stands over its rule at most.
_HEAD_HEIGHT = 2.2
# Head, body and sum are ruled off in such tables; a body has several rows of its own.
_HEAD_AND_BODY = 3
_SEVERAL = 3


@dataclass(slots=True)
class _Band:
    """What stands between two levels."""

    top: Level
    bottom: Level
    words: list[Word]


def level_grids(drawings: Drawings, words: list[Word], taken: list[Grid]) -> list[Grid]:
    """Return the tables that horizontal rules or shaded bands show, from top to bottom.

    Args:
        drawings: Rules and areas of the page.
        words: Words of the page that stand in no table yet.
        taken: Tables found already; rules inside them are theirs.
    """
    rules = [
        level for level in levels(drawings) if not any(_inside(level, grid.box) for grid in taken)
    ]
    free = [word for word in words if word.cell < 0]
    grids = []
    for chain in chains(rules[:_MOST_LEVELS]):
        for bands in _tables_in(chain, free):
            grid = _grid(bands, drawings.areas, _head_above(bands, free))
            if grid:
                grids.append(grid)
    return sorted(grids, key=lambda grid: (grid.box[1], grid.box[0]))


def _inside(level: Level, box: Rect) -> bool:
    across = level.x0 >= box[0] - SAME_END and level.x1 <= box[2] + SAME_END
    return across and box[1] - SAME_END <= level.y <= box[3] + SAME_END


def _tables_in(chain: list[Level], words: list[Word]) -> Iterable[list[_Band]]:
    """Part a chain where prose stands between two tables of the same width."""
    bands = [_Band(top, bottom, _between(top, bottom, words)) for top, bottom in pairwise(chain)]
    usual = _usual_padding([band for band in bands if band.words])
    table: list[_Band] = []
    for band in bands:
        if band.words and _padding(band) < usual - _PADDING_SLACK and not _is_parted(band):
            yield table
            table = []
        elif band.words:
            table.append(band)
    yield table


def _between(top: Level, bottom: Level, words: list[Word]) -> list[Word]:
    return [
        word
        for word in words
        if top.y < word.baseline - word.size / 3 < bottom.y
        and top.x0 - SAME_END <= (word.x0 + word.x1) / 2 <= top.x1 + SAME_END
    ]


def _usual_padding(bands: list[_Band]) -> float:
    """Return how far inside its rules text begins: most rows may leave their first cell empty."""
    if not bands:
        return 0.0
    usual = median(map(_padding, bands))
    return min(usual, _padding(bands[0])) if _is_parted(bands[0]) else usual


def _is_parted(band: _Band) -> bool:
    """True where a row of a band holds texts beside each other."""
    rows = (segments_of(row, _COLUMN_GAP) for row in rows_of(band.words))
    return any(stand_apart([" ".join(word.text for word in part) for part in row]) for row in rows)


def _padding(band: _Band) -> float:
    return min(word.x0 for word in band.words) - band.top.x0


def _head_above(bands: list[_Band], words: list[Word]) -> _Band | None:
    """Return the line right above the first rule, where a table has rules below its rows only."""
    if not bands:
        return None
    rule = bands[0].top
    near = Level(rule.y - _HEAD_HEIGHT * _size_of(bands), rule.x0, rule.x1)
    rows = rows_of(_between(near, rule, words))
    if not rows:
        return None
    top = extent(rows[-1])[1]
    return _Band(Level(top, rule.x0, rule.x1), rule, rows[-1])


def _size_of(bands: list[_Band]) -> float:
    return median(word.size for band in bands for word in band.words)


def _heads(band: _Band, borders: list[float]) -> bool:
    """True for bold texts beside each other, each over a column of its own."""
    spans = _spans(band, _COLUMN_GAP)
    crossed = any(x0 < x - 1 and x1 > x + 1 for x0, x1 in spans for x in borders)
    return all(word.bold for word in band.words) and len(spans) > 1 and not crossed


def _grid(bands: list[_Band], areas: list[Rect], above: _Band | None) -> Grid | None:
    """Return the grid of these rows; None where nothing shows a second column.

    Args:
        bands: The rows.
        areas: Filled areas of the page.
        above: What may be the head of the table, above its first rule.
    """
    if not bands:
        return None
    joints = _joints(bands)
    borders = joints or gutters([_spans(band, _COLUMN_GAP) for band in bands])
    if not borders or (not joints and _holds_unruled_rows(bands)):
        return None
    if above and _heads(above, borders):
        bands = [above, *bands]
    rects = [rect for band in bands for rect in _row(band, borders, jointed=bool(joints))]
    if len(rects) == len(bands) or (len(bands) < 2 and not joints):
        return None
    shading = all(band.top.shading and band.bottom.shading for band in bands)
    return grid_of(rects, areas, signal="shading" if shading else "ruling")


def _holds_unruled_rows(bands: list[_Band]) -> bool:
    """Tell a table with rules around its head and body only: its rows are seen by their text."""
    return len(bands) <= _HEAD_AND_BODY and any(
        sum(len(segments_of(row, _COLUMN_GAP)) > 1 for row in rows_of(band.words)) >= _SEVERAL
        for band in bands
    )


def _joints(bands: list[_Band]) -> list[float]:
    found = sorted({x for band in bands for level in (band.top, band.bottom) for x in level.joints})
    return [x for index, x in enumerate(found) if index == 0 or x - found[index - 1] > JOINT]


def _spans(band: _Band, wide: float) -> list[tuple[float, float]]:
    parts = [part for row in rows_of(band.words) for part in segments_of(row, wide)]
    return [(box[0], box[2]) for box in map(extent, parts)]


def _row(band: _Band, borders: list[float], *, jointed: bool) -> list[Rect]:
    """Return the cells of a row: a border that words cross, or no rule marks, is not its own."""
    spans = _spans(band, _CROSSED_GAP)
    own = [
        x
        for x in borders
        if not any(x0 < x - 1 and x1 > x + 1 for x0, x1 in spans)
        and (not jointed or _marked(x, band))
    ]
    edges = [band.top.x0, *own, band.top.x1]
    return [(x0, band.top.y, x1, band.bottom.y) for x0, x1 in pairwise(edges)]


def _marked(x: float, band: _Band) -> bool:
    joints = band.top.joints | band.bottom.joints
    return any(abs(x - joint) <= JOINT for joint in joints)
