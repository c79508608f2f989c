"""Short ways to lay lines and tables on a page, as the PDF reader would hand them over."""

from collections.abc import Sequence

from govload.extract.draft import Draft
from govload.extract.page import Line, Page, Table, TableCell
from govload.extract.structure import drafts_from_pages
from govload.extract.text import read_text
from govload.model import Box

LEFT, RIGHT, ADVANCE, SIZE = 70.0, 520.0, 5.0, 10.0


def line(
    text: str,
    top: float,
    *,
    page: int = 1,
    x: float = LEFT,
    bold: bool = False,
    size: float = SIZE,
    gap: float = 0.3,
    lead_bold: int = 0,
    tag: str = "",
) -> Line:
    """Return a line of a page, its letters all equally wide."""
    end = x + ADVANCE * len(text)
    return Line(
        text=text,
        page=page,
        box=Box(page, x, top, end, top + size),
        size=size,
        bold=bold,
        lead_bold=len(text) if bold else lead_bold,
        gap=gap,
        tag=tag,
        column_end=RIGHT,
    )


def page(*content: Line | Table, number: int = 1) -> Page:
    """Return a page of A4 size."""
    return Page(number=number, width=595.0, height=842.0, content=content)


def table(
    rows: Sequence[Sequence[str]], *, number: int = 1, head: bool = False, top: float = 300.0
) -> Table:
    """Return a ruled table; a row of one text is merged over all columns."""
    columns = max(len(row) for row in rows)
    cells = [
        _cell(text, row, column, number, top, bold=head and row == 0, span=_span(texts, columns))
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]
    box = Box(number, LEFT, top, RIGHT, top + 20 * len(rows))
    return Table(page=number, cells=tuple(cells), columns=columns, rows=len(rows), box=box)


def _span(texts: Sequence[str], columns: int) -> int:
    return columns if len(texts) == 1 else 1


def _cell(
    text: str, row: int, column: int, number: int, top: float, *, bold: bool, span: int
) -> TableCell:
    x, y = LEFT + 150.0 * column, top + 20.0 * row
    bold = bold or text.startswith("*")
    parts = [part for part in text.lstrip("*").split("\n") if part]
    lines = tuple(
        line(part, y + 12 * place, page=number, x=x, bold=bold) for place, part in enumerate(parts)
    )
    box = Box(number, x, y, x + 150.0, y + 20.0)
    return TableCell(lines=lines, column=column, row=row, column_span=span, box=box)


def plain(text: str) -> tuple[Draft, ...]:
    """Return the blocks of a scrap of plain text."""
    return drafts_from_pages(read_text(text, markdown=False), fragment=True)
