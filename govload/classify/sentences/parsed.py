"""One sentence ready for reading: its words, what the rules marked, which words are asides."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govload.classify.sentences.grammar import may_be_finite
from govload.classify.sentences.phrasebook import Mark, Marks, Phrasebook
from govload.classify.sentences.words import Words, words_of

# Groups one of which a sentence must hold to demand anything, and letters that tell of goals and
# lapsed tasks: most sentences of a letter have none and are not read further.
_CUES = frozenset(
    [
        "subject",
        "advice",
        "asked",
        "charged",
        "ask",
        "advised",
        "advise",
        "expect",
        "expected",
        "remind",
        "weigh",
        "stressed",
        "send",
        "report",
        "notify",
        "past",
        "channel",
    ]
)
_TRACES = (
    "mål",
    "Mål",
    "utgår",
    "faller bort",
    "fell bort",
    "bortfaller",
    "går ut",
    "frist",
    "Frist",
)
_OPENING, _CLOSING = frozenset("([«"), frozenset(")]»")
AGENCY_NAME = "actor.agency-name"


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence with its marks.

    Attributes:
        aside: True for each word in brackets, or cited inside the sentence: it neither opens a
            clause nor bears a duty.
        names: Marks of the agency's own names and short names.
        agency_names: Those names themselves; empty in a scrap of text.
        addressee_known: True where the letter names its agency; a scrap of text may not.
        phrasebook: Where the marks come from, for patterns over parts of the sentence.
        finite_before: For each word, and the end, how many finite verbs stand before it.
    """

    words: Words
    marks: Marks
    aside: tuple[bool, ...]
    names: tuple[Mark, ...]
    agency_names: tuple[str, ...]
    addressee_known: bool
    phrasebook: Phrasebook
    finite_before: tuple[int, ...]

    def lower(self, index: int) -> str:
        """Return a word in lower case; empty beyond the sentence's ends."""
        return self.words.lower[index] if 0 <= index < len(self.words) else ""

    def pattern(self, gives: str, start: int = 0, end: int | None = None) -> str:
        """Return the id of a rule whose pattern is found in these words; empty where none is."""
        text = self.words.text if end is None else self.words.quote(start, end)
        found = self.phrasebook.pattern(gives, text)
        return found[0].id if found else ""

    def skip(self, index: int, *classes: frozenset[str]) -> int:
        """Return the first word from ``index`` on that is in none of these classes."""
        while index < len(self.words) and any(self.words.lower[index] in c for c in classes):
            index += 1
        return index


def parse(
    text: str, *, phrasebook: Phrasebook, agency_names: tuple[str, ...], scrap: bool = False
) -> Parsed | None:
    """Cut a sentence into words and mark them; None where nothing in it can be a demand."""
    words = words_of(text)
    marks = phrasebook.marks(words)
    if marks.by_group.keys().isdisjoint(_CUES) and not any(trace in text for trace in _TRACES):
        return None
    aside = tuple(_asides(words.lower))
    return Parsed(
        words=words,
        marks=marks,
        aside=aside,
        finite_before=tuple(_finite_before(words.lower, marks, aside)),
        names=_names(words, agency_names),
        agency_names=agency_names,
        addressee_known=bool(agency_names) and not scrap,
        phrasebook=phrasebook,
    )


def _asides(words: Sequence[str]) -> Sequence[bool]:
    if not any(word in _OPENING for word in words):
        return (False,) * len(words)
    depth, asides = 0, []
    for index, word in enumerate(words):
        # A sentence that is cited as a whole speaks for itself.
        depth += word in _OPENING and (index > 0 or word != "«")
        asides.append(depth > 0)
        depth = max(0, depth - (word in _CLOSING))
    return asides


def _finite_before(words: Sequence[str], marks: Marks, aside: Sequence[bool]) -> Iterator[int]:
    count, before = 0, ""
    for index, word in enumerate(words):
        yield count
        duty = marks.at(index, "subject") is not None
        count += not aside[index] and (duty or may_be_finite(word, before))
        before = word
    yield count


def _names(words: Words, agency_names: tuple[str, ...]) -> tuple[Mark, ...]:
    """Find the agency's names, also in the genitive; longest first where they overlap."""
    marks: list[Mark] = []
    text = words.text.lower()
    for name in agency_names:
        if name.lower() in text:
            marks += _places(words, words_of(name).lower)
    return tuple(marks)


def _places(words: Words, name: tuple[str, ...]) -> list[Mark]:
    size, first = len(name), name[0]
    return [
        Mark(index, index + size, "agency", AGENCY_NAME)
        for index, word in enumerate(words.lower)
        if word.startswith(first) and _is_name(words.lower[index : index + size], name)
    ]


def _is_name(found: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return found[:-1] == name[:-1] and found[-1] in (name[-1], name[-1] + "s", name[-1] + "’")
