"""Tables: one block a row with named cells, bodies under their titles, over page breaks."""

from dataclasses import replace

from govload.extract.draft import Draft
from govload.extract.page import Page
from govload.extract.structure import drafts_from_pages
from govload.model import BlockType
from tests.extract.builders import ADVANCE, LEFT, line, page, table

WORDS = "Departementet viser til omtalen av saken i budsjettet og legger den til grunn for arbeid"


def read(*pages: Page) -> tuple[Draft, ...]:
    return drafts_from_pages(pages)


def rows_of(drafts: tuple[Draft, ...]) -> list[Draft]:
    return [d for d in drafts if d.type is BlockType.TABLE_ROW and not d.is_header]


def test_the_header_names_the_cells() -> None:
    rows = [["Nr.", "Oppdrag", "Frist"], ["1", "Lage en plan", "1. mai"], ["2", "Evaluere", ""]]
    drafts = read(page(table(rows, head=True)))
    assert drafts[0].is_header
    first, second = rows_of(drafts)
    assert [(cell.column, cell.text) for cell in first.cells] == [
        ("Nr.", "1"),
        ("Oppdrag", "Lage en plan"),
        ("Frist", "1. mai"),
    ]
    assert (first.text, first.table, first.row) == ("1 Lage en plan 1. mai", 1, 1)
    assert (second.text, second.row) == ("2 Evaluere", 2)


def test_usual_names_make_a_header_without_bold() -> None:
    rows = [["Styringsparameter", "Resultatkrav"], ["Andel svar innen fristen", "90 pst."]]
    drafts = read(page(table(rows)))
    assert [draft.is_header for draft in drafts] == [True, False]


def test_a_table_goes_on_over_the_page_with_its_header_repeated() -> None:
    head = ["Parameter", "Krav"]
    drafts = read(
        page(table([head, ["Antall klager", "100"]], head=True)),
        page(table([head, ["Antall vedtak", "50"]], head=True, number=2), number=2),
    )
    assert sum(draft.is_header for draft in drafts) == 1
    assert [(row.table, row.row, row.text) for row in rows_of(drafts)] == [
        (1, 1, "Antall klager 100"),
        (1, 2, "Antall vedtak 50"),
    ]


def test_a_row_cut_by_the_page_break_is_one() -> None:
    drafts = read(
        page(table([["Parameter", "Krav"], ["Andel brukere som får", "90 pst."]], head=True)),
        page(table([["svar innen fristen", ""], ["Antall klager", "5"]], number=2), number=2),
    )
    assert [row.text for row in rows_of(drafts)] == [
        "Andel brukere som får svar innen fristen 90 pst.",
        "Antall klager 5",
    ]


def test_tables_apart_stay_apart() -> None:
    rows = [["Parameter", "Krav"], ["Antall klager", "5"]]
    drafts = read(page(table(rows, head=True), line(WORDS, 500), table(rows, head=True, top=600)))
    assert {draft.table for draft in drafts} == {1, 0, 2}


def test_an_assignment_has_its_body_under_its_title() -> None:
    rows = [
        ["*TB-1", "*Avd. A", "*Plan for drift"],
        ["Etaten skal lage en plan for driften.\nPlanen skal vise:\n- kostnader\n- nytte"],
        ["*TB-2", "*Avd. B", "*Evaluering"],
        ["Etaten skal evaluere ordningen. Frist: 1. mai."],
    ]
    drafts = read(page(table(rows)))
    titles = rows_of(drafts)
    assert [title.text for title in titles] == [
        "TB-1 Avd. A Plan for drift",
        "TB-2 Avd. B Evaluering",
    ]
    body = [(d.type.value, d.text, d.owner) for d in drafts[1:5]]
    assert body == [
        ("paragraph", "Etaten skal lage en plan for driften.", 0),
        ("paragraph", "Planen skal vise:", 0),
        ("list_item", "kostnader", 2),
        ("list_item", "nytte", 2),
    ]
    assert drafts[-1].owner == drafts.index(titles[1])


def test_a_body_that_falls_out_of_the_table_stays_with_its_title() -> None:
    drafts = read(
        page(table([["*TB-1", "*Avd. A", "*Plan"], ["Etaten skal vurdere om planen kan"]])),
        page(
            line("gjelde for hele landet.", 72, page=2),
            line("• Punktet står utenfor tabellen.", 100, page=2, gap=1.2),
            line("3.2 Neste kapittel", 140, page=2, bold=True, size=13.0, gap=2.0),
            line(WORDS, 170, page=2, gap=1.2),
            number=2,
        ),
    )
    title, body, *_, heading, after = drafts
    assert body.text == "Etaten skal vurdere om planen kan gjelde for hele landet."
    assert body.owner == 0
    assert (title.type, heading.type) == (BlockType.TABLE_ROW, BlockType.HEADING)
    assert after.owner is None


def test_a_title_without_any_body_in_the_table_adopts_what_follows() -> None:
    drafts = read(
        page(
            line("3.1 Oppdrag", 72, bold=True, size=13.0),
            table([["*TB-1", "*Avd. A", "*Plan for drift"]], top=90),
            line("Etaten skal lage en plan.", 140, gap=1.2),
            line("Frist: 1. mai", 160, gap=1.2),
            line("3.2 Rapportering", 190, bold=True, size=13.0, gap=2.0),
            line(WORDS, 220, gap=1.2),
        )
    )
    assert [draft.owner for draft in drafts] == [None, None, 1, 1, None, None]


def test_items_in_a_cell_are_blocks_of_their_own() -> None:
    rows = [["Mål", "Styringsparametere"], ["Kortere kø", "• Antall i kø\n• Ventetid i dager"]]
    drafts = read(page(table(rows, head=True)))
    assert [(d.type.value, d.text, d.column, d.owner) for d in drafts[1:]] == [
        ("table_row", "Kortere kø", "", None),
        ("list_item", "Antall i kø", "Styringsparametere", 1),
        ("list_item", "Ventetid i dager", "Styringsparametere", 1),
    ]
    assert drafts[1].cells[1].text == "• Antall i kø • Ventetid i dager"


def test_lines_that_stand_like_items_are_items_and_an_explanation_is_none() -> None:
    head = ["Mål", "Styringsparametere"]
    listed = read(page(table([head, ["Kortere kø", "Antall i kø\nVentetid"]], head=True)))
    assert [d.text for d in listed[1:]] == ["Kortere kø", "Antall i kø", "Ventetid"]
    told = read(page(table([["Nr.", "Oppdrag"], ["1", "Ny plan\nPlanen skal følges."]], head=True)))
    assert [d.text for d in told[1:]] == ["1 Ny plan", "Planen skal følges."]


def test_bullets_within_a_line_of_a_cell() -> None:
    rows = [["Mål", "Følges med"], ["Kortere kø", "• antall i kø • ventetid •\nklager"]]
    drafts = read(page(table(rows, head=True)))
    assert [d.text for d in drafts[2:]] == ["antall i kø", "ventetid", "klager"]


def test_a_numbered_sub_goal_beside_its_goal_is_a_row_of_its_own() -> None:
    rows = [
        ["Hovedmål", "Delmål"],
        ["1 God hjelp til alle brukere", "1.1 Rask hjelp til alle barn"],
    ]
    _, goal, sub_goal = read(page(table(rows, head=True)))
    assert [cell.text for cell in goal.cells] == ["1 God hjelp til alle brukere", ""]
    assert [(cell.column, cell.text) for cell in sub_goal.cells] == [
        ("Hovedmål", ""),
        ("Delmål", "1.1 Rask hjelp til alle barn"),
    ]
    assert (goal.row, sub_goal.row) == (1, 1)


def test_a_goal_over_all_columns_opens_rows_and_takes_no_body() -> None:
    rows = [
        ["Mål", "Styringsparameter", "Oppgaver"],
        ["Hovedmål 1: God hjelp til brukerne"],
        ["Delmål 1.1 Rask hjelp", "• Antall i kø\n• Ventetid", "• Lage en plan\n• Evaluere"],
        ["Hovedmål 2: God drift av etaten"],
    ]
    drafts = read(page(table(rows, head=True)))
    assert [(d.type.value, d.column, d.level, d.owner) for d in drafts] == [
        ("table_row", "", 0, None),
        ("table_row", "", 0, None),
        ("table_row", "", 0, None),
        ("list_item", "Styringsparameter", 1, 2),
        ("list_item", "Styringsparameter", 1, 2),
        ("list_item", "Oppgaver", 1, 2),
        ("list_item", "Oppgaver", 1, 2),
        ("table_row", "", 0, None),
    ]
    assert [draft.is_header for draft in rows_of(drafts)] == [False] * 3


def test_a_row_that_names_the_rows_below_is_no_item() -> None:
    rows = [["Nr.", "Oppdrag", "Frist"], ["*Kunnskapsdepartementet"], ["1", "Lage plan", "1. mai"]]
    drafts = read(page(table(rows, head=True)))
    assert [draft.is_header for draft in drafts] == [True, True, False]


def test_a_frame_around_prose_is_prose() -> None:
    (paragraph,) = read(page(table([["Etaten skal lage en plan for arbeidet i året som kommer."]])))
    assert (paragraph.type, paragraph.table) == (BlockType.PARAGRAPH, 0)


def test_a_word_too_long_for_its_cell_is_put_together() -> None:
    words = "*Beslutningsstøttever\nktøy for leger"
    whole = table([["*TB-1", words], ["Etaten skal følge planen."]])
    end = LEFT + 150 + ADVANCE * len("Beslutningsstøttever")
    full = tuple(replace(part, column_end=end + ADVANCE) for part in whole.cells[1].lines)
    cells = (whole.cells[0], replace(whole.cells[1], lines=full), *whole.cells[2:])
    assert read(page(whole))[0].text == "TB-1 Beslutningsstøttever ktøy for leger"
    assert (
        read(page(replace(whole, cells=cells)))[0].text == "TB-1 Beslutningsstøtteverktøy for leger"
    )
