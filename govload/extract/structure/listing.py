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
# What stands at the edges of a page, in the middle of a list that goes on.
_BESIDE = (BlockType.LETTERHEAD, BlockType.FOOTNOTE)


def with_contents(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts, those of contents pages retyped."""
    names = [_name(draft) for draft in drafts]
    last = {name: place for place, name in enumerate(names) if _heads(drafts[place])}
    returns = [last.get(name, -1) > place for place, name in enumerate(names)]
    places = {*_entries(drafts, returns), *_overviews(drafts, returns)}
    return [
        replace(draft, type=BlockType.CONTENTS, owner=None, level=0) if place in places else draft
        for place, draft in enumerate(drafts)
    ]


def _entries(drafts: Sequence[Draft], returns: Sequence[bool]) -> Iterator[int]:
    """Yield the title of each contents page and what follows it in the manner of entries.

    Args:
        drafts: The letter's blocks.
        returns: Of each, whether what it says comes again as a heading.
    """
    listing = False
    for place, draft in enumerate(drafts):
        titled = bool(TITLE.fullmatch(draft.text)) and len(drafts) > 1
        listing = titled or (listing and (returns[place] or _is_entry(draft)))
        if listing or draft.type is BlockType.CONTENTS or has_leader(draft.text):
            yield place


def _heads(draft: Draft) -> bool:
    return draft.type is BlockType.HEADING


def _name(draft: Draft) -> str:
    numbered = draft.text[-1:].isdigit()
    title = _TRAILING_PAGE.sub("", draft.text) if numbered else draft.text
    return folded(f"{draft.marker} {title}")


def _is_entry(draft: Draft) -> bool:
    if len(draft.text.split()) > _LONGEST or draft.type is BlockType.HEADING:
        return False
    cells = [cell.text for cell in draft.cells if cell.text]
    if cells:
        return bool(_PAGE.fullmatch(cells[-1])) or draft.is_header
    return draft.text[-1:].isdigit()


def _overviews(drafts: Sequence[Draft], returns: Sequence[bool]) -> Iterator[int]:
    """Yield runs of entries that name chapters to come, under whatever title or none."""
    run: list[int] = []
    for place, draft in enumerate(drafts):
        if _names_chapter(draft, returns[place]) or (run and _is_page(draft)):
            run.append(place)
        elif draft.type not in _BESIDE:
            yield from _if_overview(run, drafts)
            run = []
    yield from _if_overview(run, drafts)


def _names_chapter(draft: Draft, returns: bool) -> bool:
    """True for an entry in prose or list whose words come again as a heading."""
    told = draft.type in (BlockType.PARAGRAPH, BlockType.LIST_ITEM) or _is_numbered(draft)
    return returns and told and not draft.table


def _is_numbered(draft: Draft) -> bool:
    return any(map(str.isdigit, draft.marker)) or draft.text[:1].isdigit()


def _is_page(draft: Draft) -> bool:
    return bool(_PAGE.fullmatch(draft.text))


def _if_overview(run: Sequence[int], drafts: Sequence[Draft]) -> Sequence[int]:
    """Return a run that numbers or page numbers show to be an overview of chapters.

    Goals and labels come again as headings too, where nothing counts them.
    """
    entries = [drafts[place] for place in run if not _is_page(drafts[place])]
    pages = len(run) - len(entries)
    counted = sum(_is_numbered(entry) or entry.text[-1:].isdigit() for entry in entries)
    return run if max(counted, min(pages, len(entries))) >= _OVERVIEW else ()
