"""Any text at all is coded or refused with a reason, in bounded time, without an exception."""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from unicodedata import category

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govload.classify import code_letter
from govload.export.terminal import safe
from govload.extract import read_letter
from govload.model import Coding, Letter, LetterRef
from govload.pipeline.options import CodingOptions
from govload.pipeline.task import code_file
from tests.hostile.letters import HEADINGS, NOISE, SENTENCES, letters

# What the rules look for, in any order: far likelier to surprise them than random characters.
WORDS = (
    *("skal", "må", "bes", "mål", "Mål 1:", "Styringsparameter", "rapportere", "innen 1. mai"),
    *("Direktoratet", "Departementet forventer at", "kap. 1510", "jf.", "–", ":", ".", ","),
    *(*HEADINGS, *SENTENCES, *NOISE),
)
words = st.lists(st.sampled_from(WORDS), max_size=80).map(" ".join)
texts = st.one_of(words, st.text(max_size=400), st.tuples(words, st.text()).map("".join))

# Control, format and surrogate characters: what a terminal may obey.
CONTROLS = {"Cc", "Cf", "Cs"}

bounded = settings(
    max_examples=150,
    deadline=timedelta(seconds=5),
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=True,
)


@bounded
@given(text=texts)
def test_any_text_is_coded_or_refused_and_every_quote_can_be_shown(text: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "letter.txt"
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        coded = code_file(LetterRef(path=path, source=path.name), CodingOptions(force=True))
    assert coded.coding or coded.diagnostics
    for found in coded.coding.requirements if coded.coding else ():
        assert found.text.strip()
        assert CONTROLS.isdisjoint(map(category, safe(found.text).plain))


@bounded
@given(text=letters())
def test_whatever_stands_in_a_letter_each_item_is_quoted_from_its_place(text: str) -> None:
    letter, coding = _coded(text)
    for item in coding.requirements:
        block = letter.blocks[item.place.block]
        assert block.text[item.place.start : item.place.end].strip()
        assert _letters_of(item.text) in _letters_of("".join(b.text for b in letter.blocks))
    ids = [item.requirement_id for item in coding.requirements]
    assert len(set(ids)) == len(ids)
    assert coding == code_letter(letter)


def test_the_letters_made_at_random_hold_requirements() -> None:
    seen: list[int] = []

    @settings(bounded, max_examples=100)
    @given(text=letters())
    def count(text: str) -> None:
        seen.append(len(_coded(text)[1].requirements))

    count()
    assert sum(map(bool, seen)) > 0.8 * len(seen)


def _coded(text: str) -> tuple[Letter, Coding]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "letter.md"
        path.write_bytes(text.encode())
        letter = read_letter(path, force=True)
    return letter, code_letter(letter)


def _letters_of(text: str) -> str:
    return "".join(filter(str.isalnum, text))
