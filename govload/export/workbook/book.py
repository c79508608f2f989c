"""What every sheet shares: the open workbook, the run, the language, titles and page set-up."""

from collections.abc import Sequence
from typing import TypeVar

from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.properties import PageSetupProperties

from govload.export.palette import ACCENT, MUTED
from govload.export.phrases import phrase
from govload.export.workbook.links import Links
from govload.export.workbook.page import Page
from govload.export.workbook.stream import add_sheet
from govload.export.workbook.style import Style, argb
from govload.tables.run import RunTables

# Nobody reads on in a sheet beyond this, but every row costs time to write and to open. What is
# counted is shown as long as Excel has rows for it, with some left to add to.
MOST_ROWS = 20_000
ROWS_IN_EXCEL = 1_048_576 - 1_000

Row = TypeVar("Row")

TITLE = Style(bold=True, size=16, colour=ACCENT.strong)
NOTE = Style(colour=MUTED)
SUBHEADING = Style(bold=True, size=12, colour=ACCENT.strong)


class Book:
    """An open workbook that the sheets are added to, one after the other."""

    def __init__(self, workbook: Workbook, tables: RunTables, lang: str, links: Links) -> None:
        self.workbook = workbook
        self.tables = tables
        self.lang = lang
        self.links = links

    def say(self, key: str, **values: object) -> str:
        """Return a phrase in the workbook's language."""
        return phrase(key, self.lang, **values)

    def page(self, key: str, *, colour: str = ACCENT.strong, portrait: bool = False) -> Page:
        """Add the sheet ``key``, ready to be printed on A4, as wide as the paper."""
        sheet = add_sheet(self.workbook, self.say(f"sheet.{key}"))
        sheet.sheet_view.showGridLines = False
        sheet.sheet_properties.tabColor = argb(colour)
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.page_setup.orientation = "portrait" if portrait else "landscape"
        sheet.page_setup.paperSize = 9
        sheet.page_setup.fitToHeight = 0
        sheet.page_margins.left = sheet.page_margins.right = 0.4
        sheet.page_margins.top = 0.5
        footer, facts = sheet.oddFooter, self.tables.facts
        footer.left.text = f"govload {facts.version} · {facts.rulebook}"
        footer.center.text, footer.right.text = "&A", self.say("page.footer")
        return Page(sheet, self.lang, self.links)

    def head(self, page: Page, key: str, *, note: bool = True) -> int:
        """Write the sheet's title and note at its top and return the first free row."""
        page.height(0, 25)
        page.put(0, 0, self.say(f"about.{key}"), TITLE)
        if not note:
            return 1
        page.put(1, 0, self.say(f"note.{key}"), NOTE)
        return 3

    def subheading(self, page: Page, row: int, key: str) -> None:
        """Write what the part of the sheet below ``row`` is about."""
        page.height(row, 19)
        page.put(row, 0, self.say(key), SUBHEADING)

    def most(
        self, page: Page, rows: Sequence[Row], table: str, limit: int = MOST_ROWS
    ) -> Sequence[Row]:
        """Return as many of ``rows`` as a sheet shows, and say on it where the others are."""
        if len(rows) <= limit:
            return rows
        told = self.say("note.more", shown=limit, found=len(rows), file=f"{table}.csv")
        page.put(2, 0, told, Style(bold=True, colour=ACCENT.strong))
        return rows[:limit]

    def define_name(self, name: str, page: Page, cells: str) -> None:
        """Give a range of ``page`` a name that formulas can use."""
        place = f"'{page.title}'!{cells}"
        self.workbook.defined_names[name] = DefinedName(name, attr_text=place)
