"""The flat formats by name, and the choice among them by a file's suffix."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import BinaryIO

from govload.errors import UsageError
from govload.export.flat import csv_files, json_files, parquet
from govload.export.flat.values import Row
from govload.tables.schema import TableSchema

Writer = Callable[[TableSchema, Sequence[Row], BinaryIO], None]


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write one table to a stream of bytes.

    Attributes:
        binary: True where the bytes are no text for a terminal.
    """

    name: str
    suffix: str
    write: Writer
    binary: bool = False


FORMATS = {
    entry.name: entry
    for entry in (
        Format("csv", ".csv", csv_files.write_csv),
        Format("csv-excel", ".excel.csv", csv_files.write_csv_excel),
        Format("tsv", ".tsv", csv_files.write_tsv),
        Format("json", ".json", json_files.write_json),
        Format("jsonl", ".jsonl", json_files.write_jsonl),
        Format("parquet", ".parquet", parquet.write_parquet, binary=True),
    )
}


def format_for(file_name: str) -> Format:
    """Return the format that ``file_name`` asks for by its suffix; the longest suffix wins.

    Raises:
        UsageError: No format has such a suffix.
    """
    by_length = sorted(FORMATS.values(), key=lambda entry: -len(entry.suffix))
    for entry in by_length:
        if file_name.lower().endswith(entry.suffix):
            return entry
    suffixes = ", ".join(entry.suffix for entry in FORMATS.values())
    suffix = PurePath(file_name).suffix or file_name
    raise UsageError(f"no format is called {suffix}", remedy=f"Use one of {suffixes}, or --format.")
