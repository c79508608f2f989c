from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document
from openpyxl import load_workbook

from govload.cli.prepare import command
from govload.export.preparation import Note, make_note, write_document, write_sheet
from govload.tables.schema import LANGUAGES
from tests.export.factory import make_run

RUN = make_run()
ROWS = [row for row in RUN.requirements if (row.agency, row.year) == ("Fyrtilsynet", 2024)]
LONG = replace(ROWS[0], full_text="Oppdrag 1\nAv dette følger:\x0b\x00 =1+1", deadline="1. mai")
NOTE = make_note([LONG, *ROWS[1:]], lang="nb")
WRITERS = [(write_document, "note.docx"), (write_sheet, "note.xlsx")]


def docx_cells(path: Path) -> list[list[str]]:
    rows = [row for table in Document(str(path)).tables for row in table.rows]
    return [[cell.text for cell in row.cells] for row in rows]


def test_every_requirement_stands_whole_with_page_and_deadline(tmp_path: Path) -> None:
    write_document(NOTE, tmp_path / "note.docx")
    cells = docx_cells(tmp_path / "note.docx")
    quotes = [row[1] for row in cells]
    assert all(row.full_text in quotes for row in ROWS[1:])
    first = next(row for row in cells if row[0] == "1")
    assert first[1].startswith("Oppdrag 1\nAv dette følger:")
    assert first[2:] == ["2", "1. mai", "", "", ""]


def test_the_workbook_holds_the_same(tmp_path: Path) -> None:
    write_sheet(NOTE, tmp_path / "note.xlsx")
    sheet = load_workbook(tmp_path / "note.xlsx").worksheets[0]
    assert sheet["A2"].value == "Fyrtilsynet, 2024"
    assert [sheet.cell(row, 3).value for row in range(7, sheet.max_row + 1)] == [
        row.full_text for row in ROWS[1:]
    ]
    assert sheet.max_row == 5 + len(ROWS)


@pytest.mark.parametrize(("write", "name"), WRITERS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_same_note_same_bytes_in_every_language(
    write: Callable[[Note, Path], None], name: str, lang: str, tmp_path: Path
) -> None:
    note = make_note(ROWS, lang=lang)
    write(note, tmp_path / name)
    once = (tmp_path / name).read_bytes()
    write(note, tmp_path / name)
    assert (tmp_path / name).read_bytes() == once


def test_where_there_are_several_letters_each_page_names_its_own() -> None:
    other = replace(ROWS[1], source="2024/supplement.pdf")
    points = [
        point for _, group in make_note([ROWS[0], other], lang="nb").groups for point in group
    ]
    assert points[1].page == f"{other.page} (2024/supplement.pdf)"


def test_the_command_writes_both_and_says_where(out: Path) -> None:
    result = CliRunner().invoke(command, ["Fyrtilsynet", "2024", "--out", str(out)])
    assert result.exit_code == 0, result.output
    assert (out / "prepare-fyrtilsynet-2024.docx").exists()
    assert (out / "prepare-fyrtilsynet-2024.xlsx").exists()
    assert f"{len(ROWS)} requirements written" in result.stderr


def test_a_year_without_letters_says_which_there_are(out: Path) -> None:
    result = CliRunner().invoke(command, ["Fyrtilsynet", "1999", "--out", str(out)])
    assert "2015, 2018, 2020, 2024" in str(result.exception)
