"""A native Excel table with a schema's columns: headings, widths, filter, frozen header."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from operator import attrgetter
from textwrap import TextWrapper
from typing import Any

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Border, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn

from govload.export.palette import ACCENT, RULE
from govload.export.workbook.book import Book
from govload.export.workbook.cells import Writer, write_text
from govload.export.workbook.page import Page, cells
from govload.export.workbook.style import Style, argb
from govload.tables.schema import Column, TableSchema, ValueType

HEADING = Style(bold=True, colour="#FFFFFF", fill=ACCENT.strong, wrap=True, middle=True)

# Spreadsheet programs do not all fit rows to their texts on opening, so heights are set here.
_LINE_HEIGHT, _ROW_MARGIN, _HIGHEST_ROW = 14.0, 4.0, 409.0
_LOWEST_HEADING = 31.0
# Room for what a reader adds below a table.
ROWS_TO_ADD = 500
# Excel's filter button covers this much of a heading's lower right, in characters.
_FILTER_BUTTON = 3.0
# Bold letters are wider than the digits that a column's width is measured in.
_BOLD = 1.1


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

    @property
    def value(self) -> Callable[[Any], Any]:
        """What the column shows of a row."""
        return self.read or attrgetter(self.name)


# A column's number, its look, how to get what it shows of a row, and how to write that.
_Column = tuple[int, Look, Callable[[Any], Any], Writer]


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a table came to lie, rows and columns counted from 0; ``last`` is its last row."""

    head: int
    last: int
    columns: tuple[str, ...]

    def column(self, name: str) -> int:
        """Return the sheet's column that ``name`` stands in."""
        return self.columns.index(name)

    def below(self, name: str) -> str:
        """Return the cells under a heading, as a fixed range."""
        at = self.column(name)
        return cells(self.head + 1, at, self.last, at, fixed=True)


def write_grid(
    page: Page,
    schema: TableSchema,
    rows: Sequence[Any],
    looks: Sequence[Look],
    *,
    at: int,
    name: str,
) -> Placed:
    """Write ``rows`` as the native table ``name`` whose heading stands in row ``at``."""
    placed = Placed(at, at + max(len(rows), 1), tuple(look.name for look in looks))
    headings = [schema.column(look.name).label(page.lang) for look in looks]
    looks = [_roomy(look, heading) for look, heading in zip(looks, headings, strict=True)]
    page.height(at, _heading_height(headings, looks))
    for column, (look, heading) in enumerate(zip(looks, headings, strict=True)):
        page.width(column, max(look.width, page.wide(column)))
        page.put(at, column, heading, heading_style(schema.column(look.name), fill=look.head))
    columns = [(column, look, look.value, look.write) for column, look in enumerate(looks)]
    for at_row, row in enumerate(rows, start=at + 1):
        _write_row(page, at_row, row, columns)
    add_table(page, name, headings, at, placed.last)
    return placed


def add_table(page: Page, name: str, headings: Sequence[str], first: int, last: int) -> None:
    """Declare the written cells a native table; its headings must be the cells' own words.

    The filter belongs to the table: one on the sheet as well makes Excel repair the file.
    """
    place = cells(first, 0, last, len(headings) - 1)
    columns = [TableColumn(id=at, name=text) for at, text in enumerate(headings, start=1)]
    table = Table(
        displayName=name, ref=place, tableColumns=columns, autoFilter=AutoFilter(ref=place)
    )
    _rule_rows(page, first + 1, last + ROWS_TO_ADD, len(headings))
    # Worksheet.add_table would warn that the columns are missing, which they are not.
    page.sheet.tables.add(table)


def _rule_rows(page: Page, first: int, last: int, columns: int) -> None:
    """Draw a line under each row in use, those that a reader adds below the table too."""
    edge = Border(bottom=Side("thin", color=argb(RULE)))
    filled = f'$A{first + 1}<>""'
    rule = Rule(type="expression", formula=[filled], dxf=DifferentialStyle(border=edge))
    page.sheet.conditional_formatting.add(cells(first, 0, last, columns - 1), rule)


def freeze(page: Page, row: int, *, columns: int = 0) -> None:
    """Keep the rows down to heading ``row`` (and the first columns) in sight, on paper too."""
    page.sheet.freeze_panes = f"{get_column_letter(columns + 1)}{row + 2}"
    page.sheet.print_title_rows = f"{row + 1}:{row + 1}"


def print_until(page: Page, placed: Placed, column: str) -> None:
    """Print the columns up to ``column`` only, where all would be too small to read."""
    page.sheet.print_area = cells(0, 0, placed.last, placed.column(column))


def name_columns(book: Book, page: Page, placed: Placed, prefix: str, *columns: str) -> None:
    """Name the cells under headings ``<prefix>_<column>`` for use in formulas."""
    for column in columns:
        book.define_name(f"{prefix}_{column}", page, placed.below(column))


def _roomy(look: Look, heading: str) -> Look:
    """Return ``look`` with room for the longest word of its heading, which must not break."""
    longest = max(map(len, heading.split()), default=0)
    return replace(look, width=max(look.width, _BOLD * longest + _FILTER_BUTTON))


def _heading_height(headings: Sequence[str], looks: Sequence[Look]) -> float:
    rooms = ((look.width - _FILTER_BUTTON) / _BOLD for look in looks)
    return max(_LOWEST_HEADING, row_height(zip(headings, rooms, strict=True)))


def heading_style(column: Column, *, fill: str = ACCENT.strong) -> Style:
    """Headings stand over their values: numbers to the right, years and pages in the middle.

    To the right they leave room for the filter's button.
    """
    style = replace(HEADING, fill=fill)
    if "year" in column.name or column.name.startswith("page_") or column.name == "page":
        return replace(style, align="center")
    if column.type in (ValueType.INTEGER, ValueType.NUMBER):
        return replace(style, align="right", indent=2)
    return replace(style, align="left")


def row_height(texts: Iterable[tuple[str, float]]) -> float:
    """Return the height in points that shows every wrapped text in its column's width."""
    lines = max((_lines_needed(text, width) for text, width in texts), default=1)
    return min(_LINE_HEIGHT * lines + _ROW_MARGIN, _HIGHEST_ROW)


def text_height(text: str, width: float, style: Style) -> float:
    """Return the height in points that ``text`` needs over ``width``, written in ``style``."""
    scale = style.size / Style().size * (_BOLD if style.bold else 1)
    return scale * row_height([(text, width / scale)])


def _write_row(page: Page, at: int, row: Any, columns: Sequence[_Column]) -> None:
    tall = []
    for column, look, value_of, write in columns:
        value = value_of(row)
        write(page, at, column, value)
        if look.wrap:
            text = value if isinstance(value, str) else getattr(row, look.name)
            if len(text) > look.width or "\n" in text:
                tall.append((text, look.width))
    page.height(at, row_height(tall))


@lru_cache(maxsize=10_000)  # agencies, sections and reasons come again and again
def _lines_needed(text: str, width: float) -> int:
    return sum(
        1 if len(part) <= width else len(_wrapper(int(width)).wrap(part))
        for part in text.split("\n")
    )


@cache
def _wrapper(width: int) -> TextWrapper:
    return TextWrapper(max(width, 1), break_on_hyphens=False)
