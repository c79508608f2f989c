"""Groups -> pieces: each group becomes a heading, paragraph, list item or caption."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from govload.extract.draft import Draft
from govload.extract.page import Line
from govload.extract.structure import prose
from govload.extract.structure.groups import is_item
from govload.extract.structure.headings import (
    Clues,
    heading_signal,
    is_set_apart,
    stands_in_count,
    weight_of,
)
from govload.extract.structure.markers import Family, Marker
from govload.extract.structure.measures import left
from govload.extract.structure.pieces import Piece, boxes_of
from govload.extract.structure.runs import Group
from govload.model import BlockType

_CAPTION = re.compile(r"(?:tabell|figur)\s+\d{1,2}(?:[.-]\d{1,2})*[.:]?\s", re.IGNORECASE)
_LONGEST_CAPTION = 20
_LONGEST_PLAIN = 12
# Above any weight that size and style give: what a document itself marks outranks its looks.
_TAGGED = 100.0
# A run-in heading has prose after it.
_LEAD_PROSE = 6


def pieces_from_groups(groups: Sequence[Group], clues: Clues) -> Iterator[Piece]:
    """Yield a piece for each group of a stretch of lines without a table in between."""
    counted: dict[Family, Marker] = {}
    headed: dict[Family, Marker] = {}
    for place, group in enumerate(groups):
        before = groups[place - 1] if place else None
        after = groups[place + 1] if place + 1 < len(groups) else None
        signal = heading_signal(group, before, after, clues)
        if not signal and _next_title(group, headed, counted, clues):
            signal = "number"
        if signal == "number" and _counts_on(group, counted, clues):
            signal = ""
        if signal == "label" and counted and _opens_inner_list(before, after):
            signal = ""
        if signal:
            if signal != "label":
                counted.clear()
            if group.marker is not None:
                headed[group.marker.family] = group.marker
            yield _heading(group, signal, clues)
        elif split := _run_in(group, clues):
            yield from _split_heading(group, split, clues)
        else:
            if group.marker is not None:
                counted[group.marker.family] = group.marker
            counts = group.marker is not None and stands_in_count(group.marker, before, after)
            yield body_piece(group, clues, counts=counts)


def _next_title(
    group: Group, headed: Mapping[Family, Marker], counted: Mapping[Family, Marker], clues: Clues
) -> bool:
    """True where a short title in plain type goes on with the numbers of the headings before."""
    marker = group.marker
    if marker is None or clues.measures.styled or marker.family in counted:
        return False
    title = clues.title(group)
    plain = prose.title_like(title, words=_LONGEST_PLAIN) and not prose.has_finite_verb(title)
    return marker.ordered and plain and _goes_on_with(marker, headed)


def _goes_on_with(marker: Marker, headed: Mapping[Family, Marker]) -> bool:
    """True for the next number of the headings before; "5" also comes after "4.3"."""
    if marker.family in headed and marker.follows(headed[marker.family]):
        return True
    chapter = headed[Family.OUTLINE].path[0] if Family.OUTLINE in headed else None
    return chapter is not None and marker.family is Family.NUMBER and marker.path == (chapter + 1,)


def _counts_on(group: Group, counted: Mapping[Family, Marker], clues: Clues) -> bool:
    """True where a plain numbered title is the next item of a list that was broken off."""
    marker = group.marker
    if marker is None or is_set_apart(group, clues.measures):
        return False
    return marker.family in counted and marker.follows(counted[marker.family])


def _opens_inner_list(before: Group | None, after: Group | None) -> bool:
    """True where a label stands within one item of a counted list: "Resultatkrav:" and a), b)."""
    outer = before.marker if before is not None else None
    inner = after.marker if after is not None else None
    if outer is None or inner is None or not outer.ordered:
        return False
    return inner.first and not inner.alike(outer)


def body_piece(group: Group, clues: Clues, *, counts: bool = False) -> Piece:
    """Return a paragraph, list item or caption.

    Args:
        group: Its lines.
        clues: What the letter tells.
        counts: Whether the next or the last number stands beside its own: then even a number
            without a dot opens an item.
    """
    if group.marker is not None and not (_opens_item(group.marker, counts) and group.texts):
        group = Group(group.lines)
    text = clues.title(group)
    marked = group.marker is not None and group.marker.family is not Family.OUTLINE
    listed = marked or is_item(group.lines[0])
    kind = BlockType.LIST_ITEM if listed else BlockType.PARAGRAPH
    if _CAPTION.match(text) and len(text.split()) <= _LONGEST_CAPTION and not prose.ended(text):
        kind = BlockType.CAPTION
    return _piece(group, kind, text, clues)


def _opens_item(marker: Marker, counts: bool) -> bool:
    return marker.lists or (counts and marker.family is Family.NUMBER)


def _heading(group: Group, signal: str, clues: Clues) -> Piece:
    text = clues.title(group)
    piece = _piece(group, BlockType.HEADING, text, clues, signal=signal)
    tag = group.lines[0].tag
    weight = _TAGGED - int(tag[1:]) if signal == "tag" else weight_of(group.lines, text)
    return replace(piece, weight=weight)


def _piece(group: Group, kind: BlockType, text: str, clues: Clues, *, signal: str = "") -> Piece:
    marker = group.marker
    draft = Draft(
        type=kind,
        text=text,
        page=group.lines[0].page,
        marker="" if marker is None else marker.printed,
        signal=signal,
        bold=all(line.bold for line in group.lines),
        text_source=clues.sources[group.lines[0].page],
        boxes=boxes_of(group.lines),
    )
    return Piece(draft, marker, left(group.lines[0]))


def _run_in(group: Group, clues: Clues) -> int:
    """Return the length of a bold lead that is a heading of its own; 0 where there is none."""
    first = group.lines[0]
    lead = first.text[: first.lead_bold].strip()
    if group.marker is not None or is_item(first) or first.bold or not lead:
        return 0
    rest = clues.joiner.join([first.text[first.lead_bold :].strip(), *group.texts[1:]])
    prose_follows = rest[:1].isupper() and len(rest.split()) >= _LEAD_PROSE
    return first.lead_bold if prose_follows and prose.is_lead(lead) else 0


def _split_heading(group: Group, length: int, clues: Clues) -> Iterator[Piece]:
    first, *others = group.lines
    lead = _part(first, first.text[:length].strip(), bold=True)
    rest = _part(first, first.text[length:].strip(), bold=False)
    yield _heading(Group((lead,)), "run_in", clues)
    body = (rest, *others) if rest.text else tuple(others)
    yield body_piece(Group(body), clues)


def _part(line: Line, text: str, *, bold: bool) -> Line:
    return Line(
        text=text, page=line.page, box=line.box, size=line.size, bold=bold, indent=line.indent
    )
