"""One table as a workbook of one sheet."""

from collections.abc import Sequence
from typing import BinaryIO

from govload.export.flat.values import Row
from govload.tables.schema import TableSchema


def write_xlsx(
    schema: TableSchema, rows: Sequence[Row], stream: BinaryIO, *, lang: str = "nb"
) -> None:
    """Write the rows as one native table with headings in ``lang``."""
    # openpyxl is slow to load, and most commands never write a workbook.
    from govload.export.workbook.single import write_single

    write_single(schema, rows, stream, lang=lang)
