"""A manifest from files downloaded before, and what a folder of letters still misses."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from govload.cli import group
from govload.fetch.record import read_entries
from tests.analyse.gold_run import write_run
from tests.conftest import ROOT
from tests.fetch.kudos_server import Kudos


def govload(*arguments: object) -> Result:
    return CliRunner().invoke(group, [str(argument) for argument in arguments])


@pytest.fixture
def downloads(tmp_path: Path) -> Path:
    """A folder as a browser leaves it: a list of records, and PDFs under any name."""
    folder = tmp_path / "downloads"
    folder.mkdir()
    kudos = Kudos()
    for year in (2015, 2024):
        letter = next((ROOT / "data" / "letters").glob(f"{year}-*.pdf")).read_bytes()
        record = kudos.add(year=year, pdf=letter)
        (folder / f"nedlasting ({year}).pdf").write_bytes(letter)
    kudos.add(year=2020, pdf=b"%PDF-1.4 never downloaded")
    record["files"][0]["sha256"] = None  # known by its name alone
    (folder / "nedlasting (2024).pdf").rename(folder / f"{record['files'][0]['uuid']}.pdf")
    page = {"meta": {"total": 3}, "data": kudos.documents}
    (folder / "documents.json").write_text(json.dumps(page), encoding="utf-8")
    return folder


def test_files_downloaded_before_get_a_manifest_without_any_call(
    downloads: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "letters"
    result = govload("fetch", "--from-dir", downloads, "--to", folder)
    assert result.exit_code == 3  # one letter of the list is not there, and is told
    assert "is not in the folder" in result.stderr
    rows = read_entries(folder)
    assert sorted(row["year"] for row in rows.values()) == ["2015", "2024"]
    assert all((folder / name).is_file() for name in rows)


def test_what_was_fetched_can_be_counted(downloads: Path, tmp_path: Path) -> None:
    folder, out = tmp_path / "letters", tmp_path / "out"
    govload("fetch", "--from-dir", downloads, "--to", folder)
    result = govload("run", folder, "--out", out, "--no-cache", "--jobs", 0)
    assert result.exit_code == 0, result.output
    letters = (out / "letters.csv").read_text(encoding="utf-8")
    assert letters.count("manifest") >= 2
    assert "/dokument/" in letters


def test_a_folder_without_a_list_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "pdfs").mkdir()
    result = govload("fetch", "--from-dir", tmp_path / "pdfs", "--to", tmp_path / "letters")
    assert result.exit_code == 2
    assert "no list of documents" in result.stderr


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{broken", "Expecting property name"),
        ('[{"title": "A"}, 7]', "record 1: uuid Field required"),
        ('{"data": [7]}', "record 1:"),
    ],
)
def test_a_list_that_cannot_be_read_is_named_with_the_record(
    content: str, told: str, tmp_path: Path
) -> None:
    (tmp_path / "list.json").write_text(content, encoding="utf-8")
    result = govload("fetch", "--from-dir", tmp_path, "--to", tmp_path / "letters")
    assert result.exit_code == 2
    assert "list.json" in result.stderr
    assert told in result.stderr


def test_coverage_shows_what_a_panel_misses(downloads: Path, tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    govload("fetch", "--from-dir", downloads, "--to", folder)
    told = govload("coverage", folder, "--from", 2015, "--to", 2024)
    rows = [line.split("\t") for line in told.stdout.splitlines()]
    assert rows[0] == ["agency", "year", "letters"]
    assert {year for _, year, number in rows[1:] if number == "1"} == {"2015", "2024"}
    assert len(rows) == 1 + 10
    assert "0 of 1 agencies have every year" in told.stderr
    table = govload("coverage", folder, "--from", 2023, "--format", "table")
    assert table.stdout.splitlines()[-1].split() == ["Prøvetilsynet", "2024", "2023"]
    table = govload("coverage", folder, "--from", 2014, "--to", 2016, "--format", "table")
    assert table.stdout.splitlines()[-1].split() == ["Prøvetilsynet", "2015", "2014,", "2016"]


def test_coverage_of_a_run_needs_no_manifest(tmp_path: Path) -> None:
    out = write_run(tmp_path)
    told = govload("coverage", "--out", out, "--from", 2024, "--missing")
    rows = [line.split("\t") for line in told.stdout.splitlines()[1:]]
    assert ["Direktoratet for grunnforhold", "2024", "1"] not in rows  # it has both years
    assert ["Grunnvannstilsynet", "2024", "0"] in rows


def test_coverage_without_a_manifest_says_how_to_get_one(tmp_path: Path) -> None:
    shutil.copy(ROOT / "LICENSE", tmp_path)
    result = govload("coverage", tmp_path)
    assert result.exit_code == 2
    assert "govload fetch" in result.stderr
