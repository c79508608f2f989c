"""Running heads, feet and page numbers: what repeats at the edge of the pages."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from govload.extract.page import Line, Page, Table
from govload.extract.structure import prose

_DEPTH = 4
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:side|s\.|page)?\s*[-–]?\s*\(?\d{1,3}\)?\s*[-–]?(?:\s*(?:av|of|/|\()\s*\d{1,3}\)?)?",
    re.IGNORECASE,
)
# What only the foot of a page says, wherever a scrap of text has it: "Side 4", "– 5 –", "6 av 13",
# "6/13", and the count of pages behind the letter's name.
_FOOT = re.compile(
    r"side \d{1,3}|[-–] ?\d{1,3} ?[-–]|(?:[^.:;]{0,80} side |side )?\d{1,3} av \d{1,3}"
    r"|\d{1,3}/\d{1,3}",
    re.IGNORECASE,
)
# Points within which a running line stands at the same height on every page.
_HEIGHT_STEP = 6.0
# A head on left or right pages only stands on fewer than half of them.
_SHARE = 0.3
_PAGE_DIGITS = 3
# A shorter line before a number may be a cell of the same row.
_SENTENCE_WORDS = 6

_Edge = tuple[str, str, int]


def without_running(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Return the pages without the lines that repeat at their top or bottom.

    Digits are folded, so "Side 3 av 12" repeats. Lines tagged as artifacts go too, and so does a
    page number that stands alone at the edge.
    """
    counted = Counter(edge for page in pages for edge in {edge for _, edge in _edges(page)})
    enough = max(2 if len(pages) < 5 else 3, round(_SHARE * len(pages)))
    repeated = frozenset(edge for edge, times in counted.items() if times >= enough)
    return tuple(_stripped(page, repeated) for page in pages)


def _stripped(page: Page, repeated: frozenset[_Edge]) -> Page:
    places = {place for place, edge in _edges(page) if edge in repeated}
    places |= _page_numbers(page) | _feet_within(page)
    content = tuple(
        element
        for place, element in enumerate(page.content)
        if place not in places and not (isinstance(element, Line) and element.tag == "Artifact")
    )
    return page if len(content) == len(page.content) else replace(page, content=content)


def _edges(page: Page) -> Iterator[tuple[int, _Edge]]:
    """Yield the outermost elements with what they say, folded, and where they stand."""
    count = len(page.content)
    for place, element in enumerate(page.content):
        from_top, from_bottom = place, count - 1 - place
        if min(from_top, from_bottom) < _DEPTH:
            side = "head" if from_top <= from_bottom else "foot"
            yield place, (side, _folded(element), _height(element, min(from_top, from_bottom)))


def _folded(element: Line | Table) -> str:
    if isinstance(element, Line):
        return _DIGITS.sub("#", element.text).casefold()
    words = " ".join(line.text for cell in element.cells for line in cell.lines)
    return _DIGITS.sub("#", words).casefold()


def _height(element: Line | Table, order: int) -> int:
    """Return the height class of an element; plain text has only its order from the edge."""
    return order if element.box is None else round(element.box.top / _HEIGHT_STEP)


def _page_numbers(page: Page) -> set[int]:
    """Return the places of page numbers that stand alone at the edge."""
    edges = {0, len(page.content) - 1} if len(page.content) > 1 else set()
    return {place for place in edges if _is_page_number(page.content[place], page)}


def _is_page_number(element: Line | Table, page: Page) -> bool:
    if isinstance(element, Table) or not _PAGE_NUMBER.fullmatch(element.text):
        return False
    if element.box is None or not page.height:
        return True
    middle = (element.box.top + element.box.bottom) / 2 / page.height
    return middle < 0.12 or middle > 0.88


def _feet_within(page: Page) -> set[int]:
    """Return the places of page feet in plain text, which may hold many printed pages as one."""
    around = zip(page.content, page.content[1:], page.content[2:], strict=False)
    cutting = {place for place, trio in enumerate(around, start=1) if _cuts_sentence(*trio)}
    return cutting | {
        place
        for place, element in enumerate(page.content)
        if isinstance(element, Line) and element.box is None and _FOOT.fullmatch(element.text)
    }


def _cuts_sentence(before: Line | Table, number: Line | Table, after: Line | Table) -> bool:
    """True for a bare number that stands in the middle of a sentence of plain text."""
    if isinstance(before, Table) or isinstance(number, Table) or isinstance(after, Table):
        return False
    bare = number.box is None and number.text.isdigit() and len(number.text) <= _PAGE_DIGITS
    return bare and prose.starts_low(after.text) and not _waits_for_number(before.text)


def _waits_for_number(text: str) -> bool:
    return prose.ended(text) or prose.refers(text) or len(text.split()) < _SENTENCE_WORDS
