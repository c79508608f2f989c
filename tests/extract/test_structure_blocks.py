"""Lines to blocks: paragraphs, headings and lists, in plain text and in print."""

import textwrap

import pytest

from govload.extract.draft import Draft
from govload.extract.structure import drafts_from_pages
from govload.model import BlockType
from tests.extract.builders import line, page, plain


def shape(drafts: tuple[Draft, ...]) -> list[tuple[str, str, str]]:
    return [(draft.type.value, draft.marker, draft.text) for draft in drafts]


def text_of(source: str) -> tuple[Draft, ...]:
    return plain(textwrap.dedent(source).strip("\n"))


PARAGRAPHS = """
    Etaten skal arbeide systematisk med å gi brukerne et godt tilbud og sørge for at
    veiledningen er korrekt. Informasjonen skal være lett å finne.
    Etaten skal videreføre samarbeidet med kommunene om felles løsninger i hele landet
    og bidra til at erfaringene deles.
"""


def test_a_short_last_line_ends_a_paragraph_without_blank_lines() -> None:
    assert [draft.text.split()[-1] for draft in text_of(PARAGRAPHS)] == ["finne.", "deles."]


@pytest.mark.parametrize("bullet", ["•", "-", "–", "o", "*", "▪"])
def test_bullets_of_every_kind(bullet: str) -> None:
    source = f"Etaten skal:\n{bullet} redusere ventetiden\n{bullet} styrke veiledningen"
    stem, first, second = plain(source)
    assert (stem.type, first.type, second.type) == (
        BlockType.PARAGRAPH,
        BlockType.LIST_ITEM,
        BlockType.LIST_ITEM,
    )
    assert (first.text, first.owner, first.level) == ("redusere ventetiden", 0, 1)
    assert (second.text, second.owner, second.level) == ("styrke veiledningen", 0, 1)


def test_a_bullet_alone_on_its_line_marks_the_next() -> None:
    assert shape(plain("•\nAntall klager\n•\nAntall vedtak")) == [
        ("list_item", "•", "Antall klager"),
        ("list_item", "•", "Antall vedtak"),
    ]


def test_a_list_item_goes_on_over_lines_that_start_low() -> None:
    source = """
        Nøkkelinformasjon
        • Oppfølging av henvendelser fra publikum, medregnet råd til ulike grupper av
        søkere
        • Klager
    """
    assert shape(text_of(source)) == [
        ("heading", "", "Nøkkelinformasjon"),
        (
            "list_item",
            "•",
            "Oppfølging av henvendelser fra publikum, medregnet råd til ulike grupper av søkere",
        ),
        ("list_item", "•", "Klager"),
    ]


def test_lists_nest_by_marker_where_there_is_no_indent() -> None:
    source = """
        Etaten skal
        1. lage en plan for
        a) drift
        b) utvikling
        2. rapportere om planen
    """
    drafts = text_of(source)
    assert [(draft.marker, draft.level, draft.owner) for draft in drafts] == [
        ("", 0, None),
        ("1.", 1, 0),
        ("a)", 2, 1),
        ("b)", 2, 1),
        ("2.", 1, 0),
    ]


def test_a_counted_list_goes_on_after_a_paragraph() -> None:
    source = """
        Etaten følger disse parametrene:

        a) Andel saker som er avgjort innen fristen

        Resultatet var 80 prosent i fjor, og kravet i år er satt til 90 prosent.

        b) Antall klager
    """
    drafts = text_of(source)
    assert drafts[1].owner == 0
    assert drafts[-1].owner == 0


def test_a_target_under_a_counted_item_belongs_to_it() -> None:
    source = """
        1. Brukerne er fornøyde
        Resultatkrav:
        a) Minst 80 prosent er fornøyde
        2. Køen er kortere
    """
    assert [(d.type.value, d.marker, d.owner) for d in text_of(source)] == [
        ("list_item", "1.", None),
        ("paragraph", "", 0),
        ("list_item", "a)", 1),
        ("list_item", "2.", None),
    ]


@pytest.mark.parametrize(
    ("source", "marker", "title"),
    [
        ("3.2 Bedre samordning\nEtaten skal samordne seg med andre.", "3.2", "Bedre samordning"),
        ("4. ANDRE KRAV\nEtaten skal ha lærlinger.", "4.", "ANDRE KRAV"),
        ("Bruk av ny teknologi\nEtaten skal vurdere ny teknologi.", "", "Bruk av ny teknologi"),
        ("Styringsparametere:\n• Antall klager", "", "Styringsparametere:"),
        ("Mål 2 God tilgang\nStyringsparametere\n• Antall klager", "", "Mål 2 God tilgang"),
        ("Delmål 1.3 Bygg blir ferdige i tide og\ntil avtalt kvalitet", "", "Delmål 1.3 Bygg"),
        ("II. Mål og resultater\nEtaten har tre mål.", "II.", "Mål og resultater"),
        ("KAPITTEL 1. FORMÅL\nFormålet er å gi råd.", "KAPITTEL 1", "FORMÅL"),
    ],
)
def test_headings_in_plain_text(source: str, marker: str, title: str) -> None:
    heading = plain(source)[0]
    assert heading.type is BlockType.HEADING
    assert heading.marker == marker
    assert heading.text.startswith(title)


@pytest.mark.parametrize(
    "source",
    [
        "Etaten skal:\n• svare",
        "Vi viser til brevet om saken\nsom ble sendt i mai.",
        "1. Antall klager\n2. Antall vedtak",
        "Med hilsen\nKari Nordmann\navdelingsdirektør",
    ],
)
def test_what_is_no_heading_in_plain_text(source: str) -> None:
    assert BlockType.HEADING not in {draft.type for draft in plain(source)}


def test_a_date_at_the_start_of_a_line_is_no_item() -> None:
    source = """
        Etaten skal utarbeide en samlet plan for arbeidet og legge den fram for departementet innen
        1. oktober 2024. Planen skal vise kostnader.
    """
    (paragraph,) = text_of(source)
    assert "innen 1. oktober 2024. Planen" in paragraph.text


LOST_BULLETS = """
    Delmål 2.1: Beitebruken er tilpasset ressursene
    Styringsparametere:
    Antall kommuner med oppdatert plan
    Andel søknader om tilskudd til beitelag som er behandlet innen åtte uker i året.
"""


def test_the_first_line_below_a_label_is_no_heading() -> None:
    assert "Antall kommuner med oppdatert plan" in [
        draft.text for draft in text_of(LOST_BULLETS) if draft.type is BlockType.PARAGRAPH
    ]


PLAIN_CHAPTERS = """
    1. Nye oppdrag
    1.1 Veileder om havner
    Havnene har ulik praksis i dag. Direktoratet skal lage en veileder om saken.
    2. Endringer i tidligere oppdrag
    - Oppdrag 3 Kartlegging: fristen flyttes til 15. november.
    - Oppdrag 8 Tilsyn: omfanget økes.
    3. Rapportering
    Status skal inngå i årsrapporten.
"""


def test_plain_titles_go_on_with_the_numbers_of_the_headings_before() -> None:
    headings = [d.marker for d in text_of(PLAIN_CHAPTERS) if d.type is BlockType.HEADING]
    assert headings == ["1.", "1.1", "2.", "3."]


WORDS = "Etaten skal sørge for at alle brukere får svar innen fristen som er satt i lov og for"
TITLE = "Innbyggerne finner fram til riktig kontor og får svar samme uke, også når de bor"


def test_a_bold_line_is_a_heading_and_wraps() -> None:
    drafts = drafts_from_pages(
        [
            page(
                line(f"Mål 1: {TITLE}", 72, bold=True),
                line("de trenger den", 85, bold=True),
                line(WORDS, 98),
                line("skrift.", 111),
            )
        ]
    )
    assert [draft.type.value for draft in drafts] == ["heading", "paragraph"]
    assert drafts[0].text == f"Mål 1: {TITLE} de trenger den"
    assert (drafts[0].signal, drafts[1].text.split()[-1]) == ("style", "skrift.")


def test_a_heading_in_capitals_wraps_before_a_word_that_could_stand_alone() -> None:
    drafts = drafts_from_pages(
        [
            page(
                line("3. MÅL OG", 72, bold=True, size=14.0),
                line("STYRINGSPARAMETERE", 90, bold=True, size=14.0),
                line(WORDS, 120, gap=1.2),
                line(WORDS, 133),
            )
        ]
    )
    assert drafts[0].text == "MÅL OG STYRINGSPARAMETERE"


def test_a_numbered_title_larger_than_the_text_may_end_in_a_stop() -> None:
    drafts = drafts_from_pages(
        [
            page(
                line(WORDS, 72),
                line("-----------------------------", 85),
                line("3.6. Brukerne medvirker og blir hørt i", 110, bold=True, size=14.0, gap=1.2),
                line("utviklingen av tjenestene.", 127, bold=True, size=14.0),
                line(WORDS, 150, gap=1.2),
                line(WORDS, 163),
            )
        ]
    )
    assert [(draft.type.value, draft.marker) for draft in drafts] == [
        ("paragraph", ""),
        ("heading", "3.6"),
        ("paragraph", ""),
    ]


@pytest.mark.parametrize("rule", ["---------", "| | | |", "|-----|------|", "_ _ _ _ _"])
def test_a_drawn_rule_is_no_text(rule: str) -> None:
    assert [draft.text for draft in plain(f"Etaten skal øve.\n\n{rule}\n\nTakk.")] == [
        "Etaten skal øve.",
        "Takk.",
    ]


def test_a_bold_stem_is_no_heading() -> None:
    drafts = drafts_from_pages(
        [page(line("Etaten skal:", 72, bold=True), line("• svare", 85), line(WORDS, 110, gap=1.2))]
    )
    assert [draft.type.value for draft in drafts] == ["paragraph", "list_item", "paragraph"]


def test_a_run_in_heading_stands_apart_from_its_text() -> None:
    text = "Lærlinger. Etaten skal ha minst to lærlinger i 2024."
    (heading, body) = drafts_from_pages(
        [page(line(text, 72, lead_bold=10), line(WORDS, 110, gap=1.2))]
    )[:2]
    assert (heading.type, heading.text, heading.signal) == (
        BlockType.HEADING,
        "Lærlinger.",
        "run_in",
    )
    assert body.text == "Etaten skal ha minst to lærlinger i 2024."


def test_a_run_in_heading_opens_a_paragraph_without_white_space_above_it() -> None:
    before = "Etaten skal lage en veileder til eiere av private brønner innen 1. juni, se brevet."
    lead = line("Lærlinger. Etaten skal ta inn minst to lærlinger i året.", 85, lead_bold=10)
    drafts = drafts_from_pages([page(line(before, 72), lead)])
    assert [(draft.type.value, draft.text) for draft in drafts] == [
        ("paragraph", before),
        ("heading", "Lærlinger."),
        ("paragraph", "Etaten skal ta inn minst to lærlinger i året."),
    ]


def test_an_emphasised_sentence_stays_in_its_paragraph() -> None:
    text = "Etaten skal kutte køen. Dette skal skje innen utgangen av året."
    (paragraph, _) = drafts_from_pages(
        [page(line(text, 72, lead_bold=23), line(WORDS, 110, gap=1.2))]
    )
    assert paragraph.text == text


def test_a_sentence_goes_on_over_the_page_break_and_the_footnote() -> None:
    first = page(
        line(WORDS, 72),
        line(WORDS, 85),
        line("1 Tallet er fra i fjor.", 780, size=7.0, gap=3.0),
        number=1,
    )
    second = page(line("brukerne i hele landet.", 72, page=2), number=2)
    drafts = drafts_from_pages([first, second])
    assert [draft.type.value for draft in drafts] == ["paragraph", "footnote"]
    assert drafts[0].text.endswith("lov og for brukerne i hele landet.")
    assert [box.page for box in drafts[0].boxes] == [1, 1, 2]


def test_running_heads_and_page_numbers_go() -> None:
    pages = [
        page(
            line(f"Tildelingsbrev {2024}", 30, page=number, gap=0.0),
            line(f"Avsnitt {'abc'[number - 1]} handler om noe annet.", 72, page=number, gap=3.0),
            line(f"Side {number} av 3", 800, page=number, gap=9.0),
            number=number,
        )
        for number in (1, 2, 3)
    ]
    assert [draft.text[:9] for draft in drafts_from_pages(pages)] == [
        "Avsnitt a",
        "Avsnitt b",
        "Avsnitt c",
    ]


@pytest.mark.parametrize("stop", ["", "."])
def test_a_line_at_the_edge_of_items_that_hang_stands_outside_the_list(stop: str) -> None:
    full = "ikke ta imot nye samlinger uten at det er satt av nok midler til å ta vare på hele dem"
    drafts = drafts_from_pages(
        [
            page(
                line(
                    "• lage en plan for sikring av samlingene i alle magasinene på Moen og i byen",
                    72,
                ),
                line("og øve etter den", 85, x=90),
                line(f"• {full}{stop}", 98),
                line("Arkivverket har i dag tilsyn med private arkiver av nasjonal verdi", 111),
            )
        ]
    )
    assert [draft.type.value for draft in drafts] == ["list_item", "list_item", "paragraph"]


def test_items_told_by_their_tags_alone() -> None:
    drafts = drafts_from_pages(
        [
            page(
                line("Etaten skal svare på alle henvendelser i løpet av to", 72, x=90, tag="LI4"),
                line("uker", 85, x=90, tag="LI4"),
                line("Etaten skal føre statistikk", 98, x=90, tag="LI7"),
                line(WORDS, 120, gap=1.2, tag="P"),
            )
        ]
    )
    assert [(draft.type.value, draft.text.split()[-1]) for draft in drafts] == [
        ("list_item", "uker"),
        ("list_item", "statistikk"),
        ("paragraph", "for"),
    ]
