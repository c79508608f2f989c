"""What a noun phrase stands for: the agency, somebody else, its work, a measure, a thing."""

from dataclasses import dataclass

from govload.classify.sentences.grammar import (
    ADVERBS,
    DETERMINERS,
    JOINTS,
    OPENERS,
    PREPOSITIONS,
    is_finite,
    may_be_finite,
)
from govload.classify.sentences.heads import head_of, is_genitive
from govload.classify.sentences.owners import others_behind, owner_before, owner_behind
from govload.classify.sentences.parsed import Parsed
from govload.classify.sentences.who import Who

_LONGEST_PHRASE = 40
PART_RULE = "actor.agency-part"
# «direktoratet selv», «tilsynet sitt arbeid»: these go on with the phrase.
_WITH_NOUN = ADVERBS | {"selv", "sjølv", "si", "sin", "sine", "sitt"}
_DEFINITE = ("en", "et", "a", "ene", "ane")
_PHRASE_ENDS = PREPOSITIONS | OPENERS | {"å", ";", ":", "–", "—"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: words ``start`` up to ``end``, its head, and the rule that knew it."""

    who: Who
    start: int
    end: int
    rule: str = ""
    head: str = ""
    definite: bool = False
    owner_rule: str = ""

    @property
    def of_agency(self) -> bool:
        """Tell whether the agency owns it or stands behind it."""
        return bool(self.owner_rule)

    @classmethod
    def nobody(cls, at: int) -> "Phrase":
        """Return the empty phrase at a place."""
        return cls(Who.NOBODY, at, at)


def describe(parsed: Parsed, start: int, limit: int) -> Phrase:
    """Read the noun phrase that begins at ``start`` and ends before ``limit``."""
    end = _core_end(parsed, start, limit)
    if end == start:
        return Phrase.nobody(start)
    if end - start == 1 and parsed.lower(start) in ("det", "her", "der"):
        return Phrase(Who.EXPLETIVE, start, end, head="det")
    found = [_conjunct(parsed, *bounds) for bounds in _conjuncts(parsed, start, end)]
    best = min(found, key=lambda phrase: _RANK[phrase.who])
    others = next((phrase for phrase in found if phrase.who is Who.OTHER), None)
    if others and best.rule == PART_RULE:
        # «Fylkeskommunene og regionene»: in such company units are not the agency's own.
        best = others
    owned = best.owner_rule or owner_behind(parsed, end, limit)
    return _settled(parsed, best, start=start, end=end, limit=limit, owned=owned)


_RANK = {who: rank for rank, who in enumerate(Who)}


def _settled(
    parsed: Parsed, best: Phrase, *, start: int, end: int, limit: int, owned: str
) -> Phrase:
    """Let what stands around the head decide between own work, others' work and things."""
    who, rule = best.who, best.rule
    if who in (Who.WORK, Who.PRODUCT, Who.THING):
        foreign = parsed.marks.inside(start, end, "other-owner", "ministry-owner")
        if foreign and not owned:
            who, rule = Who.OTHER, foreign.rule
        elif not owned and others_behind(parsed, end, limit):
            who, rule = Who.THING, ""
        elif owned and who is Who.THING:
            who = Who.WORK
    return Phrase(who, start, end, rule, best.head, best.definite, owned)


def _core_end(parsed: Parsed, start: int, limit: int) -> int:
    """Return the end of the part before prepositions, relative clauses and verbs."""
    index, limit = start, min(limit, start + _LONGEST_PHRASE)
    while index < limit and not parsed.aside[index]:
        if index > start and _is_actor(parsed, index) and _ends_actor(parsed, index):
            break
        if index > start and _opens_contact_clause(parsed, index):
            break
        name = next((mark for mark in parsed.names if mark.start == index), None)
        if name:
            index = name.end
            continue
        word = parsed.lower(index)
        if word in _PHRASE_ENDS or _is_verb(parsed, index, start) or _after_name(parsed, index):
            break
        if word == "," and parsed.lower(index + 1) in (*OPENERS, "jf", "herunder", "inkludert"):
            break
        index += 1
    return index


def _opens_contact_clause(parsed: Parsed, index: int) -> bool:
    """«Kunnskapen direktoratet har bygd opp»: behind a noun, an actor with a verb explains it."""
    before = parsed.lower(index - 1)
    if before in DETERMINERS | JOINTS or not before.endswith(_DEFINITE):
        return False
    actors = (*parsed.names, *parsed.marks.of("agency"))
    return any(mark.start == index and is_finite(parsed.lower(mark.end)) for mark in actors)


def _after_name(parsed: Parsed, index: int) -> bool:
    """Right behind the agency, save what it owns, only a joint or a verb is in lower case."""
    ends = (*parsed.names, *parsed.marks.of("agency"))
    named = any(mark.end == index and not is_genitive(parsed, mark) for mark in ends)
    word = parsed.lower(index)
    return named and word not in JOINTS | _WITH_NOUN and parsed.words.shown[index].islower()


def _is_verb(parsed: Parsed, index: int, start: int) -> bool:
    word = parsed.lower(index)
    return is_finite(word) or (index > start and may_be_finite(word, parsed.lower(index - 1)))


def _is_actor(parsed: Parsed, index: int) -> bool:
    named = any(mark.start == index for mark in parsed.names)
    return named or parsed.marks.at(index, "agency", "ministry", "other") is not None


def _ends_actor(parsed: Parsed, end: int) -> bool:
    """Two actors in a row are two phrases: «ber departementet direktoratet om»."""
    actors = parsed.marks.of("agency", "ministry", "other")
    inside = any(mark.start < end < mark.end for mark in actors)
    return not inside and any(mark.end == end for mark in actors)


def _conjuncts(parsed: Parsed, start: int, end: int) -> list[tuple[int, int]]:
    """Split a phrase at "og" and commas; "arbeids- og velferdsdirektoratet" stays one."""
    cuts = [
        index
        for index in range(start, end)
        if parsed.lower(index) in JOINTS
        and not parsed.lower(index - 1).endswith("-")
        and not any(mark.start < index < mark.end for mark in parsed.names)
    ]
    bounds = zip([start, *(cut + 1 for cut in cuts)], [*cuts, end], strict=True)
    return [(left, right) for left, right in bounds if left < right] or [(start, end)]


def _conjunct(parsed: Parsed, start: int, end: int) -> Phrase:
    """Read one noun with what stands before it; the head of a Norwegian noun phrase is last."""
    end = _without_trailing_adverbs(parsed, start, end)
    head = parsed.lower(end - 1)
    owned = owner_before(parsed, start, end)
    who, rule = head_of(parsed, start, end)
    return Phrase(who, start, end, rule, head, head.endswith(_DEFINITE), owned)


def _without_trailing_adverbs(parsed: Parsed, start: int, end: int) -> int:
    while end - start > 1 and parsed.lower(end - 1) in (ADVERBS | {"»", '"', "”", ","}):
        end -= 1
    return end
