"""A sheet that can be filled in any order and is then streamed to the file row by row.

openpyxl's write-only sheets keep 20,000 requirements in a fraction of the memory, but take rows
only from the top down; a page collects values first. Text is always written as text: a formula
in a letter is never one in the workbook.
"""

import re
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from govload.export.phrases import phrase
from govload.export.workbook.links import Links
from govload.export.workbook.stream import Content, Line, cell_xml
from govload.export.workbook.style import Style
from govload.export.xml_text import xml_text

CELL_LIMIT = 32_767
# Excel holds 65,530 links a sheet and calls a file with more of them damaged.
_LINKS_PER_SHEET = 65_000
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


class Page:
    """One sheet being filled; rows and columns count from 0."""

    def __init__(self, sheet: Worksheet, lang: str, links: Links | None = None) -> None:
        self.sheet = sheet
        self.lang = lang
        self.links = links or Links()
        self._lines: dict[int, Line] = {}
        self._looks: dict[Style, int] = {}
        self._notice = self.say("note.cut")
        self._linked = 0

    @property
    def title(self) -> str:
        """The sheet's name."""
        return str(self.sheet.title)

    def say(self, key: str, **values: object) -> str:
        """Return a phrase in the workbook's language."""
        return phrase(key, self.lang, **values)

    def put(self, row: int, column: int, value: Content, style: Style, *, link: str = "") -> None:
        """Place a value; ``link`` makes it lead somewhere. What cannot be seen is left out."""
        if (value is None or value == "") and not style.is_seen_empty:
            return
        line = self._lines.get(row) or self._line(row)
        # Rich text is a list of texts, cleaned where it is made.
        shown = clean(value, self._notice) if isinstance(value, str) else value
        look = self._looks.get(style) or self._look(style)
        line.cells[column] = cell_xml(row, column, shown, look)
        if link:
            line.links[column] = link

    def address(self, link: str) -> str:
        """Return where ``link`` leads; nowhere once Excel would hold no more links."""
        address = self.links.address(link)
        self._linked += bool(address)
        return address if self._linked <= _LINKS_PER_SHEET else ""

    def height(self, row: int, points: float) -> None:
        """Set a row's height."""
        self._line(row).height = points

    def outline(self, row: int, level: int) -> None:
        """Let a row be folded away under the one above it of a lower level."""
        self._line(row).level = level

    def width(self, column: int, characters: float, *, until: int | None = None) -> None:
        """Set the width of a column, or of all from ``column`` to ``until``."""
        for each in range(column, (column if until is None else until) + 1):
            self.sheet.column_dimensions[get_column_letter(each + 1)].width = characters

    def wide(self, column: int) -> float:
        """Return the width that a column was given, 0 before that."""
        dimensions = self.sheet.column_dimensions
        letter = get_column_letter(column + 1)
        return float(dimensions[letter].width) if letter in dimensions else 0.0

    def span(
        self, row: int, first: int, last: int, value: Content, style: Style, *, link: str = ""
    ) -> None:
        """Place a value over several columns of a row."""
        self.put(row, first, value, style, link=link)
        for column in range(first + 1, last + 1):
            self.put(row, column, None, style)
        if last > first:
            self.sheet.merged_cells.add(cells(row, first, row, last))

    def flush(self) -> Any:
        """Write every row from the top down and return the sheet; nothing can be placed then."""
        last = max(self._lines, default=0)
        self.sheet.append([self._lines.pop(row, None) or Line() for row in range(last + 1)])
        return self.sheet

    def _line(self, row: int) -> Line:
        if row not in self._lines:
            self._lines[row] = Line()
        return self._lines[row]

    def _look(self, style: Style) -> int:
        if style not in self._looks:
            self._looks[style] = style.template(self.sheet).style_id
        return self._looks[style]


def clean(text: str, notice: str) -> str:
    """Return ``text`` as Excel shows it whole, or cut with ``notice`` where it holds no more."""
    # What can be printed is text in XML too; only what cannot needs a closer look.
    safe = text if text.isprintable() else xml_text(text)
    if "_x" in safe:
        safe = _LOOKS_ESCAPED.sub("_x005F_", safe)
    return safe if len(safe) <= CELL_LIMIT else safe[: CELL_LIMIT - len(notice)] + notice


def cells(row: int, column: int, last_row: int, last_column: int, *, fixed: bool = False) -> str:
    """Return the range in Excel's words, ``A1:B2``, or ``$A$1:$B$2`` where it is fixed."""
    dollar = "$" if fixed else ""
    corners = ((row, column), (last_row, last_column))
    return ":".join(
        f"{dollar}{get_column_letter(at_column + 1)}{dollar}{at_row + 1}"
        for at_row, at_column in corners
    )
