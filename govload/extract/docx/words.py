"""The words of a Word paragraph: runs, breaks, note marks, text boxes; deleted text left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from govload.extract.docx.names import (
    FALLBACK,
    GONE,
    PARAGRAPH,
    TEXT_BOX,
    number,
    switched_on,
    value,
)
from govload.extract.docx.styles import Style, Styles
from govload.extract.markup import Span

_RUN, _PROPERTIES, _TEXT = qn("w:r"), qn("w:rPr"), qn("w:t")
_BREAK, _RENDERED_BREAK = qn("w:br"), qn("w:lastRenderedPageBreak")
_NOTES = {qn("w:footnoteReference"): "footnote", qn("w:endnoteReference"): "endnote"}
_SYMBOL, _SYMBOL_CHARACTER = qn("w:sym"), qn("w:char")
_HEXADECIMAL = re.compile(r"[0-9A-Fa-f]{4}")
_SPELT = {qn("w:tab"): " ", qn("w:ptab"): " ", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A page ends here."""


@dataclass(frozen=True, slots=True)
class Note:
    """A reference to a footnote or endnote."""

    kind: str
    note_id: str


@dataclass(slots=True)
class Words:
    """A paragraph's parts in order, the text boxes anchored in it, and its size in points."""

    size: float
    parts: list[Span | PageBreak | Note] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)


def words_of(paragraph: Element, style: Style, styles: Styles, *, rendered: bool) -> Words:
    """Return the words of a paragraph.

    Args:
        rendered: Page breaks are those Word last laid out, not those the author asked for.
    """
    words = Words(style.size)
    for run in _runs(paragraph):
        properties = run.find(_PROPERTIES)
        if switched_on(properties, "w:vanish"):
            continue
        bold, italic = _weight(properties, style, styles)
        words.size = (number(properties, "w:sz") or 0) / 2 or words.size
        for part in run:
            if text := _spelt(part):
                words.parts.append(Span(text, bold, italic))
            elif part.tag in _NOTES:
                words.parts.append(Note(_NOTES[part.tag], part.get(qn("w:id"), "")))
            elif _turns_page(part, rendered):
                words.parts.append(PageBreak())
            else:
                words.boxes += _boxes(part)
    return words


def plain_words(paragraph: Element, styles: Styles) -> str:
    """Return the bare text of a paragraph."""
    parts = words_of(paragraph, Style(), styles, rendered=True).parts
    return "".join(part.text for part in parts if isinstance(part, Span))


def _runs(element: Element) -> Iterator[Element]:
    for part in element:
        if part.tag == _RUN:
            yield part
        elif part.tag not in GONE and part.tag not in (FALLBACK, PARAGRAPH):
            yield from _runs(part)


def _spelt(part: Element) -> str:
    """Return the characters an element of a run stands for."""
    if part.tag == _TEXT:
        return part.text or ""
    if part.tag == _SYMBOL:
        # A private character of the Symbol fonts; normalisation makes it a bullet.
        code = part.get(_SYMBOL_CHARACTER, "")
        return chr(int(code, 16)) if _HEXADECIMAL.fullmatch(code) else ""
    if part.tag == _BREAK and part.get(qn("w:type")) != "page":
        return "\n"
    return _SPELT.get(str(part.tag), "")


def _turns_page(part: Element, rendered: bool) -> bool:
    if rendered:
        return part.tag == _RENDERED_BREAK
    return part.tag == _BREAK and part.get(qn("w:type")) == "page"


def _boxes(part: Element) -> list[Element]:
    """Return the text boxes in a drawing, each once: newer form before its fallback."""
    if part.tag == TEXT_BOX:
        return [part]
    if part.tag == FALLBACK or part.tag in GONE:
        return []
    return [box for inner in part for box in _boxes(inner)]


def _weight(properties: Element | None, style: Style, styles: Styles) -> tuple[bool, bool]:
    """Return whether a run is bold and whether it is slanted."""
    bold, italic = switched_on(properties, "w:b"), switched_on(properties, "w:i")
    if bold is None:
        bold = styles.bold_of(value(properties, "w:rStyle") or "")
    return (style.bold if bold is None else bold), (style.italic if italic is None else italic)
