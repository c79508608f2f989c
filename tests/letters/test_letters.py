"""The example letters: typeset as committed, and coded as planned."""

import json
import re
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
import reportlab
from docx import Document

ROOT = Path(__file__).resolve().parents[2]
LETTERS, TYPESET = ROOT / "data" / "letters", ROOT / "data" / "typeset"
GOLD = sorted((TYPESET / "gold").glob("*.gold.json"))
PLAN = tomllib.loads((TYPESET / "plan.toml").read_text(encoding="utf-8"))
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# Where, in points, running heads, running feet and footnotes end: words that run over a page
# are whole when these are cut off.
HEAD, FOOT, NOTES = 50, 44, 92
TYPESET_WITH = "5.1.0"  # another version of reportlab writes other bytes


def letter_file(name: str) -> Path:
    return next(LETTERS.glob(f"{name}.*"))


def words(path: Path) -> str:
    """All words of a letter in reading order, without white space and running heads and feet."""
    match path.suffix:
        case ".pdf":
            with pypdfium2.PdfDocument(path) as pdf:
                text = "|".join(
                    "".join(page_words(page, foot) for page in pdf) for foot in (FOOT, NOTES)
                )
        case ".docx":
            paragraphs = Document(str(path)).element.body.iter(f"{{{WORD}}}t")
            text = "".join(run.text or "" for run in paragraphs)
        case _:
            text = re.sub(r"\n +Side \d+\n", "", path.read_text(encoding="utf-8"))
    return "".join(text.split()).casefold()


def page_words(page: pypdfium2.PdfPage, foot: int) -> str:
    width, height = page.get_size()
    text = page.get_textpage()
    found: str = text.get_text_bounded(left=0, bottom=foot, right=width, top=height - HEAD)
    return found


@pytest.mark.skipif(reportlab.__version__ != TYPESET_WITH, reason="other version of reportlab")
def test_typesetting_gives_the_committed_bytes(tmp_path: Path) -> None:
    script = TYPESET / "typeset.py"
    subprocess.run(
        [sys.executable, script, "--letters", tmp_path / "letters", "--gold", tmp_path / "gold"],
        check=True,
        capture_output=True,
    )
    for made, kept in ((tmp_path / "letters", LETTERS), (tmp_path / "gold", TYPESET / "gold")):
        files = sorted(path for path in made.iterdir())
        assert [
            path.name for path in files if path.read_bytes() != (kept / path.name).read_bytes()
        ] == []


def test_every_letter_has_source_coding_and_plan() -> None:
    sources = {path.stem for path in (TYPESET / "sources").glob("*.md")}
    letters = {path.stem for path in LETTERS.iterdir() if path.suffix in {".pdf", ".docx", ".txt"}}
    codings = {path.name.removesuffix(".gold.json") for path in GOLD}
    assert letters == sources == codings == set(PLAN)


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.name.removesuffix(".gold.json"))
def test_coded_words_stand_in_the_letter(path: Path) -> None:
    coding = json.loads(path.read_text(encoding="utf-8"))
    text = words(letter_file(coding["letter"]))
    items = [item["text"] for item in coding["items"]]
    assert [item for item in items if "".join(item.split()).casefold() not in text] == []


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.name.removesuffix(".gold.json"))
def test_coding_has_the_planned_size(path: Path) -> None:
    coding = json.loads(path.read_text(encoding="utf-8"))
    counted = Counter(
        item["kind"]
        for item in coding["items"]
        if item["part"] == coding["document_kind"] and item["kind"] in {"goal", "kpi", "activity"}
    )
    assert dict(counted) == {kind: size for kind, size in PLAN[coding["letter"]].items() if size}
