"""Published figures, shown beside the reader's own and never joined to them."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from govload.export.published_words import published_in
from govload.export.workbook.book import Book
from govload.export.workbook.cells import (
    LINKED,
    WRAPPED,
    Writer,
    write_decimal,
    write_flag,
    write_integer,
    write_label,
    write_year,
)
from govload.export.workbook.grid import heading_style, text_height
from govload.export.workbook.page import Page
from govload.tables.rows import PublishedRow
from govload.tables.schema import schemas

_FIGURES: tuple[tuple[str, Writer], ...] = (
    ("measure", write_label),
    ("year", write_year),
    ("value", write_decimal),
    ("agencies", write_integer),
    ("derived", write_flag),
)
# The address takes the last two of the sheet's columns, the study all before them.
_STUDY, _ADDRESS = len(_FIGURES), 2


def write_published(book: Book, page: Page, row: int, widths: Sequence[float]) -> int:
    """List the figures from ``row`` down over columns of ``widths``; return the next free row."""
    figures = book.tables.published
    if not figures:
        return row
    book.subheading(page, row, "commitment.published")
    address, last = len(widths) - _ADDRESS, len(widths) - 1
    # Headings of a table above may have made columns wider than they were to be.
    room = sum(max(widths[at], page.wide(at)) for at in range(_STUDY, address))
    _write_headings(page, row + 1, address, last)
    for at, figure in enumerate(figures, start=row + 2):
        for column, (name, write) in enumerate(_FIGURES):
            write(page, at, column, getattr(figure, name))
        source = _provenance(figure, page.lang)
        page.span(at, _STUDY, address - 1, source, WRAPPED)
        page.height(at, text_height(source, room, WRAPPED))
        site = urlsplit(figure.url).netloc
        page.span(at, address, last, site, LINKED, link=page.address(figure.url))
    return row + len(figures) + 3


def _write_headings(page: Page, row: int, address: int, last: int) -> None:
    columns = {name: at for at, (name, _) in enumerate(_FIGURES)}
    for name, first in {**columns, "study": _STUDY, "url": address}.items():
        column = schemas()["published"].column(name)
        until = {"study": address - 1, "url": last}.get(name, first)
        page.span(row, first, until, column.label(page.lang), heading_style(column))


def _provenance(row: PublishedRow, lang: str) -> str:
    """Say where a figure comes from."""
    parts = dict.fromkeys((row.study, row.source, row.note))
    return ". ".join(published_in(part, lang).rstrip(".") for part in parts if part)
