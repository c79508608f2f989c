"""What every reader may rely on after ``clean``."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from govload.extract.normalise import clean

SPELLINGS = [
    ("tilsynet rapporterer", "tilsynet rapporterer"),
    ("  to   blanke ", "to blanke"),
    ("kapittel\u00a0321,\u2009post\u202f01", "kapittel 321, post 01"),
    ("linje\nskift\ttab", "linje skift tab"),
    (
        "e\ufb00ekt og \ufb01nansiering, o\ufb03siell re\ufb02eksjon",
        "effekt og finansiering, offisiell refleksjon",
    ),
    ("m\u02daal p\u02daa", "mål på"),
    ("ma\u02dal", "mål"),
    ("\u02da Arsrapport", "Årsrapport"),
    ("a\u030arlig", "årlig"),
    ("K\u00a8onig", "König"),
    ("budsjett\u00adramme", "budsjettramme"),
    ("budsjett\u00ad", "budsjett\u00ad"),
    ("økonomi\u2010 og styring", "økonomi- og styring"),
    ("\uf0b7 punkt", "• punkt"),
    ("\uf0d8 pil", "• pil"),
    ("a \uf02d b", "a – b"),
    ("ukjent \ue123", "ukjent \ufffd"),
    ("nu\x00ll\u200b\u202e", "null"),
    ("areal i m² og ½ stilling", "areal i m² og ½ stilling"),
    ("temperatur 5 °a", "temperatur 5 °a"),
    ("KPI´er", "KPI´er"),
    ("", ""),
]


@pytest.mark.parametrize(("printed", "meant"), SPELLINGS)
def test_clean_gives_the_meant_spelling(printed: str, meant: str) -> None:
    assert clean(printed) == meant


@given(st.text())
def test_clean_text_is_one_composed_line_of_visible_characters(text: str) -> None:
    cleaned = clean(text)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned == cleaned.strip()
    assert "  " not in cleaned
    assert not any(unicodedata.category(char) in ("Cc", "Cs", "Co") for char in cleaned)
    cleaned.encode("utf-8")


@given(st.text())
@example("\xad 0")
@example("a \xad \xad")
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)
