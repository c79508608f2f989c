import io
import json
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from frictionless import Package
from hypothesis import given
from hypothesis import strategies as st

from govload.errors import OutputError, UsageError
from govload.export.flat import FORMATS, format_for, read_table, write_datapackage, write_table
from govload.export.flat.csv_files import read_csv
from govload.tables.rows import CommitmentRow, CountRow, PublishedRow, RequirementRow
from govload.tables.schema import schema_of, schemas
from tests.export.dictionary_page import PAGE, page
from tests.export.factory import make_run

RUN = make_run()
HEADER = b"year,measure,value,agencies,derived,study,source,url,note\n"
TABLES = {name: getattr(RUN, name) for name in schemas()}


def written(form: str, name: str) -> bytes:
    stream = io.BytesIO()
    FORMATS[form].write(schemas()[name], TABLES[name], stream)
    return stream.getvalue()


@pytest.mark.parametrize("name", schemas())
def test_csv_gives_back_equal_rows(name: str, tmp_path: Path) -> None:
    row_type = schemas()[name].row
    write_table(row_type, TABLES[name], tmp_path)
    assert read_table(row_type, tmp_path) == TABLES[name]


characters = st.characters(blacklist_categories=["Cs"])
published = st.builds(
    PublishedRow,
    year=st.integers(),
    measure=st.text(characters),
    value=st.floats(allow_nan=False),
    agencies=st.none() | st.integers(),
    derived=st.booleans(),
    study=st.text(characters),
    source=st.text(characters),
    url=st.text(characters),
    note=st.sampled_from(['a"b', "a\r\nb", " ", "\ufeff", "a,b;c\td", "=1+1", "\x00", "\\"]),
)


@given(st.lists(published, max_size=4))
def test_csv_keeps_every_character(tmp_path_factory: pytest.TempPathFactory, rows: list) -> None:
    folder = tmp_path_factory.mktemp("csv")
    write_table(PublishedRow, rows, folder)
    assert read_table(PublishedRow, folder) == tuple(rows)


def test_excel_variant_opens_in_norwegian_excel() -> None:
    text = written("csv-excel", "commitment").decode("utf-8-sig")
    header, first, *_ = text.split("\r\n")
    assert header.startswith("Panel;Gruppering;")
    assert ";4,5;" in first
    assert written("csv-excel", "commitment").startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("text", ["=1+1", "+47 22", "-2", "@SUM(A1)", "\t=1", " =cmd|'/C'!A0"])
def test_formulas_in_letters_are_escaped_for_excel_and_kept_for_programs(
    text: str, tmp_path: Path
) -> None:
    row = replace(RUN.requirements[0], text=text)
    excel = write_table(RequirementRow, [row], tmp_path, form="csv-excel").read_text("utf-8-sig")
    assert f"'{text}" in excel
    write_table(RequirementRow, [row], tmp_path)
    assert read_table(RequirementRow, tmp_path)[0].text == text


def test_tsv_keeps_one_row_a_line() -> None:
    row = replace(RUN.requirements[0], text="to\tspalter\nog linjer")
    stream = io.BytesIO()
    FORMATS["tsv"].write(schema_of(RequirementRow), [row], stream)
    header, line, end = stream.getvalue().decode().split("\n")
    assert len(line.split("\t")) == len(header.split("\t"))
    assert "to spalter og linjer" in line
    assert end == ""


def test_json_holds_what_the_rows_hold() -> None:
    lines = written("jsonl", "counts").decode().splitlines()
    assert [json.loads(line) for line in lines] == json.loads(written("json", "counts"))
    assert CountRow(**json.loads(lines[0])) == RUN.counts[0]


def test_parquet_holds_what_the_rows_hold_and_empty_tables_keep_their_columns() -> None:
    table = pq.read_table(io.BytesIO(written("parquet", "commitment")))
    assert tuple(CommitmentRow(**record) for record in table.to_pylist()) == RUN.commitment
    empty = pq.read_table(io.BytesIO(written("parquet", "review")))
    assert tuple(empty.column_names) == schemas()["review"].names


@pytest.mark.parametrize("form", FORMATS)
def test_same_rows_same_bytes(form: str) -> None:
    assert written(form, "requirements") == written(form, "requirements")


def test_datapackage_is_valid_and_so_are_the_files_it_describes(tmp_path: Path) -> None:
    for name, rows in TABLES.items():
        write_table(schemas()[name].row, rows, tmp_path)
    report = Package(str(write_datapackage(tmp_path))).validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "note"])
    assert report.stats["tasks"] == len(TABLES)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"year,measure\n", "missing: value, agencies"),
        (b"\xff\xfe", "cannot be read"),
        (
            HEADER + b"1,a\n",
            "2 cells instead of 9",
        ),
        (
            HEADER + b"x,,1.0,,true,,,,\n",
            "row 1: column year holds 'x', which is no integer",
        ),
    ],
)
def test_a_damaged_file_is_named_with_place_and_remedy(
    content: bytes, words: str, tmp_path: Path
) -> None:
    path = tmp_path / "published.csv"
    path.write_bytes(content)
    with pytest.raises(OutputError, match=words) as caught:
        read_csv(schemas()["published"], path)
    assert "published.csv" in str(caught.value)
    assert caught.value.remedy


def test_a_run_that_is_not_there_is_told() -> None:
    with pytest.raises(OutputError, match="is not there"):
        read_table(CountRow, Path("nowhere"))


def test_a_failed_write_leaves_the_old_file_whole(tmp_path: Path) -> None:
    path = write_table(CountRow, RUN.counts, tmp_path)
    before = path.read_bytes()
    broken = replace(RUN.counts[0])
    object.__delattr__(broken, "goal")
    with pytest.raises(AttributeError):
        write_table(CountRow, [broken], tmp_path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.csv", "csv"),
        ("a.excel.csv", "csv-excel"),
        ("a.JSONL", "jsonl"),
        ("b.parquet", "parquet"),
    ],
)
def test_the_suffix_chooses_the_format(name: str, form: str) -> None:
    assert format_for(name).name == form


def test_an_unknown_suffix_lists_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"no format is called \.doc.*\.parquet"):
        format_for("a.doc")


def test_the_data_dictionary_page_says_what_the_schema_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), (
        "write it anew: python -m tests.export.dictionary_page"
    )
