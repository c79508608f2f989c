"""A hidden sheet with the reviews a workbook was written with.

Without them nobody could tell, when the workbook comes back, what a reviewer wrote from what the
run had written, nor see that an answer was taken away.
"""

from govload.export.flat.values import as_text, values
from govload.export.workbook.book import Book
from govload.export.workbook.cells import PLAIN
from govload.export.workbook.page import Page
from govload.export.workbook.requirements import shown_rows
from govload.export.workbook.stream import add_sheet
from govload.tables.schema import schemas

TITLE = "govload_review"


def add(book: Book) -> Page:
    """Fill the sheet with the reviews of the requirements that the workbook shows.

    Behind its headings stands the rulebook: by another one, kinds differ without anyone's doing.
    """
    sheet = add_sheet(book.workbook, TITLE)
    sheet.sheet_state = "hidden"
    page, schema = Page(sheet, book.lang), schemas()["review"]
    shown = {row.requirement_id for row in shown_rows(book.tables)}
    known = [review for review in book.tables.review if review.requirement_id in shown]
    for at, texts in enumerate((schema.names, *values(schema, known))):
        for column, text in enumerate(texts):
            page.put(at, column, as_text(text), PLAIN)
    page.put(0, len(schema.names), book.tables.facts.rulebook, PLAIN)
    return page
