"""Characters joined to words, by the blanks of the file and by the white space on the page."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from govload.extract.normalise import clean
from govload.extract.pdf.glyphs import Flags, Glyphs

# In em. Kerning moves letters by less than a twentieth; the narrowest word space in print is
# about a fifth. pdfium also parts words where it only changes fonts, hence the first bound.
_KERNING = 0.08
_WORD_GAP = 0.3
_STEP_BACK = -0.5
_BASELINE_SHIFT = 0.1
_SIZE_CHANGE = 1.15


@dataclass(slots=True)
class Word:
    """Letters drawn one after the other, in the page turned so that they read rightward.

    Attributes:
        baseline: Distance of the baseline from the top edge.
        cell: Index of the table cell it stands in; -1 outside tables.
        spaced: A blank of the file stands before it, so it is never glued to its neighbour.
        owner: Handle of its first letter's text object.
        raised: Set above the line it belongs to, as note marks and exponents are.
    """

    text: str
    x0: float
    x1: float
    baseline: float
    size: float
    bold: bool
    italic: bool
    cell: int
    spaced: bool
    owner: int
    raised: bool = False


def read_words(glyphs: Glyphs, cells: npt.NDArray[np.int64]) -> list[Word]:
    """Return the words that upright characters form, in file order.

    Args:
        glyphs: Characters of one page that read rightward.
        cells: Table cell of each character, -1 for none.
    """
    if not len(glyphs):
        return []
    first = np.flatnonzero(_starts(glyphs, cells))
    spans = np.append(first, len(glyphs)).tolist()
    printed = "".join(map(chr, glyphs.code.tolist()))
    texts = [printed[start:end] for start, end in pairwise(spans)]
    columns = zip(
        map(clean, texts),
        np.minimum.reduceat(glyphs.box[:, 0], first).tolist(),
        np.maximum.reduceat(glyphs.box[:, 2], first).tolist(),
        glyphs.baseline[first, 1].tolist(),
        glyphs.size[first].tolist(),
        np.logical_and.reduceat(glyphs.bold, first).tolist(),
        np.logical_and.reduceat(glyphs.italic, first).tolist(),
        cells[first].tolist(),
        glyphs.spaced[first].tolist(),
        glyphs.owner[first].tolist(),
        strict=True,
    )
    return [Word(*column) for column in columns if column[0]]


def _starts(glyphs: Glyphs, cells: npt.NDArray[np.int64]) -> Flags:
    """Tell which characters begin a word."""
    size = np.maximum(glyphs.size[1:], glyphs.size[:-1])
    gap = (glyphs.box[1:, 0] - glyphs.box[:-1, 2]) / size
    ratio = glyphs.size[1:] / glyphs.size[:-1]
    starts = np.ones(len(glyphs), bool)
    starts[1:] = (
        glyphs.spaced[1:]
        | (glyphs.parted[1:] & (gap > _KERNING))
        | (gap > _WORD_GAP)
        | (gap < _STEP_BACK)
        | (np.abs(np.diff(glyphs.baseline[:, 1])) > _BASELINE_SHIFT * size)
        | (ratio > _SIZE_CHANGE)
        | (ratio < 1 / _SIZE_CHANGE)
        | (cells[1:] != cells[:-1])
    )
    return starts
