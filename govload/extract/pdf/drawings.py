"""What a page draws besides text: straight rules and filled areas."""

from dataclasses import dataclass, field

import numpy as np

from govload.extract.pdf.frame import Frame, turned
from govload.extract.pdf.paths import Budget, Rect, is_white, paths_of, straight_parts

# A rule is drawn as a stroke or as a rectangle thinner than this, in points.
_RULE_THICKNESS = 3.0
# The most path and form objects looked at on a page: maps and drawn letters have no tables.
_MOST_OBJECTS = 20_000


@dataclass(frozen=True, slots=True)
class Drawings:
    """Rules and areas as x0, top, x1, bottom in points, as seen on the page.

    Attributes:
        level: Horizontal rules (top equals bottom).
        upright: Vertical rules (x0 equals x1).
        areas: Areas filled with a colour other than white.
        complete: False where the page draws too much to be looked at whole.
    """

    level: list[Rect] = field(default_factory=list)
    upright: list[Rect] = field(default_factory=list)
    areas: list[Rect] = field(default_factory=list)
    complete: bool = True

    def turned(self, turn: int, width: float, height: float) -> "Drawings":
        """Return the drawings of a page turned as :func:`frame.turned` turns its text."""
        if turn == 0:
            return self
        level, upright, areas = (
            [(box[0], box[1], box[2], box[3]) for box in _turned(rects, turn, width, height)]
            for rects in (self.level, self.upright, self.areas)
        )
        swapped = turn % 2 == 1
        return Drawings(
            upright if swapped else level, level if swapped else upright, areas, self.complete
        )


def _turned(rects: list[Rect], turn: int, width: float, height: float) -> list[list[float]]:
    boxes: list[list[float]] = turned(np.array(rects).reshape(-1, 4), turn, width, height).tolist()
    return boxes


def read_drawings(page: int, frame: Frame) -> Drawings:
    """Return the rules and filled areas of a loaded page.

    Args:
        page: Handle of the page.
        frame: Where the page lies.
    """
    budget = Budget(_MOST_OBJECTS)
    shapes: list[Rect] = []
    painted: list[tuple[bool, bool]] = []
    for path in paths_of(page, budget):
        for rect in straight_parts(path):
            shapes.append(rect)
            painted.append((path.filled and not is_white(path.handle), path.stroked))
    if not shapes:
        return Drawings(complete=not budget.spent)
    seen = frame.boxes(np.array(shapes)).tolist()
    return _sorted_out(seen, painted, complete=not budget.spent)


def _sorted_out(
    shapes: list[list[float]], painted: list[tuple[bool, bool]], *, complete: bool
) -> Drawings:
    """Tell rules from areas; a stroked rectangle is four rules."""
    drawings = Drawings(complete=complete)
    for (x0, top, x1, bottom), (filled, stroked) in zip(shapes, painted, strict=True):
        wide, high = x1 - x0 > _RULE_THICKNESS, bottom - top > _RULE_THICKNESS
        if wide and not high:
            _add_level(drawings, x0, x1, (top + bottom) / 2)
        elif high and not wide:
            _add_upright(drawings, (x0 + x1) / 2, top, bottom)
        elif wide and high and filled:
            drawings.areas.append((x0, top, x1, bottom))
        if wide and high and stroked:
            _add_level(drawings, x0, x1, top)
            _add_level(drawings, x0, x1, bottom)
            _add_upright(drawings, x0, top, bottom)
            _add_upright(drawings, x1, top, bottom)
    return drawings


def _add_level(drawings: Drawings, x0: float, x1: float, y: float) -> None:
    drawings.level.append((x0, y, x1, y))


def _add_upright(drawings: Drawings, x: float, top: float, bottom: float) -> None:
    drawings.upright.append((x, top, x, bottom))
