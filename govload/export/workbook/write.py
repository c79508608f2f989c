"""The order of the sheets, and the file as a whole."""

from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.packaging.core import DocumentProperties
from openpyxl.writer.excel import ExcelWriter

from govload.export.atomic import replacing
from govload.export.workbook import (
    agencies,
    changes,
    commitment,
    counts,
    diagnostics,
    dictionary,
    letters,
    not_counted,
    readme,
    requirements,
    summary,
)
from govload.export.workbook.archive import PinnedArchive
from govload.export.workbook.book import Book
from govload.tables.run import RunTables

# A workbook must state when it was made; a pinned day keeps the bytes the same for the same run.
_PINNED_DAY = datetime(2000, 1, 1)

_SHEETS = (
    readme,
    summary,
    commitment,
    agencies,
    counts,
    requirements,
    not_counted,
    changes,
    letters,
    diagnostics,
    dictionary,
)


def write_workbook(tables: RunTables, path: Path, *, lang: str = "nb") -> None:
    """Write every sheet of a run to ``path`` in ``lang`` ("nb", "nn" or "en").

    Raises:
        OutputError: The file cannot be written, for instance because Excel holds it open.
    """
    book = Book(Workbook(write_only=True), tables, lang)
    book.workbook.properties = _properties(book)
    for sheet in _SHEETS:
        sheet.add(book).flush()
    with replacing(path) as stream, PinnedArchive(stream) as archive:
        # Not Workbook.save: that stamps the file with the clock.
        ExcelWriter(book.workbook, archive).save()


def _properties(book: Book) -> DocumentProperties:
    facts = book.tables.facts
    return DocumentProperties(
        title=book.say("readme.title"),
        subject=book.say("about.summary"),
        creator="govload",
        keywords="tildelingsbrev, etatsstyring",
        description=f"govload {facts.version}, {facts.rulebook}",
        language=book.lang,
        created=_PINNED_DAY,
        modified=_PINNED_DAY,
    )
