"""Read ``manifest.csv``: what people know about the letters of a folder."""

import csv
from io import StringIO
from pathlib import Path, PurePosixPath
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from govload.errors import ConfigError

MANIFEST = "manifest.csv"


def _blank_to_none(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


Text = Annotated[str | None, BeforeValidator(_blank_to_none)]
Year = Annotated[int | None, BeforeValidator(_blank_to_none), Field(ge=1990, le=2100)]
Language = Annotated[Literal["nb", "nn"] | None, BeforeValidator(_blank_to_none)]
DocumentKind = Annotated[
    Literal["letter", "supplement", "instruction", "other"] | None, BeforeValidator(_blank_to_none)
]
Part = Annotated[Literal["letter", "attachment"] | None, BeforeValidator(_blank_to_none)]


class ManifestRow(BaseModel):
    """One line of the manifest; columns it does not know are kept as text."""

    model_config = ConfigDict(extra="allow", str_strip_whitespace=True)

    file: str = Field(min_length=1)
    agency: Text = None
    agency_id: Text = None
    ministry: Text = None
    year: Year = None
    language: Language = None
    document_kind: DocumentKind = None
    part: Part = None
    title: Text = None
    url: Text = None

    def declared(self) -> dict[str, str]:
        """Return the columns that say something, as text."""
        values = self.model_dump(exclude={"file"}, exclude_none=True)
        return {name: str(value).strip() for name, value in values.items() if str(value).strip()}


def read_manifest(path: Path) -> dict[str, dict[str, str]]:
    """Return what a manifest declares by file (relative, forward slashes); empty without one.

    Comma, semicolon and tab separate columns; a byte order mark and Windows text are tolerated.

    Raises:
        ConfigError: The file has no ``file`` column or a row does not hold.
    """
    if not path.is_file():
        return {}
    declared: dict[str, dict[str, str]] = {}
    for number, cells in _rows(path):
        row = _validated(cells, where=f"{path}, line {number}")
        name = PurePosixPath(row.file.replace("\\", "/")).as_posix()
        if name in declared:
            raise ConfigError(
                f"{name!r} is declared twice",
                where=f"{path}, line {number}",
                remedy="Keep one row per file.",
            )
        declared[name] = row.declared()
    return declared


def _rows(path: Path) -> list[tuple[int, dict[str, str]]]:
    text = _decoded(path)
    header = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    reader = csv.DictReader(StringIO(text, newline=""), delimiter=delimiter, restval="")
    names = [(name or "").strip().lower() for name in reader.fieldnames or ()]
    if "file" not in names:
        raise ConfigError(
            "the manifest has no column 'file'",
            where=str(path),
            why=f"its columns are {', '.join(names) or 'none'}",
            remedy="Name the first line's columns file, agency, ministry, year and so on.",
        )
    reader.fieldnames = names
    try:
        rows = [(reader.line_num, _plain(row)) for row in reader]
    except csv.Error as error:
        raise ConfigError(
            "the manifest is no readable CSV",
            where=f"{path}, line {reader.line_num}",
            why=str(error),
            remedy="Save it anew as CSV (UTF-8).",
        ) from error
    return [(number, row) for number, row in rows if any(row.values())]


def _plain(row: dict[str | None, str | list[str]]) -> dict[str, str]:
    """Drop cells beyond the header, which csv files under the key None as a list."""
    return {name: cell.strip() for name, cell in row.items() if name and isinstance(cell, str)}


def _decoded(path: Path) -> str:
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _validated(cells: dict[str, str], *, where: str) -> ManifestRow:
    try:
        return ManifestRow.model_validate(cells)
    except ValidationError as error:
        first = error.errors()[0]
        column = ".".join(map(str, first["loc"]))
        raise ConfigError(
            f"column '{column}' holds {first['input']!r}",
            where=where,
            why=first["msg"],
            remedy="Correct the cell or leave it empty.",
        ) from error
