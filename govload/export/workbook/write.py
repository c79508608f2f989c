"""The order of the sheets, and the file as a whole."""

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

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
    reviewed,
    summary,
    written_with,
)
from govload.export.workbook.archive import describe, packing
from govload.export.workbook.book import Book
from govload.export.workbook.links import Links
from govload.tables.run import RunTables

_SHEETS = (
    readme,
    summary,
    commitment,
    agencies,
    counts,
    requirements,
    reviewed,
    not_counted,
    changes,
    letters,
    diagnostics,
    dictionary,
    written_with,
)


def write_workbook(
    tables: RunTables,
    path: Path,
    *,
    lang: str = "nb",
    letters: Sequence[Path] = (),
    home: Path | None = None,
) -> None:
    """Write every sheet of a run to ``path`` in ``lang`` ("nb", "nn" or "en").

    Args:
        letters: Folders and files the letters were found under, for links to their pages.
        home: The folder the workbook will lie in, where that is not ``path``'s.

    Raises:
        OutputError: The file cannot be written, for instance because Excel holds it open.
    """
    book = Book(Workbook(write_only=True), tables, lang, Links(letters, home or path.parent))
    title, subject = book.say("readme.title"), book.say("about.summary")
    stamp = f"govload {tables.facts.version}, {tables.facts.rulebook}"
    describe(book.workbook, title=title, subject=subject, lang=lang, stamp=stamp)
    with replacing(path) as stream, packing(book.workbook, stream) as archive:
        for sheet in _SHEETS:
            archive.pack(sheet.add(book).flush())
