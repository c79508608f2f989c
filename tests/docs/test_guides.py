"""The examples of the guides run, and say what govload says."""

import re
import shlex
import shutil
from pathlib import Path
from typing import Any

import duckdb
import pytest
from click.testing import CliRunner

import govload
from govload.cli import group
from govload.registry import load_registry
from tests.analyse.gold_run import AGENCIES, write_run
from tests.conftest import ROOT


def blocks(page: str, language: str) -> list[str]:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as the guides assume it: a run in out, the letters' registry file."""
    folder = tmp_path_factory.mktemp("desk")
    write_run(folder / "out")
    (folder / "data" / "letters").mkdir(parents=True)
    shutil.copy(AGENCIES, folder / "data" / "letters")
    return folder


@pytest.fixture(scope="module")
def answer(desk: Path) -> tuple[int, float]:
    """How many agencies have 2015 and 2024, and their mean change."""
    run = govload.load(desk / "out", agencies=AGENCIES)
    (row,) = run.track(measures=["total"], first=2024, last=2024)
    assert row.difference is not None
    return row.agencies, row.difference


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_the_comparison_in_python_says_the_same(
    library: str,
    desk: Path,
    answer: tuple[int, float],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(desk)
    opening, *comparisons = blocks("analysts.md", "python")
    (comparison,) = [code for code in comparisons if f"import {library}" in code]
    exec(opening + comparison, {})
    agencies, change = capsys.readouterr().out.split()
    assert (int(agencies), float(change)) == (answer[0], pytest.approx(answer[1]))


def test_the_comparison_in_sql_says_the_same(
    desk: Path, answer: tuple[int, float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(desk)
    (query,) = blocks("analysts.md", "sql")
    (row,) = duckdb.sql(query).fetchall()
    assert row == (answer[0], pytest.approx(answer[1]))


def test_the_examples_without_a_comparison_run(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk)
    shutil.copy(AGENCIES.parent / "2024-kystmiljotilsynet.pdf", desk / "data" / "letters")
    (one_letter,) = [code for code in blocks("analysts.md", "python") if "read_letter" in code]
    told: dict[str, Any] = {"govload": govload}
    exec(one_letter, told)
    assert told["found"]
    (shell,) = blocks("analysts.md", "sh")
    for line in shell.splitlines():
        result = CliRunner().invoke(group, shlex.split(line)[1:])
        assert result.exit_code == 0, f"{line}: {result.output}"
    assert (desk / "changes.csv").is_file()


def test_the_registry_file_of_the_guide_is_valid(tmp_path: Path) -> None:
    (example,) = blocks("registry.md", "toml")
    path = tmp_path / "agencies.toml"
    path.write_text(example, encoding="utf-8")
    registry = load_registry(path)
    assert registry.agencies["tilsynet-for-vind"].employees == 240
    assert registry.lineage[-1].verified is False
