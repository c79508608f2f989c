"""What a user may rely on when a PDF is read."""

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from govload.errors import LetterError
from govload.extract.page import Line
from govload.extract.pdf import read_pdf


def drawn(*lines: str) -> bytes:
    out = BytesIO()
    canvas = Canvas(out)
    for number, line in enumerate(lines):
        canvas.drawString(72, 700 - 14 * number, line)
    canvas.save()
    return out.getvalue()


def test_lines_come_from_top_to_bottom_with_their_words() -> None:
    document = read_pdf(drawn("Tilsynet skal rapportere", "innen 1. mars"))
    lines = [item for item in document.pages[0].content if isinstance(item, Line)]
    assert [line.text for line in lines] == ["Tilsynet skal rapportere", "innen 1. mars"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "unreadable"),
        (b"PK\x03\x04 a zip archive", "unreadable"),
        (b"%PDF-1.7\nnothing else", "unreadable"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_in_one_line(content: bytes, code: str) -> None:
    with pytest.raises(LetterError) as refusal:
        read_pdf(content)
    assert refusal.value.code == code
    assert "\n" not in str(refusal.value)
