"""How text objects look: font, size, direction, weight."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from govload.extract.pdf import native
from govload.extract.pdf.fonts import Face, face_of
from govload.extract.pdf.frame import Flags, Frame, Points

# Where a font has no bold cut, programs fill the letters and draw their outline too.
_FILLED_AND_OUTLINED = 2


@dataclass(frozen=True, slots=True)
class Looks:
    """What the snippets of one text object share, one entry per object.

    Attributes:
        baseline: x and y of a point on its baseline, as seen.
        size: Font size in points.
        turn: Reading direction in quarter turns, clockwise from rightward.
        bold: Drawn bold.
    """

    face: list[Face]
    baseline: Points
    size: npt.NDArray[np.float64]
    turn: npt.NDArray[np.int64]
    bold: Flags


def looks_of(text: int, first: native.Integers, owners: native.Integers, frame: Frame) -> Looks:
    """Ask how text objects look.

    Args:
        text: Handle of the page's text.
        first: Position of a character of each object.
        owners: Handles of the objects.
        frame: Where the page lies.
    """
    matrix = native.matrices(text, first).astype(np.float64)
    scale = np.hypot(matrix[:, 2], matrix[:, 3])
    fonts = native.fonts(owners)
    known = {font: face_of(font) for font in dict.fromkeys(fonts)}
    face = [known[font] for font in fonts]
    outlined = native.render_modes(owners) == _FILLED_AND_OUTLINED
    return Looks(
        face=face,
        baseline=frame.points(native.origins(text, first)),
        size=np.maximum(np.abs(native.sizes(text, first)) * scale, 1.0),
        turn=(_turn(matrix) + frame.rotation) % 4,
        bold=np.array([one.bold for one in face], bool) | outlined,
    )


def _turn(matrix: Points) -> npt.NDArray[np.int64]:
    """Return the nearest quarter turn of each matrix, clockwise as seen."""
    angle = np.arctan2(-matrix[:, 1], matrix[:, 0])
    return np.rint(angle / (np.pi / 2)).astype(np.int64) % 4
