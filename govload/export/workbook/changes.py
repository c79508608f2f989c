"""Endringer: requirements side by side, with the words that came and the words that went."""

from collections.abc import Iterator

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Color
from rapidfuzz.distance import Indel

from govload.export.palette import CHANGES, FEWER, KINDS, MORE
from govload.export.workbook.book import Book
from govload.export.workbook.cells import (
    WRAPPED,
    Writer,
    coloured,
    write_link,
    write_share,
    write_wrapped,
    write_year,
)
from govload.export.workbook.grid import Look, freeze, print_until, write_grid
from govload.export.workbook.page import Page, clean
from govload.export.workbook.style import argb
from govload.tables.schema import schemas

# Marks are for texts a person compares by eye; beyond this they only slow Excel down.
_MARKED_LENGTH = 8_000
_GONE = InlineFont(rFont="Calibri", sz=10.5, strike=True, color=Color(argb(MORE.strong)))
_COME = InlineFont(rFont="Calibri", sz=10.5, b=True, color=Color(argb(FEWER.strong)))

Sides = tuple[str, str]


def add(book: Book) -> Page:
    """Fill the sheet."""
    page = book.page("changes")
    at = book.head(page, "changes")
    rows, schema = book.most(page, book.tables.changes, "changes"), schemas()["changes"]
    placed = write_grid(page, schema, rows, _LOOKS, at=at, name="Endringer")
    freeze(page, at, columns=4)
    print_until(page, placed, "similarity")
    return page


def _marking(font: InlineFont) -> Writer:
    """Return a writer of a text that marks its words which the other side lacks."""

    def write(page: Page, row: int, column: int, value: Sides) -> None:
        pieces = list(_pieces(*value))
        if len(pieces) < 2:
            page.put(row, column, value[0], WRAPPED)
            return
        notice = page.say("note.cut")
        shown = [(own, clean(text, notice)) for own, text in pieces]
        parts = [TextBlock(font, text) if own else text for own, text in shown]
        page.put(row, column, CellRichText(*parts), WRAPPED)

    return write


def _pieces(text: str, other: str) -> Iterator[tuple[bool, str]]:
    """Yield ``text`` in pieces, each with whether ``other`` lacks its words."""
    if not text or not other or len(text) + len(other) > _MARKED_LENGTH:
        return
    words = text.split(" ")
    for step in Indel.opcodes(words, other.split(" ")):
        piece = " ".join(words[step.src_start : step.src_end])
        if piece:
            yield step.tag == "delete", piece if step.src_end == len(words) else f"{piece} "


_LOOKS = (
    Look("agency", 24, write_wrapped, wrap=True),
    Look("year_before", 6.5, write_year),
    Look("year_after", 6.5, write_year),
    Look("status", 14, coloured(CHANGES)),
    Look("kind_before", 18, coloured(KINDS)),
    Look("kind_after", 18, coloured(KINDS)),
    Look(
        "text_before",
        60,
        _marking(_GONE),
        read=lambda row: (row.text_before, row.text_after),
        wrap=True,
    ),
    Look(
        "text_after",
        60,
        _marking(_COME),
        read=lambda row: (row.text_after, row.text_before),
        wrap=True,
    ),
    Look("page_before", 7, write_link, read=lambda row: (row.page_before, row.link_before)),
    Look("page_after", 7, write_link, read=lambda row: (row.page_after, row.link_after)),
    Look("similarity", 9, write_share),
    Look("ministry", 26, write_wrapped, wrap=True),
)
