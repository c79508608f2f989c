"""CSV, the semicolon variant Norwegian Excel opens by a double click, and TSV for pipes.

``csv`` is the interface between programs and keeps every character. ``csv-excel`` is for eyes:
a byte order mark, semicolons, decimal commas, and an apostrophe before what Excel would run as
a formula. ``tsv`` keeps one row a line, so tabs and line breaks inside texts become spaces.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from govload.errors import OutputError
from govload.export.flat.values import RESTORE, Row, Value, as_text, row_from_texts, values
from govload.tables.schema import TableSchema, ValueType

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def write_csv(schema: TableSchema, rows: Sequence[Row], stream: BinaryIO) -> None:
    """Write UTF-8 CSV with column names as header; ``read_csv`` gives back equal rows."""
    cells: Iterable[Iterable[Value]] = values(schema, rows)
    # The module csv writes every value as ``as_text`` does, and faster, but for truth values.
    if any(column.type is ValueType.BOOLEAN for column in schema.columns):
        cells = (map(as_text, row) for row in cells)
    _write(stream, schema.names, cells)


def write_csv_excel(
    schema: TableSchema, rows: Sequence[Row], stream: BinaryIO, *, lang: str = "nb"
) -> None:
    """Write CSV for Excel with Norwegian settings; labels as header, formulas made harmless."""
    labels = [column.label(lang) for column in schema.columns]
    texts = (map(_as_excel_text, row) for row in values(schema, rows))
    stream.write(b"\xef\xbb\xbf")
    _write(stream, labels, texts, delimiter=";")


def write_tsv(schema: TableSchema, rows: Sequence[Row], stream: BinaryIO) -> None:
    """Write tab-separated lines without quoting, one row a line."""
    for row in (schema.names, *values(schema, rows)):
        line = "\t".join(" ".join(as_text(value).split()) for value in row)
        stream.write(f"{line}\n".encode(errors="replace"))


def read_csv(schema: TableSchema, path: Path) -> tuple[Row, ...]:
    """Return the typed rows of a file written by ``write_csv``.

    Raises:
        OutputError: The file is absent, has other columns, or holds a value of a wrong type.
    """
    lines = _read(path)
    header = next(lines, [])
    if tuple(header) != schema.names:
        raise _other_columns(schema, header, path)
    return tuple(
        row_from_texts(schema, _checked(schema, texts, where), where=where)
        for number, texts in enumerate(lines, start=1)
        for where in [f"{path}, row {number}"]
    )


def _write(
    stream: BinaryIO, header: Sequence[str], rows: Iterable[Iterable[Value]], delimiter: str = ","
) -> None:
    text = io.TextIOWrapper(stream, encoding="utf-8", errors="replace", newline="")
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow(header)
    writer.writerows(rows)
    text.detach()


def _read(path: Path) -> Iterator[list[str]]:
    csv.field_size_limit(2**31 - 1)
    try:
        with path.open(encoding="utf-8", newline="") as file:
            yield from csv.reader(file)
    except FileNotFoundError as error:
        remedy = "Name the folder of a finished run with --out."
        raise OutputError("is not there", where=str(path), remedy=remedy) from error
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        remedy = "Restore the file, or run `govload run` again."
        raise OutputError(
            "cannot be read", where=str(path), why=str(error), remedy=remedy
        ) from error


def _as_excel_text(value: Value) -> str:
    if isinstance(value, str):
        return f"'{value}" if value.lstrip(" ").startswith(_FORMULA_STARTS) else value
    return as_text(value).replace(".", ",")


def _checked(schema: TableSchema, texts: list[str], where: str) -> list[str]:
    if len(texts) != len(schema.columns):
        what = f"has {len(texts)} cells instead of {len(schema.columns)}"
        raise OutputError(what, where=where, remedy=RESTORE)
    return texts


def _other_columns(schema: TableSchema, header: list[str], path: Path) -> OutputError:
    missing = [name for name in schema.names if name not in header]
    unknown = [name for name in header if name not in schema.names]
    why = "; ".join(
        f"{label} {', '.join(names)}"
        for label, names in (("missing:", missing), ("unknown:", unknown))
        if names
    )
    return OutputError(
        f"does not have the columns of {schema.name}.csv",
        where=str(path),
        why=why or "their order differs",
        remedy="It may come from another version of govload: run `govload run` again.",
    )
