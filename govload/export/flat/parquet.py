"""Parquet, for those who have the extra ``parquet`` installed."""

from collections.abc import Sequence
from typing import Any, BinaryIO

from govload.errors import OutputError
from govload.export.flat.values import Row, values
from govload.tables.schema import TableSchema, ValueType


def write_parquet(schema: TableSchema, rows: Sequence[Row], stream: BinaryIO) -> None:
    """Write one Parquet file; types and nullability come from the schema.

    Raises:
        OutputError: pyarrow is not installed.
    """
    pa, pq = _pyarrow()
    fields = _arrow_schema(pa, schema)
    columns = list(zip(*values(schema, rows), strict=True)) or [()] * len(schema.columns)
    arrays = [pa.array(*pair) for pair in zip(columns, fields.types, strict=True)]
    table = pa.Table.from_arrays(arrays, schema=fields)
    pq.write_table(table, stream, compression="zstd")


def _arrow_schema(pa: Any, schema: TableSchema) -> Any:
    types = {
        ValueType.STRING: pa.string(),
        ValueType.INTEGER: pa.int64(),
        ValueType.NUMBER: pa.float64(),
        ValueType.BOOLEAN: pa.bool_(),
    }
    return pa.schema(
        [
            pa.field(
                column.name,
                types[column.type],
                nullable=column.nullable,
                metadata={"description": column.words["en"].description},
            )
            for column in schema.columns
        ]
    )


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        remedy = "In govload's folder run: pip install '.[parquet]', or choose another format."
        raise OutputError("parquet needs pyarrow", why=str(error), remedy=remedy) from error
    return pyarrow, pyarrow.parquet
