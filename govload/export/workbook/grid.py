"""A native Excel table with a schema's columns: headings, widths, filter, frozen header."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from govload.export.palette import ACCENT, RULE
from govload.export.workbook.book import Book
from govload.export.workbook.cells import Writer, write_text
from govload.tables.schema import TableSchema

# Spreadsheet programs do not all fit rows to their texts on opening, so heights are set here.
_LINE_HEIGHT, _ROW_MARGIN, _HIGHEST_ROW = 14.0, 4.0, 409.0
# Lines break at words, so a text needs more room than its characters.
_WRAP_LOSS = 1.12


@dataclass(frozen=True, slots=True)
class Look:
    """How a column of a table looks.

    Attributes:
        name: The schema's column.
        width: In characters of the default font.
        write: Writes one value into one cell.
        head: Background of the heading.
        read: What to show of a row where that is not the column's bare value.
        wrap: True for texts over several lines: the row grows with them.
    """

    name: str
    width: float
    write: Writer = write_text
    head: str = ACCENT.strong
    read: Callable[[Any], Any] | None = None
    wrap: bool = False

    def value(self, row: Any) -> Any:
        """Return what the column shows of ``row``."""
        return self.read(row) if self.read else getattr(row, self.name)


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a table came to lie, rows and columns counted from 0; ``last`` is its last row."""

    head: int
    last: int
    columns: tuple[str, ...]

    def column(self, name: str) -> int:
        """Return the sheet's column that ``name`` stands in."""
        return self.columns.index(name)


def write_grid(
    book: Book,
    sheet: Worksheet,
    schema: TableSchema,
    rows: Sequence[Any],
    looks: Sequence[Look],
    *,
    at: int,
    name: str,
) -> Placed:
    """Write ``rows`` as the native table ``name`` whose heading stands in row ``at``."""
    last = at + max(len(rows), 1)
    placed = Placed(at, last, tuple(look.name for look in looks))
    _add_table(book, sheet, schema, looks, placed, name)
    for column, look in enumerate(looks):
        sheet.set_column(column, column, look.width)
    for at_row, row in enumerate(rows, start=at + 1):
        _write_row(book, sheet, at_row, row, looks)
    return placed


def _write_row(book: Book, sheet: Worksheet, at: int, row: Any, looks: Sequence[Look]) -> None:
    lines = 1
    for column, look in enumerate(looks):
        value = look.value(row)
        look.write(book, sheet, at, column, value)
        if look.wrap:
            text = value if isinstance(value, str) else getattr(row, look.name)
            lines = max(lines, _lines_needed(text, look.width))
    sheet.set_row(at, min(_LINE_HEIGHT * lines + _ROW_MARGIN, _HIGHEST_ROW))


def _lines_needed(text: str, width: float) -> int:
    return sum(max(1, ceil(len(part) * _WRAP_LOSS / width)) for part in text.split("\n"))


def freeze(sheet: Worksheet, placed: Placed, *, columns: int = 0, print_to: str = "") -> None:
    """Keep the heading (and the first columns) in sight, on paper too.

    Args:
        print_to: Last column that is printed, where all would be too small to read.
    """
    sheet.freeze_panes(placed.head + 1, columns)
    sheet.repeat_rows(placed.head)
    if print_to:
        sheet.print_area(0, 0, placed.last, placed.column(print_to))


def define_name(book: Book, sheet: Worksheet, placed: Placed, name: str, column: str) -> None:
    """Give the cells under a heading a name that formulas can use."""
    at = placed.column(column)
    cells = xl_range_abs(placed.head + 1, at, placed.last, at)
    book.workbook.define_name(name, f"='{sheet.get_name()}'!{cells}")


def _add_table(
    book: Book,
    sheet: Worksheet,
    schema: TableSchema,
    looks: Sequence[Look],
    placed: Placed,
    name: str,
) -> None:
    headings = [
        {
            "header": schema.column(look.name).label(book.lang),
            "header_format": _heading(book, look.head),
        }
        for look in looks
    ]
    options = {"name": name, "columns": headings, "style": None, "header_row": True}
    sheet.set_row(placed.head, 31)
    sheet.add_table(placed.head, 0, placed.last, len(looks) - 1, options)


def _heading(book: Book, background: str) -> Any:
    return book.format(
        bold=True,
        font_color="#FFFFFF",
        bg_color=background,
        text_wrap=True,
        valign="vcenter",
        border=1,
        border_color=RULE,
    )
