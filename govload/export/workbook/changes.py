"""Endringer: requirements side by side, with the words that came and the words that went."""

from collections.abc import Iterator
from typing import Any

from rapidfuzz.distance import Indel
from xlsxwriter.worksheet import Worksheet

from govload.export.palette import CHANGES, FEWER, KINDS, MORE, RULE
from govload.export.workbook.book import Book
from govload.export.workbook.cells import (
    Writer,
    coloured,
    write_integer,
    write_link,
    write_wrapped,
    write_year,
)
from govload.export.workbook.grid import Look, freeze, write_grid
from govload.tables.schema import schemas

# Marks are for texts a person compares by eye; beyond this they only slow Excel down.
_MARKED_LENGTH = 8_000

Sides = tuple[str, str]


def add(book: Book) -> None:
    """Add the sheet."""
    sheet = book.sheet("changes")
    at = book.heading(sheet, "changes")
    rows, schema = book.tables.changes, schemas()["changes"]
    placed = write_grid(book, sheet, schema, rows, _LOOKS, at=at, name="Endringer")
    freeze(sheet, placed, columns=4, print_to="similarity")


def _marking(**look: Any) -> Writer:
    """Return a writer of a text that marks its words which the other side lacks."""

    def write(book: Book, sheet: Worksheet, row: int, column: int, value: Sides) -> None:
        pieces = list(_pieces(*value))
        if len(pieces) < 2:
            write_wrapped(book, sheet, row, column, value[0])
            return
        mark, cell = book.format(**look), book.format(text_wrap=True, bottom=1, bottom_color=RULE)
        fragments = [part for own, text in pieces for part in ((mark, text) if own else (text,))]
        sheet.write_rich_string(row, column, *fragments, cell)

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
    Look("kind_before", 17, coloured(KINDS)),
    Look("kind_after", 17, coloured(KINDS)),
    Look(
        "text_before",
        60,
        _marking(font_strikeout=True, font_color=MORE.strong),
        read=lambda row: (row.text_before, row.text_after),
        wrap=True,
    ),
    Look(
        "text_after",
        60,
        _marking(bold=True, font_color=FEWER.strong),
        read=lambda row: (row.text_after, row.text_before),
        wrap=True,
    ),
    Look("page_before", 7, write_link, read=lambda row: (row.page_before, row.link_before)),
    Look("page_after", 7, write_link, read=lambda row: (row.page_after, row.link_after)),
    Look("similarity", 9, write_integer),
    Look("ministry", 26, write_wrapped, wrap=True),
)
