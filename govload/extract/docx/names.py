"""Qualified names of WordprocessingML, and small questions to its elements."""

import re
from collections.abc import Iterator

from docx.oxml.ns import qn
from lxml.etree import _Element as Element

W_VAL = qn("w:val")
PARAGRAPH, TABLE, ROW, CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
# What tracked changes took away, and what only old programs show in a newer drawing's stead.
GONE = frozenset(map(qn, ("w:del", "w:moveFrom", "w:instrText", "w:delText", "w:rPrChange")))
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
TEXT_BOX = qn("w:txbxContent")
_NUMBER = re.compile(r"-?\d{1,9}", re.ASCII)


def child(element: Element | None, *path: str) -> Element | None:
    """Return the element down a path of names such as "w:pPr", "w:numPr"; None off the path."""
    for name in path:
        if element is None:
            return None
        element = element.find(qn(name))
    return element


def value(element: Element | None, *path: str) -> str | None:
    """Return the ``w:val`` of the element down a path; None where either is missing."""
    found = child(element, *path)
    return None if found is None else found.get(W_VAL)


def number(element: Element | None, *path: str) -> int | None:
    """Return the ``w:val`` down a path as a number; None where it is none."""
    text = value(element, *path)
    return int(text) if text is not None and _NUMBER.fullmatch(text) else None


def switched_on(element: Element | None, *path: str) -> bool | None:
    """Return an on/off property such as "w:b": None where nothing is said of it."""
    found = child(element, *path)
    return None if found is None else found.get(W_VAL, "1") not in ("0", "false", "off")


def flow(element: Element) -> Iterator[Element]:
    """Yield paragraphs and tables in order, seeing through content controls and the like."""
    for part in element:
        if part.tag in (PARAGRAPH, TABLE):
            yield part
        elif part.tag not in GONE and part.tag != FALLBACK:
            yield from flow(part)
