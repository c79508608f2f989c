"""The head of a letter, above its title, and the names under its greeting."""

import re
from collections.abc import Sequence
from dataclasses import replace

from govload.extract.draft import Draft
from govload.extract.structure import prose
from govload.model import BlockType

_TITLE = re.compile(
    r"(?:tildelings|oppdrags|tilleggs|tillegg til|iverksettings)\w*brev|statsbudsjettet|"
    r"gjennomføringsoppdrag|instruks for",
    re.IGNORECASE,
)
_GREETING = re.compile(r"med (?:vennlig |venleg )?(?:hilsen|helsing)\b", re.IGNORECASE)
_APPROVED = re.compile(
    r"(?:dokumentet|brevet) er (?:elektronisk )?god(?:kjent|kjend)|elektronisk god(?:kjent|kjend)",
    re.IGNORECASE,
)
_ATTACHMENT = re.compile(r"(?:vedlegg|bilag)\b", re.IGNORECASE)
_NAME_WORDS = 6
# A letter's head has some twenty lines at most.
_DEEPEST = 40
_PROSE_WORDS = 12


def with_signature(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts; names and notes under the greeting are no headings, however they are set.

    On the page after it, an attachment ends them.
    """
    signed, page = list(drafts), 0
    for place, draft in enumerate(drafts):
        if _GREETING.match(draft.text) and draft.type is not BlockType.LIST_ITEM:
            page = draft.page
        elif draft.type is BlockType.HEADING and page:
            if _signs(draft, page):
                signed[place] = replace(draft, type=BlockType.PARAGRAPH, level=0, signal="")
            else:
                page = 0
    return signed


def _signs(draft: Draft, page: int) -> bool:
    """Tell a name, a title or a note of approval near the greeting on ``page``."""
    if draft.signal != "style" or draft.page - page > 1:
        return False
    if draft.page > page and _ATTACHMENT.match(draft.text):
        return False
    return len(draft.text.split()) <= _NAME_WORDS or bool(_APPROVED.match(draft.text))


def with_letterhead(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts, those above the letter's title or first words retyped.

    Where neither is found near the start, nothing is: a document without them is no letter.
    """
    end = next((place for place, draft in enumerate(drafts[:_DEEPEST]) if _ends_head(draft)), 0)
    if end and not _is_title(drafts[end]) and drafts[end - 1].type is BlockType.HEADING:
        end -= 1
    head = [_as_head(draft) for draft in drafts[:end]]
    rest = list(drafts[end:])
    if rest and end < _DEEPEST and _is_title(rest[0]):
        rest[0] = replace(
            rest[0], type=BlockType.HEADING, level=1, signal=rest[0].signal or "title"
        )
    return head + rest


def _as_head(draft: Draft) -> Draft:
    if draft.type is BlockType.CONTENTS:
        return draft
    return replace(draft, type=BlockType.LETTERHEAD, level=0, owner=None, signal="")


def _ends_head(draft: Draft) -> bool:
    words = len(draft.text.split())
    if _is_title(draft):
        return True
    if draft.type is BlockType.HEADING:
        return draft.signal in ("tag", "number", "label", "bookmark")
    if draft.type in (BlockType.CONTENTS, BlockType.LIST_ITEM):
        return True
    sentence = prose.ended(draft.text) and words > _PROSE_WORDS / 2
    return draft.type is BlockType.PARAGRAPH and (words > _PROSE_WORDS or sentence)


def _is_title(draft: Draft) -> bool:
    titled = draft.type in (BlockType.HEADING, BlockType.PARAGRAPH) and not draft.table
    short = prose.title_like(draft.text, words=30)
    return titled and short and bool(_TITLE.search(draft.text))
