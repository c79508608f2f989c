"""One page of a PDF, from its characters and rules to lines and tables in reading order."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from govload.diagnostics import diagnose
from govload.extract.page import Line, Page, Table
from govload.extract.pdf import native
from govload.extract.pdf.arrange import arranged
from govload.extract.pdf.bands import divided
from govload.extract.pdf.drawings import Drawings, read_drawings
from govload.extract.pdf.frame import frame_of
from govload.extract.pdf.grids import ruled_grids
from govload.extract.pdf.levels import level_grids
from govload.extract.pdf.lines import Sheet
from govload.extract.pdf.snippets import Snippets, read_snippets
from govload.extract.pdf.tables import cells_at, place, tables_of
from govload.extract.pdf.tags import read_tags
from govload.extract.pdf.words import read_words
from govload.model import Box, Diagnostic

# A dense page of print has 6,000 characters; a data sheet in tiny print some 30,000.
MOST_CHARACTERS = 100_000
# Pages whose widths (in points) differ by less are of one kind and share their margins.
_SAME_WIDTH = 1.0


@dataclass(frozen=True, slots=True)
class PageRead:
    """A page and what had to be left out of it."""

    page: Page
    diagnostics: list[Diagnostic] = field(default_factory=list)


def read_page(document: Any, number: int, *, tagged: bool, before: Page | None = None) -> PageRead:
    """Return the lines and tables of a page.

    Args:
        document: pdfium's handle of the open document.
        number: Page number from 1.
        tagged: Whether to look for structure tags.
        before: The page before it, whose last table may go on and whose margins it may share.
    """
    with native.open_page(document, number - 1) as page:
        if page is None:
            blank = Page(number=number, width=0.0, height=0.0, content=(), has_text=False)
            return PageRead(blank, [_trouble("page_unreadable", number)])
        return _read(page, number, tagged=tagged, before=before)


def _read(page: native.OpenPage, number: int, *, tagged: bool, before: Page | None) -> PageRead:
    frame = frame_of(page.raw)
    snippets = read_snippets(page.text, frame, limit=MOST_CHARACTERS)
    drawings = read_drawings(native.handle(page.raw), frame)
    tags = read_tags(page.raw, np.unique(snippets.owner)) if tagged else {}
    like = before if before and abs(before.width - frame.width) < _SAME_WIDTH else None
    content: list[Line | Table] = []
    trouble = list[Diagnostic]()
    if native.char_count(page.text) > MOST_CHARACTERS:
        trouble.append(_trouble("page_cut", number))
    for order, turn in enumerate(_turns(snippets)):
        right = _text_right(like) if like and turn == 0 else 0.0
        sheet = Sheet(number, frame.width, frame.height, turn, tags, right)
        upright = snippets.upright(turn, frame.width, frame.height)
        # Tables stand in the page's main reading direction; a turned margin note has none.
        rules = drawings if order == 0 else Drawings()
        content += _content(upright, rules, sheet, _last_table(like), trouble)
    seen = Page(
        number=number,
        width=round(frame.width, 2),
        height=round(frame.height, 2),
        content=tuple(content),
        has_text=len(snippets) > 0,
    )
    return PageRead(seen, trouble)


def _text_right(page: Page) -> float:
    lines = (item for item in page.content if isinstance(item, Line))
    return max((line.column_end for line in lines), default=0.0)


def _last_table(page: Page | None) -> Box | None:
    tables = [item for item in page.content if isinstance(item, Table)] if page else []
    return tables[-1].box if tables else None


def _turns(snippets: Snippets) -> list[int]:
    """Return the reading directions of a page, the commonest first."""
    letters = np.bincount(snippets.turn, [len(text) for text in snippets.text], minlength=4)
    return [int(turn) for turn in np.argsort(-letters, kind="stable") if letters[turn]]


def _content(
    upright: Snippets,
    drawings: Drawings,
    sheet: Sheet,
    before: Box | None,
    trouble: list[Diagnostic],
) -> list[Line | Table]:
    """Return what reads in one direction, in reading order."""
    rules = drawings.turned(sheet.turn, sheet.width, sheet.height)
    width, height = sheet.upright_size
    ruled = ruled_grids(rules, width=width, height=height, before=before)
    if ruled is None or not drawings.complete:
        trouble.append(_trouble("table_unreadable", sheet.number))
    grids = divided(ruled or [], upright.box)
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
