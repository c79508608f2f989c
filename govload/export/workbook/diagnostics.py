"""Avvik: what a reader must know about how the letters were read."""

from govload.export.palette import SEVERITIES
from govload.export.workbook.book import Book
from govload.export.workbook.cells import coloured, write_page, write_small, write_wrapped
from govload.export.workbook.grid import Look, freeze, write_grid
from govload.export.workbook.page import Page
from govload.tables.schema import schemas

_LOOKS = (
    Look("severity", 13, coloured(SEVERITIES)),
    Look("source", 38, write_wrapped, wrap=True),
    Look("page", 8, write_page, read=lambda row: row.page or None),
    Look("message", 66, write_wrapped, wrap=True),
    Look("remedy", 52, write_wrapped, wrap=True),
    Look("code", 22, write_small),
)


def add(book: Book) -> Page:
    """Fill the sheet."""
    page = book.page("diagnostics")
    at = book.head(page, "diagnostics")
    rows, schema = book.most(page, book.tables.diagnostics, "diagnostics"), schemas()["diagnostics"]
    write_grid(page, schema, rows, _LOOKS, at=at, name="Avvik")
    freeze(page, at)
    return page
