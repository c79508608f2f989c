"""Reads the sheet of requirements from a workbook that Excel or LibreOffice has saved."""

import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from govload.errors import OutputError
from govload.export.phrases import phrase
from govload.export.workbook.requirements import DECISIONS, RIGHT_KINDS, sheet_schema
from govload.tables.schema import LANGUAGES, value_label

_HEADING_WITHIN = 20
_NEEDED = {"requirement_id", "decision", "right_kind", "comment", "kind", "text", "source"}
_CODED: Mapping[str, Sequence[str]] = {
    "decision": DECISIONS,
    "kind": RIGHT_KINDS,
    "right_kind": RIGHT_KINDS,
    "part": ("letter", "attachment", "supplement"),
}

Texts = Mapping[int, str]


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
    def is_answered(self) -> bool:
        """True where a reviewer wrote in a review column, or added the row."""
        written = any(self[column] for column in ("decision", "right_kind", "comment"))
        return written or not self["requirement_id"]


def read_answers(path: Path) -> tuple[Answer, ...]:
    """Return the rows that hold what a reviewer has written.

    Raises:
        OutputError: The file is no workbook of govload's, in any of its languages.
    """
    rows = _filled_rows(path)
    for at, (_, texts) in enumerate(rows[:_HEADING_WITHIN]):
        columns = {place: _columns()[text] for place, text in texts.items() if text in _columns()}
        if set(columns.values()) >= _NEEDED:
            answers = (_answer(row, texts, columns) for row, texts in rows[at + 1 :])
            return tuple(answer for answer in answers if answer.is_answered)
    raise OutputError(
        "holds no sheet of requirements to review",
        where=str(path),
        remedy="Give the govload.xlsx of a run, with the headings of the sheet Krav as they were.",
    )


def _filled_rows(path: Path) -> list[tuple[int, Texts]]:
    """Return the numbers and texts of the rows that are not empty."""
    names = {phrase("sheet.requirements", lang) for lang in LANGUAGES}
    try:
        with warnings.catch_warnings():
            # openpyxl warns of looks it does not read; only cells matter here.
            warnings.simplefilter("ignore", UserWarning)
            workbook = load_workbook(path, read_only=True, data_only=True)
            sheets = [sheet for sheet in workbook.worksheets if sheet.title in names]
            rows = [
                (
                    number,
                    {at: str(value).strip() for at, value in enumerate(row) if value is not None},
                )
                for sheet in sheets[:1]
                for number, row in enumerate(sheet.iter_rows(values_only=True), start=1)
            ]
            workbook.close()
    except (OSError, BadZipFile, InvalidFileException, KeyError, ValueError) as error:
        remedy = "Close it where it is open, and give a workbook saved as .xlsx."
        why = str(error)
        raise OutputError("cannot be read", where=str(path), why=why, remedy=remedy) from error
    return [(number, texts) for number, texts in rows if any(texts.values())]


def _texts(values: Sequence[object]) -> Texts:
    return {at: str(value).strip() for at, value in enumerate(values) if value is not None}


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
