"""Plain text and Markdown as readers of letters rely on them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govload.extract.page import Line, Page, Table, TableCell
from govload.extract.text import decoded, read_text


def lines(page: Page) -> list[Line]:
    return [element for element in page.content if isinstance(element, Line)]


def test_a_form_feed_starts_a_page() -> None:
    pages = read_text("En side\n\fNeste side\n\f")
    assert [page.number for page in pages] == [1, 2]
    assert [lines(page)[0].text for page in pages] == ["En side", "Neste side"]


def test_indent_and_blank_lines_are_kept_as_measures() -> None:
    first, second = lines(read_text("Etaten skal:\n\n\n    redusere utslipp\n")[0])
    assert (first.indent, first.gap) == (0, 0)
    assert (second.indent, second.gap, second.text) == (4, 2, "redusere utslipp")


def test_a_page_without_words_says_so() -> None:
    assert [page.has_text for page in read_text("Tekst\f \n \fMer tekst")] == [True, False, True]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("måling".encode(), "måling"),
        ("\ufeffmåling".encode(), "måling"),
        ("måling".encode("cp1252"), "måling"),
        ("måling".encode("utf-16"), "måling"),
    ],
)
def test_old_and_new_encodings(data: bytes, text: str) -> None:
    assert decoded(data) == text


def test_the_file_name_tells_markdown(tmp_path: Path) -> None:
    path = tmp_path / "brev.md"
    path.write_text("## 3.2 Oppdrag\n\nEtaten skal **straks** svare.\n", encoding="utf-8")
    heading, paragraph = lines(read_text(path)[0])
    assert (heading.tag, heading.text) == ("H2", "3.2 Oppdrag")
    assert (paragraph.text, paragraph.bold) == ("Etaten skal straks svare.", False)


def test_markdown_lists_keep_marker_and_depth() -> None:
    text = "1. Ett\n2. To\n   - Under to\n     går videre\n"
    found = [(line.text, line.indent) for line in lines(read_text(text, markdown=True)[0])]
    assert found == [("1. Ett", 0), ("2. To", 0), ("• Under to går videre", 4)]


def test_a_markdown_table_is_a_table() -> None:
    text = "| Nr. | Oppdrag |\n|---|---|\n| 1 | Lage plan |\n"
    (table,) = read_text(text, markdown=True)[0].content
    assert isinstance(table, Table)
    words = [[line.text for line in cell.lines] for cell in table.cells]
    assert words == [["Nr."], ["Oppdrag"], ["1"], ["Lage plan"]]
    assert [cell.shaded for cell in table.cells] == [True, True, False, False]


TABLE = """
Nr.   Styringsparameter                 Frist         Mål 2019
1     Andel saker som er behandlet      1. september 90 pst.
      innen fristen
2     Tilfredshet                       20. februar
                                        1. november   4,0
"""


def test_words_in_columns_are_a_table() -> None:
    assert rows_of(TABLE) == [
        ["Nr.", "Styringsparameter", "Frist", "Mål 2019"],
        ["1", "Andel saker som er behandlet / innen fristen", "1. september", "90 pst."],
        ["2", "Tilfredshet", "20. februar", ""],
        ["", "", "1. november", "4,0"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1.   Første tiltak\n2.   Andre tiltak\n3.   Tredje tiltak",
        "Deres ref   Vår ref   Dato\n18/1        18/22     20.12.18\n                      Oslo",
        "Mål         3\nOppdrag     5\nBudsjett    9\nFrister     11",
        "Etaten  skal følge opp\nplanen og  melde fra til\ndepartementet når  den er ferdig",
    ],
)
def test_lists_letterheads_contents_and_prose_are_no_tables(text: str) -> None:
    assert not rows_of(text)


def test_a_table_ends_where_the_text_goes_on() -> None:
    table, line = read_text(TABLE.strip() + "\nEtaten skal rapportere på disse.")[0].content
    assert isinstance(table, Table)
    assert isinstance(line, Line)


def rows_of(text: str) -> list[list[str]]:
    tables = [one for one in read_text(text)[0].content if isinstance(one, Table)]
    return [
        [cell_text(cell) for cell in table.cells if cell.row == row]
        for table in tables
        for row in range(table.rows)
    ]


def cell_text(cell: TableCell) -> str:
    return " / ".join(line.text for line in cell.lines)


@given(st.lists(st.text(alphabet="abcdeæøå •-1.\n\f\t", max_size=30)))
def test_no_word_of_a_plain_text_is_lost(parts: list[str]) -> None:
    text = "\n".join(parts)
    elements = [element for page in read_text(text, markdown=False) for element in page.content]
    read = [word for element in elements for word in words_in(element)]
    assert sorted(read) == sorted(text.split())


def words_in(element: Line | Table) -> list[str]:
    if isinstance(element, Line):
        return element.text.split()
    return [word for cell in element.cells for line in cell.lines for word in line.text.split()]
