"""Count Word's automatic numbers, which stand nowhere in the text."""

import re

from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from govload.extract.docx.names import child, number, value

_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_DEEPEST = 9


class Numbering:
    """The running numbers of one document; paragraphs must be asked for in reading order."""

    def __init__(self, root: Element | None) -> None:
        lists = [] if root is None else root.findall(qn("w:num"))
        bases = [] if root is None else root.findall(qn("w:abstractNum"))
        self._lists = {item.get(qn("w:numId"), ""): item for item in lists}
        self._bases = {base.get(qn("w:abstractNumId"), ""): base for base in bases}
        # Lists on one base count on together, unless a list sets its own start.
        self._counts: dict[str, list[int]] = {}
        self._restarted: set[tuple[str, int]] = set()

    def marker(self, list_id: str, level: int) -> str:
        """Return the next marker of a list at a level from 0: "•", "3.2", "b)"; "" for none."""
        found = self._level(list_id, level)
        if found is None or not 0 <= level < _DEEPEST:
            return ""
        counts = self._advance(list_id, level)
        form = value(found, "w:numFmt") or "decimal"
        if form == "bullet":
            return "•"
        pattern = value(found, "w:lvlText") or ""
        return _PLACE.sub(lambda place: self._printed(list_id, counts, int(place[1]) - 1), pattern)

    def _advance(self, list_id: str, level: int) -> list[int]:
        base = value(self._lists.get(list_id), "w:abstractNumId") or ""
        counts = self._counts.setdefault(base, [0] * _DEEPEST)
        start = number(self._override(list_id, level), "w:startOverride")
        if start is not None and (list_id, level) not in self._restarted:
            self._restarted.add((list_id, level))
            counts[level] = start
        else:
            counts[level] = counts[level] + 1 if counts[level] else self._start(list_id, level)
        counts[level + 1 :] = [0] * (_DEEPEST - level - 1)
        return counts

    def _printed(self, list_id: str, counts: list[int], level: int) -> str:
        found = self._level(list_id, level)
        form = (value(found, "w:numFmt") or "decimal") if found is not None else "decimal"
        return _formatted(counts[level] or self._start(list_id, level), form)

    def _start(self, list_id: str, level: int) -> int:
        return number(self._level(list_id, level), "w:start") or 1

    def _override(self, list_id: str, level: int) -> Element | None:
        return _at_level(self._lists.get(list_id), "w:lvlOverride", level)

    def _level(self, list_id: str, level: int) -> Element | None:
        own = child(self._override(list_id, level), "w:lvl")
        base = self._bases.get(value(self._lists.get(list_id), "w:abstractNumId") or "")
        return own if own is not None else _at_level(base, "w:lvl", level)


def _at_level(parent: Element | None, name: str, level: int) -> Element | None:
    found = [] if parent is None else parent.findall(qn(name))
    return next((item for item in found if item.get(qn("w:ilvl")) == str(level)), None)


def _formatted(count: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter"):
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letters.upper() if form == "upperLetter" else letters
    if form in ("lowerRoman", "upperRoman"):
        return _roman(count).upper() if form == "upperRoman" else _roman(count)
    return "" if form == "none" else str(count)


def _roman(count: int) -> str:
    digits = ""
    for worth, digit in _ROMAN:
        digits += digit * (count // worth)
        count %= worth
    return digits
