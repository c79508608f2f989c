"""Joins a titled or numbered assignment with the passages that are its body.

A title in the heading tree owns its section. A title outside it (a table row, an identifier on a
line of its own) owns what follows, up to the next title, the next section of the letter, or the
line that closes it with a deadline.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from govload.classify.assignments import has_lapsed
from govload.classify.contract import Role
from govload.classify.frame import Frame
from govload.classify.nlp import sentences
from govload.classify.passages import Form, Passage
from govload.classify.roles import BINDING, title_rule
from govload.classify.run_ins import run_in
from govload.model import Block, BlockType

_OPENERS = {Form.HEADING, Form.PROSE, Form.LABEL}
_NUMBERS = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]+")
_CLOSED = re.compile(
    r"\bfrist(?:en)?\b(?! for (?:denne|første|fyrste|andre) del)"
    r"[^.\n]{0,40}(?::|\bsettes\b|\bavtales\b|\d{1,2}\.)",
    re.IGNORECASE,
)


def with_titled(found: Sequence[Passage], frame: Frame) -> Iterator[Passage]:
    """Merge each assignment's title and body; a table keeps its form and gets a tail."""
    at = 0
    while at < len(found):
        size = _size(found, at, frame)
        yield _joined(found[at : at + size]) if size else found[at]
        at += max(size, 1)


def _size(found: Sequence[Passage], at: int, frame: Frame) -> int:
    """Return how many passages the assignment that opens at ``at`` takes; 0 for none."""
    opener = found[at]
    if opener.form is Form.TABLE and is_identified(opener, frame):
        return 1 if _are_titles(opener, frame) else _following(found, at, frame)
    if opener.form is Form.LIST:
        return _to_next_item(found, at)
    if not _is_title(opener, frame):
        return 0
    if opener.form is Form.HEADING and not is_bare(opener.first, frame):
        return _in_section(found, at, frame)
    return _following(found, at, frame)


def _to_next_item(found: Sequence[Passage], at: int) -> int:
    """Return how many passages stand between an assignment's lettered title and the next letter.

    "a) Ny ordning", prose, "b) Enklere skjema", prose: a list that its bodies cut up.
    """
    opener = found[at]
    if opener.role is not Role.ASSIGNMENT or opener.stem is not None:
        return 0
    letter = _letter(opener.blocks[-1])
    for size, passage in enumerate(found[at + 1 :], start=1):
        outside = passage.form in (Form.HEADING, Form.TABLE)
        if outside or passage.first.section != opener.first.section:
            # The last of several lettered titles owns the rest of its section.
            return size if size > 1 and letter > 1 else 0
        if passage.form is Form.LIST and 0 < letter == _letter(passage.first) - 1:
            return size if size > 1 else 0
    return 0


def _letter(block: Block) -> int:
    """Return the place of a marker such as "b)" or "2." in its sequence; 0 without one."""
    marker = block.marker.strip("().")
    if marker.isdecimal():
        return int(marker)
    return ord(marker.lower()) - ord("a") + 1 if len(marker) == 1 and marker.isalpha() else 0


def is_identified(passage: Passage, frame: Frame) -> bool:
    """Tell whether a table has a row that begins with an assignment's identifier."""
    return passage.role not in BINDING and any(
        block.type is BlockType.TABLE_ROW and block.cells and identifies(block.cells[0].text, frame)
        for block in passage.blocks
    )


def _are_titles(table: Passage, frame: Frame) -> bool:
    """Tell a table that only lists assignments, row by row, from one whose rows have bodies."""
    rows = [
        bool(block.cells) and identifies(block.cells[0].text, frame)
        for block in table.blocks
        if not block.is_header
    ]
    return len(rows) > 1 and all(rows)


def identifies(text: str, frame: Frame) -> bool:
    """Tell whether a text is nothing but an assignment's identifier."""
    # The rules look for a title behind the identifier.
    padded = f"{text.strip()} x"
    rules = frame.rulebook.family("run-ins")
    matches = (rule.find(padded) for rule in rules if rule.gives == "assignment")
    return any(match is not None and match.end() == len(padded) - 1 for match in matches)


def _is_title(passage: Passage, frame: Frame) -> bool:
    if passage.form not in _OPENERS or passage.role in BINDING:
        return False
    is_heading = passage.form is Form.HEADING
    return is_title(passage.first, frame) or (
        is_heading and passage.first.section in frame.titled_sections
    )


def is_title(block: Block, frame: Frame) -> bool:
    """Tell whether a heading or paragraph begins with an assignment's label or identifier."""
    if block.type not in (BlockType.HEADING, BlockType.PARAGRAPH):
        return False
    label = run_in(block, frame.rulebook)
    return (label is not None and label.gives == "assignment") or is_bare(block, frame)


def is_bare(block: Block, frame: Frame) -> bool:
    """Tell whether a block holds an identifier alone, its title standing in the next."""
    return len(block.text.split()) <= 2 and identifies(block.text, frame)


def _in_section(found: Sequence[Passage], at: int, frame: Frame) -> int:
    """Count the passages of the title's section, and of headings that name parts of it."""
    opener = found[at]
    sections = {opener.first.section}
    is_lead = frame.letter.sections[opener.first.section].signal == "run_in"
    size = 1
    for passage in found[at + 1 :]:
        section = frame.letter.sections[passage.first.section]
        is_inside = section.index in sections or section.parent in sections
        if not is_inside and not _is_part(passage, frame):
            break
        if _is_title(passage, frame) or (is_lead and size > 1 and _closes(found[at + size - 1])):
            break
        if passage.form is Form.TABLE and _is_of_series(passage, opener, frame):
            break
        sections.add(section.index)
        size += 1
    return size


def _is_of_series(table: Passage, opener: Passage, frame: Frame) -> bool:
    """Tell a table of further assignments, identified like this one, from a table of its parts."""
    label = run_in(opener.first, frame.rulebook)
    series = _LETTERS.match(label.label) if label is not None else None
    return series is not None and any(
        block.cells[0].text.strip().startswith(series.group())
        and identifies(block.cells[0].text, frame)
        for block in table.blocks
        if block.cells
    )


def _is_part(passage: Passage, frame: Frame) -> bool:
    label = run_in(passage.first, frame.rulebook) if passage.form is Form.HEADING else None
    return label is not None and label.gives == "part"


def _following(found: Sequence[Passage], at: int, frame: Frame) -> int:
    opener = found[at]
    size = 1
    is_closed = _closes(opener) or has_lapsed(opener.blocks[-1].text)
    for passage in found[at + 1 :]:
        if is_closed or _ends_body(opener, passage, frame):
            break
        is_closed = _closes(passage)
        size += 1
    return size


def _closes(passage: Passage) -> bool:
    last = sentences(passage.blocks[-1].text)
    return bool(last) and bool(_CLOSED.search(last[-1].text))


def _ends_body(opener: Passage, passage: Passage, frame: Frame) -> bool:
    if _is_title(passage, frame):
        return True
    if passage.form is Form.TABLE:
        return is_identified(passage, frame)
    return passage.form is Form.HEADING and _goes_on(opener, passage, frame)


def _goes_on(opener: Passage, heading: Passage, frame: Frame) -> bool:
    """Tell whether a heading is the letter's next section rather than one inside the body."""
    if title_rule(heading.first.text, frame.rulebook, year=frame.year) is not None:
        return True
    sections = frame.letter.sections
    here, there = sections[opener.first.section], sections[heading.first.section]
    number, current = _number(there.number), _nearest_number(here.index, frame)
    if number or current:
        return number > current
    return there.level <= here.level and not is_bare(opener.first, frame)


def _nearest_number(section: int, frame: Frame) -> tuple[int, ...]:
    at: int | None = section
    while at is not None:
        if number := _number(frame.letter.sections[at].number):
            return number
        at = frame.letter.sections[at].parent
    return ()


def _number(printed: str) -> tuple[int, ...]:
    return tuple(map(int, _NUMBERS.findall(printed)))


def _joined(parts: Sequence[Passage]) -> Passage:
    opener, *rest = parts
    body = [block for part in rest for block in _all_blocks(part)]
    if opener.form in (Form.TABLE, Form.LIST):
        return replace(opener, tail=tuple(body))
    blocks = (*_all_blocks(opener), *body)
    return replace(opener, form=Form.TITLED, role=Role.ASSIGNMENT, blocks=blocks)


def _all_blocks(passage: Passage) -> tuple[Block, ...]:
    return (passage.stem, *passage.blocks) if passage.stem else passage.blocks
