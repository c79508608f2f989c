"""Rows of words composed to the lines the structure builder reads."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import attrgetter

import numpy as np

from govload.extract.normalise import SOFT_HYPHEN
from govload.extract.page import Line, NoteMark
from govload.extract.pdf.drawings import Rect
from govload.extract.pdf.frame import turned
from govload.extract.pdf.rows import Row
from govload.extract.pdf.words import Word
from govload.model import Box

# Letters nearer than this (in em) without a blank between them are one word.
_GLUED = 0.08
# Where letters reach above and below their baseline, in em: fonts' own figures vary too much.
ASCENT, DESCENT = 0.8, 0.2
_NOTE_MARK = re.compile(r"(?:\d{1,3}|[¹²³⁰⁴-⁹]{1,3}|[*†‡]{1,3})[,)]?")
_SUPERSCRIPT_DIGITS = re.compile(r"(?<=\w)[¹²³⁰⁴-⁹]+$|(?<=[.,:;!?)»])[¹²³⁰⁴-⁹]+$")
_UNIT = re.compile(r"(?:^|[\d /])[kcdm]?m$")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page that lines are composed for.

    Attributes:
        width: Width as seen, in points.
        height: Height as seen, in points.
        turn: Quarter turns by which the words were turned to read rightward.
        tags: Structure tag by text object; empty where the page is not tagged.
    """

    number: int
    width: float
    height: float
    turn: int = 0
    tags: Mapping[int, str] = field(default_factory=dict)

    @property
    def upright_size(self) -> tuple[float, float]:
        """Width and height once turned so that the words read rightward."""
        return (self.height, self.width) if self.turn % 2 else (self.width, self.height)

    def box(self, upright: Rect) -> Box:
        """Return a rectangle among the turned words as it lies on the page as seen."""
        sides = upright
        if self.turn:
            width, height = self.upright_size
            back = turned(np.array([upright]), -self.turn % 4, width, height)[0].tolist()
            sides = (back[0], back[1], back[2], back[3])
        return Box(self.number, *(round(side, 2) for side in sides))


def compose(row: Row, sheet: Sheet, *, above: float | None, column_end: float) -> Line:
    """Return the line a row prints.

    Args:
        row: Words from left to right; at least one.
        above: Bottom edge of what stands above it in the same column; None for the first.
        column_end: Right edge of the column, in points.
    """
    text, marks, lead_bold = _composed(row)
    size = _commonest_size(row)
    return Line(
        text=text,
        page=sheet.number,
        box=sheet.box(extent(row)),
        size=round(size, 1),
        bold=all(word.bold for word in row if _has_letters(word)) and any(map(_has_letters, row)),
        italic=all(word.italic for word in row if _has_letters(word)),
        lead_bold=lead_bold,
        tag=_tag(row, sheet.tags),
        gap=0.0 if above is None else round(_gap(row, above, size), 2),
        column_end=round(column_end, 1),
        marks=marks,
    )


def extent(words: Row) -> Rect:
    """Return the rectangle around words: x0, top, x1, bottom."""
    return (
        min(word.x0 for word in words),
        min(word.baseline - ASCENT * word.size for word in words),
        max(word.x1 for word in words),
        max(word.baseline + DESCENT * word.size for word in words),
    )


def bottom_of(row: Row) -> float:
    """Return the bottom edge of a row's main letters."""
    return baseline_of(row) + DESCENT * _commonest_size(row)


def baseline_of(row: Row) -> float:
    """Return the baseline that the largest letters of a row stand on."""
    return max(row, key=attrgetter("size")).baseline


def _composed(row: Row) -> tuple[str, tuple[NoteMark, ...], int]:
    """Join words with single blanks, keep note marks apart, and count leading bold letters."""
    text, marks, lead_bold, still_bold = "", list[NoteMark](), 0, True
    before: Word | None = None
    for word in row:
        if word.raised and _is_note_mark(word, text):
            marks.append(NoteMark(word.text, len(text)))
            continue
        body, superscript = _split_superscript(word.text)
        text = _appended(text, body, glued=before is not None and _glued(before, word))
        if superscript:
            marks.append(NoteMark(superscript, len(text)))
        still_bold = still_bold and (word.bold or not _has_letters(word))
        lead_bold = len(text) if still_bold and word.bold else lead_bold
        before = word
    return text, tuple(marks), lead_bold


def _appended(text: str, more: str, *, glued: bool) -> str:
    head = text.removesuffix(SOFT_HYPHEN)
    return f"{head}{more}" if glued or not head else f"{head} {more}"


def _glued(before: Word, word: Word) -> bool:
    return not word.spaced and word.x0 - before.x1 < _GLUED * max(before.size, word.size)


def _is_note_mark(word: Word, text: str) -> bool:
    return bool(_NOTE_MARK.fullmatch(word.text)) and not _UNIT.search(text)


def _split_superscript(text: str) -> tuple[str, str]:
    """Part "krav¹" in word and mark; "m²" stays whole."""
    found = _SUPERSCRIPT_DIGITS.search(text)
    if not found or _UNIT.search(text[: found.start()]):
        return text, ""
    return text[: found.start()], found[0]


def _commonest_size(row: Row) -> float:
    sizes = {word.size for word in row}
    if len(sizes) == 1:
        return row[0].size
    letters = Counter[float]()
    for word in row:
        letters[word.size] += len(word.text)
    return max(letters, key=lambda size: (letters[size], size))


def _gap(row: Row, above: float, size: float) -> float:
    return max(0.0, (baseline_of(row) - ASCENT * size - above) / size)


def _tag(row: Row, tags: Mapping[int, str]) -> str:
    """Return the tag that covers most letters of a row."""
    if not tags:
        return ""
    letters = Counter[str]()
    for word in row:
        letters[tags.get(word.owner, "")] += len(word.text)
    return max(letters, key=lambda tag: (letters[tag], tag))


def _has_letters(word: Word) -> bool:
    return any(char.isalnum() for char in word.text)
