"""Which groups are headings, and what tells it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from govload.extract.page import Bookmark, Line
from govload.extract.structure import prose
from govload.extract.structure.groups import is_item
from govload.extract.structure.joining import Joiner
from govload.extract.structure.markers import Family, Marker
from govload.extract.structure.measures import Measures
from govload.extract.structure.runs import Group
from govload.model import TextSource

_NUMBERING = (Family.NUMBER, Family.OUTLINE, Family.ROMAN, Family.CAPITAL, Family.LABEL)
_LONGEST = 30
# Points between a bookmark's target and the top of its heading.
_NEAR = 40.0
_PLAIN_LONGEST = 12
_SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Clues:
    """What the letter as a whole tells about its headings.

    Attributes:
        sources: Where the characters of each page came from.
        bookmarks: Height on its page of each entry of the PDF's outline, by page and folded title.
        styled_numbers: Whether some numbered titles are set in their own style: then a number
            in plain type opens a list item.
    """

    measures: Measures
    joiner: Joiner
    sources: Mapping[int, TextSource]
    bookmarks: Mapping[tuple[int, str], float]
    styled_numbers: bool = False

    def title(self, group: Group) -> str:
        """Return the group's words as one line, without number or marker."""
        return self.joiner.join(group.texts)


def clues_from(
    groups: Sequence[Group],
    measures: Measures,
    joiner: Joiner,
    sources: Mapping[int, TextSource],
    bookmarks: Sequence[Bookmark],
) -> Clues:
    """Return the clues that a letter's groups and outline give."""
    styled = measures.styled and any(
        group.marker is not None
        and group.marker.family in _NUMBERING
        and is_set_apart(group, measures)
        and prose.title_like(" ".join(group.texts), words=_LONGEST)
        for group in groups
    )
    marks = {(mark.page, folded(mark.title)): mark.top for mark in bookmarks}
    return Clues(measures, joiner, sources, marks, styled)


def folded(title: str) -> str:
    """Return a title for comparison: letters and digits only, in one case."""
    return _SIGNS.sub("", title.casefold())


def heading_signal(group: Group, before: Group | None, after: Group | None, clues: Clues) -> str:
    """Return what tells that a group is a heading; empty where it is none.

    Args:
        group: The group in question.
        before: The group before it; None at the start, and after a table.
        after: The group after it; None at the end, and before a table.
        clues: What the letter tells.
    """
    title = "" if is_item(group.lines[0]) else clues.title(group)
    if prose.in_capitals(title) or _may_end_in_stop(group, title.rstrip("."), clues):
        title = title.rstrip(".")
    if not title or not prose.title_like(title, words=_LONGEST):
        return ""
    if sure := _marked_up(group, title, clues):
        return sure
    if group.marker is not None:
        return _numbered(group, title, before, after, clues)
    if is_set_apart(group, clues.measures):
        return "" if _is_stem(title) else "style"
    if prose.is_short_label(title) or prose.is_named_part(title):
        return "label"
    return "words" if _plain_title(group, title, before, after, clues) else ""


def _may_end_in_stop(group: Group, title: str, clues: Clues) -> bool:
    """True for a goal's name, or a title with a section's number, that is larger than the text."""
    if not is_set_apart(group, clues.measures):
        return False
    counted = group.marker is not None and group.marker.family is Family.OUTLINE
    large = all(clues.measures.larger(line) for line in group.lines)
    return prose.is_named_goal(title) or (counted and large)


def is_set_apart(group: Group, measures: Measures) -> bool:
    """True where all of a group is bold, larger than running text, or in capitals."""
    lines = group.lines
    if measures.styled and lines[0].size < measures.size - 2.0:
        return False
    strong = all(line.bold or measures.larger(line) for line in lines)
    slanted = len(lines) <= 2 and all(line.italic for line in lines)
    return strong or slanted or prose.in_capitals(" ".join(group.texts))


def weight_of(lines: Sequence[Line], text: str) -> float:
    """Return how strongly a heading is set: size first, then weight, capitals and slant."""
    first = lines[0]
    return (
        round(first.size * 2) / 2
        + 0.4 * all(line.bold for line in lines)
        + 0.2 * prose.in_capitals(text)
        + 0.1 * first.italic
    )


def _marked_up(group: Group, title: str, clues: Clues) -> str:
    first = group.lines[0]
    if first.tag[:1] == "H" and first.tag[1:].isdigit():
        return "tag"
    if group.marker is not None and group.marker.family not in _NUMBERING:
        return ""
    whole = title if group.marker is None else f"{group.marker.printed} {title}"
    tops = [clues.bookmarks.get((first.page, folded(name))) for name in (title, whole)]
    return "bookmark" if any(_points_at(first, top) for top in tops if top is not None) else ""


def _points_at(line: Line, top: float) -> bool:
    """True where a bookmark leads to this line, or only to its page."""
    return not top or line.box is None or abs(line.box.top - top) < _NEAR


def _is_stem(title: str) -> bool:
    """True for a clause that a list completes, however it is set."""
    return title.endswith(":") and prose.has_finite_verb(title)


def _numbered(
    group: Group, title: str, before: Group | None, after: Group | None, clues: Clues
) -> str:
    marker = group.marker
    if marker is None or marker.family not in _NUMBERING:
        strong = marker is not None and marker.family is Family.LETTER
        bold = all(line.bold for line in group.lines)
        return "style" if strong and bold and not title.endswith(":") else ""
    if is_set_apart(group, clues.measures) and not _is_stem(title):
        return "number"
    if clues.styled_numbers or not prose.title_like(title, words=18):
        return ""
    return "number" if _stands_for_section(marker, title, before, after) else ""


def _stands_for_section(
    marker: Marker, title: str, before: Group | None, after: Group | None
) -> bool:
    """Tell a numbered title in plain type from an item of a numbered list."""
    if stands_in_count(marker, before, after) or prose.ends_in_share(title):
        return False
    if marker.family is Family.OUTLINE:
        return True
    if after is None:
        return False
    opened = before is not None and prose.opens_list(before.lines[-1].text)
    if opened or (after.marker is not None and not after.marker.ordered):
        return False
    if marker.family is Family.LABEL or prose.in_capitals(title):
        return True
    return len(title.split()) <= _PLAIN_LONGEST and not prose.has_finite_verb(title)


def stands_in_count(marker: Marker, before: Group | None, after: Group | None) -> bool:
    """True where the next or previous number stands directly beside this one.

    The first of the next sub-goals stands beside the last of these: "1.2" and "2.1".
    """
    ahead = after is not None and after.marker is not None and after.marker.follows(marker)
    behind = before is not None and before.marker is not None and _comes_next(marker, before.marker)
    return ahead or behind


def _comes_next(marker: Marker, before: Marker) -> bool:
    if marker.follows(before):
        return True
    outer, above = (one.path[:-1] for one in (marker, before))
    first_below = marker.family is before.family is Family.OUTLINE and marker.first
    return first_below and len(outer) == len(above) and outer == (*above[:-1], above[-1] + 1)


def _plain_title(
    group: Group, title: str, before: Group | None, after: Group | None, clues: Clues
) -> bool:
    """True for a short line without a verb that running text follows, in plain type."""
    if clues.measures.styled or len(group.lines) > 2 or prose.ends_in_share(title):
        return False
    if prose.is_named_goal(title):
        return True
    if after is None:
        return False
    if before is not None and before.marker is None and not _closed(group, before, clues):
        return False
    if before is not None and _announces_items(before):
        return False
    short = len(title.split()) <= _PLAIN_LONGEST and not title.endswith(":")
    return (
        short
        and not prose.leads_on(title)
        and not prose.has_finite_verb(title)
        and _is_body(after, clues)
    )


def _announces_items(group: Group) -> bool:
    """True for a label such as "Styringsparametere:", whose items may have lost their bullets."""
    text = group.lines[-1].text.rstrip()
    return text.endswith(":") and prose.is_short_label(text)


def _closed(group: Group, before: Group, clues: Clues) -> bool:
    """True where a sentence ends above a group, or a title with white space in between."""
    if prose.ended(before.lines[-1].text):
        return True
    apart = clues.measures.apart(group.lines[0])
    return apart and prose.title_like(clues.title(before), words=_PLAIN_LONGEST)


def _is_body(group: Group, clues: Clues) -> bool:
    """True for what can stand under a heading: prose, a list, a label or a numbered title."""
    text = clues.title(group)
    prose_like = len(text.split()) > _PLAIN_LONGEST or prose.has_finite_verb(text)
    return prose_like or group.marker is not None or prose.is_label(text)
