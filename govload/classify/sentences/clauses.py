"""In which clause a verb stands, and where that clause begins.

Norwegian tells clauses apart by what opens them: a main clause has its finite verb second, a
clause opened by "at", "som", "dersom" ... has its subject first. A verb belongs to the nearest
opener on its left unless that clause has a finite verb of its own before it.
"""

from dataclasses import dataclass
from enum import StrEnum

from govload.classify.lexicon import word_list
from govload.classify.sentences.grammar import (
    ADVERBS,
    CAUSE,
    CONDITION,
    CONJUNCTIONS,
    DETERMINERS,
    OPENERS,
    QUESTION,
    RELATIVE,
    STOPS,
)
from govload.classify.sentences.parsed import Parsed

_DUTY_VERBS = ("subject", "advice", "asked", "ask", "expect")
# "siden", "da", "om" and "der" open a clause only at its edge; elsewhere they are small words.
_EDGE_OPENERS = {
    "om": "question",
    "siden": "cause",
    "sidan": "cause",
    "da": "cause",
    "der": "relative",
}
_ASKING = word_list("grammar", "asking")
# A subject of a relative clause is definite or plural; a role is a bare noun.
_CAN_BE_SUBJECT = ("en", "et", "a", "ne", "er", "ar", "vi", "de", "dere", "dei", "dykk")


class Level(StrEnum):
    """What kind of clause a verb stands in."""

    MAIN = "main"
    CONTENT = "content"
    RELATIVE = "relative"
    CONDITION = "condition"
    QUESTION = "question"
    CAUSE = "cause"


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause's kind and the index of its first word after the opener."""

    level: Level
    start: int


def clause_of(parsed: Parsed, verb: int) -> Clause:
    """Return the clause whose finite verb is word ``verb``."""
    # A comma before the verb closes the clause that stands there ("Ser de at fristen ryk, skal …").
    edge = verb - 1 if parsed.lower(verb - 1) not in CONJUNCTIONS else verb - 2
    closed = parsed.lower(edge) == ","
    for index in range(verb - 1, -1, -1):
        if parsed.aside[index]:
            continue
        level = _opens(parsed, index)
        if level and not closed and not has_finite(parsed, index + 1, verb):
            return Clause(level, index + 1)
        if not level and _divides(parsed, index, verb):
            return Clause(Level.MAIN, index + 1)
    return Clause(Level.MAIN, 0)


def is_contact_clause(parsed: Parsed, verb: int, start: int) -> bool:
    """Tell a relative clause without "som": «de oppgavene direktoratet skal løse»."""
    actors = (*parsed.names, *parsed.marks.of("agency"))
    actor = next((mark for mark in actors if mark.end == verb), None)
    if actor is None or actor.start <= start:
        return False
    before = parsed.lower(actor.start - 1)
    return before.endswith(("ene", "ane", "et", "en")) and before not in DETERMINERS | ADVERBS


def has_finite(parsed: Parsed, start: int, end: int) -> bool:
    """Tell whether words ``start`` up to ``end`` hold a finite verb."""
    return start < end and parsed.finite_before[end] > parsed.finite_before[start]


def clause_end(parsed: Parsed, start: int) -> int:
    """Return where the clause of a verb ends: before the next clause on the same level."""
    for index in range(start, len(parsed.words)):
        word = parsed.lower(index)
        if word in STOPS and not parsed.aside[index]:
            return index
        if (
            word in CONJUNCTIONS
            and parsed.lower(index - 1) == ","
            and _starts_clause(parsed, index)
        ):
            return index
    return len(parsed.words)


def _starts_clause(parsed: Parsed, index: int) -> bool:
    """Tell whether a subject of its own and a duty follow the conjunction at ``index``."""
    duty = next((mark for mark in parsed.marks.of(*_DUTY_VERBS) if mark.start > index), None)
    return duty is not None and duty.start - index in range(2, 9)


def _opens(parsed: Parsed, index: int) -> Level | None:
    word = parsed.lower(index)
    if word in _EDGE_OPENERS:
        return Level(_EDGE_OPENERS[word]) if _at_edge(parsed, index) else None
    if word not in OPENERS or (word == "som" and (index == 0 or _names_a_role(parsed, index))):
        return None
    if word in RELATIVE:
        return Level.RELATIVE
    if word in CONDITION:
        return Level.CONDITION
    if word in QUESTION:
        return Level.QUESTION
    return Level.CAUSE if word in CAUSE else Level.CONTENT


def _names_a_role(parsed: Parsed, index: int) -> bool:
    """«Med dette som bakgrunn ber …», «Direktoratet som fagmyndighet skal …»: no clause opens."""
    role = parsed.lower(index + 1)
    if index + 3 > len(parsed.words) or not _is_bare_noun(role):
        return False
    return has_finite(parsed, index + 2, index + 3)


def _is_bare_noun(word: str) -> bool:
    return word.isalpha() and (word.endswith("het") or not word.endswith(_CAN_BE_SUBJECT))


def _at_edge(parsed: Parsed, index: int) -> bool:
    before = parsed.lower(index - 1)
    if parsed.lower(index) == "om":
        return before in _ASKING
    return index > 0 and before == ","


def _divides(parsed: Parsed, index: int, verb: int) -> bool:
    """Tell whether a new main clause begins after ``index``."""
    word = parsed.lower(index)
    if word in STOPS:
        return True
    if word not in CONJUNCTIONS or parsed.skip(index + 1, ADVERBS) >= verb:
        return False
    after_comma = parsed.lower(index - 1) == ","
    joined = word in ("men", "mens", "medan") or after_comma
    actor = parsed.marks.at(index + 1, "agency", "ministry", "other") is not None or any(
        name.start == index + 1 for name in parsed.names
    )
    if parsed.lower(index - 1).endswith("-"):
        return False
    actor = actor or _is_short_subject(parsed, index + 1, verb)
    if after_comma and actor:
        return True
    return (joined or actor) and has_finite(parsed, 0, index)


def _is_short_subject(parsed: Parsed, start: int, verb: int) -> bool:
    """«… og Innovasjon Norge skal»: capitals right before the verb are its subject."""
    return verb - start in (1, 2) and all(
        word[0].isupper() for word in parsed.words.shown[start:verb]
    )
