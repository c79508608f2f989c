"""Letters are told from what else the state writes, also where words are shared."""

from pathlib import Path

import pytest

from govload.export.error_words import message_in
from govload.extract import read_letter
from govload.extract.metadata.text import read_opening
from govload.extract.page import Line
from govload.extract.quality import Verdict, judge
from govload.model import Block, BlockType

LETTERS = {
    "plain": """
        Fjelldepartementet
        Øyetilsynet
        Postboks 1
        9999 YTTERVÆR
        Statsbudsjettet 2020 – tildelingsbrev til Øyetilsynet
        1. Innledning
        Departementet viser til Prop. 1 S (2019–2020).""",
    "short supplement": """
        Supplerende tildelingsbrev nr. 2 – Øyetilsynet
        Bevilgningen på kap. 799 post 01 økes med 2 mill. kroner.""",
    "nynorsk supplement": """
        Supplerande tildelingsbrev nr. 1 for 2021
        Øyetilsynet får med dette i oppdrag å lage ein rettleiar.""",
    "instruction": """
        Hovedinstruks for Øyetilsynet
        Instruksen fastsetter oppgaver og myndighet.""",
    "no title": """
        Fjelldepartementet
        Øyetilsynet
        Postboks 1
        9999 YTTERVÆR
        Statsbudsjettet 2020
        Departementet ber Øyetilsynet om å rapportere om styringsparametrene.
        Bevilgningen på kap. 799 stilles til disposisjon, jf. Prop. 1 S (2019–2020).""",
    "speaks as we": """
        Tildelingsbrev 2024 – Øyetilsynet
        Vi mener at tilsynet har gode resultater. Vi ber dere om å prioritere barn.""",
    "wrapped words of other documents": """
        Tildelingsbrev 2024 – Øyetilsynet
        Tilsynet skal følge opp strategien for syn og den nasjonale planen for øyehelse, og sende en
        rapport om arbeidet til departementet innen 1. juni.""",
}
OTHERS = {
    "annual report": """
        Årsrapport 2023
        Øyetilsynet
        I tildelingsbrevet ber departementet tilsynet om å prioritere tre hovedmål.
        Bevilgningen på kap. 799 post 01 var 20 mill. kroner, jf. Prop. 1 S (2022–2023).
        Resultater på styringsparametere er vist i kapittel III. Tilsynet skal bli bedre.""",
    "consultation reply": """
        Fjelldepartementet
        Høringssvar – forslag til ny øyelov
        Øyetilsynet viser til høring og takker for muligheten til å uttale seg.""",
    "consultation by the ministry": """
        Det kongelige fjelldepartement
        Ifølge liste
        Høring – forslag til endringer i øyeforskriften
        Departementet ber om merknader innen 1. mai.
        Departementet legger til grunn at lovens krav gjelder.""",
    "strategy": """
        Fjelldepartementet
        Strategi for syn 2021–2025
        Departementet vil at flere skal se bedre. Etaten skal ha klare hovedmål.""",
    "minutes": """
        Fjelldepartementet
        Referat fra etatsstyringsmøte med Øyetilsynet 12. mai 2023
        Departementet viser til tildelingsbrevet.
        Tilsynet skal sende tall for styringsparametere.""",
    "circular": """
        Rundskriv R-1/2023
        Finansdepartementet
        Departementet viser til reglementet. Virksomheten skal følge instruksen om fullmakter.""",
    "grant letter": """
        Fjelldepartementet
        Tilskuddsbrev 2023 – Foreningen Godt syn
        Departementet gir tilskudd over kap. 799 post 70. Departementet ber om rapport.""",
    "budget proposal": """
        Del 3 Omtale av særlege tema
        Departementet legg til grunn at Øyetilsynet skal nå hovudmåla, jf. Prop. 1 S (2019–2020).
        Regjeringa føreslår å auke løyvinga på kap. 799 og å gje fullmakt.
        Tilsynet skal få tildelingsbrev med styringsparametrar.""",
    "report of a research house": """
        Øyelaget-rapport 2024:3
        Fjelldepartementet har bedt om rapporten. Departementet ber i tildelingsbrev om måltall.
        Vi ser på styringsparametere og bevilgning. Tilsynet skal ha fullmakter.""",
    "activity plan": """
        Virksomhetsplan 2024
        Øyetilsynet skal nå hovedmålene i tildelingsbrevet.
        Det er satt styringsparametere og gitt fullmakter.""",
    "English": """
        Annual allocation of the Eye Authority
        The ministry expects that the authority is in control of the budget and of its goals.""",
    "a story": """
        Om fisk
        Fisken svømmer i vannet og er glad i det. Det er ikke noe å si på.""",
    "assignment in a company": """
        Til alle ansatte
        Dere skal levere timelister innen fredag. Vi ber om at alle følger opp.""",
}
REPORT_CHAPTERS = [
    "I. Leders beretning",
    "II. Introduksjon til virksomheten og hovedtall",
    "III. Årets aktiviteter og resultater",
    "IV. Styring og kontroll i virksomheten",
]


def verdict(text: str, headings: list[str] | None = None) -> Verdict:
    rows = [row.strip() for row in text.splitlines() if row.strip()]
    lines = [Line(text=row, page=1, gap=1.0) for row in rows]
    blocks = [Block(index=0, type=BlockType.PARAGRAPH, text=row, page=1) for row in rows]
    blocks += [Block(index=0, type=BlockType.HEADING, text=row, page=2) for row in headings or []]
    return judge(read_opening(lines), lines, blocks)


@pytest.mark.parametrize("text", LETTERS.values(), ids=LETTERS.keys())
def test_letters_are_letters(text: str) -> None:
    assert verdict(text).is_letter, verdict(text)


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS.keys())
def test_other_documents_are_none(text: str) -> None:
    assert not verdict(text).is_letter, verdict(text)


def test_an_annual_report_is_told_by_its_chapters_where_its_cover_says_nothing() -> None:
    text = """
        Øyetilsynet
        Departementet ber i tildelingsbrevet om tall på styringsparametere og bruk av fullmakter.
        Bevilgningen på kap. 799 var 20 mill. kroner. Tilsynet skal bli bedre."""
    assert not verdict(text, REPORT_CHAPTERS).is_letter


def test_a_letter_may_list_the_chapters_it_asks_for() -> None:
    asked = LETTERS["plain"] + "\n".join(f"\n{chapter}" for chapter in REPORT_CHAPTERS)
    assert verdict(asked).is_letter


def test_the_doubt_says_what_spoke_against_and_what_is_missing() -> None:
    doubt = verdict(OTHERS["annual report"]).doubt
    assert doubt.startswith("it calls itself 'årsrapport'; its title does not name a letter")
    assert "no money is allocated" not in doubt


def test_all_that_is_told_of_other_documents_is_there_in_norwegian() -> None:
    verdicts = [verdict(text) for text in (*OTHERS.values(), "Tekst uten noe av dette.")]
    told = {clause for one in verdicts for clause in (*one.against, *one.missing)}
    assert len(told) > 6
    assert not [clause for clause in told if message_in(clause, "nb") == clause]


def test_a_text_without_any_sign_is_told_what_it_lacks() -> None:
    assert verdict("Tekst uten noe av dette.").doubt == (
        "its title does not name a letter of allocation; no ministry is named on its first pages; "
        "it is not addressed to an agency; no ministry asks or expects anything"
    )


def test_real_documents_of_other_kinds_are_named_and_not_counted(shared: Path) -> None:
    for path in sorted((shared / "stress").glob("*.pdf")):
        letter = read_letter(path, ocr="never")
        errors = {found.code for found in letter.diagnostics if found.severity == "error"}
        assert errors & {"not_a_letter", "no_text"}, path.name
        assert letter.blocks == () or "not_a_letter" in errors, path.name


def test_no_real_or_hand_coded_letter_is_refused(shared: Path) -> None:
    for path in sorted(shared.glob("gold/*/*.pdf")):
        found = {diagnostic.code for diagnostic in read_letter(path).diagnostics}
        assert not found, path.name
