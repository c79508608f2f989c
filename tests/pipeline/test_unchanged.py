"""A run that would only repeat the last one ends at once; any other is a real run."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from govload.export.review import write_reviews
from govload.pipeline.job import Done, run_into
from govload.pipeline.options import CodingOptions, Limits, RunOptions
from govload.tables.rows import ReviewRow

LETTER = """Kystmiljødepartementet

Prøvetilsynet

Tildelingsbrev {year} for Prøvetilsynet

1 Mål og prioriteringer

Prøvetilsynet skal utarbeide en plan for tilsyn innen 1. juni {year}.

2 Rapportering

Prøvetilsynet skal rapportere om status i årsrapporten.
"""


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    folder = tmp_path / "letters"
    folder.mkdir()
    for year in (2023, 2024):
        (folder / f"{year}.txt").write_text(LETTER.format(year=year), encoding="utf-8")
    return folder


def options(tmp_path: Path) -> RunOptions:
    return RunOptions(coding=CodingOptions(cache=tmp_path / "cache"), jobs=0)


def run(tmp_path: Path, chosen: RunOptions | None = None, language: str = "nb") -> Done:
    chosen = chosen or options(tmp_path)
    return run_into(tmp_path / "out", [tmp_path / "letters"], chosen, language=language)


def test_a_repeated_run_leaves_its_outputs_and_tells_the_same(
    tmp_path: Path, letters: Path
) -> None:
    first = run(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").iterdir()}
    again = run(tmp_path)
    assert (first.unchanged, again.unchanged) == (False, True)
    assert (len(first.written) > 1, again.written) == (True, ())
    assert all(path.is_file() for path in first.written)
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "out").iterdir()} == before
    for table in ("letters", "counts", "commitment", "diagnostics"):
        assert getattr(again.tables, table) == getattr(first.tables, table)
    assert replace(again.tables.facts, letters_folder="") == replace(
        first.tables.facts, letters_folder=""
    )


def one_more_letter(folder: Path) -> None:
    (folder / "letters" / "2025.txt").write_text(LETTER.format(year=2025), encoding="utf-8")


def a_letter_reworded(folder: Path) -> None:
    letter = folder / "letters" / "2024.txt"
    stamp = letter.stat()
    letter.write_text(LETTER.format(year=2024).replace("plan", "mal!"), encoding="utf-8")
    os.utime(letter, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))


def a_manifest(folder: Path) -> None:
    (folder / "letters" / "manifest.csv").write_text("file,agency\n2024.txt,Andretilsynet\n")


def a_registry(folder: Path) -> None:
    (folder / "letters" / "agencies.toml").write_text("")


def a_review(folder: Path) -> None:
    decision = ReviewRow(
        requirement_id="0-0", letter_id="0", source="2024.txt", decision="wrong",
        right_kind="none", kind="activity", part="letter", text="", page=0, comment="",
        reviewer="Kari", rulebook="",
    )  # fmt: skip
    write_reviews(folder / "out", [decision])


def a_table_gone(folder: Path) -> None:
    (folder / "out" / "counts.csv").unlink()


def a_table_edited(folder: Path) -> None:
    with (folder / "out" / "counts.csv").open("a", encoding="utf-8") as file:
        file.write("\n")


def a_workbook_worked_in(folder: Path) -> None:
    path = folder / "out" / "govload.xlsx"
    book = load_workbook(path)
    book["Krav"]["H5"] = "sett på"
    book.save(path)


@pytest.mark.parametrize(
    "change",
    [
        one_more_letter,
        a_letter_reworded,
        a_manifest,
        a_registry,
        a_review,
        a_table_gone,
        a_table_edited,
        a_workbook_worked_in,
    ],
)
def test_whatever_decides_the_outputs_makes_a_real_run(
    tmp_path: Path, letters: Path, change: Callable[[Path], None]
) -> None:
    run(tmp_path)
    change(tmp_path)
    assert not run(tmp_path).unchanged
    assert run(tmp_path).unchanged


@pytest.mark.parametrize(
    "chosen",
    [
        {"baseline": 2023},
        {"coding": CodingOptions(force=True)},
        {"coding": CodingOptions(limits=Limits(megabytes=1))},
    ],
)
def test_other_options_make_a_real_run(
    tmp_path: Path, letters: Path, chosen: dict[str, object]
) -> None:
    run(tmp_path)
    other = replace(options(tmp_path), **chosen)  # type: ignore[arg-type]
    other = replace(other, coding=replace(other.coding, cache=tmp_path / "cache"))
    assert not run(tmp_path, other).unchanged


def test_another_language_makes_a_real_run(tmp_path: Path, letters: Path) -> None:
    run(tmp_path)
    assert not run(tmp_path, language="nn").unchanged


def test_without_a_cache_every_run_is_a_real_one(tmp_path: Path, letters: Path) -> None:
    uncached = replace(options(tmp_path), coding=CodingOptions(cache=None))
    run(tmp_path, uncached)
    assert not run(tmp_path, uncached).unchanged


def test_what_may_read_better_next_time_is_tried_again(tmp_path: Path, letters: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    picture = Canvas(str(letters / "2025.pdf"))
    picture.rect(100, 100, 200, 200, fill=1)
    picture.showPage()
    picture.save()
    chosen = options(tmp_path)
    chosen = replace(chosen, coding=replace(chosen.coding, ocr="never"))
    first = run(tmp_path, chosen)
    assert {"no_text"} <= {row.code for row in first.tables.diagnostics}
    assert not run(tmp_path, chosen).unchanged


def test_damaged_letters_stay_damaged(tmp_path: Path, letters: Path) -> None:
    (letters / "2025.pdf").write_bytes(b"%PDF-1.4 broken")
    first = run(tmp_path)
    assert "failed" in {row.status for row in first.tables.letters}
    assert run(tmp_path).unchanged
