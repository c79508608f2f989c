"""Hostile files through the real command: no crash, no hang, no traceback, all accounted for."""

import csv
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.hostile.corpus import make

FILES, SEED = 200, 7
STATUSES = {"counted", "duplicate", "superseded", "not_a_letter", "instruction", "failed"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "letters").mkdir()
    make(folder / "letters", FILES, SEED)
    return folder


@pytest.fixture(scope="module")
def told(folder: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "govload", "run", folder / "letters", "--out", folder / "out"]
    limits = ["--no-cache", "--ocr", "never", "--max-seconds", "10"]
    return subprocess.run(
        [*command, *limits], capture_output=True, text=True, cwd=ROOT, timeout=500
    )


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / "out" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_run_ends_by_itself_and_without_a_traceback(
    told: "subprocess.CompletedProcess[str]",
) -> None:
    assert told.returncode == 3
    assert "Traceback" not in told.stdout + told.stderr


def test_every_file_is_accounted_for(
    folder: Path, told: "subprocess.CompletedProcess[str]"
) -> None:
    letters = rows(folder, "letters")
    assert len(letters) == FILES
    assert {row["status"] for row in letters} <= STATUSES
    explained = {row["source"] for row in rows(folder, "diagnostics")}
    left_out = {row["source"] for row in letters if row["status"] != "counted"}
    assert left_out <= explained


def test_no_fault_of_ours_is_among_the_reasons(
    folder: Path, told: "subprocess.CompletedProcess[str]"
) -> None:
    crashed = [row for row in rows(folder, "diagnostics") if row["code"] == "reader_crashed"]
    # pdfium itself may die on a crafted file; a Python exception would be a fault of ours.
    assert [row for row in crashed if "exit code" not in row["message"]] == []
    assert Counter(row["code"] for row in rows(folder, "diagnostics"))["time_limit"] <= 3


def test_no_escape_sequence_reaches_the_terminal(
    told: "subprocess.CompletedProcess[str]",
) -> None:
    assert "\x1b" not in told.stdout + told.stderr
    assert "\x07" not in told.stdout + told.stderr
