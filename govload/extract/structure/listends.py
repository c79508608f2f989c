"""Where a list ends: the sentence under its last item that no blank line parts from it."""

from collections.abc import Sequence

from govload.extract.page import Line
from govload.extract.structure import prose
from govload.extract.structure.markers import Marker
from govload.extract.structure.measures import left

# Ems by which a line left of an item's own marker is seen to stand outside the list.
OUTDENT = 0.3


def leaves_list(
    item: Sequence[Line], marker: Marker | None, line: Line, *, outside: bool = False
) -> bool:
    """True for a new sentence left of an item that has no full stop (plain text: not indented).

    Args:
        item: Lines of the item so far.
        marker: What opens it; None where it is no list item.
        line: The line after them, without a marker of its own.
        outside: The layout of the list has told already that the line stands outside it.
    """
    if marker is None or marker.ordered or not (outside or _stands_outside(line, item[0])):
        return False
    last = item[-1].text
    if prose.ended(last, line.text) or prose.leads_on(last, line.text):
        return False
    opens = line.text[:1].isupper() and prose.has_finite_verb(line.text)
    return opens and not prose.gives_target(line.text)


def _stands_outside(line: Line, item: Line) -> bool:
    if line.box is None:
        return line.indent <= item.indent
    return left(line) < left(item) - OUTDENT
