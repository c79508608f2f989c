"""Counts agree with their nouns, and unknown years are told in words."""

import pytest

from govload.export.phrases import amount, year_label, year_span
from govload.tables.schema import LANGUAGES


@pytest.mark.parametrize(
    ("count", "lang", "words"),
    [
        (1, "en", "1 agency"),
        (7, "en", "7 agencies"),
        (0, "nb", "0 virksomheter"),
        (1, "nn", "1 verksemd"),
    ],
)
def test_nouns_follow_their_counts(count: int, lang: str, words: str) -> None:
    assert amount("agencies", count, lang) == words


@pytest.mark.parametrize(
    ("years", "words"),
    [
        ([2012, 2015, 2025], "2012–2025"),
        ([2026], "2026"),
        ([0, 2026], "2026"),
        ([0], "year unknown"),
        ([], "year unknown"),
    ],
)
def test_a_span_names_known_years_once(years: list[int], words: str) -> None:
    assert year_span(years, "en") == words


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_unknown_year_is_a_word(lang: str) -> None:
    assert year_label(2024, lang) == "2024"
    assert year_label(0, lang).isalpha()
