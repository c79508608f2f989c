"""Pages without readable words and parts of unlikely size are told."""

import pytest

from govload.extract.quality import illegible_pages, odd_sizes
from govload.model import Block, BlockType, Section

SENTENCE = "Etaten skal rapportere om måloppnåelsen i årsrapporten og følge opp avvik. "


def block(text: str, page: int = 1, section: int = 0, **more: object) -> Block:
    kind = BlockType.TABLE_ROW if "table" in more else BlockType.PARAGRAPH
    return Block(index=0, type=kind, text=text, page=page, section=section, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        # A font without a character map, a font shifted by some places, replacement characters.
        "7LOGHOLQJVEUHY GHW NPKL VNDO UDSSRUWHUH " * 30,
        "wKldg xqzr bNtf KmVvq pPlrS tgbnH " * 30,
        ("m\ufffdl og krav til \ufffdrsrapport " * 30),
    ],
)
def test_garbled_pages_are_told(text: str) -> None:
    assert illegible_pages([block(SENTENCE * 20, 1), block(text, 2)]) == (2,)


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE * 30,
        "Kap. 799 post 01 Driftsutgifter 42 000 " * 40,
        "Oslo Viken Innlandet Agder Rogaland Vestland Nordland Troms Finnmark " * 20,
        "The agency reports on the goals and the results of the programme. " * 20,
        "HMS IKT SSB NVE DSB BNP EØS NTNU UiO UiB " * 3,
        "",
    ],
)
def test_readable_pages_are_left_alone(text: str) -> None:
    assert illegible_pages([block(text)]) == ()


def test_a_section_far_too_long_is_told_with_its_page() -> None:
    sections = [
        Section(index=0),
        Section(index=1, title="Mål", number="2", level=1, parent=0, page=3),
        Section(index=2, title="Oppdrag", number="3", level=1, parent=0, page=9),
    ]
    (found,) = odd_sizes(sections, [block("ord " * 5000, 3, 1), block("ord " * 900, 9, 2)])
    assert (found.code, found.page) == ("section_size", 3)
    assert "'2 Mål' has 5000 words" in found.message


def test_a_long_table_is_no_long_section() -> None:
    sections = [Section(index=0), Section(index=1, level=1, parent=0), Section(index=2, level=1)]
    rows = [block("ord " * 20, 1, 1, table=1, row=row) for row in range(1, 400)]
    assert odd_sizes(sections, rows) == ()


def test_a_row_that_swallowed_a_page_is_told() -> None:
    (found,) = odd_sizes([Section(index=0)], [block("ord " * 600, 4, table=2, row=1)])
    assert (found.code, found.page) == ("table_unreadable", 4)
