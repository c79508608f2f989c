"""Ordbok: every column of every table, explained."""

from collections.abc import Iterator

from govload.export.workbook.book import Book
from govload.export.workbook.cells import write_wrapped
from govload.export.workbook.grid import HEADING, add_table, freeze, row_height
from govload.export.workbook.page import Page
from govload.tables.schema import Column, TableSchema, schemas, value_label

_WIDTHS = {
    "table": 24,
    "column": 24,
    "label": 28,
    "description": 74,
    "type": 10,
    "unit": 20,
    "values": 46,
}


def add(book: Book) -> Page:
    """Fill the sheet."""
    page = book.page("dictionary")
    at = book.head(page, "dictionary")
    headings = [book.say(f"dictionary.{key}") for key in _WIDTHS]
    for column, (heading, width) in enumerate(zip(headings, _WIDTHS.values(), strict=True)):
        page.width(column, width)
        page.put(at, column, heading, HEADING)
    entries = [entry for schema in schemas().values() for entry in _entries(book, schema)]
    for row, entry in enumerate(entries, start=at + 1):
        for column, text in enumerate(entry):
            write_wrapped(page, row, column, text)
        page.height(row, row_height(zip(entry, _WIDTHS.values(), strict=True)))
    add_table(page, "Ordbok", headings, at, at + len(entries))
    freeze(page, at, columns=2)
    return page


def _entries(book: Book, schema: TableSchema) -> Iterator[tuple[str, ...]]:
    for column in schema.columns:
        words = column.words[book.lang]
        yield (
            f"{schema.words[book.lang].label} ({schema.name})",
            column.name,
            words.label,
            words.description,
            book.say(f"type.{column.type.value}"),
            book.say(f"unit.{column.unit}") if column.unit else "",
            _values(book, column),
        )


def _values(book: Book, column: Column) -> str:
    return ", ".join(
        f"{value} ({value_label(value, book.lang)})" for value in column.values if value
    )
