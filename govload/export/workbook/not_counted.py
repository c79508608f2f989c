"""Ikke talt: the ledger of what was considered and left out, with the reason."""

from govload.export.phrases import coded
from govload.export.reasons import reason_in
from govload.export.workbook.book import Book
from govload.export.workbook.cells import (
    write_label,
    write_link,
    write_small,
    write_text,
    write_wrapped,
    write_year,
)
from govload.export.workbook.grid import Look, freeze, print_until, write_grid
from govload.export.workbook.page import Page
from govload.tables.schema import schemas


def add(book: Book) -> Page:
    """Fill the sheet."""
    page = book.page("not_counted")
    at = book.head(page, "not_counted")
    rows = book.most(page, book.tables.not_counted, "not_counted")
    schema = schemas()["not_counted"]
    placed = write_grid(page, schema, rows, _looks(book.lang), at=at, name="Ikke_talt")
    freeze(page, at, columns=2)
    print_until(page, placed, "cue")
    return page


def _looks(lang: str) -> list[Look]:
    return [
        Look("agency", 30, write_wrapped, wrap=True),
        Look("year", 8, write_year),
        Look("text", 68, write_wrapped, wrap=True),
        Look("page", 8, write_link, read=lambda row: (row.page, row.link)),
        Look("reason", 44, write_wrapped, read=lambda row: reason_in(row.reason, lang), wrap=True),
        Look("cue", 14, write_wrapped, wrap=True),
        Look("section", 40, write_wrapped, wrap=True),
        Look("role", 14, write_text, read=lambda row: coded("role", row.role, lang)),
        Look("part", 12, write_label),
        Look("rule", 22, write_small),
        Look("source", 26, write_small),
    ]
