"""The section tree: levels, contents pages, letterheads, attachments, in every format."""

import textwrap

from govload.extract.draft import Draft
from govload.extract.structure import drafts_from_pages, outline
from govload.extract.text import read_text
from govload.model import Block, BlockType, Part, Section
from tests.extract.builders import line, page


def read(source: str, *, markdown: bool = False) -> tuple[tuple[Section, ...], tuple[Block, ...]]:
    text = textwrap.dedent(source).strip("\n")
    return outline(drafts_from_pages(read_text(text, markdown=markdown)))


def tree(sections: tuple[Section, ...]) -> list[tuple[int, str, str]]:
    return [(section.level, section.number, section.title) for section in sections[1:]]


LETTER = """
    Direktoratet for vann
    Postboks 1
    0001 OSLO

    Deres ref      Vår ref 24/1      Dato 1. januar 2024

    Tildelingsbrev 2024 – Direktoratet for vann

    1. Innledning

    Departementet viser til budsjettet for 2024 og til omtalen av etaten der.

    2. Mål

    2.1 Rent vann

    Styringsparametere:

    • Antall målinger

    3. Rapportering

    Etaten skal sende rapport til departementet innen fristene i vedlegget.

    Med hilsen

    Kari Nordmann
    avdelingsdirektør

    Vedlegg:
    1. Fullmakter
    \f
    Vedlegg 1 Fullmakter

    Etaten får fullmakt til å inngå avtaler om leie av utstyr ut over budsjettåret 2024.
"""


def test_a_whole_letter_in_plain_text() -> None:
    sections, blocks = read(LETTER)
    assert tree(sections) == [
        (1, "", "Tildelingsbrev 2024 – Direktoratet for vann"),
        (1, "1.", "Innledning"),
        (1, "2.", "Mål"),
        (2, "2.1", "Rent vann"),
        (3, "", "Styringsparametere:"),
        (1, "3.", "Rapportering"),
        (1, "Vedlegg 1", "Fullmakter"),
    ]
    heads = [block.text for block in blocks if block.type is BlockType.LETTERHEAD]
    assert heads[:3] == ["Direktoratet for vann", "Postboks 1", "0001 OSLO"]
    assert [section.part for section in sections[-2:]] == [Part.LETTER, Part.ATTACHMENT]


def test_blocks_know_their_section_and_their_place() -> None:
    sections, blocks = read(LETTER)
    item = next(block for block in blocks if block.text == "Antall målinger")
    assert sections[item.section].title == "Styringsparametere:"
    assert [block.index for block in blocks] == list(range(len(blocks)))
    headings = [block for block in blocks if block.type is BlockType.HEADING]
    assert [sections[block.section].title for block in headings] == [b.text for b in headings]


def test_a_mention_or_a_list_of_attachments_opens_none() -> None:
    source = """
        1. Fullmakter

        Se vedlegg 1 for fullmakter som er gitt for budsjettåret, og vedlegg 2 for kalenderen.

        Vedlegg 1 viser fullmaktene.
    """
    sections, _ = read(source)
    assert {section.part for section in sections} == {Part.LETTER}


def test_contents_are_no_sections() -> None:
    source = """
        Innhold
        1 Innledning ............ 2
        2 Mål og prioriteringer for etaten i
        perioden ................ 3

        1. Innledning

        Departementet viser til budsjettet for 2024 og til omtalen av etaten der.
    """
    sections, blocks = read(source)
    assert tree(sections) == [(1, "1.", "Innledning")]
    contents = [block.text for block in blocks if block.type is BlockType.CONTENTS]
    assert len(contents) == 3
    assert contents[2].startswith("2 Mål og prioriteringer for etaten i perioden")


def test_a_contents_page_with_bare_page_numbers() -> None:
    source = """
        Innhald
        1 Innleiing 2
        2 Mål 3
        1. Innleiing

        Departementet viser til budsjettet for 2024 og til omtalen av etaten der.
    """
    _, blocks = read(source)
    assert sum(block.type is BlockType.CONTENTS for block in blocks) == 3


def test_contents_without_title_and_leaders() -> None:
    source = """
        Tildelingsbrev 2024 – Direktoratet for vann

        1 Innledning
        2

        2 Mål og prioriteringer
        3

        3 Rapportering 4

        Vedlegg 1: Kalender
        5

        1 Innledning

        Departementet viser til budsjettet for 2024 og til omtalen av etaten der.

        2 Mål og prioriteringer

        Etaten skal måle vannet i de største elvene hver måned gjennom hele året.

        3 Rapportering

        Etaten skal sende årsrapporten til departementet innen 15. mars 2025.

        Vedlegg 1: Kalender

        Møtene i styringsdialogen holdes i mai og november etter nærmere avtale.
    """
    sections, blocks = read(source)
    titles = ["Innledning", "Mål og prioriteringer", "Rapportering", "Kalender"]
    assert [title for _, _, title in tree(sections)][1:] == titles
    assert sum(block.type is BlockType.CONTENTS for block in blocks) == 7


def test_an_overview_that_lists_goals_is_no_contents_page() -> None:
    source = """
        Etaten skal arbeide mot disse målene:
        1. Rent vann
        2. Levende elver
        3. God beredskap

        3.1 Rent vann

        Etaten skal måle vannet i de største elvene hver måned gjennom hele året.
    """
    _, blocks = read(source)
    assert BlockType.CONTENTS not in {block.type for block in blocks}


def test_markdown_gives_the_same_tree_as_plain_text() -> None:
    source = """
        # Tildelingsbrev 2024 – Direktoratet for vann

        ## 1 Innledning

        Departementet viser til budsjettet.

        ## 2 Mål

        ### 2.1 Rent vann

        **Styringsparametere**

        - Antall målinger
    """
    sections, blocks = read(source, markdown=True)
    assert tree(sections) == [
        (1, "", "Tildelingsbrev 2024 – Direktoratet for vann"),
        (1, "1", "Innledning"),
        (1, "2", "Mål"),
        (2, "2.1", "Rent vann"),
        (3, "", "Styringsparametere"),
    ]
    assert blocks[-1].type is BlockType.LIST_ITEM


def test_unnumbered_headings_nest_by_how_they_are_set() -> None:
    words = "Etaten skal sørge for at alle brukere får svar innen fristen som er satt i lov og"
    styles = [("Mål", 16.0), ("Rent vann", 13.0), ("Elver", 13.0), ("Rapportering", 16.0)]
    content = []
    for place, (title, size) in enumerate(styles):
        top = 72 + 100.0 * place
        content.append(line(title, top, size=size, bold=True, gap=2.0))
        content.extend([line(words, top + 25), line("forskrift.", top + 38)])
    sections, _ = outline(drafts_from_pages([page(*content)]))
    assert tree(sections) == [
        (1, "", "Mål"),
        (2, "", "Rent vann"),
        (2, "", "Elver"),
        (1, "", "Rapportering"),
    ]


def paragraph(text: str, *, bold: bool = False) -> Draft:
    return Draft(type=BlockType.PARAGRAPH, text=text, page=1, bold=bold)


def test_bold_and_numbered_paragraphs_of_a_word_file_are_headings() -> None:
    drafts = [
        paragraph("Tildelingsbrev 2024 – Direktoratet for vann", bold=True),
        paragraph("3. Mål", bold=True),
        paragraph("3.1 Rent vann"),
        paragraph("Etaten skal:", bold=True),
        paragraph("Etaten skal måle vannet i de største elvene."),
    ]
    sections, blocks = outline(drafts)
    assert tree(sections)[1:] == [(1, "3.", "Mål"), (2, "3.1", "Rent vann")]
    assert [block.type for block in blocks[3:]] == [BlockType.PARAGRAPH] * 2


def test_everything_after_an_attachment_lies_in_it() -> None:
    drafts = [
        Draft(type=BlockType.HEADING, text="Mål", page=1, level=1),
        paragraph("Etaten skal måle vannet."),
        Draft(type=BlockType.HEADING, text="Vedlegg 1 Fullmakter", page=2, level=1),
        paragraph("Etaten får fullmakt."),
        Draft(type=BlockType.HEADING, text="Leie", page=2, level=1),
        paragraph("Etaten kan leie utstyr."),
    ]
    sections, blocks = outline(drafts)
    assert [(s.level, s.part) for s in sections[1:]] == [
        (1, Part.LETTER),
        (1, Part.ATTACHMENT),
        (2, Part.ATTACHMENT),
    ]
    assert sections[blocks[-1].section].parent == 2


def test_a_fragment_has_no_letterhead() -> None:
    source = "Direktoratet for vann\nPostboks 1\n\nEtaten skal måle vannet i alle elver hver måned."
    drafts = drafts_from_pages(read_text(source, markdown=False), fragment=True)
    _, blocks = outline(drafts, fragment=True)
    assert BlockType.LETTERHEAD not in {block.type for block in blocks}


def test_what_stands_under_the_greeting_is_no_heading_and_the_attachment_after_it_is() -> None:
    letter = page(
        line("Tildelingsbrev 2024 – Direktoratet for vann", 72, bold=True, size=14.0),
        line("Etaten skal måle vannet i de største elvene hver måned gjennom hele året.", 100),
        line("Med hilsen", 130, gap=2.0),
        line("Kari Nordmann", 160, bold=True, gap=2.0),
        line(
            "Dokumentet er elektronisk godkjent og har derfor ingen signatur", 190, bold=True, gap=2
        ),
        line("Vedlegg: 1", 220, bold=True, gap=2.0),
    )
    attachment = page(
        line("VEDLEGG", 72, page=2, bold=True, size=13.0, gap=2.0),
        line("Nøkkeltall", 95, page=2, bold=True, gap=2.0),
        line("Etaten skal føre statistikk over alle klager som gjelder vannet.", 110, page=2),
        number=2,
    )
    sections, blocks = outline(drafts_from_pages([letter, attachment]))
    assert [title for _, _, title in tree(sections)][1:] == ["VEDLEGG", "Nøkkeltall"]
    assert {sections[block.section].part for block in blocks if block.page == 2} == {
        Part.ATTACHMENT
    }


def test_a_row_that_lost_its_table_and_ends_in_a_share_is_no_heading() -> None:
    sections, _ = read(
        """
        # 2.2 Mål

        Måloppnåelsen vurderes ut fra indikatorene nedenfor.

        Indikator                            2023     Mål 2024

        Andel kvinner blant nye mestere      12 %     15 %

        # 2.3 Oppfølging

        Rådet skal bistå den eksterne evaluatoren med data og erfaringer fra ordningen.
        """,
        markdown=True,
    )
    assert "Andel" not in " ".join(section.title for section in sections)
