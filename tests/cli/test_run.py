"""`govload run` as its users call it, on the example letters and on a folder with bad files."""

import csv
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook
from reportlab.pdfgen.canvas import Canvas

from govload.cli import group
from tests.conftest import ROOT

LETTERS = ROOT / "data" / "letters"
KINDS = ["goal", "kpi", "activity", "reporting", "common", "key_figure", "advisory", "budget"]
# The clock stands in run.json alone.
TIMELESS = ("*.csv", "*.xlsx", "datapackage.json")


def govload(*arguments: object) -> Result:
    return CliRunner().invoke(group, [str(argument) for argument in arguments])


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for form in TIMELESS for path in folder.glob(form)}


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Path:
    folder = tmp_path_factory.mktemp("run") / "out"
    result = govload("run", LETTERS, "--out", folder, "--cache-dir", cache, "--jobs", 2)
    assert result.exit_code == 0, result.output
    assert "35 of 35 documents counted" in result.output
    return folder


def test_every_document_is_in_the_letters_and_every_count_unfolds_to_quotes(out: Path) -> None:
    requirements, counts = rows(out, "requirements"), rows(out, "counts")
    assert len(rows(out, "letters")) == 35
    items = Counter(
        (row["agency_id"], row["year"], row["kind"])
        for row in requirements
        if row["part"] == "letter"
    )
    for count in counts:
        for kind in KINDS:
            assert int(count[kind]) == items[count["agency_id"], count["year"], kind]
        headline = ("goal", "kpi", "activity")
        assert int(count["total"]) == sum(int(count[kind]) for kind in headline)


def test_every_quote_stands_on_its_page(out: Path) -> None:
    for row in rows(out, "requirements"):
        assert row["text"].strip()
        assert int(row["page"]) >= 1
        assert row["rules"]
        assert row["reason"]
    ids = [row["requirement_id"] for row in rows(out, "requirements")]
    assert len(ids) == len(set(ids))


def test_the_record_says_what_was_run(out: Path) -> None:
    record = json.loads((out / "run.json").read_text(encoding="utf-8"))
    assert record["statuses"] == {"counted": 35}
    assert record["baseline"] == 2015
    assert record["rulebook"].startswith("codebook-1+")


def test_the_workbook_opens_with_every_requirement(out: Path) -> None:
    book = load_workbook(out / "govload.xlsx", read_only=True)
    assert {"Les meg", "Sammendrag", "Forpliktelse", "Virksomheter", "Krav", "Ikke talt"} <= set(
        book.sheetnames
    )


def test_another_run_with_other_workers_gives_the_same_bytes(out: Path, tmp_path: Path) -> None:
    result = govload("run", LETTERS, "--out", tmp_path / "out", "--no-cache", "--jobs", 0)
    assert result.exit_code == 0
    assert contents(tmp_path / "out") == contents(out)


def test_a_run_over_unchanged_letters_reads_none_of_them_again(
    out: Path, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reads(*_: object, **__: object) -> None:
        raise AssertionError("a letter was read again")

    monkeypatch.setattr("govload.extract.read_letter", reads)
    # As far from the letters as the first run's folder: the workbook's links lead there.
    again = tmp_path / "out"
    result = govload("run", LETTERS, "--out", again, "--cache-dir", cache, "--jobs", 0)
    assert result.exit_code == 0
    assert contents(again) == contents(out)


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    folder = tmp_path / "letters"
    folder.mkdir()
    shutil.copy(next(LETTERS.glob("2024-*.pdf")), folder / "sound.pdf")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing of a PDF follows")
    (folder / "empty.pdf").write_bytes(b"")
    canvas = Canvas(str(folder / "picture.pdf"))
    canvas.rect(50, 50, 400, 600, fill=1)
    canvas.save()
    return folder


def test_bad_files_are_named_and_the_rest_is_counted(mixed: Path, tmp_path: Path) -> None:
    result = govload("run", mixed, "--out", tmp_path / "out", "--no-cache", "--ocr", "never")
    assert result.exit_code == 3
    for name in ("broken.pdf", "empty.pdf", "picture.pdf"):
        assert name in result.output
    assert "Traceback" not in result.output
    statuses = {row["source"]: row["status"] for row in rows(tmp_path / "out", "letters")}
    assert statuses.pop("sound.pdf") == "counted"
    assert set(statuses.values()) == {"failed"}
    told = {row["source"] for row in rows(tmp_path / "out", "diagnostics")}
    assert set(statuses) <= told


def test_verbose_lists_every_diagnostic(tmp_path: Path) -> None:
    letters = tmp_path / "letters"
    letters.mkdir()
    for number in range(30):
        (letters / f"broken-{number}.pdf").write_bytes(b"%PDF-1.7")
    ask = ("run", letters, "--out", tmp_path / "out", "--no-cache", "--jobs", 0)
    assert "more in diagnostics.csv" in govload(*ask).output
    told = govload(*ask, "-v").output
    assert all(f"broken-{number}.pdf" in told for number in range(30))


def test_a_folder_without_any_letter_is_said_in_one_line(tmp_path: Path) -> None:
    result = govload("run", tmp_path, "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert "no letter found" in result.output


def test_nothing_usable_has_an_exit_code_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7")
    assert govload("run", tmp_path, "--out", tmp_path / "out", "--no-cache").exit_code == 4


def test_a_reviewed_workbook_is_kept_aside(out: Path, cache: Path, tmp_path: Path) -> None:
    copy = tmp_path / "out"
    shutil.copytree(out, copy)
    book = load_workbook(copy / "govload.xlsx")
    sheet = book["Krav"]
    header = {cell.value: cell for row in sheet.iter_rows(max_row=12) for cell in row if cell.value}
    sheet.cell(header["Vurdering"].row + 1, header["Vurdering"].column, "feil")
    book.save(copy / "govload.xlsx")
    result = govload("run", LETTERS, "--out", copy, "--cache-dir", cache)
    assert result.exit_code == 0
    (kept,) = copy.glob("govload.reviewed-*.xlsx")
    assert kept.name in " ".join(result.output.split())


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ on Windows")
def test_an_interrupt_ends_cleanly_and_keeps_the_earlier_outputs(out: Path, tmp_path: Path) -> None:
    copy = tmp_path / "out"
    shutil.copytree(out, copy)
    command = [sys.executable, "-m", "govload", "run", str(LETTERS), "--out", str(copy)]
    process = subprocess.Popen(
        [*command, "--cache-dir", str(tmp_path / "cache")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        cwd=ROOT,
    )
    while not list((tmp_path / "cache").rglob("*.z")) and process.poll() is None:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    began = time.monotonic()
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "Traceback" not in errors
    assert "interrupted" in errors
    assert time.monotonic() - began < 10  # 2 s on an idle machine
    assert contents(copy) == contents(out)


@pytest.mark.skipif(sys.platform == "win32", reason="signals a process group")
@pytest.mark.parametrize("seconds", [0.6, 1.0, 1.5])
def test_ctrl_c_while_the_workers_get_ready_is_answered_in_one_line(
    tmp_path: Path, seconds: float
) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "govload", "run", LETTERS, "--out", tmp_path / "out", "--no-cache"],
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
        cwd=ROOT,
    )
    time.sleep(seconds)
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert "Traceback" not in errors
    assert process.returncode in (130, -signal.SIGINT)


def test_the_language_asked_for_is_that_of_workbook_and_summary(
    tmp_path: Path, cache: Path
) -> None:
    letter = LETTERS / "2024-rikslydarkivet.pdf"
    for lang, words, sheet in (
        ("nn", "1 av 1 dokument talde", "Samandrag"),
        ("en", "1 of 1", "Summary"),
    ):
        result = govload(
            "run", letter, "--out", tmp_path / lang, "--cache-dir", cache, "--lang", lang
        )
        assert words in result.output
        assert sheet in load_workbook(tmp_path / lang / "govload.xlsx").sheetnames


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("brev.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Word"),
        ("brev.rtf", b"{\\rtf1 Tildelingsbrev}", "RTF"),
    ],
)
def test_a_letter_in_a_form_that_is_not_read_is_named(
    name: str, content: bytes, kind: str, tmp_path: Path
) -> None:
    letters = tmp_path / "letters"
    letters.mkdir()
    shutil.copy(next(LETTERS.glob("*.pdf")), letters)
    (letters / name).write_bytes(content)
    limit = ("--cache-dir", tmp_path / "cache", "--jobs", 0)
    assert govload("run", letters, "--out", tmp_path / "out", *limit).exit_code == 3
    found = {row["source"]: row["status"] for row in rows(tmp_path / "out", "letters")}
    assert found[name] == "failed"
    (note,) = (r for r in rows(tmp_path / "out", "diagnostics") if r["source"] == name)
    assert kind in note["message"]


def test_a_pdf_with_more_pages_than_allowed_is_named_and_the_rest_is_counted(
    tmp_path: Path,
) -> None:
    letters = tmp_path / "letters"
    letters.mkdir()
    for path in sorted(LETTERS.glob("*.pdf"))[:2]:
        shutil.copy(path, letters)
    long = Canvas(str(letters / "long.pdf"))
    for number in range(12):
        long.drawString(72, 700, f"Side {number}")
        long.showPage()
    long.save()
    limit = ("--cache-dir", tmp_path / "cache", "--jobs", 0, "--max-pages", 11)
    result = govload("run", letters, "--out", tmp_path / "out", *limit)
    assert result.exit_code == 3
    notes = [row for row in rows(tmp_path / "out", "diagnostics") if row["source"] == "long.pdf"]
    assert [row["code"] for row in notes] == ["too_large"]
    assert "12 pages" in notes[0]["message"]
    assert "--max-pages" in notes[0]["remedy"]
