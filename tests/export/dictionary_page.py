"""Writes docs/data-dictionary.md from the schema: ``python -m tests.export.dictionary_page``."""

from collections.abc import Iterator

from govload.tables.schema import Column, TableSchema, schemas
from tests.conftest import ROOT

PAGE = ROOT / "docs" / "data-dictionary.md"

_HEAD = """# Data dictionary

Every table that `govload run` writes, column by column. The page is generated from the same schema
as `datapackage.json` and the workbook's sheet Ordbok (`python -m tests.export.dictionary_page`).

Files are UTF-8 CSV (RFC 4180) with one header row. Codes are texts, dates are ISO, an absent number
is an empty cell, true and false are `true` and `false`. A table's columns depend on govload's
version alone, never on the rows.

`requirements.csv` and the other `.csv` files hold the letters' words as they stand, also where they
begin with `=`, `+`, `-` or `@`: read them with a program, or open `govload.xlsx` or a file in the
format `csv-excel` in Excel, where such words cannot run as formulas.
"""


def page() -> str:
    """Return the whole page."""
    tables = ("\n".join(_table(schema)) for schema in schemas().values())
    return "\n".join([_HEAD, *tables])


def _table(schema: TableSchema) -> Iterator[str]:
    words = schema.words["en"]
    yield f"## {schema.name}.csv\n"
    yield f"{words.description} One row is told from another by {_listed(schema.key)}.\n"
    yield "| column | type | unit | description | in Norwegian | values |"
    yield "|---|---|---|---|---|---|"
    yield from map(_row, schema.columns)
    yield ""


def _row(column: Column) -> str:
    kind = f"{column.type}, may be absent" if column.nullable else str(column.type)
    values = _listed(tuple(value for value in column.values if value))
    cells = (
        f"`{column.name}`",
        kind,
        column.unit,
        column.words["en"].description,
        column.words["nb"].label,
        values,
    )
    return f"| {' | '.join(cells)} |"


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
