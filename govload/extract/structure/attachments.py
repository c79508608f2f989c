"""Where attachments start, as against where the letter only mentions or lists them."""

import re
from collections.abc import Iterator, Sequence

from govload.extract.draft import Draft
from govload.model import BlockType

_NAME = re.compile(
    r"(?:vedlegg|bilag)(?:\s*(?:nr\.?\s*)?(?:\d{1,2}|[IVX]{1,4}|[A-H])\b)?\s*(?:[:.–-]|$|\s(?=[A-ZÆØÅ]))",
    re.IGNORECASE,
)
# The list of attachments under a signature has entries of a few words; an attachment has more,
# or begins a page.
_ENTRY_WORDS = 10


def attachment_starts(drafts: Sequence[Draft]) -> frozenset[int]:
    """Return the indexes of the headings that open an attachment."""
    named = [index for index, draft in enumerate(drafts) if _is_named(draft)]
    ends = [*named[1:], len(drafts)]
    return frozenset(
        start
        for start, end in zip(named, ends, strict=False)
        if any(
            _is_content(draft, words=0 if _begins_page(drafts, start) else _ENTRY_WORDS)
            for draft in drafts[start + 1 : end]
        )
    )


def _begins_page(drafts: Sequence[Draft], place: int) -> bool:
    return place > 0 and drafts[place].page > drafts[place - 1].page


def _is_named(draft: Draft) -> bool:
    if draft.type is not BlockType.HEADING:
        return False
    return any(_NAME.match(text) for text in _readings(draft))


def _readings(draft: Draft) -> Iterator[str]:
    yield f"{draft.marker} {draft.text}".strip()
    yield draft.text


def _is_content(draft: Draft, *, words: int) -> bool:
    if draft.type is BlockType.TABLE_ROW:
        return True
    written = draft.type in (BlockType.PARAGRAPH, BlockType.LIST_ITEM)
    return written and len(draft.text.split()) > words
