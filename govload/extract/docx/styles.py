"""What a paragraph inherits from its style: heading level, size, weight, numbering."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from govload.extract.docx.names import number, switched_on, value

_HEADING = re.compile(r"(?:heading|overskrift)\s*([1-9])$", re.I)
_CONTENTS = re.compile(r"(?:toc|innh(?:old)?)\s*\d", re.I)
_USUAL_SIZE = 11.0
# Styles that are based on one another in a ring would never end.
_LONGEST_CHAIN = 20

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style with everything it inherits.

    Attributes:
        level: Heading level from 1; 0 for running text.
        size: Font height in points.
        list_id: Numbering it brings along ("" for none) at ``list_level``.
    """

    level: int = 0
    contents: bool = False
    size: float = _USUAL_SIZE
    bold: bool = False
    italic: bool = False
    list_id: str = ""
    list_level: int = 0


class Styles:
    """The styles of one document."""

    def __init__(self, root: Element | None) -> None:
        found = [] if root is None else root.findall(qn("w:style"))
        self._elements = {style.get(qn("w:styleId"), ""): style for style in found}
        default = None if root is None else root.find(qn("w:docDefaults"))
        half_points = number(default, "w:rPrDefault", "w:rPr", "w:sz")
        self._size = half_points / 2 if half_points else _USUAL_SIZE
        self._default = next(
            (key for key, style in self._elements.items() if _is_default(style)), ""
        )
        self._known: dict[str, Style] = {}

    def of(self, paragraph: Element) -> Style:
        """Return the style of a paragraph."""
        key = value(paragraph, "w:pPr", "w:pStyle") or self._default
        if key not in self._known:
            self._known[key] = self._resolved(key)
        return self._known[key]

    def bold_of(self, style_id: str) -> bool | None:
        """Return whether a character style is bold; None where it says nothing."""
        return switched_on(self._elements.get(style_id), "w:rPr", "w:b")

    def _resolved(self, key: str) -> Style:
        chain = self._chain(key)
        names = [value(style, "w:name") or "" for style in chain]
        half_points = _first(number(style, "w:rPr", "w:sz") for style in chain)
        list_id = _first(value(style, "w:pPr", "w:numPr", "w:numId") for style in chain)
        list_level = _first(number(style, "w:pPr", "w:numPr", "w:ilvl") for style in chain)
        return Style(
            level=_level(chain, names),
            contents=bool(names) and bool(_CONTENTS.match(names[0])),
            size=half_points / 2 if half_points else self._size,
            bold=bool(_first(switched_on(style, "w:rPr", "w:b") for style in chain)),
            italic=bool(_first(switched_on(style, "w:rPr", "w:i") for style in chain)),
            list_id=list_id or "",
            list_level=list_level or 0,
        )

    def _chain(self, key: str) -> list[Element]:
        chain: list[Element] = []
        while key in self._elements and len(chain) < _LONGEST_CHAIN:
            chain.append(self._elements[key])
            key = value(chain[-1], "w:basedOn") or ""
        return chain


def outline_level(paragraph_or_style: Element) -> int:
    """Return the heading level an element sets itself; 0 for none.

    Word counts levels from 0, and 9 is running text.
    """
    outline = number(paragraph_or_style, "w:pPr", "w:outlineLvl")
    return outline + 1 if outline is not None and outline < 9 else 0


def _level(chain: list[Element], names: list[str]) -> int:
    for style, name in zip(chain, names, strict=True):
        if match := _HEADING.match(name):
            return int(match[1])
        if level := outline_level(style):
            return level
    return 0


def _is_default(style: Element) -> bool:
    is_paragraph = style.get(qn("w:type")) == "paragraph"
    return is_paragraph and style.get(qn("w:default")) in ("1", "true")


def _first(values: Iterable[T | None]) -> T | None:
    return next((found for found in values if found is not None), None)
