"""What a noun phrase stands for: the agency, somebody else, its work, a measure, a thing."""

from dataclasses import dataclass
from enum import StrEnum

from govload.classify.sentences.grammar import (
    ADVERBS,
    DETERMINERS,
    OPENERS,
    PREPOSITIONS,
    STOPS,
    is_finite,
    may_be_finite,
)
from govload.classify.sentences.names import abbreviates, is_compound_name, is_kin, is_single_name
from govload.classify.sentences.parsed import AGENCY_NAME, Parsed
from govload.classify.sentences.phrasebook import Mark

_SHORTEST_KIND, _LONGEST_KIND, _INFLECTION = 4, 7, 3
_PART_RULE = "actor.agency-part"
_LONG_STEM = 9
_JOINTS = frozenset({"og", "eller", "samt", ",", "/"})
_PHRASE_ENDS = PREPOSITIONS | OPENERS | {"å", ";", ":", "–", "—"}
_WHERE = frozenset({"i", "hos", "av", "fra", "frå", "mellom", "til", "på"})
_HEADS = (
    "agency",
    "agency-kind",
    "agency-like",
    "agency-service",
    "ministry",
    "other",
    "measure",
    "work",
    "product",
)


class Who(StrEnum):
    """What a noun phrase stands for."""

    AGENCY = "agency"
    MINISTRY = "ministry"
    OTHER = "other"
    WORK = "work"
    MEASURE = "measure"
    PRODUCT = "product"
    ANAPHOR = "anaphor"
    EXPLETIVE = "expletive"
    THING = "thing"
    NOBODY = "nobody"


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
    if others and best.rule == _PART_RULE:
        # «Fylkeskommunene og regionene»: in such company units are not the agency's own.
        best = others
    owned = best.owner_rule or _owner_behind(parsed, end, limit)
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
        elif not owned and _others_behind(parsed, end, limit):
            who, rule = Who.THING, ""
        elif owned and who is Who.THING:
            who = Who.WORK
    return Phrase(who, start, end, rule, best.head, best.definite, owned)


def _core_end(parsed: Parsed, start: int, limit: int) -> int:
    """Return the end of the part before prepositions, relative clauses and verbs."""
    index = start
    while index < limit and not parsed.aside[index]:
        if index > start and _is_actor(parsed, index) and _ends_actor(parsed, index):
            break
        name = next((mark for mark in parsed.names if mark.start == index), None)
        if name:
            index = name.end
            continue
        word = parsed.lower(index)
        if word in _PHRASE_ENDS or _is_verb(parsed, index, start):
            break
        if word == "," and parsed.lower(index + 1) in (*OPENERS, "jf", "herunder", "inkludert"):
            break
        index += 1
    return index


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
        if parsed.lower(index) in _JOINTS
        and not parsed.lower(index - 1).endswith("-")
        and not any(mark.start < index < mark.end for mark in parsed.names)
    ]
    bounds = zip([start, *(cut + 1 for cut in cuts)], [*cuts, end], strict=True)
    return [(left, right) for left, right in bounds if left < right] or [(start, end)]


def _conjunct(parsed: Parsed, start: int, end: int) -> Phrase:
    """Read one noun with what stands before it; the head of a Norwegian noun phrase is last."""
    end = _without_trailing_adverbs(parsed, start, end)
    head = parsed.lower(end - 1)
    owned = _owner_before(parsed, start, end)
    who, rule = _who(parsed, start, end)
    return Phrase(
        who, start, end, rule, head, head.endswith(("en", "et", "a", "ene", "ane")), owned
    )


def _without_trailing_adverbs(parsed: Parsed, start: int, end: int) -> int:
    while end - start > 1 and parsed.lower(end - 1) in (ADVERBS | {"»", '"', "”", ","}):
        end -= 1
    return end


def _who(parsed: Parsed, start: int, end: int) -> tuple[Who, str]:
    measure = parsed.marks.at(start, "measure")
    if measure:
        return Who.MEASURE, measure.rule
    if not parsed.addressee_known and is_compound_name(parsed.words.shown[start:end]):
        return Who.AGENCY, AGENCY_NAME
    name = next((m for m in parsed.names if start <= m.start and m.end == end), None)
    if name and not _is_genitive(parsed, name):
        return Who.AGENCY, name.rule
    mark = _head_mark(parsed, start, end)
    if mark is None:
        return _unmarked(parsed, start, end)
    if mark.gives == "agency":
        return _bare_noun(parsed, mark)
    if mark.gives == "agency-kind":
        return _of_a_kind(parsed, mark)
    if mark.gives == "agency-service":
        return _service(parsed, start, end, mark)
    if mark.gives == "agency-like":
        return _named(parsed, start, end, mark)
    return Who(mark.gives), mark.rule


def _head_mark(parsed: Parsed, start: int, end: int) -> Mark | None:
    """Return the mark that ends where the phrase ends, in the order of ``_HEADS``."""
    found = [mark for mark in parsed.marks.of(*_HEADS) if start <= mark.start and mark.end == end]
    if found:
        # The longest mark knows most: «den enkelte virksomheten» is not «virksomheten».
        return min(found, key=lambda mark: (mark.start, _HEADS.index(mark.gives)))
    # Nothing but a name follows «direktoratet»: what else stands there is a verb or adverb.
    return parsed.marks.at(start, "agency")


def _bare_noun(parsed: Parsed, mark: Mark) -> tuple[Who, str]:
    """«Direktoratet for X» is a name: the agency's only where the letter uses it so."""
    shown = parsed.words.shown[mark.start]
    named = shown[0].isupper() and parsed.addressee_known and _names_a_house(parsed, mark.end)
    if named or _is_any_of_a_kind(parsed, mark):
        return Who.OTHER, "actor.others"
    if shown.lower() == "tilsynet" and parsed.addressee_known and not _is_inspectorate(parsed):
        # Where the agency is none, «tilsynet» is what it does.
        return Who.WORK, "actor.own-work"
    return Who.AGENCY, mark.rule


def _is_any_of_a_kind(parsed: Parsed, mark: Mark) -> bool:
    """«Virksomheten som bruker utstyret» is any that does."""
    general = parsed.lower(mark.start) in ("virksomheten", "verksemda", "institusjonen")
    return general and parsed.lower(mark.end) == "som"


def _names_a_house(parsed: Parsed, after: int) -> bool:
    """«Direktoratet for X», «Universitetet i Oslo»."""
    following = parsed.words.shown[after + 1 : after + 2]
    if not following or parsed.lower(after + 1) in DETERMINERS:
        return False
    return parsed.lower(after) == "for" or (
        parsed.lower(after) in ("i", "på", "ved") and following[0][0].isupper()
    )


def _is_inspectorate(parsed: Parsed) -> bool:
    return any("tilsyn" in name.lower() for name in parsed.agency_names)


def _named(parsed: Parsed, start: int, end: int, mark: Mark) -> tuple[Who, str]:
    name = parsed.words.quote(start, end)
    if not parsed.addressee_known or is_kin(name, parsed.agency_names):
        return Who.AGENCY, mark.rule
    capital = parsed.words.shown[end - 1][0].isupper() or parsed.words.shown[start][0].isupper()
    return (Who.OTHER, "actor.others") if capital else (Who.AGENCY, mark.rule)


def _of_a_kind(parsed: Parsed, mark: Mark) -> tuple[Who, str]:
    """«Universitetene» are the agencies where the letter is to universities, else others."""
    word = parsed.lower(mark.start)
    stem = word[: max(_SHORTEST_KIND, min(_LONGEST_KIND, len(word) - _INFLECTION))]
    kin = any(stem in name.lower() for name in parsed.agency_names)
    if kin or not parsed.addressee_known:
        return Who.AGENCY, mark.rule
    return Who.OTHER, mark.rule


def _service(parsed: Parsed, start: int, end: int, mark: Mark) -> tuple[Who, str]:
    """«Regelverket» ends like «Kartverket»: only the letter's own name tells them apart."""
    if is_kin(parsed.words.quote(start, end), parsed.agency_names):
        return Who.AGENCY, mark.rule
    if start == 0 or not parsed.words.shown[end - 1][0].isupper():
        return Who.THING, ""
    return (Who.OTHER, "actor.others") if parsed.addressee_known else (Who.AGENCY, mark.rule)


def _unmarked(parsed: Parsed, start: int, end: int) -> tuple[Who, str]:
    anaphor = parsed.marks.at(start, "anaphor")
    if anaphor and end - start == 1:
        return Who.ANAPHOR, anaphor.rule
    shown = parsed.words.shown[start:end]
    opens = parsed.lower(start - 1) in ("", *STOPS, *'•«"(')
    if not parsed.addressee_known and is_single_name(shown, opens_sentence=opens):
        return Who.AGENCY, AGENCY_NAME
    if parsed.addressee_known and _short_name(parsed, shown, opens):
        return Who.AGENCY, AGENCY_NAME
    return Who.THING, ""


def _short_name(parsed: Parsed, shown: tuple[str, ...], opens: bool) -> bool:
    """«Regionforvalteren», «NVE»: short for the agency's name, said or not."""
    names = parsed.agency_names
    if is_single_name(shown, opens_sentence=opens) and abbreviates(shown[0], names):
        return True
    return shown[-1][0].isupper() and is_kin(shown[-1], names, letters=_LONG_STEM)


def _is_genitive(parsed: Parsed, mark: Mark) -> bool:
    return parsed.words.shown[mark.end - 1].endswith(("s", "’")) and not any(
        parsed.words.quote(mark.start, mark.end).lower() == name.lower()
        for name in parsed.agency_names
    )


def _owner_before(parsed: Parsed, start: int, end: int) -> str:
    """Return the rule of the owner: «etatens tjenester», «DSBs arbeid», «vedtaka dykkar»."""
    if any(start <= mark.start and mark.end < end for mark in parsed.names):
        return AGENCY_NAME
    owner = parsed.marks.inside(start, end, "agency-owner")
    return owner.rule if owner else ""


def _owner_behind(parsed: Parsed, start: int, limit: int) -> str:
    """«Arbeidet i etaten», «samarbeidet mellom direktoratet og kommunene»."""
    known = ("agency", "agency-owner")
    groups = known if parsed.addressee_known else (*known, "agency-like")
    return _behind(parsed, start, limit, *groups)


def _others_behind(parsed: Parsed, start: int, limit: int) -> str:
    return _behind(parsed, start, limit, "other")


def _behind(parsed: Parsed, start: int, limit: int, *groups: str) -> str:
    """Return the rule of the first actor that a preposition ties to the phrase."""
    marks = [*parsed.marks.of(*groups), *(parsed.names if "agency" in groups else ())]
    for mark in marks:
        before = parsed.lower(mark.start - 1)
        if start <= mark.start < limit and (before in _WHERE or before in _JOINTS):
            explained = any(parsed.lower(index) in OPENERS for index in range(start, mark.start))
            return "" if explained else mark.rule
    return ""
