"""No character of a real PDF is lost or doubled on its way into lines and tables."""

from collections import Counter
from pathlib import Path

import pypdfium2
import pytest

from govload.extract.normalise import clean
from govload.extract.page import Line, Page, Table
from govload.extract.pdf import read_pdf

ROOT = Path(__file__).resolve().parents[2]


def letters(text: str) -> Counter[str]:
    return Counter(char for char in text if char.isalnum())


def printed_by(page: Page) -> str:
    lines: list[Line] = []
    for item in page.content:
        cells = item.cells if isinstance(item, Table) else ()
        lines += [line for cell in cells for line in cell.lines] or (
            [item] if isinstance(item, Line) else []
        )
    return " ".join(line.text + "".join(mark.text for mark in line.marks) for line in lines)


def assert_nothing_lost_or_doubled(path: Path) -> None:
    document = read_pdf(path)
    with pypdfium2.PdfDocument(path) as bare:
        assert len(document.pages) == len(bare)
        for page, source in zip(document.pages, bare, strict=True):
            expected = letters(clean(source.get_textpage().get_text_range()))
            assert letters(printed_by(page)) == expected, f"{path.name} page {page.number}"


EXAMPLES = sorted((ROOT / "data" / "letters").rglob("*.pdf"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_example_letters_keep_every_character(path: Path) -> None:
    assert_nothing_lost_or_doubled(path)


@pytest.mark.parametrize("folder", ["gold/dev", "letters", "stress"])
def test_unpublished_documents_keep_every_character(shared: Path, folder: str) -> None:
    for path in sorted((shared / folder).glob("*.pdf")):
        assert_nothing_lost_or_doubled(path)
