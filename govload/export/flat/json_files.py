"""JSON: one array, or one object a line."""

import json
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from govload.export.flat.values import Row, values
from govload.tables.schema import TableSchema


def write_jsonl(schema: TableSchema, rows: Sequence[Row], stream: BinaryIO) -> None:
    """Write one JSON object a line, keys in column order."""
    for text in _objects(schema, rows):
        stream.write(f"{text}\n".encode(errors="replace"))


def write_json(schema: TableSchema, rows: Sequence[Row], stream: BinaryIO) -> None:
    """Write one JSON array of objects, one object a line."""
    body = ",\n".join(_objects(schema, rows))
    stream.write(f"[\n{body}\n]\n".encode(errors="replace"))


def _objects(schema: TableSchema, rows: Sequence[Row]) -> Iterator[str]:
    for row in values(schema, rows):
        record = dict(zip(schema.names, row, strict=True))
        yield json.dumps(record, ensure_ascii=False, allow_nan=False)
