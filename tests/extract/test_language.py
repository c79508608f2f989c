"""Bokmål and Nynorsk are told apart, block by block and for a letter with quotations."""

import pytest

from govload.extract.language import commonest, language_of
from govload.model import Language

NB, NN = Language.NB, Language.NN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Direktoratet skal ikke bruke midlene til andre formål.", NB),
        ("Direktoratet skal ikkje bruke midlane til andre føremål.", NN),
        ("Virksomheten rapporterer hvert tertial.", NB),
        ("Verksemda rapporterer kvart tertial.", NN),
        ("Andel saker som er behandlet innen fristen, fordelt på flere sakstyper", NB),
        ("Delen saker som er handsama innan fristen, fordelt på fleire sakstypar", NN),
        ("Hvor mange brukere", NB),
        ("Kor mange brukarar", NN),
        ("Bærekraftig forvaltning av havområdene, også på lengre sikt", NB),
        ("Berekraftig forvalting av havområda, òg på lengre sikt", NN),
        ("Bevilgningen kan ikke overskrides.", NB),
        ("Løyvinga kan ikkje overskridast.", NN),
        ("Tildelingsbrev 2024", None),
        ("Kap. 700 post 01", None),
        ("", None),
        ("God tilgang til fastlege", None),
    ],
)
def test_a_block_tells_its_standard_or_nothing(text: str, expected: Language | None) -> None:
    assert language_of(text) is expected


def test_a_long_quotation_does_not_turn_the_letter() -> None:
    own = ["Dette må ikkje gå ut over tenestene.", "Verksemda skal følgje opp.", "Kva som gjeld"]
    quoted = "Regjeringen vil ikke gjøre endringer i virksomhetens oppgaver. " * 40
    assert commonest([language_of(text) for text in [*own, quoted]]) is NN


def test_an_even_letter_is_left_untold() -> None:
    assert commonest([NB, NN, None]) is None
    assert commonest([]) is None


def test_language_is_blind_to_capitals() -> None:
    assert language_of("HVA VI IKKE GJØR") is NB
