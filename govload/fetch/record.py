"""The manifest of a fetched folder: one row per file, read by `govload run`."""

import csv
import io
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from pathlib import Path

NAME = "manifest.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is known of one fetched file.

    Attributes:
        file: Path relative to the folder, forward slashes.
        part: "letter" for a document's main file, "attachment" for the others.
        text_source: "file" for the publisher's own file, "kudos_text" where only the service's
            plain text could be had.
        retrieved: ISO date.
    """

    file: str
    uuid: str = ""
    title: str = ""
    agency: str = ""
    agency_number: str = ""
    ministry: str = ""
    year: str = ""
    year_source: str = ""
    document_kind: str = ""
    part: str = ""
    language: str = ""
    url: str = ""
    sha256: str = ""
    bytes: str = ""
    pages: str = ""
    text_source: str = ""
    retrieved: str = ""
    attribution: str = ""


COLUMNS = tuple(field.name for field in fields(Entry))


def read_entries(folder: Path) -> dict[str, dict[str, str]]:
    """Return the manifest's rows by file; rows and columns written by others are kept."""
    path = folder / NAME
    if not path.exists():
        return {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {row["file"]: row for row in csv.DictReader(file)}


def write_entries(folder: Path, rows: Iterable[dict[str, str]]) -> None:
    """Replace the manifest by ``rows`` in one step, ordered by file."""
    ordered = sorted(rows, key=lambda row: row["file"])
    extra = sorted({name for row in ordered for name in row} - set(COLUMNS))
    target = io.StringIO(newline="")
    writer = csv.DictWriter(target, [*COLUMNS, *extra], restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(ordered)
    draft = folder / f".{NAME}.part"
    draft.write_text(target.getvalue(), encoding="utf-8", newline="")
    draft.replace(folder / NAME)


def as_row(entry: Entry) -> dict[str, str]:
    """Return ``entry`` as a row of text."""
    return asdict(entry)
