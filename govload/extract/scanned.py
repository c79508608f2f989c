"""Undo what OCR does to every letter alike: bullets it takes for other signs, ragged sizes.

Words are left as they were read; text_source tells that they come from OCR.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from govload.extract.page import Line, Page, Table

# A round bullet is read as whatever small sign the font has; none of these opens a sentence.
_BULLET = re.compile(r"[»«*+°¢©®·¤●▪■e]\s+(?=\S)")
# Paragraph and letter S look like a dollar sign, which no letter of allocation holds.
_PARAGRAPH = re.compile(r"\$(?=\s?\d)")
_SESSION = re.compile(r"(?<=\d )\$(?=\s?[(,.]|$)")
# The dots that lead to a page number are read as dots and as letters in a row.
_LEADER = re.compile(r"(?:\.{2,}\S*|\S*([a-z])\1{2,}\S*)(?=\s+\d{1,3}$)")
# A line's height is measured by its letters: "2021." is lower than "gjødsel".
_RAGGED = 0.3


def repaired(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Return pages read by OCR with bullets as bullets and one size for running text."""
    sizes = [item.size for page in pages for item in page.content if isinstance(item, Line)]
    usual = median(sizes) if sizes else 0.0
    return tuple(
        replace(page, content=tuple(_item(item, usual) for item in page.content)) for page in pages
    )


def _item(item: Line | Table, usual: float) -> Line | Table:
    if isinstance(item, Line):
        return _line(item, usual)
    cells = (replace(c, lines=tuple(_line(line, usual) for line in c.lines)) for c in item.cells)
    return replace(item, cells=tuple(cells))


def _line(line: Line, usual: float) -> Line:
    text = _BULLET.sub("• ", line.text, count=1) if _BULLET.match(line.text) else line.text
    text = _LEADER.sub(".....", _SESSION.sub("S", _PARAGRAPH.sub("§", text)))
    alike = abs(line.size - usual) <= _RAGGED * usual
    return replace(line, text=text, size=usual if alike else line.size)
