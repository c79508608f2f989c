"""Brev: every document found, what it says it is, and what was counted in it."""

from govload.export.workbook.book import Book
from govload.export.workbook.cells import (
    write_code,
    write_integer,
    write_small,
    write_wrapped,
    write_year,
)
from govload.export.workbook.grid import Look, freeze, write_grid
from govload.tables.schema import schemas

_COUNTS = ("goal", "kpi", "activity", "total", "reporting", "common", "key_figure", "advisory")

_LOOKS = (
    Look("agency", 28, write_wrapped, wrap=True),
    Look("year", 6.5, write_year),
    Look("ministry", 26, write_wrapped, wrap=True),
    Look("document_kind", 17, write_code),
    Look("status", 13, write_code),
    Look("pages", 7, write_integer),
    *(Look(name, 11.5, write_integer) for name in _COUNTS),
    Look("not_counted", 9, write_integer),
    Look("language", 10, write_code),
    Look("agency_source", 13, write_code),
    Look("agency_match", 13, write_code),
    Look("year_source", 11, write_code),
    Look("document_kind_source", 16, write_code),
    Look("words", 9, write_integer),
    Look("ocr_pages", 9, write_integer),
    Look("source", 36, write_small),
    Look("letter_id", 14, write_small),
    Look("url", 24, write_small),
)


def add(book: Book) -> None:
    """Add the sheet."""
    sheet = book.sheet("letters")
    at = book.heading(sheet, "letters")
    schema = schemas()["letters"]
    placed = write_grid(book, sheet, schema, book.tables.letters, _LOOKS, at=at, name="Brev")
    freeze(sheet, placed, columns=2, print_to="not_counted")
