"""What is marked where, and the note each mark carries."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from govload.export.marking.stretches import rectangles
from govload.export.palette import KINDS
from govload.export.phrases import phrase
from govload.export.reasons import reason_in
from govload.model import Box, Coding, Letter, Place, Requirement
from govload.tables.schema import value_label

LEDGER_COLOUR = "#8A939E"


@dataclass(frozen=True, slots=True)
class Mark:
    """Rectangles of one page that belong together.

    Attributes:
        note: What a reader sees on pointing at it.
        is_counted: True for a highlight, False for an underline.
    """

    page: int
    boxes: tuple[Box, ...]
    colour: str
    title: str
    note: str
    is_counted: bool = True


def marks_of(letter: Letter, coding: Coding, lang: str) -> tuple[Mark, ...]:
    """Return the marks of a coded letter in reading order, the ledger under the counted."""
    ledger = (
        mark
        for entry in coding.not_counted
        for mark in _marks(
            letter, entry.place, LEDGER_COLOUR, entry.rule, reason_in(entry.reason, lang), False
        )
    )
    counted = (mark for one in coding.requirements for mark in _of_requirement(letter, one, lang))
    return (*ledger, *counted)


def _of_requirement(letter: Letter, one: Requirement, lang: str) -> Iterator[Mark]:
    colour = KINDS[one.kind].strong
    title = f"{value_label(one.kind, lang)} {one.requirement_id}"
    note = f"{reason_in(one.reason, lang)}\n{' '.join(one.rules)}"
    yield from _marks(letter, one.place, colour, title, note, True)
    for place in one.repeats:
        again = phrase("mark.again", lang, page=one.page)
        yield from _marks(letter, place, colour, title, again, True)


def _marks(
    letter: Letter, place: Place, colour: str, title: str, note: str, is_counted: bool
) -> Iterator[Mark]:
    boxes: Sequence[Box] = tuple(rectangles(letter.blocks[place.block], place))
    for page, group in groupby(boxes, key=lambda box: box.page):
        yield Mark(page, tuple(group), colour, title, note, is_counted)
