"""One page of a PDF, from its characters and rules to lines and tables in reading order."""

import numpy as np

from govload.extract.page import Line, Page, Table
from govload.extract.pdf import native
from govload.extract.pdf.arrange import arranged
from govload.extract.pdf.drawings import Drawings, read_drawings
from govload.extract.pdf.frame import frame_of
from govload.extract.pdf.grids import ruled_grids
from govload.extract.pdf.levels import level_grids
from govload.extract.pdf.lines import Sheet
from govload.extract.pdf.snippets import Snippets, read_snippets
from govload.extract.pdf.tables import cells_at, place, tables_of
from govload.extract.pdf.tags import read_tags
from govload.extract.pdf.words import read_words

# A dense page of print has 6,000 characters; a data sheet in tiny print some 30,000.
MOST_CHARACTERS = 200_000


def read_page(page: native.OpenPage, number: int, *, tagged: bool) -> Page:
    """Return the lines and tables of a loaded page.

    Args:
        page: The page.
        number: Its number, from 1.
        tagged: Whether to look for structure tags.
    """
    frame = frame_of(page.raw)
    snippets = read_snippets(page.text, frame, limit=MOST_CHARACTERS)
    tags = read_tags(page.raw, np.unique(snippets.owner)) if tagged else {}
    content: list[Line | Table] = []
    for order, turn in enumerate(_turns(snippets)):
        sheet = Sheet(number, frame.width, frame.height, turn, tags)
        # Tables stand in the page's main reading direction; a turned margin note has none.
        drawings = read_drawings(page.raw, frame) if order == 0 else Drawings()
        content += _content(snippets, drawings, sheet)
    return Page(
        number=number,
        width=round(frame.width, 2),
        height=round(frame.height, 2),
        content=tuple(content),
        has_text=len(snippets) > 0,
    )


def _turns(snippets: Snippets) -> list[int]:
    """Return the reading directions of a page, the commonest first."""
    letters = np.bincount(snippets.turn, [len(text) for text in snippets.text], minlength=4)
    return [int(turn) for turn in np.argsort(-letters, kind="stable") if letters[turn]]


def _content(snippets: Snippets, drawings: Drawings, sheet: Sheet) -> list[Line | Table]:
    """Return what reads in one direction, in reading order."""
    upright = snippets.upright(sheet.turn, sheet.width, sheet.height)
    rules = drawings.turned(sheet.turn, sheet.width, sheet.height)
    width, height = sheet.upright_size
    grids = ruled_grids(rules, width=width, height=height)
    words = read_words(upright, cells_at(upright.box, grids))
    for grid in level_grids(rules, words, grids):
        place(words, grid, sum(len(one.cells) for one in grids))
        grids.append(grid)
    tables = tables_of(grids, words, sheet)
    return arranged([word for word in words if word.cell < 0], tables, sheet)
