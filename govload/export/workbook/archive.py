"""The same workbook, the same bytes: no clock in the properties nor in the zip archive."""

from datetime import datetime
from pathlib import Path
from shutil import copyfileobj
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.packaging.core import DocumentProperties
from openpyxl.writer.excel import ExcelWriter

_EPOCH = (1980, 1, 1, 0, 0, 0)
# A workbook must state when it was made.
_PINNED_DAY = datetime(2000, 1, 1)
_UNIX = 3


def describe(workbook: Workbook, *, title: str, subject: str, lang: str, stamp: str = "") -> None:
    """Give the workbook its document properties."""
    workbook.properties = DocumentProperties(
        title=title,
        subject=subject,
        creator="govload",
        keywords="tildelingsbrev, etatsstyring",
        description=stamp or None,
        language=lang,
        created=_PINNED_DAY,
        modified=_PINNED_DAY,
    )


def save(workbook: Workbook, stream: BinaryIO) -> None:
    """Write the workbook; ``Workbook.save`` would stamp it with the clock."""
    with PinnedArchive(stream) as archive:
        ExcelWriter(workbook, archive).save()


class PinnedArchive(ZipFile):
    """What openpyxl writes to in place of a ZipFile that stamps entries with the clock."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__(stream, "w", ZIP_DEFLATED, allowZip64=True)

    def writestr(self, zinfo_or_arcname: str | ZipInfo, data: bytes | str, *_: Any) -> None:  # type: ignore[override]
        """Add an entry from memory."""
        super().writestr(_pinned(str(zinfo_or_arcname)), data)

    def write(self, filename: Any, arcname: Any = None, *_: Any) -> None:
        """Add an entry from a file."""
        entry = _pinned(str(arcname or filename))
        with Path(filename).open("rb") as source, self.open(entry, "w") as target:
            copyfileobj(source, target)


def _pinned(name: str) -> ZipInfo:
    entry = ZipInfo(name, _EPOCH)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = _UNIX
    entry.external_attr = 0o600 << 16
    return entry
