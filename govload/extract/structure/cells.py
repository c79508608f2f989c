"""The lines of one table cell -> its groups: one text, or several paragraphs and items."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from govload.extract.page import Line
from govload.extract.structure import prose
from govload.extract.structure.groups import grouped
from govload.extract.structure.markers import BULLETS, Family
from govload.extract.structure.measures import Measures
from govload.extract.structure.runs import Group

_INLINE_BULLET = re.compile(
    rf"\s(?=[{re.escape(BULLETS.replace('*', '').replace('·', ''))}](?:\s|$))"
)


def cell_groups(lines: Sequence[Line], measures: Measures) -> list[Group]:
    """Return the groups in a cell.

    Cells are narrow and ragged: markers, white space and finished sentences divide them, and a
    line that stops short before a capital.
    """
    groups: list[Group] = []
    for group in grouped(list(_split(lines)), measures):
        if groups and _belongs(groups[-1], group, measures):
            last = groups.pop()
            group = Group(last.lines + group.lines, last.marker)
        groups.append(group)
    return groups


def _split(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, divided where a bullet stands within one or at its end."""
    bullet = ""
    for line in lines:
        first, *others = _INLINE_BULLET.split(f"{bullet}{line.text}")
        texts = [first, *others]
        bullet = f"{texts.pop()} " if others and texts[-1] in BULLETS else ""
        yield line if first == line.text else replace(line, text=first)
        yield from (replace(line, text=text, lead_bold=0) for text in texts[1:])


def _belongs(before: Group, group: Group, measures: Measures) -> bool:
    last, first = before.lines[-1], group.lines[0]
    if group.marker is not None and group.marker.family is not Family.OUTLINE:
        return False
    if prose.ended(last.text, first.text) or measures.apart(first) or last.bold != first.bold:
        return False
    if first.text[:1].isupper() and not first.bold and not prose.leads_on(last.text):
        return not measures.stops_short(last, first)
    return group.marker is None or prose.leads_on(last.text)
