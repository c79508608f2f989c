"""A letter published as a web page is read without what stands around it."""

import contextlib

import pytest

from govload.errors import LetterError
from govload.extract.html import read_html
from govload.extract.page import Line, Table


def content(markup: str) -> tuple[Line | Table, ...]:
    return read_html(markup.encode(), name="a.html").pages[0].content


def texts(markup: str) -> list[str]:
    return [line.text for line in content(markup) if isinstance(line, Line)]


def test_only_the_text_of_the_page_is_read() -> None:
    page = """<!doctype html><html><head><title>Brev</title><style>p{}</style></head><body>
    <header>Regjeringen</header><nav><ul><li>Meny</li></ul></nav>
    <div class="breadcrumbs">Forsiden</div><script>var a = "skal";</script>
    <p>Etaten skal <b>rapportere</b>.</p><p hidden>Skjult</p><p style="display:none">Skjult</p>
    <div role="search">Søk</div><!-- Etaten skal ikke --><form>Skriv</form>
    <footer>Kontakt</footer></body></html>"""
    assert texts(page) == ["Etaten skal rapportere."]


def test_main_wins_over_what_is_beside_it() -> None:
    letter = "Etaten skal rapportere. " * 20
    page = (
        f"<body><p>Andre saker</p><main><header><h1>Brev</h1></header><p>{letter}</p></main></body>"
    )
    assert texts(page) == ["Brev", letter.strip()]


def test_headings_keep_their_level() -> None:
    found = content("<h1>Brev</h1><h2>1 Mål</h2><h3><button>Oppdrag</button></h3><p>Tekst</p>")
    assert [(line.tag, line.text) for line in found if isinstance(line, Line)] == [
        ("H1", "Brev"),
        ("H2", "1 Mål"),
        ("H3", "Oppdrag"),
        ("", "Tekst"),
    ]


def test_lists_have_markers_and_depth() -> None:
    found = content(
        "<p>Etaten skal:</p><ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>mer om c</p></li></ul>"
        "<ol start=3><li>d</li><li>e</li></ol><ol type=a><li>f</li></ol>"
    )
    assert [(line.text, line.indent) for line in found if isinstance(line, Line)] == [
        ("Etaten skal:", 0),
        ("• a", 0),
        ("• b", 4),
        ("• c", 0),
        ("mer om c", 0),
        ("3. d", 0),
        ("4. e", 0),
        ("a) f", 0),
    ]


def test_bold_is_told_whole_or_leading() -> None:
    whole, lead, none = content("<p><b>Mål</b></p><p><strong>Mål:</strong> trygg</p><p>Mål</p>")
    told = [(line.bold, line.lead_bold) for line in (whole, lead, none) if isinstance(line, Line)]
    assert told == [(True, len("Mål")), (False, len("Mål:")), (False, 0)]


def test_a_broken_address_is_lines_and_source_line_ends_are_spaces() -> None:
    assert texts("<p>Øyetilsynet<br>Postboks 1<br/>9999\n   YTTERVÆR</p>") == [
        "Øyetilsynet",
        "Postboks 1",
        "9999 YTTERVÆR",
    ]


def test_loose_text_and_unclosed_elements_are_kept_in_order() -> None:
    assert texts("<div>a<p>b<p>c</div>d<div>e<section>f</section>g</div>") == list("abcdefg")


def test_a_table_keeps_its_merged_cells() -> None:
    (table,) = content(
        "<table><thead><tr><th>Mål</th><th>Krav</th><th>Frist</th></tr></thead><tbody>"
        "<tr><td rowspan=2>A</td><td>90 pst.</td><td>1. mai</td></tr>"
        "<tr><td colspan=2>uendret</td></tr></tbody></table>"
    )
    assert isinstance(table, Table)
    placed = [
        (cell.row, cell.column, cell.row_span, cell.column_span, cell.shaded, cell.lines[0].text)
        for cell in table.cells
    ]
    assert (table.rows, table.columns) == (3, 3)
    assert placed == [
        (0, 0, 1, 1, True, "Mål"),
        (0, 1, 1, 1, True, "Krav"),
        (0, 2, 1, 1, True, "Frist"),
        (1, 0, 2, 1, False, "A"),
        (1, 1, 1, 1, False, "90 pst."),
        (1, 2, 1, 1, False, "1. mai"),
        (2, 1, 1, 2, False, "uendret"),
    ]


def test_notes_are_marks_in_the_text_and_small_lines_at_the_end() -> None:
    found = content(
        '<p>Etaten skal rapportere<sup><a href="#fn1">1</a></sup> i mai.</p>'
        '<p>Slutt.</p><section class="footnotes"><ol><li>Jf. instruksen.</li></ol></section>'
    )
    first, last, note = (line for line in found if isinstance(line, Line))
    assert first.text == "Etaten skal rapportere i mai."
    assert [(mark.text, mark.at) for mark in first.marks] == [("1", len("Etaten skal rapportere"))]
    assert (last.text, note.text) == ("Slutt.", "1 Jf. instruksen.")
    assert note.size < last.size


@pytest.mark.parametrize(
    "data",
    [
        "<p>Måling</p>".encode(),
        '<meta charset="iso-8859-1"><p>Måling</p>'.encode("cp1252"),
        "<p>Måling</p>".encode("cp1252"),
        "<p>Måling</p>".encode("utf-16"),
        '<meta charset="iso-8859-1"><p>Måling</p>'.encode(),
    ],
)
def test_encodings_are_read_as_they_are_not_as_they_say(data: bytes) -> None:
    (line,) = read_html(data, name="a.html").pages[0].content
    assert isinstance(line, Line)
    assert line.text == "Måling"


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>" * 5000 + "x",
        "<table>" * 500 + "<tr><td colspan=999999999 rowspan=²>x",
        "<ol start=99999999999><li>x</li></ol>",
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><p>&b;</p>',
        "<p>\x00\x01x</p>",
        "<",
        "<ul><li><ul><li>" * 300,
    ],
)
def test_hostile_pages_are_read_or_refused(hostile: str) -> None:
    with contextlib.suppress(LetterError):
        assert "root:" not in repr(read_html(hostile.encode(), name="a.html"))
