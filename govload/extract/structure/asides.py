"""Footnotes and the address at the foot of the first page: what interrupts the text.

They are taken out of the stream so that the sentence they interrupt goes on, and come back
as blocks of their own after it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from govload.extract.page import Line, Page, Table
from govload.extract.structure import prose
from govload.extract.structure.measures import SIZE_STEP, Measures
from govload.model import BlockType

_MARK = re.compile(r"(?:\d{1,2}|\*{1,3})[.)]?\s*(?=\S)")
# "1https://..." or "2Jf. brev ...": the raised figure has lost its height, not its place.
_GLUED_MARK = re.compile(r"\d{1,2}(?:(?=https?://|www\.)|(?=[A-ZÆØÅ][a-zæøå]))")
_ADDRESS = re.compile(
    r"(?:(?:post|kontor|besøks)adresse|saksbehandler|sakshandsamar|telefon|telefaks|"
    r"org\.? ?(?:nr|nummer)|postboks \d)\b",
    re.IGNORECASE,
)
_LONGEST_ADDRESS = 14
_DEEPEST_NOTE = 30
# White space in line heights, and size against the text's, that set a note without mark apart.
_APART = 1.0
_SMALL = 0.85
# Above this share of the page stand the addressee and the text, not the sender's address.
_FOOT = 0.5


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
    end = _address_start(page, measures) if head and page.number == 1 else len(page.content)
    start = _notes_start(page.content[:end], measures)
    found = (
        Aside(BlockType.FOOTNOTE, page.number, page.content[start:end]),
        Aside(BlockType.LETTERHEAD, page.number, page.content[end:]),
    )
    return page.content[:start], [aside for aside in found if aside.content]


def _address_start(page: Page, measures: Measures) -> int:
    """Return where the address block at the foot of the page starts, or the page's end.

    From its first label on there are only short lines; lines in the same small print above the
    label belong to it, where its columns begin at different heights.
    """
    end = len(page.content)
    start = next((place for place in range(end) if _opens_address(page, place)), end)
    if start == end or any(_is_sentence(element) for element in page.content[start:]):
        return end
    size = _size(page.content[start])
    while (
        start
        and _size(page.content[start - 1]) == size
        and _is_small(page.content[start - 1], measures)
    ):
        start -= 1
    return start


def _opens_address(page: Page, place: int) -> bool:
    element = page.content[place]
    low = element.box is not None and element.box.top > _FOOT * page.height
    return low and bool(_ADDRESS.match(_words(element)))


def _is_sentence(element: Line | Table) -> bool:
    text = _words(element)
    words = sum(word[0].isalpha() for word in text.split())
    return isinstance(element, Line) and (words > _LONGEST_ADDRESS or prose.has_finite_verb(text))


def _is_small(element: Line | Table, measures: Measures) -> bool:
    return _size(element) < measures.size - SIZE_STEP and not _is_sentence(element)


def _size(element: Line | Table) -> float:
    lines = [element] if isinstance(element, Line) else [*_cell_lines(element)]
    return max((line.size for line in lines), default=0.0)


def _cell_lines(table: Table) -> Iterator[Line]:
    for cell in table.cells:
        yield from cell.lines


def _words(element: Line | Table) -> str:
    if isinstance(element, Line):
        return element.text
    return " ".join(line.text for line in _cell_lines(element))


def _opens_note(line: Line, measures: Measures) -> bool:
    """True for a mark, or for small print well apart from the text whose raised mark is lost."""
    apart = line.gap > _APART and line.size < _SMALL * measures.size
    return apart or bool(_MARK.match(line.text))


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
            start = place if _opens_note(element, measures) else start
        elif _GLUED_MARK.match(element.text):
            start = place
    return start
