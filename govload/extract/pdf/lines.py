"""Rows of words composed to the lines the structure builder reads."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import attrgetter

import numpy as np

from govload.extract.normalise import SOFT_HYPHEN
from govload.extract.page import Line, NoteMark
from govload.extract.pdf.frame import turned
from govload.extract.pdf.paths import Rect
from govload.extract.pdf.rows import Row
from govload.extract.pdf.tracking import untracked
from govload.extract.pdf.words import Word
from govload.model import Box

# Letters nearer than this (in em) without a blank between them are one word.
_GLUED = 0.08
# Where letters reach above and below their baseline, in em: fonts' own figures vary too much.
ASCENT, DESCENT = 0.8, 0.2
_SUPERSCRIPTS = "¹²³⁰⁴⁵⁶⁷⁸⁹"
_NOTE_MARK = re.compile(rf"(?:\d{{1,3}}|[{_SUPERSCRIPTS}]{{1,3}}|[*†‡]{{1,3}})[,)]?")
_UNIT = re.compile(r"(?:^|[\d /])[kcdm]?m$")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page that lines are composed for.

    Attributes:
        width: Width as seen, in points.
        height: Height as seen, in points.
        turn: Quarter turns by which the words were turned to read rightward.
        tags: Structure tag by text object; empty where the page is not tagged.
        text_right: Right edge of the text on earlier pages like this one, in points; 0 if none.
    """

    number: int
    width: float
    height: float
    turn: int = 0
    tags: Mapping[int, str] = field(default_factory=dict)
    text_right: float = 0.0

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
        x0, top, x1, bottom = sides
        return Box(self.number, round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2))


def compose(row: Row, sheet: Sheet, *, rect: Rect, above: float | None, column_end: float) -> Line:
    """Return the line a row prints.

    Args:
        row: Words from left to right; at least one.
        rect: The rectangle around them.
        above: Bottom edge of what stands above it in the same column; None for the first.
        column_end: Right edge of the column, in points.
    """
    row = untracked(row)
    text, marks, lead_bold = _composed(row)
    size = _commonest_size(row)
    return Line(
        text=text,
        page=sheet.number,
        box=sheet.box(rect),
        size=round(size, 1),
        bold=_throughout(row, [word.bold for word in row]),
        italic=_throughout(row, [word.italic for word in row]),
        lead_bold=lead_bold,
        tag=_tag(row, sheet.tags),
        gap=0.0 if above is None else round(_gap(row, above, size), 2),
        column_end=round(column_end, 1),
        marks=marks,
    )


def extent(words: Row) -> Rect:
    """Return the rectangle around words: x0, top, x1, bottom."""
    # Most words of a row stand on one baseline in one size.
    levels = {(word.baseline, word.size) for word in words}
    return (
        min([word.x0 for word in words]),
        min([baseline - ASCENT * size for baseline, size in levels]),
        max([word.x1 for word in words]),
        max([baseline + DESCENT * size for baseline, size in levels]),
    )


def baseline_of(row: Row) -> float:
    """Return the baseline that the largest letters of a row stand on."""
    return max(row, key=attrgetter("size")).baseline


def _composed(row: Row) -> tuple[str, tuple[NoteMark, ...], int]:
    """Join words with single blanks, keep note marks apart, and count leading bold letters."""
    parts, marks = list[str](), list[NoteMark]()
    length, lead_bold, still_bold = 0, 0, True
    before: Word | None = None
    for word in row:
        body, mark = word.text, ""
        if word.raised or body[-1] in _SUPERSCRIPTS:
            body, mark = _split_mark(word, parts)
        if body:
            if parts and parts[-1].endswith(SOFT_HYPHEN):
                # No line ends after it.
                parts[-1] = parts[-1].removesuffix(SOFT_HYPHEN)
                length -= 1
            glued = not parts or (before is not None and _glued(before, word))
            parts.append(body if glued else f" {body}")
            length += len(parts[-1])
            still_bold = still_bold and (word.bold or not _has_letters(word))
            if still_bold and word.bold:
                lead_bold = length
        if mark:
            marks.append(NoteMark(mark, length))
        before = word
    return "".join(parts), tuple(marks), lead_bold


def _split_mark(word: Word, parts: list[str]) -> tuple[str, str]:
    """Part "krav¹" in word and note mark, and tell a raised "1" from a power: "m²" stays whole."""
    if word.raised and _NOTE_MARK.fullmatch(word.text):
        body, mark = "", word.text
    else:
        body = word.text.rstrip(_SUPERSCRIPTS)
        mark = word.text[len(body) :]
    if mark and _UNIT.search(body or "".join(parts[-1:])):
        return word.text, ""
    return body, mark


def _glued(before: Word, word: Word) -> bool:
    return not word.spaced and word.x0 - before.x1 < _GLUED * max(before.size, word.size)


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


def _throughout(row: Row, so: list[bool]) -> bool:
    """Tell whether all words with letters are ``so``, as each word is or is not."""
    if True not in so:
        return False
    lettered = [is_so for word, is_so in zip(row, so, strict=True) if _has_letters(word)]
    return bool(lettered) and all(lettered)


def _has_letters(word: Word) -> bool:
    return word.text[0].isalnum() or any(map(str.isalnum, word.text))
