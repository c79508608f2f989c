"""The review loop from run to run, as a reviewer goes round it."""

import csv
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook, load_workbook

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


def govload(*arguments: object, code: int = 0) -> Result:
    result = CliRunner().invoke(group, [str(one) for one in arguments])
    assert result.exit_code == code, result.output
    return result


def run(folder: Path) -> str:
    letters, out = folder / "letters", folder / "out"
    return govload(
        "run", letters, "--out", out, "--cache-dir", folder / "cache", "--jobs", 0
    ).output


def review(folder: Path, *rows: dict[str, object], code: int = 0) -> str:
    """Add rows to the workbook and import it."""
    path = folder / "out" / "govload.xlsx"
    fill(path, *rows)
    arguments = ("--out", folder / "out", "--reviewer", "Kari", "--lang", "nb")
    result = govload("review", "import", path, *arguments, code=code)
    return result.stderr + str(result.exception or "")


def fill(path: Path, *rows: dict[str, object]) -> None:
    """Add rows to the workbook."""
    book = load_workbook(path)
    sheet = book["Krav"]
    columns = {cell.value: cell.column for cell in sheet[4]}
    for at, row in enumerate(rows, start=sheet.max_row + 1):
        for heading, value in row.items():
            sheet.cell(at, columns[heading], value)
    book.save(path)


def missed(text: str, *, page: int = 1) -> dict[str, object]:
    return {"Type": "Mål", "Sitat": text, "Side": page, "Fil": "2024.txt"}


def test_a_quote_its_letter_does_not_bear_out_is_refused_with_all_other_faults(
    folder: Path,
) -> None:
    told = review(
        folder,
        missed(ADDED),
        missed("Alle skal få fri"),
        missed(ADDED + " her", page=99),
        missed("Tilsynet skal drive") | {"Type": "Krav"},
        code=2,
    )
    assert "rad 6:" not in told
    assert "rad 7: sitatet ble ikke funnet i brevet, verken på side 1 eller" in told
    assert "rad 8: brevet har ikke noen side 99, bare 1." in told
    assert "rad 9: «Krav» i «Type» er ingen type" in told
    assert "3 of the rows" in told or "3 av radene" in told
    assert not (folder / "out" / "review.csv").exists()


def test_a_quote_of_a_letter_read_from_pictures_is_only_doubted(folder: Path) -> None:
    mark_as_scanned(folder / "out" / "letters.csv")
    told = review(folder, missed("Alle skal få fri"))
    assert "lest fra bilder" in told
    assert "1 svar lest inn som Kari." in told


def mark_as_scanned(letters: Path) -> None:
    with letters.open(encoding="utf-8", newline="") as file:
        header, row = csv.reader(file)
    row[header.index("ocr_pages")] = "1"
    with letters.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, row])


def test_the_page_of_a_quote_is_put_right(folder: Path) -> None:
    pages = (LETTER, "2 Om været\n\nDet blåste.\n\nDet snødde.\n", "3 Om sola\n\nDen skinte.\n")
    (folder / "letters" / "2024.txt").write_text("\f".join(pages), encoding="utf-8")
    run(folder)
    assert "men på side 1. Svaret er lest inn med side 1." in review(folder, missed(ADDED, page=3))
    reviews = (folder / "out" / "review.csv").read_text(encoding="utf-8")
    assert ",letter,1," in reviews


def test_a_run_says_how_answers_not_imported_are_imported_and_by_whom(folder: Path) -> None:
    fill(folder / "out" / "govload.xlsx", missed(ADDED))
    aside = folder / "out" / "govload.reviewed-1.xlsx"
    hint = f"govload review import {aside} --out {folder / 'out'} --reviewer NAME"
    assert hint in run(folder)


def test_a_quote_of_what_is_counted_is_doubted(folder: Path) -> None:
    assert "ordene står allerede i rad 5" in review(
        folder, missed("lage en plan for merking av stier")
    )


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


def test_cells_of_the_programs_own_are_not_changed_in_silence(folder: Path) -> None:
    path = folder / "out" / "govload.xlsx"
    book = load_workbook(path)
    columns = {cell.value: cell.column for cell in book["Krav"][4]}
    book["Krav"].cell(5, columns["Type"], "Mål")
    book["Krav"].cell(5, columns["Sitat"], "lage en annen plan")
    book.save(path)
    told = review(folder, code=2)
    assert "rad 5: «Type» er endret fra Aktivitetskrav til Mål" in told
    assert (
        "Skriv tilbake «Fjelltilsynet skal lage en plan for merking av stier innen 1. mai" in told
    )


def test_a_cell_changed_beside_the_answers_is_named(folder: Path) -> None:
    path = folder / "out" / "govload.xlsx"
    write_in(path, "Krav", 5, "Frist", "1. juni")
    told = review(folder)
    assert "rad 5: «Frist» er endret, men den cellen leses ikke." in told


def write_in(path: Path, sheet: str, row: int, heading: str, text: str) -> None:
    book = load_workbook(path)
    columns = {cell.value: cell.column for cell in book[sheet][4]}
    book[sheet].cell(row, columns[heading], text)
    book.save(path)


def a_note_on_another_sheet(book: Workbook) -> None:
    book["Sammendrag"]["K40"] = "Husk å ringe"


def a_column(book: Workbook) -> None:
    sheet = book["Krav"]
    sheet.cell(5, sheet.max_column + 1, "Mitt")


def a_sheet(book: Workbook) -> None:
    book.create_sheet("Mine notater")["A1"] = "Husk"


@pytest.mark.parametrize("work", [a_note_on_another_sheet, a_column, a_sheet])
def test_work_that_is_no_answer_is_kept_aside_and_said(
    work: Callable[[Workbook], None], folder: Path
) -> None:
    path = folder / "out" / "govload.xlsx"
    book = load_workbook(path)
    work(book)
    book.save(path)
    aside = folder / "out" / "govload.notes-1.xlsx"
    assert f"It is kept as {aside}" in run(folder)
    assert aside.exists()
    assert "govload review import" not in run(folder), (
        "what no import can take in needs no reminder"
    )


def test_a_workbook_that_was_merely_saved_or_imported_is_not_kept_aside(folder: Path) -> None:
    path = folder / "out" / "govload.xlsx"
    load_workbook(path).save(path)
    run(folder)
    review(folder, missed(ADDED))
    run(folder)
    assert [found.name for found in (folder / "out").glob("govload*")] == ["govload.xlsx"]


def test_every_run_reminds_of_answers_kept_aside_until_they_are_imported(folder: Path) -> None:
    fill(folder / "out" / "govload.xlsx", missed(ADDED))
    aside = folder / "out" / "govload.reviewed-1.xlsx"
    assert all(str(aside) in run(folder) for _ in range(3))
    govload("review", "import", aside, "--out", folder / "out", "--reviewer", "Kari")
    assert "govload review import" not in run(folder)


def test_an_import_that_leaves_anothers_answer_needs_no_reminder(folder: Path) -> None:
    path = folder / "out" / "govload.xlsx"
    write_in(path, "Krav", 5, "Vurdering", "Riktig")
    review(folder)
    run(folder)
    write_in(path, "Krav", 5, "Vurdering", "")
    govload("review", "import", path, "--out", folder / "out", "--reviewer", "Ola")
    assert "govload review import" not in run(folder)


def test_the_summary_tells_what_moved_and_what_reviewers_dispute(folder: Path) -> None:
    path, out = folder / "out" / "govload.xlsx", folder / "out"
    write_in(path, "Krav", 5, "Vurdering", "Feil")
    write_in(path, "Krav", 5, "Rett type", "Mål")
    assert f"govload run {folder / 'letters'} --out {out}" in review(folder)
    assert all("Goals 0 → 1, Activities 1 → 0." in run(folder) for _ in range(2))
    write_in(path, "Krav", 5, "Rett type", "Ingen")
    govload("review", "import", path, "--out", out, "--reviewer", "Ola")
    assert all("1 disputed." in run(folder) for _ in range(2))


def test_a_withdrawal_is_said_where_a_comment_is_left(folder: Path) -> None:
    path = folder / "out" / "govload.xlsx"
    write_in(path, "Krav", 5, "Vurdering", "Riktig")
    write_in(path, "Krav", 5, "Kommentar", "sikker")
    review(folder)
    run(folder)
    write_in(path, "Krav", 5, "Vurdering", "")
    told = review(folder)
    assert "Trukket: Kari sa «Riktig»" in told
    assert "0 svar lest inn som Kari." in told
