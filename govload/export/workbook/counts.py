"""Tall: every count per agency and year, as the analyst's counts.csv has them."""

from govload.export.workbook.book import Book
from govload.export.workbook.cells import write_integer, write_small, write_wrapped, write_year
from govload.export.workbook.grid import Look, freeze, name_columns, print_until, write_grid
from govload.export.workbook.page import Page
from govload.tables.schema import schemas

_IDS = ("agency_id", "agency", "ministry_id", "ministry", "year", "rulebook")


def add(book: Book) -> Page:
    """Fill the sheet."""
    page = book.page("counts")
    at = book.head(page, "counts")
    rows, schema = book.tables.counts, schemas()["counts"]
    counted = [name for name in schema.names if name not in _IDS]
    looks = (
        Look("agency", 34, write_wrapped, wrap=True),
        Look("year", 8, write_year),
        Look("ministry", 40, write_wrapped, wrap=True),
        *(Look(name, 9, write_integer) for name in counted),
        Look("rulebook", 14, write_small),
    )
    placed = write_grid(page, schema, rows, looks, at=at, name="Tall")
    name_columns(book, page, placed, "tall", "agency", "year", "goal", "kpi", "activity", "total")
    freeze(page, at, columns=2)
    print_until(page, placed, "budget")
    return page
