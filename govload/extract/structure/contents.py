"""Contents pages: lines that give a title and the page it stands on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govload.extract.page import Line, Table

TITLE = re.compile(
    r"(?:innhold|innhald|innholdsfortegnelse|innhaldsliste|innholdsliste|"
    r"innhaldsoversikt|innholdsoversikt)(?:\s+side)?\s*:?",
    re.IGNORECASE,
)
_LEADER = re.compile(r"(?:\.{4,}|(?:\. ){3,}|…{2,}|_{4,})\s*\.?\s*(?:\d{1,3})?$")
# What every leader holds: looked for first, as few lines have one.
_DOTS = ("....", ". . . ", "……", "____")
_NUMBERED = re.compile(r"\S\s+\d{1,3}$")
# An entry may run over this many lines before its page number comes.
_LONGEST = 3
_REST = 10


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a contents page, over one line or more."""

    lines: tuple[Line, ...]


def mark_contents(elements: Sequence[Line | Table]) -> list[Line | Table | Entry]:
    """Return the elements with the entries of contents pages gathered."""
    return list(_marked(elements))


def has_leader(text: str) -> bool:
    """True for a line that dots lead to a page number."""
    dotted = not text[-1:].isalpha() and any(dots in text for dots in _DOTS)
    return dotted and bool(_LEADER.search(text))


def _marked(elements: Sequence[Line | Table]) -> Iterator[Line | Table | Entry]:
    listing, place = False, 0
    while place < len(elements):
        element = elements[place]
        length = _entry_length(elements, place, listing)
        if isinstance(element, Line) and length:
            lines = elements[place : place + length]
            yield Entry(tuple(line for line in lines if isinstance(line, Line)))
            place += length
            listing = True
            continue
        if listing and isinstance(element, Line) and _is_rest(element):
            yield Entry((element,))
            place += 1
            continue
        listing = isinstance(element, Line) and bool(TITLE.fullmatch(element.text))
        yield element
        place += 1


def _is_rest(line: Line) -> bool:
    """True for the second half of an entry whose page number stands on its first line."""
    return line.text[0].islower() and len(line.text.split()) <= _REST and line.text[-1].isalnum()


def _entry_length(elements: Sequence[Line | Table], place: int, listing: bool) -> int:
    """Return how many lines the entry at ``place`` takes; 0 where there is none.

    A leader tells an entry anywhere; a bare page number only under the title of a contents page.
    """
    for length, element in enumerate(elements[place : place + _LONGEST], start=1):
        if not isinstance(element, Line) or element.text.endswith((". ", ":")):
            return 0
        if has_leader(element.text) or element.tag == "TOCI":
            return length if length == 1 or listing else 0
        if listing and _NUMBERED.search(element.text):
            # Without a leader only a title's own second half may come before its number.
            return length if length == 1 or element.text[0].islower() else 0
        if not listing:
            return 0
    return 0
