"""Scraps of letters: whom they speak to, and lists that a cut left without their stem."""

import pytest

from govload.classify import code_letter
from govload.classify.names import agency_names
from govload.classify.scrap_names import scrap_names
from govload.model import Kind
from tests.classify.build import letter_from


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Fyrsenteret skal rydde. Senteret må også måle.", ("Fyrsenteret", "senteret")),
        ("Fyrdirektoratet (FD2) skal rydde.", ("Fyrdirektoratet", "FD2")),
        ("Norsk fyrarkiv må ordne samlingen.", ("Norsk fyrarkiv",)),
        ("I år skal Norsk fyrarkiv ordne samlingen.", ("Norsk fyrarkiv",)),
        ("Saman med Losverket skal Fyrverket måle. Losverket svarar Fyrverket.", ("Fyrverket",)),
        (
            "Fyrregisteret skal rydde. Registeret bes svare. Losdirektoratet skal bidra. "
            "Registeret får direktoratets kart.",
            ("Fyrregisteret", "registeret"),
        ),
        ("Vi ber om råd. Losvakta skal svare, og alle ringer til Losvakta.", ("Losvakta",)),
    ],
)
def test_a_name_that_acts_is_sure(text: str, names: tuple[str, ...]) -> None:
    found, sure = scrap_names([text])
    assert sure
    assert found == names


@pytest.mark.parametrize(
    "text",
    [
        "Regelverket skal forenkles. Regelverket må være klart.",
        "Løyvinga skal brukast til drift.",
        "KS skal delta i arbeidet.",
        "Noreg skal nå måla.",
    ],
)
def test_things_and_others_are_no_agency(text: str) -> None:
    assert scrap_names([text]) == ((), False)


def test_a_guess_is_not_sure() -> None:
    assert scrap_names(["NOVA skal dele data."]) == (("NOVA",), False)


def test_a_definite_noun_is_a_name_where_a_sentence_spells_it_with_a_capital() -> None:
    text = "Losvarslinga skal måle. Vi ber om at {}varslinga svarar."
    assert scrap_names([text.format("Los")]) == (("Losvarslinga",), False)
    assert scrap_names([text.format("los")]) == ((), False)


@pytest.mark.parametrize(
    ("name", "noun"),
    [
        ("Statens kokkeskule", "skulen"),
        ("Fyrtenesta", "tenesta"),
        ("Arktisk kontor for isvarsling", "kontoret"),
    ],
)
def test_an_agency_goes_by_the_noun_of_its_kind(name: str, noun: str) -> None:
    assert noun in agency_names(letter_from(f"@ {name}\nTekst.")).known


def test_a_scraps_agency_goes_by_the_noun_of_its_kind() -> None:
    text = "Norsk fyrarkiv skal rydde. Vi ber arkivet om å måle."
    assert "arkivet" in agency_names(letter_from(text, fragment=True)).known


def test_what_an_agency_works_with_is_not_its_kind() -> None:
    assert "verket" not in agency_names(letter_from("@ Samlinga for handverk\nTekst.")).known


def test_bullets_without_their_stem_are_acts() -> None:
    text = "- rydde langs kysten\n- måle dybden i to havner\n- gi råd til losene"
    found = code_letter(letter_from(text, fragment=True)).requirements
    assert [item.kind for item in found] == [Kind.ACTIVITY] * 3


def test_a_bullet_without_its_stem_may_only_tell() -> None:
    text = "- rydde langs kysten\n- måle dybden i to havner\n- holde departementet orientert"
    found = code_letter(letter_from(text, fragment=True)).requirements
    assert [item.kind for item in found] == [Kind.ACTIVITY, Kind.ACTIVITY, Kind.REPORTING]


def test_measures_without_their_label_are_kpis() -> None:
    text = "- Andel fyr med feil\n- Antall grunnstøtinger\n- Etaten skal svare innen tre dager"
    found = code_letter(letter_from(text, fragment=True)).requirements
    assert [item.kind for item in found] == [Kind.KPI] * 3
