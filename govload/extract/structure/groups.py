"""Lines -> groups: which lines make one heading, paragraph or list item.

Whether a line goes on from the one before is asked of the layout first (markers, style, white
space, how full the line is) and of the words only where the layout is silent.
"""

from collections.abc import Sequence
from itertools import zip_longest

from govload.extract.page import Line
from govload.extract.structure import prose
from govload.extract.structure.listends import leaves_list
from govload.extract.structure.markers import Family, Marker, marker_of
from govload.extract.structure.measures import SIZE_STEP, Measures, left
from govload.extract.structure.runs import INDENT, Group, Run


def grouped(lines: Sequence[Line], measures: Measures) -> list[Group]:
    """Return the lines as groups, in order; every line is in exactly one."""
    groups: list[Group] = []
    run = Run(measures)
    for line, after in zip_longest(lines, lines[1:]):
        marker = _marker(run, line, after)
        if run.lines and marker is None and _goes_on(run, line, after):
            run.add(line)
            continue
        if run.lines:
            groups.append(run.group())
        run.open(line, marker)
    if run.lines:
        groups.append(run.group())
    return groups


def _marker(run: Run, line: Line, after: Line | None) -> Marker | None:
    """Return the marker of a line that opens a group by it."""
    bare = _may_be_numbered_title(run, line) or _counts(run, line, after)
    marker = marker_of(line.text, bare=bare)
    if marker is None or not run.lines or marker.family is Family.BULLET:
        return marker
    return marker if _opens(run, line, marker) else None


def _may_be_numbered_title(run: Run, line: Line) -> bool:
    if line.bold or run.measures.larger(line):
        return True
    fresh = not run.lines or run.measures.apart(line) or _ended(run, line)
    return fresh and prose.title_like(line.text, words=14)


def _counts(run: Run, line: Line, after: Line | None) -> bool:
    """True for "2 Trygge veger" right below "1 Rene fjorder", and for the latter above it."""
    this = _bare_number(line.text)
    if this is None:
        return False
    if run.marker is not None and not run.marker.lists and this.follows(run.marker):
        return True
    following = _bare_number(after.text) if this.first and after is not None else None
    return following is not None and following.follows(this)


def _bare_number(text: str) -> Marker | None:
    marker = marker_of(text, bare=True) if text[:1].isdigit() else None
    return marker if marker is not None and not marker.lists else None


def _ended(run: Run, line: Line) -> bool:
    return prose.ended(run.lines[-1].text, line.text)


def _opens(run: Run, line: Line, marker: Marker) -> bool:
    """Tell a marker from a number, dash or letter that only happens to start a line."""
    last = run.lines[-1]
    known = run.seen.get(marker.family)
    if _unlike(last, line) or (known is not None and marker.ordered and marker.follows(known)):
        return True
    if run.marker is not None and marker.path == (*run.marker.path, 1) and run.marker.path:
        return True
    fresh = (
        prose.ended(last.text, marker.rest)
        or run.measures.stops_short(last, line)
        or (_same_page(last, line) and run.measures.apart(line))
    )
    if marker.family is Family.DASH:
        listed = run.marker is not None and run.marker.family is Family.DASH
        return fresh or listed or (marker.printed == "-" and marker.rest[:1].isupper())
    if prose.refers(last.text):
        return False
    return fresh or (marker.first and not prose.starts_low(marker.rest))


def _goes_on(run: Run, line: Line, after: Line | None) -> bool:
    """Return whether an unmarked line continues the run."""
    last = run.lines[-1]
    if run.marker is not None and len(run.lines) == 1 and not run.marker.rest:
        return True
    if last.tag == line.tag and is_item(line):
        return True
    if _unlike(last, line) and not _within_sentence(run, line):
        return False
    if not _same_page(last, line):
        return _crosses(run, line)
    if last.tag != line.tag:
        return False
    if run.measures.apart(line):
        return _runs_on(run, line)
    outside = run.falls_out(line)
    if _stands_alone(run, line) or leaves_list(run.lines, run.marker, line, outside=outside):
        return False
    if prose.leads_on(last.text, line.text) or _is_target(run, line):
        return True
    if run.measures.stops_short(last, line):
        goes_on = prose.starts_low(line.text) or prose.breaks_off(last.text) or _in_sentence(run)
        return goes_on and not _ended(run, line)
    return not (_starts_paragraph(run, line) or _is_title_between(run, line, after))


def _in_sentence(run: Run) -> bool:
    """True where a nearly full line of plain prose breaks off: a name may follow."""
    last, measures = run.lines[-1], run.measures
    nearly_full = measures.room(last) < measures.width / 3
    prose_like = run.marker is None and prose.has_finite_verb(last.text)
    return not measures.styled and nearly_full and prose_like


def _is_title_between(run: Run, line: Line, after: Line | None) -> bool:
    """True for a short plain line without a verb, between a full stop and a new sentence."""
    if run.measures.styled or after is None or not _ended(run, line):
        return False
    short = run.measures.stops_short(line, after) and not prose.starts_low(after.text)
    return short and prose.title_like(line.text, words=12) and not prose.has_finite_verb(line.text)


def _runs_on(run: Run, line: Line) -> bool:
    """True where white space stands in the middle of a sentence."""
    last = run.lines[-1]
    if _ended(run, line) or not prose.starts_low(line.text):
        return False
    return prose.leads_on(last.text, line.text) or not run.measures.stops_short(last, line)


def is_item(line: Line) -> bool:
    """True for a line that its tag makes part of a list item."""
    return line.tag.startswith("LI")


def _same_page(last: Line, line: Line) -> bool:
    """True where the two lines follow each other down one column."""
    if last.page != line.page:
        return False
    return last.box is None or line.box is None or line.box.top >= last.box.top - 1


def _crosses(run: Run, line: Line) -> bool:
    """Return whether a line on a new page or column goes on with the sentence before."""
    if _ended(run, line):
        return False
    if is_item(line):
        return prose.starts_low(line.text)
    return prose.starts_low(line.text) or not run.measures.stops_short(run.lines[-1], line)


def _unlike(last: Line, line: Line) -> bool:
    """True where two lines are set in different styles."""
    if abs(last.size - line.size) > SIZE_STEP or last.tag[:2] != line.tag[:2]:
        return True
    return last.bold != line.bold or last.italic != line.italic


def _within_sentence(run: Run, line: Line) -> bool:
    """True where only the emphasis changes between two lines of one sentence."""
    last = run.lines[-1]
    if abs(last.size - line.size) > SIZE_STEP or run.measures.apart(line):
        return False
    hangs = run.marker is not None and left(line) > left(run.lines[0]) + INDENT
    return hangs or (prose.starts_low(line.text) and not run.measures.stops_short(last, line))


def _stands_alone(run: Run, line: Line) -> bool:
    """True where the words tell that the line opens something, or that the last one is a title."""
    last = run.lines[-1]
    if _is_target(run, line):
        return False
    opening = (prose.is_label, prose.starts_with_label, prose.is_named_goal)
    if _opens_with_lead(line) and _ended(run, line):
        return True
    if any(test(line.text) for test in opening) and not prose.leads_on(last.text, line.text):
        return True
    if len(run.lines) > 1 or prose.starts_low(line.text):
        return False
    if run.marker is None and prose.is_short_label(last.text):
        return True
    return not run.measures.styled and _is_plain_title(run)


def _opens_with_lead(line: Line) -> bool:
    """True where a run-in title in bold opens a line."""
    lead = "" if line.bold else line.text[: line.lead_bold].strip()
    return bool(lead) and prose.is_lead(lead)


def _is_target(run: Run, line: Line) -> bool:
    """True for the target of the list item above it: "Resultatkrav: 90 pst."."""
    listed = run.marker is not None and run.marker.lists
    return listed and prose.gives_target(line.text)


def _is_plain_title(run: Run) -> bool:
    """True where a line without style opens with a section's number or a goal's name."""
    text = run.lines[0].text
    if run.marker is not None and run.marker.opens_sections:
        return prose.title_like(text) and not prose.leads_on(text)
    return prose.is_named_goal(text) and not prose.leads_on(text)


def _starts_paragraph(run: Run, line: Line) -> bool:
    """True where the line's indent or outdent opens a new paragraph."""
    if not _ended(run, line):
        return False
    shift = left(line) - left(run.lines[-1])
    if run.marker is not None:
        outdented = shift < -INDENT and left(line) < left(run.lines[0]) - INDENT
        return outdented or run.falls_out(line)
    return abs(shift) > INDENT and (shift > 0 or len(run.lines) > 1)
