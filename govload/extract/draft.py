"""Blocks before they know their section: what structured formats (docx, html, markdown) emit.

The path of every format: reader -> pages (page.py) -> drafts -> outline -> Letter, where
structured formats enter at drafts because their markup already tells headings and lists.
"""

from dataclasses import dataclass

from govload.model import BlockType, Box, Cell, TextSource


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A block without index and section; fields mean what they mean in ``model.Block``.

    Attributes:
        owner: Index into the list of drafts.
        bold: True where the whole of it is bold (an unnumbered heading may hide here).
    """

    type: BlockType
    text: str
    page: int
    marker: str = ""
    level: int = 0
    owner: int | None = None
    table: int = 0
    row: int = 0
    column: str = ""
    cells: tuple[Cell, ...] = ()
    is_header: bool = False
    signal: str = ""
    bold: bool = False
    text_source: TextSource = TextSource.TEXT
    boxes: tuple[Box, ...] = ()
