"""One page of a PDF, from its characters and rules to lines and tables in reading order."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from govload.diagnostics import diagnose
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
from govload.model import Diagnostic

# A dense page of print has 6,000 characters; a data sheet in tiny print some 30,000.
MOST_CHARACTERS = 100_000


@dataclass(frozen=True, slots=True)
class PageRead:
    """A page and what had to be left out of it."""

    page: Page
    diagnostics: list[Diagnostic] = field(default_factory=list)


def read_page(document: Any, number: int, *, tagged: bool) -> PageRead:
    """Return the lines and tables of a page.

    Args:
        document: pdfium's handle of the open document.
        number: Page number from 1.
        tagged: Whether to look for structure tags.
    """
    with native.open_page(document, number - 1) as page:
        if page is None:
            blank = Page(number=number, width=0.0, height=0.0, content=(), has_text=False)
            return PageRead(blank, [_trouble("page_unreadable", number)])
        return _read(page, number, tagged=tagged)


def _read(page: native.OpenPage, number: int, *, tagged: bool) -> PageRead:
    frame = frame_of(page.raw)
    snippets = read_snippets(page.text, frame, limit=MOST_CHARACTERS)
    drawings = read_drawings(page.raw, frame)
    tags = read_tags(page.raw, np.unique(snippets.owner)) if tagged else {}
    content: list[Line | Table] = []
    trouble = list[Diagnostic]()
    if native.char_count(page.text) > MOST_CHARACTERS:
        trouble.append(_trouble("page_cut", number))
    for order, turn in enumerate(_turns(snippets)):
        sheet = Sheet(number, frame.width, frame.height, turn, tags)
        upright = snippets.upright(turn, frame.width, frame.height)
        # Tables stand in the page's main reading direction; a turned margin note has none.
        content += _content(upright, drawings if order == 0 else Drawings(), sheet, trouble)
    seen = Page(
        number=number,
        width=round(frame.width, 2),
        height=round(frame.height, 2),
        content=tuple(content),
        has_text=len(snippets) > 0,
    )
    return PageRead(seen, trouble)


def _turns(snippets: Snippets) -> list[int]:
    """Return the reading directions of a page, the commonest first."""
    letters = np.bincount(snippets.turn, [len(text) for text in snippets.text], minlength=4)
    return [int(turn) for turn in np.argsort(-letters, kind="stable") if letters[turn]]


def _content(
    upright: Snippets, drawings: Drawings, sheet: Sheet, trouble: list[Diagnostic]
) -> list[Line | Table]:
    """Return what reads in one direction, in reading order."""
    rules = drawings.turned(sheet.turn, sheet.width, sheet.height)
    width, height = sheet.upright_size
    ruled = ruled_grids(rules, width=width, height=height)
    if ruled is None or not drawings.complete:
        trouble.append(_trouble("table_unreadable", sheet.number))
    grids = ruled or []
    words = read_words(upright, cells_at(upright.box, grids))
    for grid in level_grids(rules, words, grids):
        place(words, grid, sum(len(one.cells) for one in grids))
        grids.append(grid)
    tables = tables_of(grids, words, sheet)
    return arranged([word for word in words if word.cell < 0], tables, sheet)


_MESSAGES = {
    "page_unreadable": "Page {page} is damaged and could not be read",
    "page_cut": "Page {page} holds more than {most:,} characters; the rest was left out",
    "table_unreadable": "Page {page} draws more lines than tables can have; some were left out",
}


def _trouble(code: str, page: int) -> Diagnostic:
    return diagnose(code, _MESSAGES[code].format(page=page, most=MOST_CHARACTERS), page=page)
