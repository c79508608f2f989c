"""Groups blocks that must be read together: a list with its stem, a table, a titled body.

A passage also knows its role: that of its section, unless a label line ("Styringsparametere:")
or its stem tells another.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from govload.classify.contract import Role
from govload.classify.roles import Purpose
from govload.model import Block, BlockType, Letter

# A numbered paragraph opens something new, whatever list stands before it.
_NUMBERED = re.compile(r"\d+(?:\.\d+)+\.?")
_SILENT = {BlockType.CONTENTS, BlockType.LETTERHEAD, BlockType.CAPTION}


class Form(StrEnum):
    """How a passage is set.

    LABEL: a line that only names what follows. TARGETS: what the KPIs before it shall reach.
    TITLED: a titled or numbered assignment, its first block the title, the others its body.
    STATEMENT: a line that states a goal the stem above it announced.
    """

    HEADING = "heading"
    LABEL = "label"
    PROSE = "prose"
    LIST = "list"
    TABLE = "table"
    TARGETS = "targets"
    TITLED = "titled"
    STATEMENT = "statement"


_FORMS = {BlockType.HEADING: Form.HEADING, BlockType.LIST_ITEM: Form.LIST}


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Blocks that belong together.

    Attributes:
        blocks: For a list its items with everything nested in them; for a table its rows and the
            blocks inside and under them; else one block.
        stem: The paragraph that opens a list; else None.
        tail: What follows a table or list and belongs to its last row or bullet, an assignment.
        rule: Id of the role rule that decided the role; empty where none did.
    """

    form: Form
    role: Role
    blocks: tuple[Block, ...]
    stem: Block | None = None
    tail: tuple[Block, ...] = ()
    rule: str = ""

    @property
    def first(self) -> Block:
        """The block it begins with, its stem left aside."""
        return self.blocks[0]


def passages(
    letter: Letter, purposes: tuple[Purpose, ...], is_label: Callable[[str], bool]
) -> tuple[Passage, ...]:
    """Split the letter into passages in reading order, each with the role of its section.

    Args:
        letter: The letter.
        purposes: What each section is for.
        is_label: Tells a label line that opens something new, though it stands below a bullet.
    """
    spoken = [block for block in letter.blocks if block.type not in _SILENT]
    grouped = (tuple(group) for _, group in groupby(spoken, _Grouping(letter, is_label)))
    return tuple(_with_stems(_passage(blocks, purposes) for blocks in grouped))


class _Grouping:
    """Key function for ``groupby``: equal for neighbours that stand in one list or table."""

    def __init__(self, letter: Letter, is_label: Callable[[str], bool]) -> None:
        self._blocks = letter.blocks
        self._is_label = is_label

    def __call__(self, block: Block) -> tuple[str, int, int]:
        top = self._topmost(block)
        if top.table:
            return ("table", top.table, block.section)
        if top.type is BlockType.LIST_ITEM:
            return ("list", -1 if top.owner is None else top.owner, block.section)
        return ("block", block.index, block.section)

    def _opens(self, block: Block) -> bool:
        return bool(_NUMBERED.fullmatch(block.marker)) or self._is_label(block.text)

    def _topmost(self, block: Block) -> Block:
        """Climb from a nested item to the list item or table row that holds it all."""
        while block.owner is not None:
            owner = self._blocks[block.owner]
            if block.type is BlockType.PARAGRAPH and self._opens(block):
                break
            # A paragraph without an owner is the stem of the list, not a part of it.
            if owner.type is BlockType.PARAGRAPH and owner.owner is None:
                break
            block = owner
        return block


def _passage(blocks: tuple[Block, ...], purposes: tuple[Purpose, ...]) -> Passage:
    first = blocks[0]
    purpose = purposes[first.section]
    form = Form.TABLE if first.table else _FORMS.get(first.type, Form.PROSE)
    return Passage(form=form, role=purpose.role, rule=purpose.rule, blocks=blocks)


def _with_stems(found: Iterator[Passage]) -> Iterator[Passage]:
    """Hand each list the paragraph that opens it, which is then no passage of its own."""
    waiting: Passage | None = None
    for passage in found:
        if waiting is not None and passage.form is Form.LIST and _opens(waiting, passage):
            passage, waiting = replace(passage, stem=waiting.first), None
        if waiting is not None:
            yield waiting
        waiting = passage
    if waiting is not None:
        yield waiting


def _opens(before: Passage, items: Passage) -> bool:
    stem = before.first
    if before.form is not Form.PROSE or stem.section != items.first.section:
        return False
    return items.first.owner == stem.index or stem.text.rstrip().endswith(":")
