"""From a name as a letter writes it to the agency or ministry meant: exact, normalised, fuzzy."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from rapidfuzz import fuzz, process

from govload.registry.entries import Agency, Ministry, Name, Registry

FUZZY_AT_LEAST = 92.0
CANDIDATE_AT_LEAST = 85.0
CLEAR_OF_THE_NEXT = 4.0
FUZZY_LETTERS = 8
CANDIDATES = 3

_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")
_LETTERHEAD_WORDS = frozenset({"det", "kongelige", "kongelege"})
_NOT_A_WORD = re.compile(r"[\W_]+")


class Match(StrEnum):
    """How a name was recognised."""

    EXACT = "exact"
    NORMALISED = "normalised"
    FUZZY = "fuzzy"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """The answer for one name.

    Attributes:
        id: Id in the registry; for an unknown name one made from its words.
        name: Name to show.
        score: 100 for exact and normalised matches, the similarity for fuzzy ones, else 0.
        candidates: Other names it might be, the most alike first; empty where there is no doubt.
        unverified: The registry's name that was taken on trust; empty where none was needed.
    """

    id: str
    name: str
    match: Match
    score: float
    candidates: tuple[str, ...] = ()
    unverified: str = ""


def resolve_agency(name: str, year: int, registry: Registry) -> Resolved:
    """Find the agency called ``name`` in ``year`` (0: any); an unknown one keeps its own name."""
    return _resolve(name, year, registry.agencies)


def resolve_ministry(name: str, year: int, registry: Registry) -> Resolved:
    """Find the ministry called ``name``; the name shown is the one it had in ``year``."""
    found = _resolve(name, year, registry.ministries)
    if found.match is Match.UNKNOWN:
        return found
    return Resolved(
        id=found.id,
        name=ministry_name(registry.ministries[found.id], year),
        match=found.match,
        score=found.score,
        candidates=found.candidates,
        unverified=found.unverified,
    )


def ministry_name(ministry: Ministry, year: int) -> str:
    """Return the Bokmål name ``ministry`` had at the end of ``year``, today's for the year 0."""
    held = [name.nb for name in ministry.names if name.holds_in(year)]
    return held[-1] if held else ministry.names[-1].nb


def identifier(name: str) -> str:
    """Make an id from a name: "Statens prøvetilsyn" -> "statens-provetilsyn"."""
    latin = name.casefold().replace("ø", "o").replace("æ", "ae")
    bare = unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode()
    return "-".join(word for word in _NOT_A_WORD.split(bare) if word)


Entries = Mapping[str, Agency] | Mapping[str, Ministry]


def _resolve(name: str, year: int, entries: Entries) -> Resolved:
    if not name:
        return Resolved(id="", name="", match=Match.UNKNOWN, score=0.0)
    forms, keys = _forms(entries), _keys(name)
    for match, alike in (
        (Match.EXACT, [form for form in forms if form.text == name]),
        (Match.NORMALISED, [form for form in forms if form.key in keys]),
    ):
        if alike:
            return _resolve_dated(name, year, match, alike, entries)
    return _resolve_fuzzily(name, forms, entries)


def _resolve_dated(
    name: str, year: int, match: Match, alike: "list[_Form]", entries: Entries
) -> Resolved:
    """Choose by the year where a short name has had several bearers; of two at once, neither."""
    held = [form for form in alike if form.name.holds_in(year)] or alike
    bearers = {form.id: form for form in held}
    if len(bearers) == 1:
        return _known(held[-1], match, 100.0, entries)
    names = tuple(entries[one].names[-1].nb for one in bearers)
    return _unknown(name, names)


def _resolve_fuzzily(name: str, forms: "tuple[_Form, ...]", entries: Entries) -> Resolved:
    found = process.extract(
        _key(name),
        {at: form.key for at, form in enumerate(forms) if len(form.key) >= FUZZY_LETTERS},
        scorer=fuzz.ratio,
        score_cutoff=CANDIDATE_AT_LEAST,
        limit=None,
    )
    ranked: dict[str, tuple[float, _Form]] = {}
    for _, score, at in found:
        ranked.setdefault(forms[at].id, (score, forms[at]))
    best = list(ranked.values())
    names = tuple(form.text for _, form in best[:CANDIDATES])
    clear = len(best) == 1 or (best and best[0][0] - best[1][0] >= CLEAR_OF_THE_NEXT)
    if best and clear and best[0][0] >= FUZZY_AT_LEAST:
        return _known(best[0][1], Match.FUZZY, round(best[0][0], 1), entries, names)
    return _unknown(name, names)


def _unknown(name: str, candidates: tuple[str, ...]) -> Resolved:
    return Resolved(
        id=identifier(name), name=name, match=Match.UNKNOWN, score=0.0, candidates=candidates
    )


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to write one name of one entry."""

    id: str
    text: str
    key: str
    name: Name


def _known(
    form: _Form,
    match: Match,
    score: float,
    entries: Entries,
    candidates: tuple[str, ...] = (),
) -> Resolved:
    shown = entries[form.id].names[-1]
    taken_on_trust = not form.name.verified and form.text != shown.nb
    return Resolved(
        id=form.id,
        name=shown.nb,
        match=match,
        score=score,
        candidates=candidates,
        unverified=form.text if taken_on_trust else "",
    )


def _forms(entries: Entries) -> tuple[_Form, ...]:
    return _forms_of(tuple(entries.values()))


@lru_cache(maxsize=8)
def _forms_of(entries: tuple[Agency | Ministry, ...]) -> tuple[_Form, ...]:
    return tuple(
        _Form(_id(entry), form, _key(form), name)
        for entry in entries
        for name in entry.names
        for form in name.forms
    )


def _id(entry: Agency | Ministry) -> str:
    return entry.agency_id if isinstance(entry, Agency) else entry.ministry_id


def _keys(name: str) -> set[str]:
    """Return what ``name`` may be looked up by: whole, without "(NAV)", and without its lead-in."""
    bare = _IN_BRACKETS.sub("", name)
    return {_key(name), _key(bare), _key(bare.split(",")[0])}


def _key(name: str) -> str:
    plain = unicodedata.normalize("NFKC", name).casefold()
    words = _NOT_A_WORD.split(plain)
    return " ".join(
        word for word in words if word and word not in {"det", "kongelige", "kongelege"}
    )


def ministry_of(agency_id: str, year: int, registry: Registry) -> Resolved | None:
    """Return the ministry an agency was under in ``year``, where one only is known and verified."""
    agency = registry.agencies.get(agency_id)
    owners = [owner for owner in agency.owners if owner.holds_in(year)] if agency else []
    if len(owners) != 1 or not owners[0].verified:
        return None
    ministry = registry.ministries[owners[0].ministry_id]
    return Resolved(
        id=ministry.ministry_id,
        name=ministry_name(ministry, year),
        match=Match.EXACT,
        score=100.0,
    )
