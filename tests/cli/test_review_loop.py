"""The review loop from run to run, as a reviewer goes round it."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from govload.cli import group

LETTER = """Tildelingsbrev 2024 til Fjelltilsynet

Nærings- og fiskeridepartementet

1 Mål og prioriteringer

Fjelltilsynet skal lage en plan for merking av stier innen 1. mai.

Stiene i fjellet holdes åpne for alle.
"""
ADDED = "Stiene i fjellet holdes åpne for alle"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "2024.txt").write_text(LETTER, encoding="utf-8")
    run(tmp_path)
    return tmp_path


def govload(*arguments: object) -> Result:
    result = CliRunner().invoke(group, [str(one) for one in arguments])
    assert result.exit_code == 0, result.output
    return result


def run(folder: Path) -> str:
    letters, out = folder / "letters", folder / "out"
    return govload(
        "run", letters, "--out", out, "--cache-dir", folder / "cache", "--jobs", 0
    ).output


def review(folder: Path, *rows: dict[str, object]) -> str:
    """Add rows to the workbook and import it."""
    path = folder / "out" / "govload.xlsx"
    book = load_workbook(path)
    sheet = book["Krav"]
    columns = {cell.value: cell.column for cell in sheet[4]}
    for at, row in enumerate(rows, start=sheet.max_row + 1):
        for heading, value in row.items():
            sheet.cell(at, columns[heading], value)
    book.save(path)
    arguments = ("--out", folder / "out", "--reviewer", "Kari", "--lang", "nb")
    return govload("review", "import", path, *arguments).stderr


def missed(text: str, *, page: int = 1) -> dict[str, object]:
    return {"Type": "Mål", "Sitat": text, "Side": page, "Fil": "2024.txt"}


def test_quotes_are_looked_up_in_the_letter(folder: Path) -> None:
    told = review(
        folder, missed(ADDED), missed("Alle skal få fri"), missed(ADDED + " her", page=99)
    )
    assert "6: sitatet" not in told
    assert re.search(r"rad \d+: sitatet ble ikke funnet i brevet, verken på side 1 eller", told)
    assert re.search(r"rad \d+: brevet har ikke noen side 99, bare 1\.", told)
    assert "3 svar lest inn." in told


def test_a_quote_of_what_is_counted_is_doubted(folder: Path) -> None:
    assert "ordene står alt i rad 5" in review(folder, missed("lage en plan for merking av stier"))


def test_what_a_reviewer_adds_is_counted_shown_and_explained(folder: Path) -> None:
    review(folder, missed(ADDED))
    total = r"1 decision taken in; the total is 2 after review \(1 by the rules alone\)"
    assert re.search(total, run(folder))
    assert re.search(total, run(folder)), "a run that repeats the last one tells it too"
    book = load_workbook(folder / "out" / "govload.xlsx")
    summary = [str(cell.value) for row in book["Sammendrag"].rows for cell in row if cell.value]
    assert any("summen er 2 etter gjennomgang" in text for text in summary)
    row = [cell.value for cell in book["Krav"][6]]
    assert row[3] == ADDED
    assert "a reviewer added it" in govload("explain", row[-1], "--out", folder / "out").output


def test_answers_by_the_rules_alone_say_so_and_explain_tells_the_reviewer(folder: Path) -> None:
    out = ("--out", folder / "out", "--lang", "nb")
    asked = (("track",), ("benchmark", "Fjelltilsynet"), ("compare", "Fjelltilsynet", 2024, 2024))
    told = "Gjennomgangen er ikke tatt inn her: tallene er etter reglene."
    assert not any(told in govload(*words, *out).stderr for words in asked)
    review(folder, missed(ADDED))
    assert all(told in govload(*words, *out).stderr for words in asked)
    run(folder)
    added = load_workbook(folder / "out" / "govload.xlsx")["Krav"][6][-1].value
    assert re.search(r"gjennomgang +Kari: Mangler", govload("explain", added, *out).output)
