"""Ordbok: every column of every table, explained."""

from collections.abc import Iterator

from govload.export.palette import ACCENT
from govload.export.workbook.book import Book
from govload.export.workbook.cells import put
from govload.tables.schema import Column, TableSchema, schemas, value_label

_WIDTHS = {
    "table": 22,
    "column": 24,
    "label": 28,
    "description": 74,
    "type": 10,
    "unit": 20,
    "values": 46,
}


def add(book: Book) -> None:
    """Add the sheet."""
    sheet = book.sheet("dictionary")
    at = book.heading(sheet, "dictionary")
    entries = [entry for schema in schemas().values() for entry in _entries(book, schema)]
    for row, entry in enumerate(entries, start=at + 1):
        for column, text in enumerate(entry):
            put(book, sheet, row, column, text, text_wrap=True)
    for column, width in enumerate(_WIDTHS.values()):
        sheet.set_column(column, column, width)
    head = book.format(bold=True, font_color="#FFFFFF", bg_color=ACCENT.strong)
    headings = [{"header": book.say(f"dictionary.{key}"), "header_format": head} for key in _WIDTHS]
    options = {"name": "Ordbok", "columns": headings, "style": None}
    sheet.add_table(at, 0, at + len(entries), len(_WIDTHS) - 1, options)
    sheet.freeze_panes(at + 1, 2)
    sheet.repeat_rows(at)


def _entries(book: Book, schema: TableSchema) -> Iterator[tuple[str, ...]]:
    for column in schema.columns:
        words = column.words[book.lang]
        yield (
            f"{schema.words[book.lang].label} ({schema.name})",
            column.name,
            words.label,
            words.description,
            column.type.value,
            column.unit,
            _values(book, column),
        )


def _values(book: Book, column: Column) -> str:
    return ", ".join(
        f"{value} ({value_label(value, book.lang)})" for value in column.values if value
    )
