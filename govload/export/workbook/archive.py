"""A workbook's properties and file, without a clock in either."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, BinaryIO
from zipfile import ZipInfo

from openpyxl import Workbook
from openpyxl.packaging.core import DocumentProperties
from openpyxl.writer.excel import ExcelWriter

from govload.export.pinned import PINNED_DAY, PinnedArchive


def describe(workbook: Workbook, *, title: str, subject: str, lang: str, stamp: str = "") -> None:
    """Give the workbook its document properties."""
    workbook.properties = DocumentProperties(
        title=title,
        subject=subject,
        creator="govload",
        keywords="tildelingsbrev, etatsstyring",
        description=stamp or None,
        language=lang,
        created=PINNED_DAY,
        modified=PINNED_DAY,
    )


def save(workbook: Workbook, stream: BinaryIO) -> None:
    """Write the workbook; ``Workbook.save`` would stamp it with the clock."""
    with packing(workbook, stream):
        pass


@contextmanager
def packing(workbook: Workbook, stream: BinaryIO) -> Iterator["Packing"]:
    """Let sheets be packed one by one as they are filled; write the workbook at the end."""
    with ThreadPoolExecutor(max_workers=1) as thread, Packing(stream, thread) as archive:
        yield archive
        ExcelWriter(workbook, archive).save()


class Packing(PinnedArchive):
    """An archive that packs a sheet while the next one is filled.

    One thread does all the writing. It packs without the interpreter's lock, given enough at once.
    """

    def __init__(self, stream: BinaryIO, thread: ThreadPoolExecutor) -> None:
        super().__init__(stream)
        self._thread = thread
        self._begun: dict[str, Future[None]] = {}

    def pack(self, sheet: Any) -> None:
        """Begin to pack a sheet whose last row is written; it must be the workbook's newest."""
        sheet._id = len(sheet.parent.worksheets)  # as openpyxl numbers them once it saves
        sheet.close()
        file: str = sheet._writer.out
        self._begun[file] = self._thread.submit(super().write, file, sheet.path[1:])

    def write(self, filename: Any, arcname: Any = None, *_: Any) -> None:
        """Add an entry from a file, or see one to its end that was begun."""
        adding = self._begun.pop(filename, None)
        (adding or self._thread.submit(super().write, filename, arcname)).result()

    def writestr(self, zinfo_or_arcname: str | ZipInfo, data: bytes | str, *_: Any) -> None:  # type: ignore[override]
        """Add an entry from memory."""
        self._thread.submit(super().writestr, zinfo_or_arcname, data).result()
