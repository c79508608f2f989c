"""Horizontal rules and shaded bands one below the other, read as a table without upright rules."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from govload.extract.pdf.drawings import Drawings
from govload.extract.pdf.grids import Grid, grid_of
from govload.extract.pdf.gutters import gutters
from govload.extract.pdf.lines import extent
from govload.extract.pdf.paths import Rect
from govload.extract.pdf.rows import rows_of, segments_of
from govload.extract.pdf.stretches import stand_apart
from govload.extract.pdf.words import Word

# In points: pieces of one rule lie this near each other, rules of one table start and end so.
_SAME_LEVEL = 2.5
_SAME_END = 4.0
_JOINT = 3.0
# No row of a table is higher than this; a page of print is some 700.
_HIGHEST_ROW = 250.0
# A page of print has some 60 lines; more rules than this below each other are a drawing.
_MOST_LEVELS = 400
# Text of one table starts equally far inside its rules, give or take this many points.
_PADDING_SLACK = 2.0
# In em: white space that parts columns where no rule does, and that a column border may cross.
_COLUMN_GAP = 0.9
_CROSSED_GAP = 0.6
# Head, body and sum are ruled off in such tables; a body has several rows of its own.
_HEAD_AND_BODY = 3
_SEVERAL = 3


@dataclass(slots=True)
class _Level:
    """Rules at one height that touch end to end, and where they do."""

    y: float
    x0: float
    x1: float
    joints: set[float] = field(default_factory=set)
    shading: bool = False


@dataclass(slots=True)
class _Band:
    """What stands between two levels."""

    top: _Level
    bottom: _Level
    words: list[Word]


def level_grids(drawings: Drawings, words: list[Word], taken: list[Grid]) -> list[Grid]:
    """Return the tables that horizontal rules or shaded bands show, from top to bottom.

    Args:
        drawings: Rules and areas of the page.
        words: Words of the page that stand in no table yet.
        taken: Tables found already; rules inside them are theirs.
    """
    levels = [
        level for level in _levels(drawings) if not any(_inside(level, grid.box) for grid in taken)
    ]
    free = [word for word in words if word.cell < 0]
    grids = []
    for chain in _chains(levels[:_MOST_LEVELS]):
        for bands in _tables_in(chain, free):
            grid = _grid(bands, drawings.areas)
            if grid:
                grids.append(grid)
    return sorted(grids, key=lambda grid: (grid.box[1], grid.box[0]))


def _levels(drawings: Drawings) -> list[_Level]:
    """Join the pieces of rules, and the upper and lower sides of areas, to levels."""
    sides = [(area[0], y, area[2], y) for area in drawings.areas for y in (area[1], area[3])]
    pieces = [(rule, False) for rule in drawings.level] + [(side, True) for side in sides]
    levels: list[_Level] = []
    for (x0, y, x1, _), shading in sorted(pieces, key=lambda piece: (piece[0][1], piece[0][0])):
        touched = _touched(levels, x0, x1, y)
        if touched:
            _extend(touched, x0, x1, shading=shading)
        else:
            levels.append(_Level(y, x0, x1, shading=shading))
    return levels


def _touched(levels: list[_Level], x0: float, x1: float, y: float) -> _Level | None:
    """Return the level at this height that a piece goes on, from the lowest up."""
    for level in reversed(levels):
        if y - level.y > _SAME_LEVEL:
            return None
        if x0 <= level.x1 + _JOINT and x1 >= level.x0 - _JOINT:
            return level
    return None


def _extend(level: _Level, x0: float, x1: float, *, shading: bool) -> None:
    ends = {level.x0, level.x1, x0, x1}
    level.x0, level.x1 = min(level.x0, x0), max(level.x1, x1)
    level.joints |= {x for x in ends if level.x0 + _JOINT < x < level.x1 - _JOINT}
    level.shading = level.shading and shading


def _inside(level: _Level, box: Rect) -> bool:
    across = level.x0 >= box[0] - _SAME_END and level.x1 <= box[2] + _SAME_END
    return across and box[1] - _SAME_END <= level.y <= box[3] + _SAME_END


def _chains(levels: list[_Level]) -> list[list[_Level]]:
    """Group levels that start and end alike, in rows no higher than a row can be."""
    chains: list[list[_Level]] = []
    for level in sorted(levels, key=lambda level: level.y):
        for chain in chains:
            last = chain[-1]
            alike = abs(last.x0 - level.x0) <= _SAME_END and abs(last.x1 - level.x1) <= _SAME_END
            if alike and level.y - last.y <= _HIGHEST_ROW:
                chain.append(level)
                break
        else:
            chains.append([level])
    return [chain for chain in chains if len(chain) > 1]


def _tables_in(chain: list[_Level], words: list[Word]) -> Iterable[list[_Band]]:
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


def _between(top: _Level, bottom: _Level, words: list[Word]) -> list[Word]:
    return [
        word
        for word in words
        if top.y < word.baseline - word.size / 3 < bottom.y
        and top.x0 - _SAME_END <= (word.x0 + word.x1) / 2 <= top.x1 + _SAME_END
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


def _grid(bands: list[_Band], areas: list[Rect]) -> Grid | None:
    """Return the grid of these rows; None where nothing shows a second column."""
    if not bands:
        return None
    joints = _joints(bands)
    borders = joints or gutters([_spans(band, _COLUMN_GAP) for band in bands])
    if not borders or (not joints and _holds_unruled_rows(bands)):
        return None
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
    return [x for index, x in enumerate(found) if index == 0 or x - found[index - 1] > _JOINT]


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
    return any(abs(x - joint) <= _JOINT for joint in joints)
