"""Where lists and sentences end and go on in scraps of text: page feet, numbers, no blank lines."""

import pytest

from govload.extract.structure import drafts_from_pages
from govload.model import BlockType
from tests.extract.builders import LEFT, line, page, plain
from tests.extract.test_structure_blocks import shape, text_of


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("• 90 prosent av klagene", ("list_item", "•", "90 prosent av klagene")),
        ("· 90 prosent av klagene", ("paragraph", "", "· 90 prosent av klagene")),
        ("* 90 prosent av klagene", ("paragraph", "", "* 90 prosent av klagene")),
    ],
)
def test_a_number_after_a_sign(source: str, expected: tuple[str, str, str]) -> None:
    assert shape(plain(f"Kravet for året er satt slik for etaten:\n{source} er svart på"))[1] == (
        *expected[:2],
        f"{expected[2]} er svart på",
    )


def test_a_sentence_after_the_last_item_of_a_list_is_no_part_of_it() -> None:
    source = """
        Etaten skal rapportere om:
        o antall klager som er behandlet innenfor fristen i hele året
        o antall kontroller som er gjennomført sammen med andre etater
        Årsrapporten sendes til departementet når styret har godkjent den.
    """
    _stem, *items, sentence = text_of(source)
    assert [item.type for item in items] == [BlockType.LIST_ITEM] * 2
    assert sentence.text.startswith("Årsrapporten sendes")


def test_a_sentence_left_of_a_bullet_is_no_part_of_its_item() -> None:
    drafts = drafts_from_pages(
        [
            page(
                line("Styringsparametere:", 72),
                line("• Antall studenter som fullfører på normert tid i alle fag", 87, x=LEFT + 6),
                line("Måltallene er minstekrav. Etaten skal følge dem opp i", 102),
                line("hele perioden.", 115),
            )
        ]
    )
    assert [draft.type.value for draft in drafts[-2:]] == ["list_item", "paragraph"]
    assert drafts[-1].text.endswith("i hele perioden.")


@pytest.mark.parametrize(
    "foot",
    [
        *("Side 8", "side 4 av 11", "– 5 –", "6 av 13", "6/13", "7", f"{' ' * 40}7"),
        "Tildelingsbrev 2019 Side 6 av 11",
        "Prøvedepartementet, tildelingsbrev for 2019          Side 6",
        "Tildelingsbrev 2019 Prøvetilsynet          6",
        "6          Supplerende tildelingsbrev",
        "Prøvetilsynet 2019          6",
    ],
)
def test_a_page_foot_inside_a_scrap_interrupts_no_sentence(foot: str) -> None:
    (paragraph,) = plain(
        f"Etaten skal i løpet av året følge opp hvordan kommunene\n{foot}\nbruker veilederen."
    )
    assert paragraph.text.endswith("hvordan kommunene bruker veilederen.")


@pytest.mark.parametrize("line", ["Antall klager\n7\nAntall vedtak", "innen kap.\n7\nog post 1"])
def test_a_number_alone_on_its_line_is_kept_where_it_may_be_meant(line: str) -> None:
    assert "7" in " ".join(draft.text for draft in plain(f"Tekst før.\n{line}\nTekst etter."))


def test_what_only_ends_in_a_number_is_no_page_foot() -> None:
    source = "Etaten skal behandle flere saker enn i fjor.\nAntall klager          120\n"
    assert plain(f"{source}Klagene skal telles hver måned.")[1].text == "Antall klager 120"


def test_numbers_without_dots_that_count_on_mark_the_items_of_a_list() -> None:
    source = "Nr. Oppdrag\n1 Ny kartløsning, 1. mai\n2 Bedre tilsyn\n3 Veileder for skoler\nTekst."
    items = [draft for draft in plain(source) if draft.type is BlockType.LIST_ITEM]
    assert [(item.marker, item.text) for item in items][:2] == [
        ("1", "Ny kartløsning, 1. mai"),
        ("2", "Bedre tilsyn"),
    ]


def test_the_first_of_the_next_sub_goals_is_no_heading() -> None:
    source = "Etatens resultatmål\n1.1.1 Kartene er like\n1.1.2 Data er delt\n1.2.1 Alt er målt"
    assert [draft.type for draft in plain(source)[1:]] == [BlockType.PARAGRAPH] * 3


def test_a_line_right_below_another_is_no_title_between_the_items_of_a_label() -> None:
    source = "Indikatorar:\n\nDel av ferjene utan utslepp\nUtslepp per kilometer\nTalet på klager\n"
    types = [draft.type for draft in plain(f"{source}Ferjekontoret skal svare på klagene.")]
    assert BlockType.HEADING not in types[1:]


def test_a_chapters_number_comes_after_the_sections_of_the_one_before() -> None:
    table = "Frist      Rapport\n1. juni    Halvårsrapport\n1. mars    Årsrapport"
    source = f"4.3 Tilsyn\nEtaten skal føre tilsyn med stiene.\n5 Rapportering\n{table}"
    headings = [one.text for one in plain(source) if one.type is BlockType.HEADING]
    assert headings == ["Tilsyn", "Rapportering"]
