"""Prints declared rows for other programs."""

import sys
from collections.abc import Sequence
from typing import TypeVar

from govload.export.flat.formats import FORMATS
from govload.tables.schema import schema_of

Row = TypeVar("Row")


def print_rows(row_type: type[Row], rows: Sequence[Row], form: str) -> None:
    """Write ``rows`` to stdout in one of the flat formats, byte for byte as a file would be."""
    sys.stdout.flush()
    FORMATS[form].write(schema_of(row_type), rows, sys.stdout.buffer)
