"""Footnotes and the address at the foot of the first page: what interrupts the text.

They are taken out of the stream so that the sentence they interrupt goes on, and come back
as blocks of their own after it.
"""

import re
from dataclasses import dataclass

from govload.extract.page import Line, Page, Table
from govload.extract.structure.measures import SIZE_STEP, Measures
from govload.model import BlockType

_MARK = re.compile(r"(?:\d{1,2}|\*{1,3})[.)]?\s*(?=\S)")
# "1https://..." or "2Jf. brev ...": the raised figure has lost its height, not its place.
_GLUED_MARK = re.compile(r"\d{1,2}(?:(?=https?://|www\.)|(?=[A-ZÆØÅ][a-zæøå]))")
_ADDRESS = re.compile(
    r"(?:post|kontor|besøks)adresse|saksbehand|telefon|org\.? ?(?:nr|nummer)|postmottak|"
    r"@\w+\.|\bpostboks\b|www\.regjeringen\.no",
    re.IGNORECASE,
)
_DEEPEST_NOTE = 30
# Above this share of the page stand the addressee and the text, not the sender's address.
_FOOT = 0.6


@dataclass(frozen=True, slots=True)
class Aside:
    """Lines, or a table, out of the flow, and what they are."""

    type: BlockType
    page: int
    content: tuple[Line | Table, ...]


def split_asides(
    page: Page, measures: Measures, *, head: bool
) -> tuple[tuple[Line | Table, ...], list[Aside]]:
    """Return the page's running content and what was taken out of it, in reading order.

    Args:
        page: The page, without running heads.
        measures: The letter's measures.
        head: Whether the first page can carry the sender's address.
    """
    end = _address_start(page) if head and page.number == 1 else len(page.content)
    start = _notes_start(page.content[:end], measures)
    found = (
        Aside(BlockType.FOOTNOTE, page.number, page.content[start:end]),
        Aside(BlockType.LETTERHEAD, page.number, page.content[end:]),
    )
    return page.content[:start], [aside for aside in found if aside.content]


def _address_start(page: Page) -> int:
    """Return where the address block at the foot of the page starts, or the page's end."""
    end = len(page.content)
    for place, element in enumerate(page.content):
        low = element.box is not None and element.box.top > _FOOT * page.height
        if low and _ADDRESS.search(_words(element)):
            return place
    return end


def _words(element: Line | Table) -> str:
    if isinstance(element, Line):
        return element.text
    return " ".join(line.text for cell in element.cells for line in cell.lines)


def _notes_start(content: tuple[Line | Table, ...], measures: Measures) -> int:
    """Return where the footnotes at the end of a page start, or the content's end."""
    start = end = len(content)
    for place in range(end - 1, max(-1, end - 1 - _DEEPEST_NOTE), -1):
        element = content[place]
        if not isinstance(element, Line):
            break
        if measures.styled:
            if element.size > measures.size - SIZE_STEP:
                break
            start = place if _MARK.match(element.text) else start
        elif _GLUED_MARK.match(element.text):
            start = place
    return start
