"""One table, one file."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from govload.export.atomic import replacing
from govload.export.flat.csv_files import read_csv
from govload.export.flat.formats import FORMATS
from govload.tables.schema import schema_of

R = TypeVar("R")


def write_table(row_type: type[R], rows: Sequence[R], folder: Path, *, form: str = "csv") -> Path:
    """Write ``rows`` as ``folder/<table><suffix>`` and return that path.

    Args:
        row_type: One of the row classes of ``govload.tables.rows``.
        rows: The rows in their final order; may be empty.
        folder: Where to; made if absent.
        form: A name among ``FORMATS``.

    Raises:
        OutputError: The file cannot be written.
    """
    schema = schema_of(row_type)
    path = folder / f"{schema.name}{FORMATS[form].suffix}"
    with replacing(path) as stream:
        FORMATS[form].write(schema, rows, stream)
    return path


def read_table(row_type: type[R], folder: Path) -> tuple[R, ...]:
    """Return the rows of ``folder/<table>.csv``, equal to those that were written.

    Raises:
        OutputError: The file is absent or not as govload wrote it.
    """
    schema = schema_of(row_type)
    return read_csv(schema, folder / f"{schema.name}.csv")


def read_kept(row_type: type[R], folder: Path) -> tuple[R, ...]:
    """Return the rows of a table that need not be there; none where it was never written.

    Raises:
        OutputError: The file is not as govload wrote it.
    """
    schema = schema_of(row_type)
    return read_table(row_type, folder) if (folder / f"{schema.name}.csv").exists() else ()
