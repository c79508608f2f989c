"""A workbook of one sheet with one table, for the answer of a single command."""

from collections.abc import Sequence
from typing import Any, BinaryIO

from openpyxl import Workbook

from govload.export.workbook.archive import describe, save
from govload.export.workbook.cells import (
    Writer,
    write_decimal,
    write_flag,
    write_wrapped,
    write_year,
)
from govload.export.workbook.grid import Look, freeze, write_grid
from govload.export.workbook.page import Page
from govload.export.workbook.stream import add_sheet
from govload.tables.schema import Column, TableSchema, ValueType

_WIDEST, _NARROWEST, _SAMPLE = 70, 10, 200
_WRITERS: dict[ValueType, Writer] = {
    ValueType.STRING: write_wrapped,
    ValueType.INTEGER: write_year,
    ValueType.NUMBER: write_decimal,
    ValueType.BOOLEAN: write_flag,
}


def write_single(
    schema: TableSchema, rows: Sequence[Any], stream: BinaryIO, *, lang: str = "nb"
) -> None:
    """Write every column of ``rows`` as one native table."""
    title = schema.words[lang].label
    workbook = Workbook(write_only=True)
    describe(workbook, title=title, subject=schema.words[lang].description, lang=lang)
    page = Page(add_sheet(workbook, title), lang)
    looks = [_look(column, rows) for column in schema.columns]
    write_grid(page, schema, rows, looks, at=0, name=f"Tabell_{schema.name}")
    freeze(page, 0)
    page.flush()
    save(workbook, stream)


def _look(column: Column, rows: Sequence[Any]) -> Look:
    is_text = column.type is ValueType.STRING
    widest = max((len(str(getattr(row, column.name))) for row in rows[:_SAMPLE]), default=0)
    width = min(_WIDEST, max(_NARROWEST, 1.1 * widest)) if is_text else _NARROWEST
    return Look(column.name, width, _WRITERS[column.type], wrap=is_text)
