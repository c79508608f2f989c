"""Whether a workbook holds work of a reviewer's own that is no answer: notes, columns, sheets."""

import warnings
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from govload.export.review.sheet import heading_columns
from govload.export.workbook.requirements import REVIEW_COLUMNS
from govload.export.workbook.written_with import TITLE

# The copy of the workbook as the run wrote it, beside the one that is worked in.
WRITTEN = ".written.xlsx"

# What an import reads of a row that a reviewer added.
_READ_OF_ADDED = {*REVIEW_COLUMNS, "agency", "year", "kind", "text", "page", "part", "source"}

Cells = Mapping[int, str]


def holds_own_work(workbook: Path) -> bool:
    """Tell whether a row stands in ``workbook`` that the run had not written, answers left aside.

    Cells are compared, not bytes: a program that merely saves the workbook changes those. Rows
    sorted, hidden or deleted hold nothing that would be lost. Without the copy that the run kept,
    nobody can tell, and the workbook counts as worked in.
    """
    written = workbook.with_name(WRITTEN)
    if not written.exists():
        return True
    before = _rows(written)
    return any(rows - before.get(title, set()) for title, rows in _rows(workbook).items())


def _rows(path: Path) -> dict[str, set[int]]:
    """Return hashes of the rows of each sheet: a large workbook's cells would fill the memory."""
    with warnings.catch_warnings():
        # openpyxl warns of looks it does not read; only cells matter here.
        warnings.simplefilter("ignore", UserWarning)
        workbook = load_workbook(path, read_only=True, data_only=True)
        found = {
            sheet.title: {hash(tuple(row.items())) for row in _without_answers(sheet) if row}
            for sheet in workbook.worksheets
            if sheet.title != TITLE
        }
        workbook.close()
        return found


def _without_answers(sheet: Any) -> Iterator[Cells]:
    """Yield the rows of a sheet; below headings to review, without what an import reads."""
    columns: Mapping[int, str] = {}
    for values in sheet.iter_rows(values_only=True):
        row = _filled(values)
        imported = _imported(row, columns)
        yield {at: text for at, text in row.items() if columns.get(at) not in imported}
        columns = columns or heading_columns(row)


def _filled(values: Sequence[object]) -> Cells:
    texts = {at: _as_text(value) for at, value in enumerate(values) if value is not None}
    return {at: text for at, text in texts.items() if text}


def _as_text(value: object) -> str:
    """Return a cell as text; programs keep different numbers of digits, and spaces."""
    return f"{value:.10g}" if isinstance(value, int | float) else " ".join(str(value).split())


def _imported(row: Cells, columns: Mapping[int, str]) -> set[str]:
    """Return the columns that an import reads of a row."""
    ids = {name: row.get(at, "") for at, name in columns.items()}
    requirement_id = ids.get("requirement_id", "")
    is_added = not requirement_id or "-m" in requirement_id
    return _READ_OF_ADDED if columns and is_added else set(REVIEW_COLUMNS)
