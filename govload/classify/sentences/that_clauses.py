"""The clause after "at" of what the ministry asks or expects, read as if its verb were a duty."""

from collections.abc import Iterator
from dataclasses import replace

from govload.classify.contract import SentenceContext
from govload.classify.lexicon import word_list
from govload.classify.sentences.actions import Action, action_in, action_of
from govload.classify.sentences.binding import bind, item
from govload.classify.sentences.clauses import clause_end
from govload.classify.sentences.demand import Demand, blocked
from govload.classify.sentences.grammar import (
    ADVERBS,
    JOINTS,
    RELATIVE,
    is_finite,
    is_infinitive,
    is_passive,
    may_be_finite,
)
from govload.classify.sentences.nouns import describe
from govload.classify.sentences.parsed import Parsed
from govload.classify.sentences.phrasebook import Mark
from govload.classify.sentences.subjects import Place, Subject
from govload.classify.sentences.who import Who
from govload.model import Kind

_NO_CONTENT = frozenset({"å", ",", "slik", "hvordan", "korleis", "hva", "kva"})
_KEEPS = word_list("grammar", "keeping_verbs")
_REQUIRES = ("krav", "krev", "vilkår")
_OPENING_MARKS = frozenset({",", "«", '"'})
# How far from its cue the "at" may stand.
_REACH = 14


def that_clause(parsed: Parsed, cue: Mark, start: int, context: SentenceContext) -> Demand:
    """Read the clause after "at" as if its verb were a duty; of several joined, one that binds."""
    first = _clause(parsed, cue, start, context)
    if first.kind is not None or first.detail:
        return first
    joined = (_clause(parsed, cue, at, context) for at in _joined_after(parsed, start))
    return next((demand for demand in joined if _binds_agency(demand)), first)


def _joined_after(parsed: Parsed, start: int) -> Iterator[int]:
    for index in range(start, len(parsed.words) - 1):
        if parsed.lower(index) in JOINTS and parsed.lower(index + 1) == "at":
            yield index + 2


def _binds_agency(demand: Demand) -> bool:
    bound = demand.subject is not None and demand.subject.who is Who.AGENCY
    return demand.kind is not None and bound


def _clause(parsed: Parsed, cue: Mark, start: int, context: SentenceContext) -> Demand:
    first = parsed.skip(start, ADVERBS, _OPENING_MARKS)
    verb = _verb_of(parsed, first)
    subject = Subject(describe(parsed, first, verb), Place.BEFORE)
    if parsed.lower(verb) == "kan" and subject.who is not Who.AGENCY:
        return blocked(cue, "clause.thing", "it tells what is possible")
    if subject.who is Who.NOBODY:
        subject = Subject(describe(parsed, verb + 1, len(parsed.words)), Place.AFTER)
    acts = subject.who in (Who.AGENCY, Who.OTHER, Who.MINISTRY)
    action = _content_action(parsed, verb, acts=acts)
    demand = bind(parsed, cue, subject, action, context)
    if _is_brought_about(parsed, cue, demand, subject, action):
        why = "the ministry wants it so, and the agency is the evident doer"
        demand = item(parsed, cue, subject, action, why=why)
    # A number the ministry asks for is an act of the agency, not a measure of its own.
    return replace(demand, kind=Kind.ACTIVITY) if demand.kind is Kind.KPI else demand


def _is_brought_about(
    parsed: Parsed, cue: Mark, demand: Demand, subject: Subject, action: Action
) -> bool:
    """«ber om at saken løses raskt», «legger til grunn at nettstedet oppfyller kravene»."""
    bare = demand.kind is None and not demand.detail and demand.rule == "clause.thing"
    if not bare or not action.heads or subject.who is Who.NOBODY:
        return False
    required = any(word.startswith(_REQUIRES) for word in parsed.words.lower[cue.start : cue.end])
    asked = cue.gives == "ask" or required or subject.who is Who.MEASURE
    return asked or parsed.lower(action.heads[0]) in _KEEPS


def _content_action(parsed: Parsed, verb: int, *, acts: bool) -> Action:
    end = clause_end(parsed, verb)
    if parsed.marks.at(verb, "subject", "advice") or parsed.lower(verb) in ("vil", "kan", "skal"):
        return action_in(parsed, verb + 1, end, acts=acts)
    return action_of(parsed, (verb,), verb, end)


def _verb_of(parsed: Parsed, start: int) -> int:
    """Return the finite verb of a clause that opens at ``start``: after its subject."""
    explaining = False
    for index in range(start + 1, len(parsed.words)):
        word = parsed.lower(index)
        explaining = word in RELATIVE or (explaining and word != ",")
        if parsed.aside[index] or explaining:
            continue
        if is_finite(word) or is_passive(word) or parsed.marks.at(index, "subject", "advice"):
            return index
        if may_be_finite(word, parsed.lower(index - 1)) or _follows_actor(parsed, index):
            return index
    return len(parsed.words)


def _follows_actor(parsed: Parsed, index: int) -> bool:
    """Right after a name or pronoun only the verb can stand."""
    marks = (*parsed.names, *parsed.marks.of("agency"))
    return any(mark.end == index for mark in marks) and parsed.lower(index).endswith(("r", "t"))


def content_of(parsed: Parsed, start: int) -> int | None:
    """Return the first word after the "at" that goes with a cue ending at ``start``."""
    for index in range(start, min(len(parsed.words), start + _REACH)):
        word = parsed.lower(index)
        if word == "at":
            return index + 1
        if word in _NO_CONTENT or (index > start and (is_finite(word) or is_infinitive(word))):
            return None
    return None
