"""Snippets joined to words, by the blanks of the file and by the white space on the page."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from govload.extract.normalise import clean
from govload.extract.pdf.frame import Flags
from govload.extract.pdf.snippets import Snippets

# In em. Kerning moves letters by less than a twentieth; the narrowest word space in print is
# about a fifth. pdfium also parts words where it only changes fonts, hence the first bound.
_KERNING = 0.08
_WORD_GAP = 0.3
_STEP_BACK = -0.5
_BASELINE_SHIFT = 0.1
_SIZE_CHANGE = 1.15

# A language has few words, and uses them again and again.
_clean = lru_cache(maxsize=20_000)(clean)


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


def read_words(snippets: Snippets, cells: npt.NDArray[np.int64]) -> list[Word]:
    """Return the words that upright snippets form, in file order.

    Args:
        snippets: What one page prints that reads rightward.
        cells: Table cell of each snippet, -1 for none.
    """
    if not len(snippets):
        return []
    first = np.flatnonzero(_starts(snippets, cells))
    spans = np.append(first, len(snippets)).tolist()
    parts = snippets.text.tolist()
    texts = ["".join(parts[start:end]) for start, end in pairwise(spans)]
    columns = zip(
        map(_clean, texts),
        np.minimum.reduceat(snippets.box[:, 0], first).tolist(),
        np.maximum.reduceat(snippets.box[:, 2], first).tolist(),
        snippets.baseline[first, 1].tolist(),
        snippets.size[first].tolist(),
        np.logical_and.reduceat(snippets.bold, first).tolist(),
        np.logical_and.reduceat(snippets.italic, first).tolist(),
        cells[first].tolist(),
        snippets.spaced[first].tolist(),
        snippets.owner[first].tolist(),
        strict=True,
    )
    return [Word(*column) for column in columns if column[0]]


def _starts(snippets: Snippets, cells: npt.NDArray[np.int64]) -> Flags:
    """Tell which snippets begin a word."""
    size = np.maximum(snippets.size[1:], snippets.size[:-1])
    gap = (snippets.box[1:, 0] - snippets.box[:-1, 2]) / size
    ratio = snippets.size[1:] / snippets.size[:-1]
    starts = np.ones(len(snippets), bool)
    starts[1:] = (
        snippets.spaced[1:]
        | (snippets.parted[1:] & (gap > _KERNING))
        | (gap > _WORD_GAP)
        | (gap < _STEP_BACK)
        | (np.abs(np.diff(snippets.baseline[:, 1])) > _BASELINE_SHIFT * size)
        | (ratio > _SIZE_CHANGE)
        | (ratio < 1 / _SIZE_CHANGE)
        | (cells[1:] != cells[:-1])
    )
    return starts
