"""Whom the head of a noun phrase names: its last noun, since what describes it stands first."""

from govload.classify.sentences.grammar import DETERMINERS, PREPOSITIONS, STOPS
from govload.classify.sentences.names import abbreviates, is_compound_name, is_kin, is_single_name
from govload.classify.sentences.parsed import AGENCY_NAME, Parsed
from govload.classify.sentences.phrasebook import Mark
from govload.classify.sentences.who import Who

_SHORTEST_KIND, _LONGEST_KIND, _INFLECTION = 4, 7, 3
_LONG_STEM = 9
_STAFF = ("ansatte", "tilsette")
_UNITS = ("kontoret", "avdelingen", "avdelinga")
# Where several marks end with the phrase, the first of these groups tells what it is.
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


def head_of(parsed: Parsed, start: int, end: int) -> tuple[Who, str]:
    """Return whom the noun in words ``start`` up to ``end`` names, and the rule that knows it."""
    measure = parsed.marks.at(start, "measure")
    if measure:
        return Who.MEASURE, measure.rule
    if not parsed.addressee_known and is_compound_name(parsed.words.shown[start:end]):
        return Who.AGENCY, AGENCY_NAME
    name = next((m for m in parsed.names if start <= m.start and m.end == end), None)
    if name and not is_genitive(parsed, name):
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
    name = next((mark for mark in parsed.names if mark.start == start), None)
    return name or parsed.marks.at(start, "agency")


def _bare_noun(parsed: Parsed, mark: Mark) -> tuple[Who, str]:
    """«Direktoratet for X» is a name: the agency's only where the letter uses it so."""
    shown = parsed.words.shown[mark.start]
    named = shown[0].isupper() and parsed.addressee_known and _names_a_house(parsed, mark.end)
    if (named and not _is_unit(parsed, mark)) or _is_any_of_a_kind(parsed, mark):
        return Who.OTHER, "actor.others"
    if shown.lower() == "tilsynet" and parsed.addressee_known and not _is_inspectorate(parsed):
        # Where the agency is none, «tilsynet» is what it does.
        return Who.WORK, "actor.own-work"
    if parsed.addressee_known and _takes_up_another(parsed, mark):
        return Who.OTHER, "actor.others"
    return Who.AGENCY, mark.rule


def _is_unit(parsed: Parsed, mark: Mark) -> bool:
    """«Avdelinga på Dokka» is told from others by the place where it lies."""
    unit = parsed.lower(mark.start).endswith(_UNITS)
    return unit and parsed.lower(mark.end) in ("i", "på")


def _takes_up_another(parsed: Parsed, mark: Mark) -> bool:
    """«Folkehelseinstituttet …, og instituttet skal …», in a letter to no institute."""
    noun = parsed.lower(mark.start)
    if any(noun[:_LONGEST_KIND] in name.lower() for name in parsed.agency_names):
        return False
    before = parsed.words.shown[: mark.start]
    return any(
        word[0].isupper() and word.lower().endswith(noun) and len(word) > len(noun)
        for word in before
    )


def _is_any_of_a_kind(parsed: Parsed, mark: Mark) -> bool:
    """«Virksomheten som bruker utstyret» is any that does, «ansatte i skolen» are others'."""
    word, following = parsed.lower(mark.start), parsed.lower(mark.end)
    if word in _STAFF:
        return following == "som" or following in PREPOSITIONS
    return word in ("virksomheten", "verksemda", "institusjonen") and following == "som"


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
    if parsed.addressee_known and _names_a_house(parsed, mark.end):
        return Who.OTHER, mark.rule
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


def is_genitive(parsed: Parsed, mark: Mark) -> bool:
    """Tell «Kartverkets» from a name that ends in "s" itself."""
    return parsed.words.shown[mark.end - 1].endswith(("s", "’")) and not any(
        parsed.words.quote(mark.start, mark.end).lower() == name.lower()
        for name in parsed.agency_names
    )
