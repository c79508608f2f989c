"""Any text at all is coded or refused with a reason, in bounded time, without an exception."""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govload.export.terminal import safe
from govload.model import LetterRef
from govload.pipeline.options import CodingOptions
from govload.pipeline.task import code_file

# What the rules look for, in any order: far likelier to surprise them than random characters.
WORDS = (
    *("skal", "må", "bes", "mål", "Mål 1:", "Styringsparameter", "rapportere", "innen 1. mai"),
    *("Direktoratet", "Departementet forventer at", "kap. 1510", "jf.", "Prop. 1 S (2023–2024)"),
    *("1.1", "1)", "a.", "–", "•", "|", "§ 3", "«", "»", "(", ")", ":", ";", ".", ",", "\t", "\n"),
    *("\n\n", "\f", "\x00", "\x1b[31m", "\u202e", "\ufeff", "\u00ad\n", "=1+1", "🐟", "ﬁ"),
)
words = st.lists(st.sampled_from(WORDS), max_size=80).map(" ".join)
texts = st.one_of(words, st.text(max_size=400), st.tuples(words, st.text()).map("".join))


@settings(
    max_examples=150,
    deadline=timedelta(seconds=5),
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=True,
)
@given(text=texts)
def test_any_text_is_coded_or_refused_and_every_quote_can_be_shown(text: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "letter.txt"
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        coded = code_file(LetterRef(path=path, source=path.name), CodingOptions(force=True))
    assert coded.coding or coded.diagnostics
    for found in coded.coding.requirements if coded.coding else ():
        assert found.text.strip()
        assert safe(found.text).plain.isprintable()
