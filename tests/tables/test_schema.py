from dataclasses import fields

import pytest

from govload.tables.schema import LANGUAGES, TableSchema, answer_schemas, schemas, value_label

EVERY = pytest.mark.parametrize(
    "schema",
    [*schemas().values(), *answer_schemas().values()],
    ids=lambda schema: schema.name,
)


@EVERY
def test_columns_are_the_fields_of_the_row_in_order(schema: TableSchema) -> None:
    assert schema.names == tuple(field.name for field in fields(schema.row))


@EVERY
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_column_has_its_own_label_and_a_description(schema: TableSchema, lang: str) -> None:
    labels = [column.label(lang) for column in schema.columns]
    assert all(labels)
    assert len(set(labels)) == len(labels)
    assert all(column.words[lang].description.endswith(".") for column in schema.columns)


@EVERY
def test_the_key_is_made_of_columns(schema: TableSchema) -> None:
    assert set(schema.key) <= set(schema.names)


@EVERY
def test_every_coded_value_has_a_word_in_every_language(schema: TableSchema) -> None:
    listed = [value for column in schema.columns for value in column.values if value]
    for lang in LANGUAGES:
        assert all(value_label(value, lang) for value in listed)
    assert value_label("partly_reversed", "nb") == "Delvis reversert"


def test_a_value_without_a_word_is_shown_as_it_is() -> None:
    assert value_label("R-123", "nb") == "R-123"
