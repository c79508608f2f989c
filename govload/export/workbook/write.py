"""The order of the sheets, and the file as a whole."""

from datetime import UTC, datetime
from pathlib import Path

from xlsxwriter import Workbook

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
from govload.export.workbook.book import Book
from govload.tables.run import RunTables

# A workbook must state when it was made; a pinned day keeps the bytes the same for the same run.
_PINNED_DAY = datetime(2000, 1, 1, tzinfo=UTC)

_OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "max_url_length": 2079,
}

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
    with replacing(path) as stream:
        workbook = Workbook(stream, _OPTIONS)
        book = Book(workbook, tables, lang)
        _describe(book)
        for sheet in _SHEETS:
            sheet.add(book)
        workbook.close()


def _describe(book: Book) -> None:
    book.workbook.set_properties(
        {
            "title": book.say("readme.title"),
            "subject": book.say("about.summary"),
            "author": "govload",
            "company": "",
            "keywords": "tildelingsbrev, etatsstyring",
            "comments": f"govload {book.tables.facts.version}, {book.tables.facts.rulebook}",
            "created": _PINNED_DAY,
        }
    )
    book.workbook.set_size(1800, 1200)
