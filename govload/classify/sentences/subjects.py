"""Who a clause speaks of: the noun phrase that is its subject, and what stands behind it."""

from dataclasses import dataclass
from enum import StrEnum

from govload.classify.sentences.clauses import Clause
from govload.classify.sentences.grammar import (
    ADVERBS,
    CONDITION,
    DETERMINERS,
    OPENERS,
    PREPOSITIONS,
    is_infinitive,
    is_passive,
)
from govload.classify.sentences.nouns import Phrase, describe
from govload.classify.sentences.parsed import Parsed
from govload.classify.sentences.who import Who

__all__ = ["Subject", "subject_of"]

_ACTORS = frozenset({Who.AGENCY, Who.MINISTRY, Who.OTHER})
_PUNCTUATION = frozenset(",«»\"'“”")


class Place(StrEnum):
    """Where the subject stands."""

    BEFORE = "before"
    AFTER = "after"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Subject:
    """The subject of a clause; ``end`` is the first word after it."""

    phrase: Phrase
    place: Place

    @property
    def who(self) -> Who:
        """Return what the subject stands for."""
        return self.phrase.who


def subject_of(
    parsed: Parsed, clause: Clause, verb: int, verb_end: int, *, takes_object: bool = False
) -> Subject:
    """Find the subject of the finite verb at words ``verb`` up to ``verb_end``.

    An actor right after the verb is the subject whatever stands first ("Planen skal direktoratet
    sende"), unless the verb takes objects ("Departementet ber direktoratet"); else what stands
    first, unless it is an adverbial; else what stands after.
    """
    if inner := _inside(parsed, verb, verb_end):
        return Subject(inner, Place.AFTER)
    # «har ansvaret for tilsynet»: what a preposition leads on to is no subject.
    led_on = parsed.lower(verb_end - 1) in PREPOSITIONS
    after = Phrase.nobody(verb_end) if led_on else _after(parsed, verb_end)
    before = _before(parsed, clause.start, verb)
    is_actor = after.who in _ACTORS and not (before.who is Who.AGENCY and after.who is Who.OTHER)
    if is_actor and not (takes_object and before.who is not Who.NOBODY):
        return Subject(after, Place.AFTER)
    if before.who is not Who.NOBODY:
        return Subject(before, Place.BEFORE)
    return Subject(after, Place.AFTER if after.who is not Who.NOBODY else Place.NONE)


def _inside(parsed: Parsed, verb: int, verb_end: int) -> Phrase | None:
    """«blir direktoratet bedt om», «får kommunane i oppdrag»: the cue itself holds its subject."""
    first = parsed.skip(verb + 1, ADVERBS - DETERMINERS)
    if first >= verb_end - 1:
        return None
    inner = (describe(parsed, first, end) for end in range(verb_end - 1, first, -1))
    return next((phrase for phrase in inner if phrase.who in _ACTORS), None)


def _before(parsed: Parsed, start: int, verb: int) -> Phrase:
    first = parsed.skip(start, _PUNCTUATION)
    if first >= verb or _is_adverbial(parsed, first):
        return Phrase.nobody(verb)
    return describe(parsed, first, verb)


def _is_adverbial(parsed: Parsed, index: int) -> bool:
    word = parsed.lower(index)
    fronted = word in PREPOSITIONS or word in CONDITION or word == "som"
    return fronted or (word in ADVERBS and word not in DETERMINERS) or word.isdigit()


def _after(parsed: Parsed, verb_end: int) -> Phrase:
    first = parsed.skip(verb_end, ADVERBS - DETERMINERS, _PUNCTUATION)
    word = parsed.lower(first)
    if not word or word in PREPOSITIONS or word in OPENERS or word == "å":
        return Phrase.nobody(first)
    if _is_name(parsed, first):
        # A name may spell like a verb: «må SI stille krav».
        return describe(parsed, first, _next_verb(parsed, first + 1))
    if is_passive(word) or (is_infinitive(word) and word not in DETERMINERS):
        return Phrase.nobody(first)
    return describe(parsed, first, _next_verb(parsed, first))


def _is_name(parsed: Parsed, index: int) -> bool:
    shown = parsed.words.shown[index]
    return shown[:1].isupper() and any(mark.start == index for mark in parsed.names)


def _next_verb(parsed: Parsed, start: int) -> int:
    for index in range(start, len(parsed.words)):
        word = parsed.lower(index)
        if is_passive(word) or is_infinitive(word):
            return index
    return len(parsed.words)
