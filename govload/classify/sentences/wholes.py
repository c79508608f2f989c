"""Patterns that speak about a sentence as a whole: goals, shares, sources of law, lapsed tasks."""

from typing import NamedTuple

from govload.classify.sentences.demand import Demand, blocked
from govload.classify.sentences.parsed import Parsed
from govload.classify.sentences.phrasebook import Mark
from govload.classify.sentences.who import Who
from govload.model import Kind


class _Blocker(NamedTuple):
    """A pattern, why it overrules, and letters without which it cannot be there."""

    gives: str
    reason: str
    traces: tuple[str, ...]


_NEAR = 5
_SHARE_OPENS = frozenset({"minst", "høyst", "høgst", "maksimalt", "inntil"})

_BLOCKERS = (
    _Blocker("statute", "it sums up law and names its source", ("lov", "forskr", "§", "vedt")),
    _Blocker("hypothetical", "it tells what is planned or meant", ("planen", "tilfelle", " er at")),
    _Blocker("lapsed", "the task lapses", ("utgår", "faller", "fell ", "går ut")),
    _Blocker(
        "reading",
        "it tells how the letter is to be read",
        (" ses", " sees", "sjåast", " les", "forst", "oppfatt", "betrakt"),
    ),
    _Blocker(
        "grant",
        "it tells how a grant may be used",
        ("tilsk", "støtt", "løyv", "lg", "lån", "støn"),
    ),
    _Blocker("meeting", "it tells when a meeting is held", ("møte", "møta")),
)


def whole_sentence(parsed: Parsed, demands: tuple[Demand, ...]) -> tuple[Demand, ...]:
    """Return the demands after the patterns that overrule or replace them."""
    if goal := _goal(parsed):
        return (goal, *demands)
    if not demands:
        return ()
    text = parsed.words.text.lower()
    acts = any(demand.subject and demand.subject.who is Who.AGENCY for demand in demands)
    for blocker in _BLOCKERS:
        traced = any(trace in text for trace in blocker.traces)
        if (
            traced
            and not (acts and blocker.gives != "statute")
            and (rule := parsed.pattern(blocker.gives))
        ):
            return tuple(blocked(demand.cue, rule, blocker.reason) for demand in demands)
    if "mål" in text and (rule := parsed.pattern("goal-stem")):
        return tuple(blocked(demand.cue, rule, "it opens a list of goals") for demand in demands)
    return _shares(parsed, demands)


def _shares(parsed: Parsed, demands: tuple[Demand, ...]) -> tuple[Demand, ...]:
    """«Minst 90 pst. av sakene skal …» is a measure with its limit."""
    first = demands[0]
    rule = _share(parsed, first) if first.cue.gives == "subject" else ""
    acts = first.subject is not None and first.subject.who is Who.AGENCY
    if not rule or acts:
        return demands
    kpi = Demand(
        kind=Kind.KPI, cue=first.cue, rule=rule, subject=first.subject, action=first.action,
        reason="a share with a limit is a result requirement of its own",
    )  # fmt: skip
    return (kpi, *demands[1:])


def default_deadline(parsed: Parsed) -> tuple[Demand, ...]:
    """«For oppdrag uten frist gjelder 1. desember»: one demand on all assignments."""
    rule = parsed.pattern("default-deadline") if "frist" in parsed.words.text.lower() else ""
    if not rule:
        return ()
    cue = Mark(0, 1, "default-deadline", rule)
    reason = "a deadline for every assignment that names none"
    return (Demand(kind=Kind.ACTIVITY, cue=cue, rule=rule, reason=reason),)


def _share(parsed: Parsed, demand: Demand) -> str:
    """Return the rule of a share as subject, before the verb or, inverted, right behind it."""
    if rule := parsed.pattern("share", 0, demand.cue.start):
        return rule
    found = parsed.pattern("share", demand.cue.end, min(len(parsed.words), demand.cue.end + _NEAR))
    return found if parsed.lower(demand.cue.end) in _SHARE_OPENS else ""


def _goal(parsed: Parsed) -> Demand | None:
    """«Målet for direktoratet er …»: the letter names it as the agency's own goal."""
    if not any("mål" in word for word in parsed.words.lower):
        return None
    found = parsed.phrasebook.pattern("goal", parsed.words.text)
    if found is None:
        return None
    rule, match = found
    owner = next((value for value in match.groupdict().values() if value), "")
    if not _is_agency(parsed, owner):
        return None
    cue = Mark(0, 1, "goal", rule.id)
    return Demand(
        kind=Kind.GOAL, cue=cue, rule=rule.id, reason="the letter names it as the agency's goal"
    )


def _is_agency(parsed: Parsed, owner: str) -> bool:
    folded = owner.lower()
    marked = (*parsed.names, *parsed.marks.of("agency", "agency-owner"))
    quotes = (parsed.words.quote(mark.start, mark.end).lower() for mark in marked)
    return any(quote.startswith(folded) for quote in quotes)
