"""The bullets of a list: each top bullet with its label and what is nested in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from govload.classify.contract import Role
from govload.classify.duties import passed
from govload.classify.findings import Passed
from govload.classify.frame import Frame
from govload.classify.nlp import sentences
from govload.classify.passages import Passage
from govload.classify.run_ins import RunIn, run_in
from govload.model import Block, BlockType


@dataclass(frozen=True, slots=True)
class Item:
    """A top bullet."""

    block: Block
    label: RunIn | None
    nested: tuple[Block, ...]

    @property
    def start(self) -> int:
        """Where its own words begin, after the label."""
        return self.label.start if self.label else 0

    @property
    def text(self) -> str:
        """Its own words."""
        return self.block.text[self.start :]

    def is_labelled(self, gives: str) -> bool:
        """Tell whether its label says it is a deadline, target or the like."""
        return self.label is not None and self.label.gives == gives


def items_of(passage: Passage, frame: Frame) -> tuple[Item, ...]:
    """Return a list passage's top bullets in reading order."""
    inside = {block.index for block in passage.blocks}
    items: list[tuple[Block, list[Block]]] = []
    for block in passage.blocks:
        is_top = block.owner not in inside and block.type is BlockType.LIST_ITEM
        if is_top or not items:
            items.append((block, []))
        else:
            items[-1][1].append(block)
    return tuple(Item(top, run_in(top, frame.rulebook), tuple(rest)) for top, rest in items)


def stem_text(passage: Passage) -> str:
    """Return the last sentence of the paragraph that opens a list; empty without one."""
    parts = sentences(passage.stem.text) if passage.stem else ()
    return parts[-1].text if parts else ""


def details(item: Item, role: Role) -> Iterator[Passed]:
    """Note what is nested in a counted bullet."""
    quote = " ".join(item.text.split()[:8])
    for block in item.nested:
        yield passed(block, role, f"part of the item «{quote}»")
