"""The frames of duty: for each kind of cue, where the one who must act stands."""

from collections.abc import Callable
from dataclasses import replace

from govload.classify.contract import SentenceContext
from govload.classify.sentences.actions import Action, action_in
from govload.classify.sentences.binding import bind, item
from govload.classify.sentences.clauses import Level, clause_end, clause_of, is_contact_clause
from govload.classify.sentences.demand import Demand, blocked
from govload.classify.sentences.expectations import (
    asked_that,
    expect,
    expected,
    remind,
    speaks_for_ministry,
    stressed,
    weigh,
)
from govload.classify.sentences.grammar import ADVERBS
from govload.classify.sentences.nouns import Phrase, describe
from govload.classify.sentences.parsed import Parsed
from govload.classify.sentences.phrasebook import Mark
from govload.classify.sentences.subjects import Place, Subject, subject_of
from govload.classify.sentences.telling import accounts_for
from govload.classify.sentences.who import Who
from govload.model import Kind

Frame = Callable[[Parsed, Mark, SentenceContext], Demand | None]

_CLAUSE_RULES = {
    Level.RELATIVE: ("clause.relative", "it stands in a relative clause that explains a noun"),
    Level.CONDITION: ("clause.condition", "it is the condition, not the demand"),
    Level.QUESTION: ("clause.question", "it is what is asked about"),
    Level.CAUSE: ("clause.cause", "it is the ground given for something"),
    Level.CONTENT: ("clause.content", "it is told in a that-clause nobody demands"),
}
_EXPECTING = ("expect", "expected", "remind", "weigh", "ask", "asked")
_PERFECT = frozenset({"hatt", "fått"})
_TASK_REACH = 8
_NEGATIONS = frozenset({"ikke", "ikkje", "ei", "aldri"})


def _modal(parsed: Parsed, cue: Mark, context: SentenceContext) -> Demand | None:
    """«Tilsynet skal …», «I 2024 må verksemda …», «Det skal utarbeides …»."""
    found = _main_subject(parsed, cue)
    if isinstance(found, Demand) or found is None:
        return found
    demand = bind(parsed, cue, found, _action_after(parsed, cue, found), context)
    clause = clause_of(parsed, cue.start)
    implied = parsed.marks.inside(0, clause.start, "implies")
    joins = implied and demand.kind and clause.level is Level.CONTENT
    return _joined(demand, implied) if implied and joins else demand


def _joined(demand: Demand, mark: Mark) -> Demand:
    return replace(demand, also=(*demand.also, mark.rule))


def _advice(parsed: Parsed, cue: Mark, context: SentenceContext) -> Demand | None:
    """«Tilsynet bør …»; «kan ikke» forbids, and is a duty."""
    found = _main_subject(parsed, cue)
    if isinstance(found, Demand) or found is None:
        return found
    action = _action_after(parsed, cue, found)
    demand = bind(parsed, cue, found, action, context)
    may = parsed.lower(cue.start) == "kan"
    if may and found.who is not Who.AGENCY:
        return blocked(cue, found.phrase.rule or "clause.thing", "it tells what is possible")
    if demand.kind is None:
        return demand
    if may and parsed.lower(cue.end) in _NEGATIONS:
        return demand
    return _softened(demand)


def _softened(demand: Demand) -> Demand:
    return Demand(
        kind=Kind.ADVISORY, cue=demand.cue, rule=demand.cue.rule, also=demand.also,
        subject=demand.subject, action=demand.action, reason="it advises, and does not require",
    )  # fmt: skip


def _asked(parsed: Parsed, cue: Mark, context: SentenceContext) -> Demand | None:
    """«Tilsynet bes om å …», «I tillegg bes det om at …»."""
    found = _main_subject(parsed, cue)
    if isinstance(found, Demand) or found is None:
        return found
    is_other = found.who not in (Who.AGENCY, Who.NOBODY, Who.EXPLETIVE)
    if is_other or (found.who is Who.NOBODY and _others_inside(parsed, cue)):
        return blocked(cue, found.phrase.rule or "clause.thing", "somebody else is asked")
    return _request(parsed, cue, found, _action_after(parsed, cue, found))


def _others_inside(parsed: Parsed, cue: Mark) -> bool:
    """«I år blir havnene bedt om …»: whom no rule knows, stands inside the cue."""
    first = parsed.skip(cue.start + 1, ADVERBS)
    return describe(parsed, first, cue.end - 1).definite


def _charged(parsed: Parsed, cue: Mark, context: SentenceContext) -> Demand | None:
    """«Tilsynet får i oppdrag å …», «har ansvar for …», «Her har tilsynet ansvar for …»."""
    found = _main_subject(parsed, cue)
    if isinstance(found, Demand) or found is None:
        return found
    if found.who is not Who.AGENCY:
        return blocked(cue, found.phrase.rule or "clause.thing", "somebody else has the task")
    if not _PERFECT.isdisjoint(parsed.words.lower[cue.start : cue.end]):
        return blocked(cue, "modifier.past", "it tells of the past")
    if cue.rule == "duty.responsible" and (source := parsed.pattern("governance")):
        return blocked(cue, source, "a standing responsibility with its source is a summary")
    why = "the agency is charged with it"
    return item(parsed, cue, found, _action_after(parsed, cue, found), why=why)


def _ask(parsed: Parsed, cue: Mark, context: SentenceContext) -> Demand | None:
    """«Departementet ber tilsynet om å …», «Vi ber om en analyse»."""
    asker = _main_subject(parsed, cue, takes_object=True)
    if isinstance(asker, Demand) or asker is None:
        return asker
    if not speaks_for_ministry(parsed, asker):
        return blocked(cue, asker.phrase.rule or "clause.thing", "it is not the ministry that asks")
    start = asker.phrase.end if asker.place is Place.AFTER else cue.end
    demand = asked_that(parsed, cue, start, context) or _asked_of(parsed, cue, start)
    return replace(demand, also=(*demand.also, asker.phrase.rule)) if demand else None


def _asked_of(parsed: Parsed, cue: Mark, start: int) -> Demand | None:
    asked = describe(parsed, parsed.skip(start, ADVERBS), len(parsed.words))
    task = _task(parsed, cue) if parsed.lower(cue.start) == "gir" else cue
    if task is None:
        return None
    if asked.who is Who.OTHER:
        return blocked(cue, asked.rule, "somebody else is asked")
    doer = asked if asked.who is Who.AGENCY else Phrase.nobody(start)
    subject = Subject(doer, Place.AFTER)
    action = action_in(parsed, doer.end, clause_end(parsed, doer.end), acts=True)
    demand = _request(parsed, cue, subject, action)
    return demand if task is cue else _joined(demand, task)


def _task(parsed: Parsed, cue: Mark) -> Mark | None:
    """«gir» asks only where what is given is a task."""
    return parsed.marks.inside(cue.end, cue.end + _TASK_REACH, "task")


def _request(parsed: Parsed, cue: Mark, subject: Subject, action: Action) -> Demand:
    """Read what is asked for: an act, or a thing («en redegjørelse»)."""
    if account := accounts_for(parsed, action):
        return Demand(
            kind=Kind.REPORTING, cue=cue, rule=account.rule, also=(cue.rule,), subject=subject,
            action=action, reason="it asks for an account",
        )  # fmt: skip
    return item(parsed, cue, subject, action, why="the ministry asks the agency for it")


def _advised(parsed: Parsed, cue: Mark, context: SentenceContext) -> Demand | None:
    """«Tilsynet oppfordres til å …»."""
    demand = _asked(parsed, cue, context)
    return _softened(demand) if demand and demand.kind else demand


def _advise(parsed: Parsed, cue: Mark, context: SentenceContext) -> Demand | None:
    """«Departementet oppfordrer tilsynet til å …»."""
    demand = _ask(parsed, cue, context)
    bound = demand and demand.subject and demand.subject.who is Who.AGENCY
    return _softened(demand) if demand and demand.kind and bound else None


def _main_subject(
    parsed: Parsed, cue: Mark, *, takes_object: bool = False
) -> Subject | Demand | None:
    """Return the subject of a cue in a main clause; elsewhere what keeps it from counting."""
    clause = clause_of(parsed, cue.start)
    if parsed.aside[cue.start]:
        return blocked(cue, "clause.relative", "it stands in brackets")
    if is_contact_clause(parsed, cue.start, clause.start):
        return blocked(cue, *_CLAUSE_RULES[Level.RELATIVE])
    subject = subject_of(parsed, clause, cue.start, cue.end, takes_object=takes_object)
    implied = clause.level is Level.CONTENT and parsed.marks.inside(0, clause.start, "implies")
    if clause.level is Level.MAIN or implied:
        return subject
    if clause.level is Level.CONTENT and _is_expected(parsed, clause.start):
        return None
    rule, reason = _CLAUSE_RULES[clause.level]
    return blocked(cue, rule, reason)


def _is_expected(parsed: Parsed, start: int) -> bool:
    """The word that expects the that-clause reads it; the verb inside it must not again."""
    return (
        parsed.marks.inside(0, start, "expect", "expected", "remind", "weigh", "ask", "asked")
        is not None
    )


def _action_after(parsed: Parsed, cue: Mark, subject: Subject) -> Action:
    start = max(cue.end, subject.phrase.end if subject.place is Place.AFTER else 0)
    acts = subject.who in (Who.AGENCY, Who.OTHER, Who.MINISTRY)
    return action_in(parsed, start, clause_end(parsed, start), acts=acts)


FRAMES: dict[str, Frame] = {
    "subject": _modal,
    "advice": _advice,
    "asked": _asked,
    "charged": _charged,
    "ask": _ask,
    "advised": _advised,
    "advise": _advise,
    "expect": expect,
    "expected": expected,
    "remind": remind,
    "weigh": weigh,
    "stressed": stressed,
}
