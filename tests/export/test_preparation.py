from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document
from openpyxl import load_workbook

from govload.analyse.review import TakenIn
from govload.cli.prepare import command
from govload.export.preparation import Note, make_note, write_document, write_sheet
from govload.export.review import write_reviews
from govload.tables.rows import RequirementRow, ReviewRow
from govload.tables.schema import LANGUAGES
from tests.export.factory import make_run

RUN = make_run()
ROWS = [row for row in RUN.requirements if (row.agency, row.year) == ("Fyrtilsynet", 2024)]
LONG = replace(ROWS[0], full_text="Oppdrag 1\nAv dette følger:\x0b\x00 =1+1", deadline="1. mai")


def note_of(rows: list[RequirementRow], *, lang: str = "nb") -> Note:
    return make_note(TakenIn(rows=tuple(rows), rejected=0, corrected=0, added=0), lang=lang)


NOTE = note_of([LONG, *ROWS[1:]])
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
    note = note_of(ROWS, lang=lang)
    write(note, tmp_path / name)
    once = (tmp_path / name).read_bytes()
    write(note, tmp_path / name)
    assert (tmp_path / name).read_bytes() == once


def test_where_there_are_several_letters_each_page_names_its_own() -> None:
    other = replace(ROWS[1], source="2024/supplement.pdf")
    points = [point for _, group in note_of([ROWS[0], other]).groups for point in group]
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


def reviewed(row: RequirementRow, decision: str, right: str = "", **other: str) -> ReviewRow:
    shared = ("requirement_id", "letter_id", "kind", "part", "page", "text", "source", "rulebook")
    told = {name: getattr(row, name) for name in shared}
    more = {"reviewer": "Kari", "decision": decision, "right_kind": right, "comment": ""}
    return ReviewRow(**told | more | other)


def test_the_note_takes_in_what_reviewers_decided(out: Path) -> None:
    goal, other, kpi, *_ = ROWS
    decided = [
        reviewed(goal, "wrong", "none"),
        reviewed(kpi, "wrong", "activity"),
        reviewed(other, "missing", requirement_id=f"{other.letter_id}-m1", text="Noe nytt"),
    ]
    write_reviews(out, decided)
    result = CliRunner().invoke(command, ["Fyrtilsynet", "2024", "--out", str(out)])
    assert result.exit_code == 0, result.output
    assert "taken in: 1 left out, 1 with the kind corrected, 1 added." in result.stderr
    path = out / "prepare-fyrtilsynet-2024.docx"
    quotes = [row[1] for row in docx_cells(path)]
    assert goal.text not in quotes
    assert "Noe nytt" in quotes
    assert quotes.index(kpi.text) > quotes.index(ROWS[3].text)
    told = "Gjennomgangen er tatt inn: 1 utelatt, 1 med rettet type, 1 lagt til."
    assert any(told in each.text for each in Document(str(path)).paragraphs)
