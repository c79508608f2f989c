"""Builds a Letter from a few lines of plain notation, so that tests read like letters.

``# Title`` opens a section (more signs, deeper), ``- `` or ``a) `` is a bullet, two spaces nest it,
``| a | b |`` is a table row (the first of a table is its header), anything else is a paragraph.
A blank line ends a table. ``% nn`` makes the letter Nynorsk; ``@ name`` names its agency.
"""

import re
from dataclasses import replace

from govload.model import Block, BlockType, Cell, Language, Letter, Metadata, Section

_BULLET = re.compile(r"^(?P<indent> *)(?P<marker>[-•]|\d+\.|[a-z]\))\s+(?P<text>.*)$")
_HEADING = re.compile(r"^(?P<level>#+)\s+(?P<number>\d+(?:\.\d+)*\.?\s+)?(?P<text>.*)$")


class _Builder:
    def __init__(self) -> None:
        self.sections = [Section(index=0)]
        self.blocks: list[Block] = []
        self.path = [0]
        self.open_items: list[tuple[int, int]] = []
        self.paragraph: int | None = None
        self.header: tuple[str, ...] = ()
        self.tables = 0
        self.language = Language.NB
        self.agency = ""

    def add(self, form: BlockType, text: str, **rest: object) -> Block:
        block = Block(index=len(self.blocks), type=form, text=text, page=1, section=self.path[-1])
        block = replace(block, language=self.language, **rest)
        self.blocks.append(block)
        return block

    def line(self, line: str) -> None:
        if line.startswith("% "):
            self.language = Language(line[2:].strip())
        elif line.startswith("@ "):
            self.agency = line[2:].strip()
        elif match := _HEADING.match(line):
            self.heading(match)
        elif line.startswith("|"):
            self.row([cell.strip() for cell in line.strip().strip("|").split("|")])
        elif match := _BULLET.match(line):
            self.bullet(match)
        elif line.strip():
            self.open_items = []
            self.paragraph = self.add(BlockType.PARAGRAPH, line.strip()).index
        else:
            self.header = ()

    def heading(self, match: re.Match[str]) -> None:
        level = len(match["level"])
        index = len(self.sections)
        del self.path[level:]
        self.sections.append(
            Section(
                index=index,
                title=match["text"],
                number=(match["number"] or "").strip(),
                level=level,
                parent=self.path[-1],
            )
        )
        self.path.append(index)
        self.open_items, self.paragraph = [], None
        self.add(
            BlockType.HEADING, match["text"], level=level, marker=(match["number"] or "").strip()
        )

    def bullet(self, match: re.Match[str]) -> None:
        depth = len(match["indent"]) // 2
        del self.open_items[depth:]
        owner = self.open_items[-1][1] if self.open_items else self.paragraph
        block = self.add(
            BlockType.LIST_ITEM, match["text"], marker=match["marker"], level=depth + 1, owner=owner
        )
        self.open_items.append((depth, block.index))

    def row(self, cells: list[str]) -> None:
        self.paragraph = None
        is_header = not self.header
        if is_header:
            self.header, self.tables, self.rows = tuple(cells), self.tables + 1, 0
        else:
            self.rows += 1
        named = tuple(
            Cell(column=column, text=text) for column, text in zip(self.header, cells, strict=True)
        )
        self.add(
            BlockType.TABLE_ROW,
            " ".join(cells),
            table=self.tables,
            row=self.rows,
            cells=named,
            is_header=is_header,
        )


def letter_from(text: str, *, fragment: bool = False) -> Letter:
    """Build a letter from notation."""
    builder = _Builder()
    for line in text.splitlines():
        builder.line(line)
    return Letter(
        letter_id="0123456789ab",
        sha256="0" * 64,
        source="letter.txt",
        metadata=Metadata(agency=builder.agency, language=builder.language, year=2024),
        pages=1,
        sections=tuple(builder.sections),
        blocks=tuple(builder.blocks),
        fragment=fragment,
    )
