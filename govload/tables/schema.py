"""The schema of every output table: columns from ``rows.py``, words from ``dictionary.toml``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import NoneType
from typing import Any, get_args, get_type_hints

from govload.tables import answers, rows

LANGUAGES = ("nb", "nn", "en")

ROW_TYPES: Mapping[str, type] = {
    "letters": rows.LetterRow,
    "requirements": rows.RequirementRow,
    "not_counted": rows.NotCountedRow,
    "counts": rows.CountRow,
    "commitment": rows.CommitmentRow,
    "diagnostics": rows.DiagnosticRow,
    "changes": rows.ChangeRow,
    "published": rows.PublishedRow,
    "review": rows.ReviewRow,
    "reviewed": rows.ReviewedRow,
}

# Answers of commands: of the same make as a run's tables, but never files of a run.
ANSWER_TYPES: Mapping[str, type] = {
    "standings": answers.StandingRow,
    "registry": answers.KnownAgencyRow,
    "coverage": answers.CoverageRow,
    "decisions": answers.DecisionRow,
}


class ValueType(StrEnum):
    """Types a column can have, by their names in Table Schema."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"


_VALUE_TYPES = {
    str: ValueType.STRING,
    int: ValueType.INTEGER,
    float: ValueType.NUMBER,
    bool: ValueType.BOOLEAN,
}


@dataclass(frozen=True, slots=True)
class Words:
    """What a reader of one language sees."""

    label: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column.

    Attributes:
        nullable: True where a value may be absent (an empty cell).
        unit: Unit of a number in English ("pages", "words", ...); empty for counts and texts.
        values: The closed set of values the column can hold; empty where it is open.
        words: Label and description by language.
    """

    name: str
    type: ValueType
    nullable: bool
    unit: str
    values: tuple[str, ...]
    words: Mapping[str, Words]

    def label(self, lang: str) -> str:
        """Return the heading a reader of ``lang`` sees."""
        return self.words[lang].label


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSchema:
    """One table: its name (also its file's stem), the type of its rows and its columns."""

    name: str
    row: type
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    words: Mapping[str, Words]

    @property
    def names(self) -> tuple[str, ...]:
        """Column names in order."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """Return the column called ``name``."""
        return self.columns[self.names.index(name)]


@cache
def schemas() -> Mapping[str, TableSchema]:
    """Return every table's schema by name, in the order the files are listed."""
    dictionary = _dictionary()
    return {name: _table(name, row, dictionary) for name, row in ROW_TYPES.items()}


@cache
def answer_schemas() -> Mapping[str, TableSchema]:
    """Return the schemas of what commands answer with beside a run's tables, by name."""
    dictionary = _dictionary()
    return {name: _table(name, row, dictionary) for name, row in ANSWER_TYPES.items()}


def schema_of(row: type) -> TableSchema:
    """Return the schema whose rows are of type ``row``."""
    known = (*schemas().values(), *answer_schemas().values())
    return next(schema for schema in known if schema.row is row)


@cache
def value_label(value: str, lang: str) -> str:
    """Return the word a reader of ``lang`` sees for a coded value such as ``kpi``."""
    words = _dictionary()["values"].get(value)
    return value if words is None else str(words[lang])


@cache
def _dictionary() -> dict[str, Any]:
    text = files("govload.tables").joinpath("dictionary.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _table(name: str, row: type, dictionary: dict[str, Any]) -> TableSchema:
    entry = dictionary["tables"][name]
    shared = dictionary["columns"]
    own = entry.get("columns", {})
    hints = get_type_hints(row)
    return TableSchema(
        name=name,
        row=row,
        columns=tuple(
            _column(field.name, hints[field.name], own.get(field.name) or shared[field.name])
            for field in fields(row)
        ),
        key=tuple(entry["key"]),
        words=_words(entry),
    )


def _column(name: str, hint: Any, entry: dict[str, Any]) -> Column:
    alternatives = get_args(hint) or (hint,)
    bare = next(alternative for alternative in alternatives if alternative is not NoneType)
    return Column(
        name=name,
        type=_VALUE_TYPES[bare],
        nullable=NoneType in alternatives,
        unit=entry.get("unit", ""),
        values=tuple(entry.get("values", ())),
        words=_words(entry),
    )


def _words(entry: dict[str, Any]) -> Mapping[str, Words]:
    return {lang: Words(*entry[lang]) for lang in LANGUAGES}
