"""Metadata: where each answer comes from, and what is said when answers are missing or clash."""

import json
from pathlib import Path

import pytest

from govload.extract import read_letter
from govload.extract.metadata import describe
from govload.extract.page import Line
from govload.model import DocumentKind, Language, LetterRef, Metadata


def lines(text: str) -> tuple[Line, ...]:
    found, gap = [], 0.0
    for raw in text.splitlines():
        if raw.strip():
            found.append(Line(text=raw.strip(), page=1, gap=gap))
        gap = 0.0 if raw.strip() else gap + 1
    return tuple(found)


def described(text: str, source: str = "brev.pdf", **declared: str) -> tuple[Metadata, list[str]]:
    ref = LetterRef(path=Path(source), source=source, declared=declared)
    result = describe(lines(text), ref, Language.NB)
    return result.metadata, [diagnostic.code for diagnostic in result.diagnostics]


CLASSIC = """
Det kongelige havne- og fyrdepartement

Statens øyetilsyn
Postboks 99
9999 YTTERVÆR

Deres ref      Vår ref      Dato
               14/1234-     22.12.2014

Statsbudsjettet 2015 – tildelingsbrev til Statens øyetilsyn

1. Innledning
Departementet viser til Prop. 1 S (2014–2015).
"""


def test_a_letter_dated_in_december_is_for_the_budget_year() -> None:
    metadata, codes = described(CLASSIC)
    assert (metadata.year, metadata.year_source) == (2015, "text")
    assert (metadata.agency, metadata.agency_source) == ("Statens øyetilsyn", "text")
    assert metadata.ministry == "Havne- og fyrdepartementet"
    assert metadata.document_kind is DocumentKind.LETTER
    assert codes == []


FIRST_PAGES = {
    "address in columns with the references": """
        Fjelldirektoratet    Deres ref    Vår ref    Dato
        Postboks 1, 9999 YTTERVÆR    1/2    3/4    1.1.2020
        Statsbudsjettet 2020 – tildelingsbrev
        Prop. 1 S fra Klimadepartementet""",
    "name in capitals, written out in the text": """
        KLIMADEPARTEMENTET
        STATSBUDSJETTET 2020 – TILDELINGSBREV TIL FJELLDIREKTORATET
        Med dette får Fjelldirektoratet sine rammer.""",
    "short name in the title, whole name in the address": """
        Klimadepartementet
        Fjelldirektoratet
        Postboks 1
        9999 YTTERVÆR
        Tildelingsbrev 2020 til FD""",
    "a cover": """
        Tildelingsbrev 2020
        Fjelldirektoratet
        Innhold
        Klimadepartementet viser til budsjettet.""",
    "a cover with the name above": """
        Fjelldirektoratet
        Tildelingsbrev 2020

        Klimadepartementet""",
    "a wrapped title": """
        Klimadepartementet
        Statsbudsjettet for 2020 – kap. 799 post 01 og 45 – tildelingsbrev for
        Fjelldirektoratet

        1 Innledning""",
    "the agency in care of its board": """
        DET KONGELIGE
        KLIMADEPARTEMENT
        Fjelldirektoratet
        v/styret
        Fjellveien 12
        9999 YTTERVÆR
        Tildelingsbrev for 2020""",
    "the ministry's own address in the foot": """
        Klimadepartementet
        Statsbudsjettet 2020 – tildelingsbrev – Fjelldirektoratet
        Postadresse  Kontoradresse  Telefon
        Postboks 8000 Dep  Gata 1  22 24 90 90
        0032 OSLO""",
    "an agency with a box at the government's post office": """
        Klimadepartementet
        Fjelldirektoratet
        Postboks 8888 Dep
        0033 OSLO
        Statsbudsjettet 2020 tildelingsbrev""",
    "a title that names a subject": """
        Klimadepartementet
        Fjelldirektoratet
        Postboks 1
        9999 YTTERVÆR
        Tildelingsbrev 2020 – finansiering av kunnskapsutvikling""",
    "no year but the proposal's": """
        Klimadepartementet
        Tildelingsbrev til Fjelldirektoratet
        Departementet viser til Prop. 1 S (2019–2020) og Innst. 9 S (2019–2020).""",
    "a line with the receiver": """
        Klimadepartementet
        Til: Fjelldirektoratet
        Postboks 1
        9999 YTTERVÆR
        Tildelingsbrev 2020""",
}


def test_a_place_may_have_two_letters_and_a_title_break_within_the_name() -> None:
    title = "STATSBUDSJETTET 2020 – TILDELINGSBREV TIL STATENS\nØYETILSYN"
    head = "Klimadepartementet\n\nStatens øyetilsyn\nPostboks 1\n9999 ØY"
    assert described(f"{head}\n\n{title}")[0].agency == "Statens øyetilsyn"
    assert described(f"Klimadepartementet\n\n{title}")[0].agency == "Statens øyetilsyn"
    assert described(f"{head}\n\nTildelingsbrev 2020")[0].agency == "Statens øyetilsyn"


@pytest.mark.parametrize("text", FIRST_PAGES.values(), ids=FIRST_PAGES.keys())
def test_first_pages_of_many_shapes_say_the_same(text: str) -> None:
    metadata, codes = described(text)
    said = (metadata.agency, metadata.ministry, metadata.year)
    assert said == ("Fjelldirektoratet", "Klimadepartementet", 2020)
    assert codes == []


def test_an_old_letter_cites_the_proposal_the_old_way() -> None:
    metadata, _ = described("Tildelingsbrev til Øyetilsynet\njf. St.prp. nr. 1 (2006–2007)")
    assert metadata.year == 2007


def test_a_letter_to_many_is_named_by_its_title() -> None:
    metadata, _ = described("Ifølge liste\nTildelingsbrev 2023 til regionforvalterne")
    assert metadata.agency == "Regionforvalterne"


def test_the_ministrys_name_may_be_wrapped_and_in_capitals() -> None:
    metadata, _ = described("DET KONGELEGE\nBARNE-, HAVNE- OG FYRDEPARTEMENT\nTildelingsbrev 2020")
    assert metadata.ministry == "Barne-, havne- og fyrdepartementet"


def test_the_sectors_ministry_is_no_name() -> None:
    metadata, codes = described("Tildelingsbrev 2020 til Øyetilsynet\nFagdepartementet har ansvar")
    assert metadata.ministry == ""
    assert "ministry_unknown" in codes


def test_the_manifest_wins_and_the_clash_is_told() -> None:
    metadata, codes = described(CLASSIC, year="2016", agency="Fjelldirektoratet")
    assert (metadata.year, metadata.year_source) == (2016, "manifest")
    assert (metadata.agency, metadata.agency_source) == ("Fjelldirektoratet", "manifest")
    assert {"year_contradiction", "agency_contradiction"} <= set(codes)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("tildelingsbrev-2016-statens-oyetilsyn.pdf", "year_contradiction"),
        ("2016/brev.pdf", "year_contradiction"),
        ("2015-fjelldirektoratet.pdf", "agency_contradiction"),
    ],
)
def test_a_file_name_that_says_otherwise_is_told(source: str, code: str) -> None:
    metadata, codes = described(CLASSIC, source)
    assert (metadata.year, metadata.agency) == (2015, "Statens øyetilsyn")
    assert codes == [code]


@pytest.mark.parametrize(
    "source",
    [
        "2015_Tildelingsbrev_Statens_øyetilsyn.pdf",
        "tildelingsbrev-2014-2015-statens-oyetilsyn-signert.pdf",
        "statens_oeyetilsyn_20141222.pdf",
        "oyetilsyn.pdf",
        "2015/Tildelingsbrev (endelig) v2.pdf",
    ],
)
def test_a_file_name_that_says_the_same_is_no_clash(source: str) -> None:
    assert described(CLASSIC, source)[1] == []


def test_the_file_name_answers_where_the_text_is_silent() -> None:
    metadata, codes = described("Kjære alle", "supplerende_tildelingsbrev_2019_fjelltilsynet.pdf")
    assert (metadata.year, metadata.year_source) == (2019, "file_name")
    assert (metadata.agency, metadata.agency_source) == ("Fjelltilsynet", "file_name")
    assert metadata.document_kind is DocumentKind.SUPPLEMENT
    assert metadata.document_kind_source == "file_name"
    assert codes == ["ministry_unknown"]


def test_what_nothing_tells_is_empty_and_named() -> None:
    metadata, codes = described("Kjære alle")
    assert (metadata.agency, metadata.year, metadata.ministry) == ("", 0, "")
    assert (metadata.agency_source, metadata.year_source) == ("", "")
    assert metadata.document_kind_source == "default"
    assert codes == ["year_unknown", "agency_unknown", "ministry_unknown"]


def test_a_heading_about_supplements_makes_no_supplement() -> None:
    metadata, _ = described(CLASSIC + "\n6.3 Supplerende tildelingsbrev\nKommer ved behov.\n")
    assert metadata.document_kind is DocumentKind.LETTER


def test_a_revised_letter_is_noted() -> None:
    assert "revised_version" in described("Revidert tildelingsbrev 2020 til Øyetilsynet")[1]


def gold(shared: Path) -> list[Path]:
    return sorted([*shared.glob("gold/dev/*.gold.json"), *shared.glob("gold/real/*.gold.json")])


def test_hand_coded_letters_are_described_as_their_coders_did(shared: Path) -> None:
    wrong = []
    for path in gold(shared):
        told = json.loads(path.read_text(encoding="utf-8"))
        pdf = path.with_name(path.name.replace(".gold.json", ".pdf"))
        unnamed = LetterRef(path=pdf, source="brev.pdf")
        found = read_letter(pdf, ref=unnamed).metadata
        for name in ("agency", "ministry", "year", "language", "document_kind"):
            if str(getattr(found, name)) != str(told[name]):
                wrong.append((path.name, name, getattr(found, name), told[name]))
    assert wrong == []
