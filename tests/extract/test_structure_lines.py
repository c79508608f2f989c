"""Markers, hyphens and the ends of sentences: what tells lines apart and joins them."""

import pytest

from govload.extract.page import Line
from govload.extract.structure import prose
from govload.extract.structure.joining import Joiner, joiner_for
from govload.extract.structure.markers import Family, marker_of


@pytest.mark.parametrize(
    ("text", "family", "printed", "rest"),
    [
        ("• bistå kommunene", Family.BULLET, "•", "bistå kommunene"),
        ("o Antall klager", Family.BULLET, "o", "Antall klager"),
        ("- Plan for drift", Family.DASH, "-", "Plan for drift"),
        ("– redusere køen", Family.DASH, "–", "redusere køen"),
        ("1. Antall klager", Family.NUMBER, "1.", "Antall klager"),
        ("(2) Antall klager", Family.NUMBER, "(2)", "Antall klager"),
        ("b) Antall klager", Family.LETTER, "b)", "Antall klager"),
        ("iv) Antall klager", Family.ROMAN, "iv)", "Antall klager"),
        ("II. Mål og resultater", Family.ROMAN, "II.", "Mål og resultater"),
        ("A. Tildeling", Family.CAPITAL, "A.", "Tildeling"),
        ("3.2 Oppdrag", Family.OUTLINE, "3.2", "Oppdrag"),
        ("3.2.1. Oppdrag", Family.OUTLINE, "3.2.1", "Oppdrag"),
        ("3.2Oppdrag", Family.OUTLINE, "3.2", "Oppdrag"),
        ("Vedlegg 1: Fullmakter", Family.LABEL, "Vedlegg 1", "Fullmakter"),
        ("KAPITTEL 2. FORMÅL", Family.LABEL, "KAPITTEL 2", "FORMÅL"),
    ],
)
def test_markers(text: str, family: Family, printed: str, rest: str) -> None:
    marker = marker_of(text)
    assert marker is not None
    assert (marker.family, marker.printed, marker.rest) == (family, printed, rest)


@pytest.mark.parametrize(
    "text",
    [
        "1. januar skal planen være klar",
        "31. desember 2016 utløper avtalen",
        "2. og 3. tertial",
        "§ 21 i offentleglova",
        "o.l. kan støttes",
        "2024 ble et godt år",
        "I 2024 skal etaten",
        "Etaten skal rapportere",
        "2,5 mill. kroner",
    ],
)
def test_what_looks_like_a_marker_and_is_none(text: str) -> None:
    assert marker_of(text) is None


def test_a_title_may_have_a_number_without_dot() -> None:
    assert marker_of("3 Oppdrag") is None
    marker = marker_of("3 Oppdrag", bare=True)
    assert marker is not None
    assert (marker.printed, marker.path) == ("3", (3,))


@pytest.mark.parametrize(
    ("first", "second", "follows"),
    [
        ("a) en", "b) to", True),
        ("a) en", "c) tre", False),
        ("3.1 En", "3.2 To", True),
        ("3.9 En", "4.1 To", False),
        ("• en", "• to", True),
        ("• en", "o to", False),
        ("1. en", "b) to", False),
    ],
)
def test_sequences(first: str, second: str, follows: bool) -> None:
    one, two = marker_of(first), marker_of(second)
    assert one is not None
    assert two is not None
    assert two.follows(one) is follows


@pytest.mark.parametrize(
    ("parts", "joined"),
    [
        (["økonomi-", "og virksomhetsstyring"], "økonomi- og virksomhetsstyring"),
        (["innkjøps-", "eller driftskostnader"], "innkjøps- eller driftskostnader"),
        (["bered\u00ad", "skap"], "beredskap"),
        (["bered-", "skap og drift"], "beredskap og drift"),
        (["planer for e-", "helse"], "planer for e-helse"),
        (["sikker IKT-", "drift"], "sikker IKT-drift"),
        (["i 2023-", "budsjettet"], "i 2023-budsjettet"),
        (["Sør-", "Trøndelag"], "Sør-Trøndelag"),
        (["perioden 2020–", "2024"], "perioden 2020–2024"),
        (["det viktigste –", "et godt tilbud"], "det viktigste – et godt tilbud"),
        (
            ["se https://eksempel.no/rad-og-", "veiledning"],
            "se https://eksempel.no/rad-og-veiledning",
        ),
        (["to", "linjer", "til"], "to linjer til"),
    ],
)
def test_joining(parts: list[str], joined: str) -> None:
    assert Joiner().join(parts) == joined


def test_the_letters_own_spelling_decides_about_a_hyphen() -> None:
    known = Joiner(words=frozenset({"norsk-russiske"}))
    assert known.join(["den norsk-", "russiske grensen"]) == "den norsk-russiske grensen"
    other = Joiner(words=frozenset({"rammeavtale"}), hyphenates=False)
    assert other.join(["ny ramme-", "avtale"]) == "ny rammeavtale"


def test_a_letter_that_never_breaks_words_keeps_its_hyphens() -> None:
    texts = ["Etaten skal følge den dansk-", "svenske planen og svare på tid"] + ["Tekst her"] * 200
    joiner = joiner_for([Line(text=text, page=1) for text in texts])
    assert joiner.join(texts[:2]).startswith("Etaten skal følge den dansk-svenske")


def test_one_broken_word_shows_that_a_scrap_hyphenates() -> None:
    texts = ["Etaten skal svare på tid. Direkto-", "ratet skal følge planen for arbeidet"]
    joiner = joiner_for([Line(text=text, page=1) for text in texts])
    assert joiner.join(texts) == (
        "Etaten skal svare på tid. Direktoratet skal følge planen for arbeidet"
    )


@pytest.mark.parametrize(
    ("text", "following", "ended"),
    [
        ("Planen skal være klar.", "Etaten", True),
        ("Etaten skal:", "redusere", True),
        ("jf. omtale i kap.", "4", False),
        ("innen 1.", "mai", False),
        ("jf. kap. 3 post 21.", "Etaten", True),
        ("etter offl.", "§ 21", False),
        ("kontor, lokaler mv.", "Etaten", True),
        ("og at etaten", "skal", False),
    ],
)
def test_ends_of_sentences(text: str, following: str, ended: bool) -> None:
    assert prose.ended(text, following) is ended


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Styringsparametere:", True),
        ("Styringsparametrar", True),
        ("Styringsparametere under mål 3.2", True),
        ("Nøkkeltall uten krav:", True),
        ("Produksjon og bruk:", True),
        ("Etaten skal:", False),
        ("Etaten skal særlig prioritere:", False),
        ("Kopi: Riksrevisjonen", False),
        ("Vedlegg:", False),
        ("styringsparametere og nøkkeltall:", False),
        ("Oppdraget skal være ferdig i mai", False),
    ],
)
def test_labels_that_open_a_part(text: str, label: bool) -> None:
    assert prose.is_short_label(text) is label
