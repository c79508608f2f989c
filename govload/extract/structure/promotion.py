"""Paragraphs that are headings though their markup does not say so."""

from collections.abc import Sequence
from dataclasses import replace

from govload.extract.draft import Draft
from govload.extract.structure import prose
from govload.extract.structure.markers import Family, Marker, marker_of
from govload.model import BlockType

_LONGEST = 30


def with_promoted(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts, with bold, labelling and numbered titles as headings.

    Their level follows their number where they have one; else they stand one below the last
    heading that the document itself marked.
    """
    promoted: list[Draft] = []
    base = 0
    for draft in drafts:
        if draft.type is BlockType.HEADING:
            base = draft.level
        promoted.append(_promoted(draft, base))
    return promoted


def _promoted(draft: Draft, base: int) -> Draft:
    if draft.type is not BlockType.PARAGRAPH or draft.table or draft.owner is not None:
        return draft
    marker = None if draft.marker else marker_of(draft.text, bare=draft.bold)
    title = draft.text if marker is None else marker.rest
    signal = _signal(draft, marker, title)
    if not signal:
        return draft
    hanging = base + 1 + (prose.is_hanging_label(title) and draft.bold)
    level = len(marker.path) if marker is not None and _is_outline(marker) else hanging
    printed = draft.marker if marker is None else marker.printed
    return replace(
        draft, type=BlockType.HEADING, text=title, marker=printed, level=level, signal=signal
    )


def _is_outline(marker: Marker) -> bool:
    return marker.family in (Family.OUTLINE, Family.NUMBER)


def _signal(draft: Draft, marker: Marker | None, title: str) -> str:
    if draft.signal or not title or not prose.title_like(title, words=_LONGEST):
        return ""
    if draft.bold and not (title.endswith(":") and prose.has_finite_verb(title)):
        return "style" if marker is None else "number"
    if marker is not None and marker.family is Family.OUTLINE:
        return "number"
    return "label" if marker is None and prose.is_short_label(title) else ""
