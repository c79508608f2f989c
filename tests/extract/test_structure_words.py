"""No word is lost or doubled on the way from pages to blocks."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govload.extract.page import Line, Page, Table
from govload.extract.pdf import read_pdf
from govload.extract.structure import drafts_from_pages, outline
from govload.extract.structure.running import without_running
from govload.extract.text import read_text
from govload.model import Block

ROOT = Path(__file__).resolve().parents[2]
PIECES = [
    "Etaten skal sørge for at brukerne får svar",
    "innen fristen.",
    "Etaten skal:",
    "• styrke veiledningen",
    "- redusere køen",
    "o under",
    "1. Innledning",
    "2. Mål",
    "a) Antall klager",
    "3.2 Oppdrag",
    "Styringsparametere:",
    "Mål 1 God hjelp",
    "INNLEDNING",
    "Innhold",
    "1 Innledning ...... 2",
    "Vedlegg 1 Fullmakter",
    "økonomi-",
    "og drift",
    "bered-",
    "skap",
    "1Se brev",
    "Side 2 av 3",
    "Med hilsen",
    "•",
    "",
    "\f",
]


def letters(texts: Iterator[str]) -> Counter[str]:
    """Count letters and digits; hyphens may go where a broken word is put together."""
    return Counter(char for text in texts for char in text.casefold() if char.isalnum())


def in_blocks(blocks: Sequence[Block]) -> Counter[str]:
    return letters(block.marker + block.text for block in blocks)


def in_pages(pages: Sequence[Page]) -> Counter[str]:
    return letters(iter(_texts(pages)))


def _texts(pages: Sequence[Page]) -> Iterator[str]:
    """Yield the lines; a header repeated where a table goes on over the page stands once."""
    before: Line | Table | None = None
    for element in (element for page in pages for element in page.content):
        if isinstance(element, Line):
            yield element.text
        else:
            for row in range(_repeats_header(before, element), element.rows):
                yield from _row(element, row)
        before = element


def _repeats_header(before: Line | Table | None, table: Table) -> bool:
    goes_on = isinstance(before, Table) and before.page == table.page - 1
    return goes_on and [*_row(before, 0)] == [*_row(table, 0)]


def _row(table: Table, row: int) -> Iterator[str]:
    return (line.text for cell in table.cells if cell.row == row for line in cell.lines)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40), st.booleans())
def test_plain_text_keeps_every_word(parts: list[str], fragment: bool) -> None:
    pages = read_text("\n".join(parts), markdown=False)
    blocks = outline(drafts_from_pages(pages, fragment=fragment), fragment=fragment)[1]
    assert in_blocks(blocks) == in_pages(without_running(pages))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_owners_stand_before_what_they_own(parts: list[str]) -> None:
    pages = read_text("\n".join(parts), markdown=False)
    blocks = outline(drafts_from_pages(pages))[1]
    assert all(block.owner is None or block.owner < block.index for block in blocks)
    assert all(block.text for block in blocks)


def pdfs() -> list[Path]:
    return sorted((ROOT / "data" / "letters").glob("*.pdf"))


@pytest.mark.parametrize("path", pdfs(), ids=lambda path: path.stem)
def test_example_letters_keep_every_word(path: Path) -> None:
    _assert_kept(path)


def test_unpublished_letters_keep_every_word(shared: Path) -> None:
    for path in sorted([*shared.glob("gold/dev/*.pdf"), *shared.glob("stress/*.pdf")]):
        _assert_kept(path)


def _assert_kept(path: Path) -> None:
    document = read_pdf(path)
    blocks = outline(drafts_from_pages(document.pages, document.bookmarks))[1]
    found, printed = in_blocks(blocks), in_pages(without_running(document.pages))
    assert found - printed == Counter(), path.name
    assert printed - found == Counter(), path.name
