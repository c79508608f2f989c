"""Sentence boundaries in administrative prose, where abbreviations and ordinals abound."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govload.classify.nlp import sentences, tokens

ONE_SENTENCE = [
    "Jf. Prop. 1 S (2023–2024), kap. 1510, post 01.",
    "Etaten må bl.a. følge opp nr. 4.",
    "Rapporten skal sendes innen 1. mai.",
    "Det vises til St.meld. nr. 12 og Ot.prp. nr. 5.",
    "Direktoratet (jf. Meld. St. 14) skal følge opp.",
    "1. Etaten skal levere.",
    "Brevet er sendt til A. Hansen.",
    "Se regjeringen.no for mer.",
]

SEVERAL = [
    ("Etaten må gjøre det innen kap. 4. Etaten må følge opp.", 2),
    ("Vi viser til Prop. 1 S. Etaten skal følge opp.", 2),
    ("Minst 90 pst. Dette gjelder fra 2024. Etaten skal følge opp mv. Slik er det.", 4),
    ("Planen skal være klar 1. mai 2024. 15 saker skal behandles.", 2),
    ("Planen er klar.1 Nå skal den følges opp.", 2),
    ("Planen er klar.Nå skal den følges opp.", 2),
    ("«Hva skal gjøres?» Etaten svarer. (Dette er viktig.) Slik er det.", 4),
]


@pytest.mark.parametrize("text", ONE_SENTENCE)
def test_is_one_sentence(text: str) -> None:
    assert [sentence.text for sentence in sentences(text)] == [text]


@pytest.mark.parametrize(("text", "count"), SEVERAL)
def test_is_several_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@given(st.text(alphabet="aB. 1?«»(\n", max_size=60))
def test_no_character_is_lost(text: str) -> None:
    found = sentences(text)
    assert "".join("".join(s.text.split()) for s in found) == "".join(text.split())
    assert all(text[s.start : s.end] == s.text for s in found)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Etaten skal, jf. punkt 1.5.1, levere.", "Etaten skal , jf . punkt 1.5.1 , levere ."),
        ("Rundskriv H-8/18 («prinsippet»)", "Rundskriv H-8/18 ( « prinsippet » )"),
        ("mål- og resultatstyring", "mål- og resultatstyring"),
        ("etter § 9-1 i 2024.", "etter § 9-1 i 2024 ."),
    ],
)
def test_references_stay_whole(text: str, words: str) -> None:
    assert [text[start:end] for start, end in tokens(text)] == words.split()


@given(st.text(alphabet="aB. 1-/§«»(,\n", max_size=60))
def test_tokens_leave_out_nothing_but_white_space(text: str) -> None:
    left, rest = 0, ""
    for start, end in tokens(text):
        assert left <= start < end
        rest += text[left:start]
        left = end
    assert not (rest + text[left:]).strip()
