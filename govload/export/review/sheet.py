"""Reads the sheet of requirements from a workbook that Excel or LibreOffice has saved."""

import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from govload.analyse.review import DISPUTED
from govload.errors import OutputError
from govload.export.flat.values import row_from_texts
from govload.export.phrases import phrase
from govload.export.workbook import written_with
from govload.export.workbook.requirements import DECISIONS, RIGHT_KINDS, sheet_schema
from govload.tables.rows import ReviewRow
from govload.tables.schema import LANGUAGES, schemas, value_label

_HEADING_WITHIN = 20
_NEEDED = {"requirement_id", "decision", "right_kind", "comment", "kind", "text", "source"}
_CODED: Mapping[str, Sequence[str]] = {
    "decision": (*DECISIONS, DISPUTED),
    "kind": RIGHT_KINDS,
    "right_kind": RIGHT_KINDS,
    "part": ("letter", "attachment", "supplement"),
}

Texts = Mapping[int, str]
Rows = list[tuple[int, Texts]]


@dataclass(frozen=True, slots=True)
class Answer:
    """One row of the sheet: its number in the workbook and what its cells say, by column name.

    Coded values are given as codes; a word that is none of them is kept as it stands.
    """

    row: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    @property
    def requirement_id(self) -> str:
        """The requirement it is about; empty on a row that a reviewer added."""
        return self["requirement_id"]

    @property
    def is_answered(self) -> bool:
        """True where a reviewer wrote in a review column, or added the row."""
        written = any(self[column] for column in ("decision", "right_kind", "comment"))
        return written or not self.requirement_id


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet of requirements as it came back.

    Attributes:
        written: The reviews the run had written into it; None where the workbook no longer tells.
        rulebook: Of the run that wrote it; empty where the workbook does not tell.
        lang: The language of its headings.
    """

    rows: tuple[Answer, ...]
    written: tuple[ReviewRow, ...] | None
    rulebook: str
    lang: str


def read_sheet(path: Path) -> Sheet:
    """Return every row that is not empty, and what the run had written.

    Raises:
        OutputError: The file is no workbook of govload's, in any of its languages.
    """
    rows, hidden = _read(path)
    for at, (_, texts) in enumerate(rows[:_HEADING_WITHIN]):
        if columns := heading_columns(texts):
            answers = tuple(_answer(row, texts, columns) for row, texts in rows[at + 1 :])
            return Sheet(
                rows=answers,
                written=_written(hidden, path),
                rulebook=_rulebook(hidden),
                lang=_language(texts.values()),
            )
    raise OutputError(
        "holds no sheet of requirements to review",
        where=str(path),
        remedy="Give the govload.xlsx of a run, with the headings of the sheet Krav as they were.",
    )


def heading_columns(texts: Texts) -> Mapping[int, str]:
    """Return the columns by place where ``texts`` are the headings to review below, else none."""
    columns = {place: _columns()[text] for place, text in texts.items() if text in _columns()}
    return columns if set(columns.values()) >= _NEEDED else {}


def _read(path: Path) -> tuple[Rows, Rows]:
    """Return the rows of the sheet of requirements and of the hidden one."""
    remedy = "Give a workbook of a run, saved as .xlsx (Excel workbook)."
    if path.suffix.lower() not in (".xlsx", ".xlsm"):
        raise OutputError("is no Excel workbook", where=str(path), remedy=remedy)
    names = {phrase("sheet.requirements", lang) for lang in LANGUAGES}
    try:
        with warnings.catch_warnings():
            # openpyxl warns of looks it does not read; only cells matter here.
            warnings.simplefilter("ignore", UserWarning)
            workbook = load_workbook(path, read_only=True, data_only=True)
            asked = _filled_rows(workbook, names), _filled_rows(workbook, {written_with.TITLE})
            workbook.close()
            return asked
    except OSError as error:
        remedy = "Close it where it is open, or see that you may read it."
        raise OutputError("cannot be read", where=str(path), remedy=remedy) from error
    except (BadZipFile, InvalidFileException, KeyError, ValueError) as error:
        raise OutputError("is no Excel workbook", where=str(path), remedy=remedy) from error


def _filled_rows(workbook: Any, names: set[str]) -> Rows:
    """Return the numbers and texts of the rows that are not empty, of the first sheet so named."""
    sheet = next((sheet for sheet in workbook.worksheets if sheet.title in names), None)
    rows = sheet.iter_rows(values_only=True) if sheet else ()
    texts = ((number, _texts(row)) for number, row in enumerate(rows, start=1))
    return [(number, row) for number, row in texts if any(row.values())]


def _texts(values: Sequence[object]) -> Texts:
    return {at: str(value).strip() for at, value in enumerate(values) if value is not None}


def _written(rows: Rows, path: Path) -> tuple[ReviewRow, ...] | None:
    schema = schemas()["review"]
    places = range(len(schema.names))
    lines = [tuple(texts.get(at, "") for at in places) for _, texts in rows]
    if not lines or lines[0] != schema.names:
        return None
    return tuple(row_from_texts(schema, line, where=str(path)) for line in lines[1:])


def _rulebook(hidden: Rows) -> str:
    return hidden[0][1].get(len(schemas()["review"].names), "") if hidden else ""


def _answer(row: int, texts: Texts, columns: Mapping[int, str]) -> Answer:
    cells = {name: _coded(name, texts.get(at, "")) for at, name in columns.items()}
    return Answer(row, cells)


def _coded(column: str, text: str) -> str:
    return _codes(column).get(text.casefold(), text) if column in _CODED else text


@cache
def _codes(column: str) -> Mapping[str, str]:
    """Return the code for every word a reader may see for it, in any language."""
    return {
        word.casefold(): code
        for code in _CODED[column]
        for word in (code, *(value_label(code, lang) for lang in LANGUAGES))
    }


@cache
def _columns() -> Mapping[str, str]:
    """Return the column name for every heading a reader may see for it, in any language."""
    columns = sheet_schema().columns
    return {column.label(lang): column.name for lang in LANGUAGES for column in columns}


def _language(headings: Sequence[str] | Any) -> str:
    """Return the language most of the headings are in."""
    texts = set(headings)
    labels = {lang: {column.label(lang) for column in sheet_schema().columns} for lang in LANGUAGES}
    return max(LANGUAGES, key=lambda lang: len(texts & labels[lang]))
