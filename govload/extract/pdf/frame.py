"""From a PDF's own coordinates to the page as it is seen: origin top left, y downward."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium

Points = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

# ISO A4, for a page whose own rectangle is empty or beyond all paper.
_A4 = (0.0, 0.0, 595.0, 842.0)
# PDF readers accept up to 14,400 points; larger figures are damage.
_LARGEST_SIDE = 14_400.0


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible rectangle of a page in page space, and its rotation in quarter turns."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int = 0

    @property
    def width(self) -> float:
        """Width as seen, in points."""
        return self.right - self.left if self.rotation % 2 == 0 else self.top - self.bottom

    @property
    def height(self) -> float:
        """Height as seen, in points."""
        return self.top - self.bottom if self.rotation % 2 == 0 else self.right - self.left

    def points(self, xy: Points) -> Points:
        """Return points (n, 2) of page space as they are seen."""
        x, y = xy[:, 0], xy[:, 1]
        seen = (
            (x - self.left, self.top - y),
            (y - self.bottom, x - self.left),
            (self.right - x, y - self.bottom),
            (self.top - y, self.right - x),
        )[self.rotation]
        return np.column_stack(seen)

    def boxes(self, corners: Points) -> Points:
        """Return rectangles (n, 4: two opposite corners) as x0, top, x1, bottom."""
        one, other = self.points(corners[:, :2]), self.points(corners[:, 2:])
        return np.hstack((np.minimum(one, other), np.maximum(one, other)))


def frame_of(page: Any) -> Frame:
    """Return the frame of a loaded page."""
    rect = pdfium.FS_RECTF()
    found = pdfium.FPDF_GetPageBoundingBox(page, rect)
    left, right = sorted((rect.left, rect.right))
    bottom, top = sorted((rect.bottom, rect.top))
    sound = found and 0 < right - left <= _LARGEST_SIDE and 0 < top - bottom <= _LARGEST_SIDE
    left, bottom, right, top = (left, bottom, right, top) if sound else _A4
    return Frame(left, bottom, right, top, pdfium.FPDFPage_GetRotation(page) % 4)


def turned(boxes: Points, turn: int, width: float, height: float) -> Points:
    """Turn rectangles so that text reading in direction ``turn`` reads from left to right.

    Args:
        boxes: x0, top, x1, bottom, one a row.
        turn: 0 rightward, 1 downward, 2 leftward, 3 upward, as the page is seen.
        width: Page width before turning, in points.
        height: Page height before turning, in points.
    """
    x0, top, x1, bottom = boxes.T
    sides = (
        (x0, top, x1, bottom),
        (top, width - x1, bottom, width - x0),
        (width - x1, height - bottom, width - x0, height - top),
        (height - bottom, x0, height - top, x1),
    )[turn]
    return np.column_stack(sides)
