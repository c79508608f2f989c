"""Values as words and words as values, exactly there and back."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Any

from govload.errors import OutputError
from govload.tables.schema import Column, TableSchema, ValueType

Row = Any
RESTORE = "Restore the file, or run `govload run` again."

Value = str | int | float | bool | None


def values(schema: TableSchema, rows: Iterable[Row]) -> Iterator[tuple[Value, ...]]:
    """Yield each row's values in column order."""
    return map(attrgetter(*schema.names), rows)


def as_text(value: Value) -> str:
    """Return ``value`` as it stands in a CSV cell; an absent value is an empty cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value) if isinstance(value, float) else str(value)


_PARSERS: dict[ValueType, Callable[[str], Value]] = {
    ValueType.STRING: str,
    ValueType.INTEGER: int,
    ValueType.NUMBER: float,
    ValueType.BOOLEAN: {"true": True, "false": False}.__getitem__,
}


def row_from_texts(schema: TableSchema, texts: Sequence[str], *, where: str) -> Row:
    """Return the typed row that ``texts``, one a column, stand for.

    Raises:
        OutputError: A cell does not hold a value of its column's type.
    """
    cells = zip(schema.columns, texts, strict=True)
    return schema.row(**{column.name: _parse(column, text, where) for column, text in cells})


def _parse(column: Column, text: str, where: str) -> Value:
    if column.nullable and not text:
        return None
    try:
        return _PARSERS[column.type](text)
    except (ValueError, KeyError) as error:
        raise OutputError(
            f"column {column.name} holds {text[:40]!r}, which is no {column.type}",
            where=where,
            remedy=RESTORE,
        ) from error
