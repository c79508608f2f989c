"""``datapackage.json``: what the CSV files of a run hold, for programs that read Table Schema."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from govload._version import __version__
from govload.export.atomic import replacing
from govload.tables.schema import Column, TableSchema, schemas

PACKAGE = "datapackage.json"
_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def write_datapackage(folder: Path) -> Path:
    """Describe every CSV table that lies in ``folder`` and return the description's path."""
    present = [schema for schema in schemas().values() if (folder / f"{schema.name}.csv").is_file()]
    path = folder / PACKAGE
    with replacing(path) as stream:
        text = json.dumps(_package(folder, present), ensure_ascii=False, indent=2)
        stream.write(f"{text}\n".encode())
    return path


def _package(folder: Path, tables: Iterable[TableSchema]) -> dict[str, Any]:
    return {
        "$schema": _PROFILE,
        "name": "govload",
        "title": "Requirements in Norwegian letters of allocation",
        "version": __version__,
        "resources": [_resource(folder / f"{schema.name}.csv", schema) for schema in tables],
    }


def _resource(path: Path, schema: TableSchema) -> dict[str, Any]:
    content = path.read_bytes()
    return {
        "name": schema.name.replace("_", "-"),
        "type": "table",
        "path": path.name,
        "title": schema.words["en"].label,
        "description": schema.words["en"].description,
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": {
            "fields": [_field(column) for column in schema.columns],
            "missingValues": [""],
        },
    }


def _field(column: Column) -> dict[str, Any]:
    words = column.words["en"]
    field: dict[str, Any] = {
        "name": column.name,
        "type": column.type.value,
        "title": words.label,
        "description": words.description,
    }
    if column.unit:
        field["unit"] = column.unit
    constraints = _constraints(column)
    return {**field, "constraints": constraints} if constraints else field


def _constraints(column: Column) -> dict[str, Any]:
    """An empty text is a missing value to Table Schema, so texts cannot be called required."""
    required = not column.nullable and column.type != "string"
    listed = [value for value in column.values if value]
    return {**({"required": True} if required else {}), **({"enum": listed} if listed else {})}
