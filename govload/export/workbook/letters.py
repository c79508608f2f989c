"""Brev: every document found, what it says it is, and what was counted in it."""

from govload.export.workbook.book import Book
from govload.export.workbook.cells import (
    write_integer,
    write_label,
    write_small,
    write_wrapped,
    write_year,
)
from govload.export.workbook.grid import Look, freeze, print_until, write_grid
from govload.export.workbook.page import Page
from govload.tables.schema import schemas

_COUNTS = (
    "goal",
    "kpi",
    "activity",
    "total",
    "reporting",
    "common",
    "key_figure",
    "advisory",
    "budget",
)

_LOOKS = (
    Look("agency", 30, write_wrapped, wrap=True),
    Look("year", 8, write_year),
    Look("ministry", 40, write_wrapped, wrap=True),
    Look("document_kind", 18, write_label),
    Look("status", 13, write_label),
    Look("pages", 7, write_integer),
    *(Look(name, 7, write_integer) for name in _COUNTS),
    Look("not_counted", 9, write_integer),
    Look("language", 10, write_label),
    Look("agency_source", 13, write_label),
    Look("agency_match", 13, write_label),
    Look("year_source", 11, write_label),
    Look("document_kind_source", 16, write_label),
    Look("words", 9, write_integer),
    Look("ocr_pages", 9, write_integer),
    Look("source", 36, write_small),
    Look("letter_id", 14, write_small),
    Look("url", 24, write_small),
)


def add(book: Book) -> Page:
    """Fill the sheet."""
    page = book.page("letters")
    at = book.head(page, "letters")
    schema = schemas()["letters"]
    placed = write_grid(page, schema, book.tables.letters, _LOOKS, at=at, name="Brev")
    freeze(page, at, columns=2)
    print_until(page, placed, "not_counted")
    return page
