"""Avvik: what a reader must know about how the letters were read."""

from govload.export.diagnostic_words import message_in, remedy_in
from govload.export.palette import SEVERITIES
from govload.export.workbook.book import NOTE, Book
from govload.export.workbook.cells import coloured, write_page, write_small, write_wrapped
from govload.export.workbook.grid import Look, freeze, write_grid
from govload.export.workbook.page import Page
from govload.tables.schema import schemas


def add(book: Book) -> Page:
    """Fill the sheet."""
    page = book.page("diagnostics")
    at = book.head(page, "diagnostics")
    rows, schema = book.most(page, book.tables.diagnostics, "diagnostics"), schemas()["diagnostics"]
    if not rows:
        page.put(at, 0, book.say("terminal.no_diagnostics"), NOTE)
        return page
    write_grid(page, schema, rows, _looks(book.lang), at=at, name="Avvik")
    freeze(page, at)
    return page


def _looks(lang: str) -> list[Look]:
    return [
        Look("severity", 13, coloured(SEVERITIES)),
        Look("source", 38, write_wrapped, wrap=True),
        Look("page", 8, write_page, read=lambda row: row.page or None),
        Look("message", 66, write_wrapped, read=lambda row: message_in(row, lang), wrap=True),
        Look("remedy", 52, write_wrapped, read=lambda row: remedy_in(row, lang), wrap=True),
        Look("code", 22, write_small),
    ]
