"""A workbook's properties and file, without a clock in either."""

from typing import BinaryIO

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
    with PinnedArchive(stream) as archive:
        ExcelWriter(workbook, archive).save()
