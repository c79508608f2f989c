"""One page of a PDF, from its characters and rules to lines and tables in reading order."""

from functools import partial

from govload.extract.page import Line, Page, Table
from govload.extract.pdf import native
from govload.extract.pdf.drawings import read_drawings
from govload.extract.pdf.frame import frame_of
from govload.extract.pdf.glyphs import read_glyphs
from govload.extract.pdf.grids import ruled_grids
from govload.extract.pdf.lines import Sheet, compose
from govload.extract.pdf.rows import Row, rows_of
from govload.extract.pdf.tables import cells_at, tables_of
from govload.extract.pdf.words import read_words

# A dense page of print has 6,000 characters; a data sheet in tiny print some 30,000.
MOST_CHARACTERS = 200_000


def read_page(page: native.OpenPage, number: int) -> Page:
    """Return the lines and tables of a loaded page."""
    frame = frame_of(page.raw)
    glyphs = read_glyphs(page.text, frame, limit=MOST_CHARACTERS)
    drawings = read_drawings(page.raw, frame)
    grids = ruled_grids(drawings, width=frame.width, height=frame.height)
    cells = cells_at(glyphs.box, grids)
    sheet = Sheet(number, frame.width, frame.height)
    words = read_words(glyphs, cells, turn=0, width=frame.width, height=frame.height)
    composer = partial(_compose, sheet)
    tables = tables_of(grids, words, composer, number)
    rows = rows_of([word for word in words if word.cell < 0])
    right = max((word.x1 for row in rows for word in row), default=0.0)
    lines = [composer(row, above, right) for row, above in zip(rows, [None, *rows], strict=False)]
    content: list[Line | Table] = sorted([*lines, *tables], key=_top)
    return Page(
        number=number,
        width=round(frame.width, 2),
        height=round(frame.height, 2),
        content=tuple(content),
        has_text=len(glyphs) > 0,
    )


def _top(item: Line | Table) -> float:
    return item.box.top if item.box else 0.0


def _compose(sheet: Sheet, row: Row, above: Row | None, column_end: float) -> Line:
    return compose(row, sheet, above=above, column_end=column_end)
