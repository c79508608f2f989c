"""Which layouts are tables, and what stands in their cells."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from govload.extract.pdf import read_pdf
from tests.extract.drawn import (
    everything_in,
    grid,
    lines_in,
    page_of,
    pdf,
    rows_in,
    rule,
    shade,
    tables_in,
    texts_in,
    write,
    write_lines,
)

HEAD = ["Nr.", "Oppdrag", "Frist"]
BODY = [
    ["1", "Evaluere ordningen", "1. mars"],
    ["2", "Lage en veileder", "1. juni"],
    ["3", "Utrede en ny forskrift", "1. oktober"],
]
XS = [72.0, 120.0, 400.0, 520.0]
ROW = 20.0
WORDS = st.text("abcdefghijklmnopæøå", min_size=1, max_size=8)


def fill(canvas: Canvas, rows: list[list[str]], top: float, *, bold_head: bool = False) -> None:
    for number, row in enumerate(rows):
        for x, text in zip(XS, row, strict=False):
            font = "Helvetica-Bold" if bold_head and number == 0 else "Helvetica"
            if text:
                write(canvas, x + 5, top + ROW * number + 5, text, font=font)


def tops(rows: int, top: float = 100) -> list[float]:
    return [top + ROW * number for number in range(rows + 1)]


@settings(deadline=None, max_examples=25)
@given(st.integers(2, 4), st.integers(2, 6), st.data())
def test_a_ruled_grid_keeps_every_cell_in_its_place(
    columns: int, rows: int, data: st.DataObject
) -> None:
    cells = data.draw(st.lists(WORDS, min_size=columns * rows, max_size=columns * rows))
    xs = [72.0 + 100 * number for number in range(columns + 1)]

    def draw(canvas: Canvas) -> None:
        grid(canvas, xs, tops(rows))
        for number, text in enumerate(cells):
            row, column = divmod(number, columns)
            write(canvas, xs[column] + 5, 105 + ROW * row, text)

    (table,) = tables_in(page_of(draw))
    assert (table.rows, table.columns, table.signal) == (rows, columns, "ruling")
    expected = [cells[columns * row : columns * (row + 1)] for row in range(rows)]
    assert rows_in(table) == expected


def test_a_merged_row_spans_the_columns_above_it() -> None:
    def draw(canvas: Canvas) -> None:
        grid(canvas, XS, tops(1))
        rule(canvas, XS[0], 120, XS[0], 160)
        rule(canvas, XS[-1], 120, XS[-1], 160)
        rule(canvas, XS[0], 160, XS[-1], 160)
        fill(canvas, [["TB-1", "Veileder", "Frist"]], 100)
        write_lines(canvas, 77, 125, ["Direktoratet skal lage en veileder", "for alle kommuner"])

    (table,) = tables_in(page_of(draw))
    assert [(cell.row, cell.column, cell.column_span) for cell in table.cells] == [
        (0, 0, 1),
        (0, 1, 1),
        (0, 2, 1),
        (1, 0, 3),
    ]
    assert [line.text for line in table.cells[3].lines] == [
        "Direktoratet skal lage en veileder",
        "for alle kommuner",
    ]


def test_rows_of_a_band_without_upright_rules_keep_their_columns() -> None:
    rows = [HEAD, BODY[0], BODY[1], ["", "Lage en plan", ""], ["Arbeidet går over to år", "", ""]]

    def draw(canvas: Canvas) -> None:
        for top in tops(len(rows)):
            rule(canvas, XS[0], top, XS[-1], top)
        for x in (XS[0], XS[-1]):
            rule(canvas, x, 100, x, 100 + ROW * len(rows))
        for x in XS[1:-1]:
            rule(canvas, x, 100 + ROW, x, 100 + 2 * ROW)
        fill(canvas, rows, 100)

    (table,) = tables_in(page_of(draw))
    assert rows_in(table)[:-1] == rows[:-1]
    assert (table.cells[-1].column, table.cells[-1].column_span) == (0, 3)


def test_a_heading_between_the_running_head_and_a_table_is_no_row() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 30, "Tildelingsbrev 2024", size=8)
        write(canvas, 400, 30, "Side 6", size=8)
        write(canvas, 72, 55, "Vedlegg A Krav til rapportering", font="Helvetica-Bold", size=14)
        write(canvas, 72, 80, "Vedlegget utfyller kapittel 6.")
        fill(canvas, [HEAD, *BODY], 100, bold_head=True)

    page = page_of(draw)
    assert [rows_in(table) for table in tables_in(page)] == [[HEAD, *BODY]]
    assert "Vedlegg A Krav til rapportering" in texts_in(page)


def test_rules_across_with_a_shaded_head_are_a_table() -> None:
    def draw(canvas: Canvas) -> None:
        shade(canvas, XS[0], 100, XS[-1], 100 + ROW, 0.85)
        for top in tops(4)[1:]:
            for x0, x1 in pairwise(XS):
                rule(canvas, x0, top, x1, top)
        fill(canvas, [HEAD, *BODY], 100)

    (table,) = tables_in(page_of(draw))
    assert rows_in(table) == [HEAD, *BODY]
    assert [cell.shaded for cell in table.cells[:4]] == [True, True, True, False]


def test_rows_whose_first_cell_is_empty_keep_their_columns() -> None:
    rows = [
        ["Mål", "Styringsparameter", "Krav"],
        ["Vann", "Andel elver i god tilstand", "90 prosent"],
        ["", "Antall kontroller", "400"],
        ["", "Tonn avfall som er ryddet", "Ingen"],
        ["Elver", "Andel laksevassdrag som er friske", "80 prosent"],
        ["", "Antall fisketrapper som er utbedret", "12"],
    ]

    def draw(canvas: Canvas) -> None:
        for top in tops(len(rows)):
            rule(canvas, XS[0], top, XS[-1], top)
        fill(canvas, rows, 100)

    (table,) = tables_in(page_of(draw))
    assert rows_in(table) == rows


@pytest.mark.parametrize(("bold", "head_is_a_row"), [(True, True), (False, False)])
def test_a_bold_head_above_the_first_rule_belongs_to_the_table(
    bold: bool, head_is_a_row: bool
) -> None:
    def draw(canvas: Canvas) -> None:
        for top in tops(4)[1:]:
            rule(canvas, XS[0], top, XS[-1], top)
        fill(canvas, [HEAD, *BODY], 100, bold_head=bold)

    (table,) = tables_in(page_of(draw))
    assert rows_in(table) == ([HEAD, *BODY] if head_is_a_row else BODY)


def test_a_calendar_without_rules_is_told_by_its_dates() -> None:
    rows = [
        ["Dato", "", "Sak"],
        ["15. mars", "", "Årsrapport"],
        ["mai", "", "Styringsmøte"],
        ["1.10.2024", "", "Avvik"],
    ]
    (table,) = tables_in(page_of(lambda canvas: fill(canvas, rows, 100)))
    assert rows_in(table) == [[date, what] for date, _, what in rows]


def test_two_tables_of_one_width_stay_apart() -> None:
    def draw(canvas: Canvas) -> None:
        for start in (100, 300):
            for top in tops(4, start):
                for x0, x1 in pairwise(XS):
                    rule(canvas, x0, top, x1, top)
            fill(canvas, [HEAD, *BODY], start)
        write_lines(canvas, XS[0], 220, ["Mellom tabellene står det tekst", "over to linjer"])

    page = page_of(draw)
    assert [rows_in(table) for table in tables_in(page)] == [[HEAD, *BODY]] * 2
    assert texts_in(page) == ["Mellom tabellene står det tekst", "over to linjer"]


def test_striped_rows_without_rules_are_a_table() -> None:
    def draw(canvas: Canvas) -> None:
        for number, top in enumerate(tops(4)[:-1]):
            shade(canvas, XS[0], top, XS[-1], top + ROW, 0.8 if number % 2 else 0.9)
        fill(canvas, [HEAD, *BODY], 100)

    (table,) = tables_in(page_of(draw))
    assert (table.signal, rows_in(table)) == ("shading", [HEAD, *BODY])


def test_rows_that_only_stand_in_line_are_a_table() -> None:
    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 72, 60, ["Direktoratet har fått disse oppdragene for året:"])
        fill(canvas, [HEAD, *BODY], 100, bold_head=True)
        write_lines(canvas, 72, 220, ["Oppdragene skal løses i tråd med instruksen."])

    page = page_of(draw)
    (table,) = tables_in(page)
    assert (table.signal, rows_in(table)) == ("alignment", [HEAD, *BODY])
    assert len(lines_in(page)) == 2


@pytest.mark.parametrize("figure", ["600", "75 prosent", "10 virkedager", "3,5 mill. kr"])
def test_one_row_under_a_bold_head_is_a_table_when_it_ends_in_a_figure(figure: str) -> None:
    def draw(canvas: Canvas) -> None:
        fill(canvas, [["Styringsparameter", "", "Ambisjon"]], 100, bold_head=True)
        fill(canvas, [["Antall kontroller", "", figure]], 116)

    (table,) = tables_in(page_of(draw))
    assert rows_in(table) == [
        ["Styringsparameter", "Ambisjon"],
        ["Antall kontroller", figure],
    ]


def test_three_rules_around_head_and_body_are_a_table_with_all_its_rows() -> None:
    def draw(canvas: Canvas) -> None:
        for top in (98, 118, 182):
            rule(canvas, XS[0], top, XS[-1], top)
        fill(canvas, [HEAD, *BODY], 100, bold_head=True)

    (table,) = tables_in(page_of(draw))
    assert rows_in(table) == [HEAD, *BODY]


def test_a_wrapped_cell_without_rules_stays_in_its_row() -> None:
    def draw(canvas: Canvas) -> None:
        fill(canvas, [HEAD], 100, bold_head=True)
        for number, row in enumerate(BODY):
            fill(canvas, [row], 120 + 34 * number)
            write(canvas, XS[1] + 5, 137 + 34 * number, "for hele landet")

    (table,) = tables_in(page_of(draw))
    assert [row[1] for row in rows_in(table)[1:]] == [f"{row[1]} for hele landet" for row in BODY]


def test_a_row_cut_off_by_the_page_break_is_a_table_on_the_next_page() -> None:
    def first(canvas: Canvas) -> None:
        grid(canvas, XS, tops(3, 700))
        fill(canvas, [HEAD, *BODY[:2]], 700)

    def second(canvas: Canvas) -> None:
        grid(canvas, [XS[0], XS[-1]], [60, 100])
        write_lines(canvas, 77, 65, ["Resten av teksten i raden"])

    _, following = read_pdf(pdf(first, second)).pages
    assert [rows_in(table) for table in tables_in(following)] == [[["Resten av teksten i raden"]]]


def framed(canvas: Canvas) -> None:
    grid(canvas, [72, 520], [60, 160])
    write_lines(canvas, 80, 70, ["Tekst i en ramme", "som går over to linjer"])


def underlined(canvas: Canvas) -> None:
    for number in range(5):
        write(canvas, 72, 60 + 20 * number, "En understreket overskrift")
        rule(canvas, 72, 71 + 20 * number, 190, 71 + 20 * number)


def between_page_rules(canvas: Canvas) -> None:
    rule(canvas, 72, 50, 520, 50)
    write_lines(canvas, 72, 60, ["En vanlig linje med tekst på siden"] * 20)
    rule(canvas, 72, 790, 520, 790)


def numbered(canvas: Canvas) -> None:
    for number in range(1, 9):
        write(canvas, 72, 60 + 14 * number, f"{number}.")
        write(canvas, 100, 60 + 14 * number, "Et punkt i en nummerert liste med tekst")


def contents(canvas: Canvas) -> None:
    write(canvas, 72, 60, "Innhold", font="Helvetica-Bold")
    for number in range(1, 9):
        write(canvas, 72, 74 + 14 * number, f"{number}. Et kapittel i brevet")
        write(canvas, 510, 74 + 14 * number, str(number + 1))


def letter_foot(canvas: Canvas) -> None:
    for x, lines in zip(
        (72, 200, 330, 440),
        (
            ["Postadresse", "Postboks 8", "0030 Oslo"],
            ["Kontoradresse", "Gata 2", "postmottak@dep.no"],
            ["Telefon*", "22 00 00 00", "Org.nr. 900 000 000"],
            ["Saksbehandler", "Kari Nordmann", "22 00 00 01"],
        ),
        strict=True,
    ):
        write_lines(canvas, x, 760, lines)


@pytest.mark.parametrize(
    "draw", [framed, underlined, between_page_rules, numbered, contents, letter_foot]
)
def test_what_only_looks_like_a_table_stays_lines(draw) -> None:
    assert not tables_in(page_of(draw))


def test_graph_paper_costs_little_and_is_reported() -> None:
    def draw(canvas: Canvas) -> None:
        grid(canvas, list(range(20, 580, 4)), list(range(20, 800, 4)))
        write(canvas, 72, 60, "Tekst på rutepapir")

    document = read_pdf(pdf(draw))
    assert [(item.code, item.page) for item in document.diagnostics] == [("table_unreadable", 1)]
    assert [line.text for line in everything_in(document.pages[0])] == ["Tekst på rutepapir"]
