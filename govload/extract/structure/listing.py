"""Contents pages among drafts: entries, and overviews that only list the chapters."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from govload.extract.draft import Draft
from govload.extract.structure.contents import TITLE, has_leader
from govload.extract.structure.headings import folded
from govload.model import BlockType

_PAGE = re.compile(r"\d{1,3}\.?")
_TRAILING_PAGE = re.compile(r"[\s.…_]*\d{0,3}$")
_LONGEST = 30
# From this many entries on, a list whose numbers and titles return as headings is an overview.
_OVERVIEW = 3


def with_contents(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts, those of contents pages retyped."""
    places = set(_entries(drafts)) | set(_overviews(drafts))
    return [
        replace(draft, type=BlockType.CONTENTS, owner=None, level=0) if place in places else draft
        for place, draft in enumerate(drafts)
    ]


def _entries(drafts: Sequence[Draft]) -> Iterator[int]:
    """Yield the title of each contents page and what follows it in the manner of entries."""
    last = {_name(draft): place for place, draft in enumerate(drafts) if _heads(draft)}
    listing = False
    for place, draft in enumerate(drafts):
        titled = bool(TITLE.fullmatch(draft.text)) and len(drafts) > 1
        returns = last.get(_name(draft), -1) > place
        listing = titled or (listing and (returns or _is_entry(draft)))
        if listing or draft.type is BlockType.CONTENTS or has_leader(draft.text):
            yield place


def _heads(draft: Draft) -> bool:
    return draft.type is BlockType.HEADING


def _name(draft: Draft) -> str:
    return folded(f"{draft.marker} {_TRAILING_PAGE.sub('', draft.text)}")


def _is_entry(draft: Draft) -> bool:
    if len(draft.text.split()) > _LONGEST or draft.type is BlockType.HEADING:
        return False
    cells = [cell.text for cell in draft.cells if cell.text]
    if cells:
        return bool(_PAGE.fullmatch(cells[-1])) or draft.is_header
    return draft.text[-1:].isdigit()


def _overviews(drafts: Sequence[Draft]) -> Iterator[int]:
    """Yield runs of list items that name chapters to come by number and title."""
    last = {_name(draft): place for place, draft in enumerate(drafts) if _heads(draft)}
    run: list[int] = []
    for place, draft in enumerate(drafts):
        listed = draft.type is BlockType.LIST_ITEM and draft.marker[:1].isdigit()
        if listed and last.get(_name(draft), -1) > place:
            run.append(place)
            continue
        if len(run) >= _OVERVIEW:
            yield from run
        run = []
