"""Joins a titled or numbered assignment with the passages that are its body."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from govload.classify.contract import Role
from govload.classify.frame import Frame
from govload.classify.passages import Form, Passage
from govload.classify.roles import BINDING
from govload.classify.run_ins import run_in
from govload.model import Block

_OPENERS = {Form.HEADING, Form.PROSE, Form.LABEL}


def with_titled(found: Sequence[Passage], frame: Frame) -> Iterator[Passage]:
    """Merge each assignment's title and body into one passage of form TITLED."""
    at = 0
    while at < len(found):
        size = _size(found, at, frame)
        yield _joined(found[at : at + size]) if size else found[at]
        at += max(size, 1)


def _size(found: Sequence[Passage], at: int, frame: Frame) -> int:
    """Return how many passages the assignment that opens at ``at`` takes; 0 for none."""
    if not _is_title(found[at], frame):
        return 0
    belongs = _in_section if found[at].form is Form.HEADING else _until_next
    size = 1
    while at + size < len(found) and belongs(found[at], found[at + size], frame):
        size += 1
    return size


def _is_title(passage: Passage, frame: Frame) -> bool:
    if passage.form not in _OPENERS or passage.role in BINDING:
        return False
    label = run_in(passage.first, frame.rulebook)
    return label is not None and label.gives == "assignment"


def _in_section(title: Passage, passage: Passage, frame: Frame) -> bool:
    if passage.form is Form.HEADING and _is_part(passage, frame):
        return True
    at: int | None = passage.first.section
    while at is not None and at != title.first.section:
        at = frame.letter.sections[at].parent
    return at is not None


def _is_part(heading: Passage, frame: Frame) -> bool:
    label = run_in(heading.first, frame.rulebook)
    return label is not None and label.gives == "part"


def _until_next(title: Passage, passage: Passage, frame: Frame) -> bool:
    if passage.form in (Form.HEADING, Form.LABEL) or _is_title(passage, frame):
        return False
    return passage.first.section == title.first.section


def _joined(parts: Sequence[Passage]) -> Passage:
    blocks = [block for part in parts for block in _all_blocks(part)]
    return replace(parts[0], form=Form.TITLED, role=Role.ASSIGNMENT, blocks=tuple(blocks))


def _all_blocks(passage: Passage) -> tuple[Block, ...]:
    return (passage.stem, *passage.blocks) if passage.stem else passage.blocks
