"""The note as a workbook."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.properties import PageSetupProperties

from govload.export.atomic import replacing
from govload.export.palette import KINDS, REVIEW
from govload.export.preparation.note import COLUMNS, Note, Point
from govload.export.workbook.archive import describe, save
from govload.export.workbook.book import NOTE, SUBHEADING, TITLE
from govload.export.workbook.cells import coloured, write_wrapped
from govload.export.workbook.grid import HEADING, add_table, freeze, row_height
from govload.export.workbook.page import Page
from govload.export.workbook.stream import add_sheet

_WIDTHS = (6, 18, 80, 10, 18, 18, 24, 30)
_FOR_THE_OFFICER = ("status", "report")
_AT = 4


def write_sheet(note: Note, path: Path) -> None:
    """Write the note to ``path`` as .xlsx: one native table, ready to be filled in.

    Raises:
        OutputError: The file cannot be written.
    """
    workbook = Workbook(write_only=True)
    describe(workbook, title=note.say("title"), subject=note.subtitle, lang=note.lang)
    page = _page(workbook, note)
    columns = (COLUMNS[0], "kind", *COLUMNS[1:])
    headings = [note.say(name) for name in columns]
    for at, (name, heading) in enumerate(zip(columns, headings, strict=True)):
        fill = REVIEW.strong if name in _FOR_THE_OFFICER else HEADING.fill
        page.width(at, _WIDTHS[at])
        page.put(_AT, at, heading, replace(HEADING, fill=fill))
    points = [point for _, group in note.groups for point in group]
    _write_points(page, points)
    add_table(page, "Forberedelse", headings, _AT, _AT + len(points))
    freeze(page, _AT)
    page.flush()
    with replacing(path) as stream:
        save(workbook, stream)


def _page(workbook: Workbook, note: Note) -> Page:
    sheet = add_sheet(workbook, note.say("status"))
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToHeight = 0
    page = Page(sheet, note.lang)
    for row, (text, style) in enumerate(
        ((note.say("title"), TITLE), (note.subtitle, SUBHEADING), (note.provenance, NOTE))
    ):
        page.put(row, 0, text, style)
    page.height(0, 25)
    return page


def _write_points(page: Page, points: Sequence[Point]) -> None:
    write_kind = coloured(KINDS)
    for row, point in enumerate(points, start=_AT + 1):
        number, *texts = point.cells
        page.put(row, 0, int(number), replace(NOTE, align="center"))
        write_kind(page, row, 1, point.kind)
        for column, text in enumerate(texts, start=2):
            write_wrapped(page, row, column, text)
        page.height(row, row_height(zip(texts, _WIDTHS[2:], strict=True)))
