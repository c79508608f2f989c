"""What every sheet shares: the open workbook, the run, the language, formats and page set-up."""

from collections import Counter
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from govload.export.palette import ACCENT, INK, MUTED
from govload.export.phrases import phrase
from govload.tables.run import RunTables

_A4 = 9
# Excel holds 65,530 links a sheet and calls a file with more of them damaged.
_LINKS_PER_SHEET = 65_000
_FONT = {"font_name": "Calibri", "font_size": 10.5, "font_color": INK, "valign": "top"}


class Book:
    """An open workbook that the sheets are added to, one after the other."""

    def __init__(self, workbook: Workbook, tables: RunTables, lang: str) -> None:
        self.workbook = workbook
        self.tables = tables
        self.lang = lang
        self._formats: dict[tuple[tuple[str, Any], ...], Format] = {}
        self._links: Counter[str] = Counter()

    def say(self, key: str, **values: object) -> str:
        """Return a phrase in the workbook's language."""
        return phrase(key, self.lang, **values)

    def format(self, **properties: Any) -> Format:
        """Return the cell format with these properties, made once."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self.workbook.add_format(_FONT | properties)
        return self._formats[key]

    def may_link(self, sheet: Worksheet) -> bool:
        """Count one more link on ``sheet``; False where Excel would not hold it."""
        self._links[sheet.get_name()] += 1
        return self._links[sheet.get_name()] <= _LINKS_PER_SHEET

    def sheet(self, key: str, *, colour: str = ACCENT.strong) -> Worksheet:
        """Add the sheet ``key`` with its title and note, ready to be printed on A4 landscape."""
        sheet = self.workbook.add_worksheet(self.say(f"sheet.{key}"))
        sheet.hide_gridlines(2)
        sheet.set_tab_color(colour)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        sheet.fit_to_pages(1, 0)
        stamp = f"govload {self.tables.facts.version} · {self.tables.facts.rulebook}"
        sheet.set_footer(f"&L&8{stamp}&C&8&A&R&8{self.say('page.footer')}")
        return sheet

    def heading(self, sheet: Worksheet, key: str, *, note: bool = True) -> int:
        """Write the sheet's title and note at its top and return the first free row."""
        title = self.format(bold=True, font_size=16, font_color=ACCENT.strong)
        sheet.set_row(0, 25)
        sheet.write_string(0, 0, self.say(f"about.{key}"), title)
        if not note:
            return 1
        sheet.write_string(1, 0, self.say(f"note.{key}"), self.format(font_color=MUTED))
        return 3

    def subheading(self, sheet: Worksheet, row: int, text: str, *, column: int = 0) -> None:
        """Write a smaller heading."""
        look = self.format(bold=True, font_size=12, font_color=ACCENT.strong)
        sheet.write_string(row, column, text, look)
