"""What holds for any text: no failure, the same answer twice, quotes that are in the sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govload.classify.contract import Role, SentenceContext, Shape
from govload.classify.sentences import code_sentence
from govload.model import Language

_VOCABULARY = (
    "direktoratet skal må ikke og at som dersom , . ( ) det de vi ber om forventer kommunene "
    "planen utarbeides rapportere departementet i årsrapporten innen 1. bør kan viktig ansvar for"
)
WORDS = st.sampled_from(_VOCABULARY.split())
SENTENCES = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=25).map(" ".join))
CONTEXTS = st.builds(
    SentenceContext,
    role=st.sampled_from(Role),
    language=st.sampled_from(Language),
    shape=st.sampled_from(Shape),
    agency_names=st.sampled_from([(), ("Kystdirektoratet", "KYD"), ("de",), ("(",)]),
    scrap=st.booleans(),
    stem=st.sampled_from(["", "Direktoratet skal:", "…"]),
)


@given(SENTENCES, CONTEXTS)
def test_any_text_is_read_and_read_alike(text: str, context: SentenceContext) -> None:
    assert code_sentence(text, context) == code_sentence(text, context)


@given(SENTENCES, CONTEXTS)
def test_what_is_quoted_stands_in_the_sentence(text: str, context: SentenceContext) -> None:
    reading = code_sentence(text, context)
    read = f"{context.stem.rstrip(' :.…-')} {text}"
    assert reading.cue in read
    assert reading.attributes.deadline in text
    assert all(partner in text for partner in reading.attributes.partners)


@given(SENTENCES, CONTEXTS)
def test_what_does_not_count_says_why(text: str, context: SentenceContext) -> None:
    reading = code_sentence(text, context)
    assert bool(reading.rule) == bool(reading.evidence)
    assert bool(reading.rule) == bool(reading.reason)
    assert not (reading.detail_of_previous and reading.kind)


@pytest.mark.parametrize(
    ("text", "deadline", "partners"),
    [
        ("Planen skal lages innen 1. mai 2024.", "innen 1. mai 2024", ()),
        ("Tilsynet skal greie ut saka innan utgangen av mai.", "innan utgangen av mai", ()),
        ("Tilsynet skal lage planen i samarbeid med KS.", "", ("KS",)),
        ("Tilsynet skal øve sammen med NSM og DSB.", "", ("NSM", "DSB")),
        ("Avvik skal meldes departementet uten opphold.", "uten opphold", ()),
        ("Tilsynet skal lage en plan.", "", ()),
        ("Tilsynet skal i 2024 særlig kontrollere havner.", "", ()),
        ("Arkivet skal være flyttet i 2027.", "i 2027", ()),
        ("Tilsynet skal øve to ganger i året.", "", ()),
        ("Tilsynet skal ikke ta imot søknader etter 1. april.", "", ()),
        ("Tilsynet skal samtidig bedre veiledningen.", "", ()),
        ("Begge utkastene skal sendes departementet samtidig.", "samtidig", ()),
    ],
)
def test_deadline_and_partners_are_kept(
    text: str, deadline: str, partners: tuple[str, ...]
) -> None:
    attributes = code_sentence(text).attributes
    assert (attributes.deadline, attributes.partners) == (deadline, partners)
