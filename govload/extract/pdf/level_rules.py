"""Horizontal rules and sides of shaded bands, joined, and gathered by where they start and end."""

from dataclasses import dataclass, field

from govload.extract.pdf.drawings import Drawings

# In points: pieces of one rule lie this near each other, rules of one table start and end so.
_SAME_LEVEL = 2.5
SAME_END = 4.0
JOINT = 3.0
# No row of a table is higher than this; a page of print is some 700.
_HIGHEST_ROW = 250.0


@dataclass(slots=True)
class Level:
    """Rules at one height that touch end to end, and where they do."""

    y: float
    x0: float
    x1: float
    joints: set[float] = field(default_factory=set)
    shading: bool = False


def levels(drawings: Drawings) -> list[Level]:
    """Join the pieces of rules, and the upper and lower sides of areas, to levels."""
    sides = [(area[0], y, area[2], y) for area in drawings.areas for y in (area[1], area[3])]
    pieces = [(rule, False) for rule in drawings.level] + [(side, True) for side in sides]
    levels: list[Level] = []
    for (x0, y, x1, _), shading in sorted(pieces, key=lambda piece: (piece[0][1], piece[0][0])):
        touched = _touched(levels, x0, x1, y)
        if touched:
            _extend(touched, x0, x1, shading=shading)
        else:
            levels.append(Level(y, x0, x1, shading=shading))
    return levels


def _touched(levels: list[Level], x0: float, x1: float, y: float) -> Level | None:
    """Return the level at this height that a piece goes on, from the lowest up."""
    for level in reversed(levels):
        if y - level.y > _SAME_LEVEL:
            return None
        if x0 <= level.x1 + JOINT and x1 >= level.x0 - JOINT:
            return level
    return None


def _extend(level: Level, x0: float, x1: float, *, shading: bool) -> None:
    ends = {level.x0, level.x1, x0, x1}
    level.x0, level.x1 = min(level.x0, x0), max(level.x1, x1)
    level.joints |= {x for x in ends if level.x0 + JOINT < x < level.x1 - JOINT}
    level.shading = level.shading and shading


def chains(levels: list[Level]) -> list[list[Level]]:
    """Group levels that start and end alike, in rows no higher than a row can be."""
    chains: list[list[Level]] = []
    for level in sorted(levels, key=lambda level: level.y):
        for chain in chains:
            last = chain[-1]
            alike = abs(last.x0 - level.x0) <= SAME_END and abs(last.x1 - level.x1) <= SAME_END
            if alike and level.y - last.y <= _HIGHEST_ROW:
                chain.append(level)
                break
        else:
            chains.append([level])
    return [chain for chain in chains if len(chain) > 1]
