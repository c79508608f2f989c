"""The flat formats by name, and the choice among them by a file's suffix."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath
from typing import BinaryIO

from govload.errors import UsageError
from govload.export.flat import csv_files, json_files, parquet, xlsx
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


def formats(lang: str = "nb") -> Mapping[str, Format]:
    """Return the formats by name; those with headings for eyes have them in ``lang``."""
    every = (
        Format("csv", ".csv", csv_files.write_csv),
        Format("csv-excel", ".excel.csv", partial(csv_files.write_csv_excel, lang=lang)),
        Format("tsv", ".tsv", csv_files.write_tsv),
        Format("json", ".json", json_files.write_json),
        Format("jsonl", ".jsonl", json_files.write_jsonl),
        Format("parquet", ".parquet", parquet.write_parquet, binary=True),
        Format("xlsx", ".xlsx", partial(xlsx.write_xlsx, lang=lang), binary=True),
    )
    return {entry.name: entry for entry in every}


FORMATS = formats()


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
