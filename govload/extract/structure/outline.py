"""Drafts -> the letter's outline: sections, and blocks that know theirs.

Every format meets here: what the pages or the markup told of headings is completed with what
only the letter as a whole tells (its contents page, its head, its attachments).
"""

from collections.abc import Sequence

from govload.extract.draft import Draft
from govload.extract.structure.attachments import attachment_starts
from govload.extract.structure.listing import with_contents
from govload.extract.structure.promotion import with_promoted
from govload.extract.structure.salutation import with_letterhead, with_signature
from govload.model import Block, BlockType, Part, Section


def outline(
    drafts: Sequence[Draft], *, fragment: bool = False
) -> tuple[tuple[Section, ...], tuple[Block, ...]]:
    """Return the section tree and the blocks, one for each draft and in the same order.

    Args:
        drafts: Blocks without sections, in reading order.
        fragment: The drafts are a scrap: nothing at its start is taken for a letter's head.
    """
    listed = with_signature(with_contents(with_promoted(drafts)))
    ready = listed if fragment else with_letterhead(listed)
    tree = _Tree(attachment_starts(ready))
    blocks = tuple(tree.block(index, draft) for index, draft in enumerate(ready))
    return tuple(tree.sections), blocks


class _Tree:
    """Grows the section tree while walking down the letter.

    The open sections are held from the root in, each with the level its heading asked for: a
    letter that jumps from level 1 to 3 and back still gets siblings where it has siblings.
    """

    def __init__(self, attachments: frozenset[int]) -> None:
        self.sections = [Section(index=0)]
        self._open = [(0, 0)]
        self._attachments = attachments
        self._part = Part.LETTER

    def block(self, index: int, draft: Draft) -> Block:
        """Return the draft as a block of the section it opens or stands in."""
        level = draft.level
        if draft.type is BlockType.HEADING:
            level = self._enter(index, draft)
        return Block(
            index=index,
            type=draft.type,
            text=draft.text,
            page=draft.page,
            section=self._open[-1][0],
            marker=draft.marker,
            level=level,
            owner=draft.owner,
            table=draft.table,
            row=draft.row,
            column=draft.column,
            cells=draft.cells,
            is_header=draft.is_header,
            signal=draft.signal,
            text_source=draft.text_source,
            boxes=draft.boxes,
        )

    def _enter(self, index: int, draft: Draft) -> int:
        """Open a section and return its level; inside an attachment all lies below it."""
        printed = max(1, draft.level)
        if index in self._attachments:
            self._part, printed = Part.ATTACHMENT, 1
        elif self._part is Part.ATTACHMENT:
            printed += 1
        while self._open[-1][1] >= printed:
            self._open.pop()
        section = Section(
            index=len(self.sections),
            title=draft.text,
            number=draft.marker,
            level=len(self._open),
            parent=self._open[-1][0],
            page=draft.page,
            part=self._part,
            signal=draft.signal,
        )
        self.sections.append(section)
        self._open.append((section.index, printed))
        return section.level
