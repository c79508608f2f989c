import shutil
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from pypdf.generic import RectangleObject

from govload.classify import code_letter
from govload.cli.mark import command
from govload.errors import OutputError
from govload.export.marking import mark_letter
from govload.export.marking.document import _in_page_space
from govload.export.marking.stretches import rectangles
from govload.export.reasons import reason_in
from govload.extract import read_letter
from govload.extract.pdf.frame import Frame
from govload.model import Block, BlockType, Box, Place
from tests.conftest import ROOT

LETTER = ROOT / "data" / "letters" / "2024-kystmiljotilsynet.pdf"


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> PdfReader:
    path = tmp_path_factory.mktemp("marked") / "marked.pdf"
    letter = read_letter(LETTER)
    mark_letter(LETTER, letter, code_letter(letter), path)
    return PdfReader(path)


def annotations(reader: PdfReader, subtype: str) -> list[dict[str, object]]:
    found = (one.get_object() for page in reader.pages for one in page.get("/Annots", ()))
    return [one for one in found if one["/Subtype"] == subtype]


def test_every_requirement_is_highlighted_with_kind_id_and_reason(marked: PdfReader) -> None:
    notes = {str(one["/T"]): str(one["/Contents"]) for one in annotations(marked, "/Highlight")}
    letter = read_letter(LETTER)
    for one in code_letter(letter).requirements:
        (title,) = [title for title in notes if title.endswith(one.requirement_id)]
        assert reason_in(one.reason, "nb") in notes[title]
        assert one.rules[0] in notes[title]


def test_the_ledger_is_underlined_with_its_reason(marked: PdfReader) -> None:
    reasons = {str(one["/Contents"]) for one in annotations(marked, "/Underline")}
    coding = code_letter(read_letter(LETTER))
    assert {reason_in(one.reason, "nb") for one in coding.not_counted} == reasons


def test_a_legend_counts_each_kind(marked: PdfReader) -> None:
    labels = [str(one["/Contents"]) for one in annotations(marked, "/FreeText")]
    coding = code_letter(read_letter(LETTER))
    goals = sum(one.kind == "goal" for one in coding.requirements)
    assert f"Mål {goals}" in labels


def test_the_pages_themselves_are_untouched(marked: PdfReader) -> None:
    before, after = PdfReader(LETTER), marked
    assert len(before.pages) == len(after.pages)
    for one, other in zip(before.pages, after.pages, strict=True):
        assert one.get_contents().get_data() == other.get_contents().get_data()
        assert one.extract_text() == other.extract_text()


def test_same_letter_same_bytes(tmp_path: Path) -> None:
    letter = read_letter(LETTER)
    coding = code_letter(letter)
    for name in ("one.pdf", "two.pdf"):
        mark_letter(LETTER, letter, coding, tmp_path / name)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def block(text: str, widths: list[float], marker: str = "") -> Block:
    boxes = tuple(Box(1, 0.0, 10.0 * at, width, 10.0 * at + 9) for at, width in enumerate(widths))
    return Block(index=0, type=BlockType.PARAGRAPH, text=text, page=1, marker=marker, boxes=boxes)


def place(start: int, end: int) -> Place:
    return Place(block=0, page=1, section="", start=start, end=end)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 10, [(0, 0.0, 100.0)]),
        (0, 20, [(0, 0.0, 100.0), (10, 0.0, 100.0)]),
        (5, 15, [(0, 50.0, 100.0), (10, 0.0, 50.0)]),
        (0, 0, [(0, 0.0, 100.0), (10, 0.0, 100.0)]),
    ],
)
def test_a_share_of_the_text_is_a_share_of_the_lines(
    start: int, end: int, expected: list[tuple[float, float, float]]
) -> None:
    found = rectangles(block("x" * 20, [100.0, 100.0]), place(start, end))
    assert [(box.top, box.x0, box.x1) for box in found] == expected


def test_a_bullet_is_not_marked() -> None:
    (box,) = rectangles(block("x" * 8, [100.0], marker="•"), place(0, 8))
    assert (box.x0, box.x1) == (20.0, 100.0)


@given(
    turns=st.integers(0, 3),
    x=st.floats(0, 200),
    y=st.floats(0, 300),
    left=st.floats(-50, 50),
    bottom=st.floats(-50, 50),
)
def test_marks_fall_where_the_words_were_seen(
    turns: int, x: float, y: float, left: float, bottom: float
) -> None:
    page = PdfWriter().add_blank_page(400, 500)
    page.mediabox = page.cropbox = RectangleObject((left, bottom, left + 300, bottom + 400))
    page.rotate(90 * turns)
    corner = _in_page_space(page, Box(1, x, y, x, y))[:2]
    seen = Frame(left, bottom, left + 300, bottom + 400, turns).points(np.array([corner]))
    assert seen[0] == pytest.approx((x, y), abs=1e-3)


def test_only_a_pdf_can_be_marked(tmp_path: Path) -> None:
    text = tmp_path / "letter.txt"
    text.write_text("Direktoratet skal lage en plan.", encoding="utf-8")
    letter = read_letter(text, fragment=True)
    with pytest.raises(OutputError, match="is no PDF"):
        mark_letter(text, letter, code_letter(letter), tmp_path / "marked.pdf")


def test_the_command_never_overwrites_the_letter(tmp_path: Path) -> None:
    copy = tmp_path / "letter.pdf"
    shutil.copy(LETTER, copy)
    result = CliRunner().invoke(command, [str(copy), "-o", str(copy)])
    assert "not overwritten" in str(result.exception)
    assert copy.read_bytes() == LETTER.read_bytes()
    assert CliRunner().invoke(command, [str(copy)]).exit_code == 0
    assert (tmp_path / "letter.marked.pdf").exists()
