"""What the ministry expects, presupposes, underlines or finds important, and of whom."""

from dataclasses import replace

from govload.classify.contract import SentenceContext
from govload.classify.lexicon import word_list
from govload.classify.sentences.actions import Action, action_in
from govload.classify.sentences.binding import item
from govload.classify.sentences.clauses import Level, clause_end, clause_of
from govload.classify.sentences.demand import Demand, blocked
from govload.classify.sentences.grammar import (
    ADVERBS,
    is_participle,
    is_passive,
)
from govload.classify.sentences.nouns import Phrase, describe
from govload.classify.sentences.parsed import Parsed
from govload.classify.sentences.phrasebook import Mark
from govload.classify.sentences.subjects import Place, Subject, subject_of
from govload.classify.sentences.that_clauses import content_of, that_clause
from govload.classify.sentences.who import Who

_COMPLETED = word_list("grammar", "completed")
_WISHES = ("ønsk", "opptatt", "oppteken")
_REACH = 14


def expect(parsed: Parsed, cue: Mark, context: SentenceContext) -> Demand | None:
    """«Departementet forventer at tilsynet …», «Vi legg vekt på at …»."""
    clause = clause_of(parsed, cue.start)
    if clause.level is not Level.MAIN or parsed.aside[cue.start]:
        return None
    who = subject_of(parsed, clause, cue.start, cue.end, takes_object=True)
    if not speaks_for_ministry(parsed, who):
        rule = who.phrase.rule or "clause.thing"
        return blocked(cue, rule, "it is not the ministry that expects it")
    start = max(cue.end, who.phrase.end if who.place is Place.AFTER else 0)
    return _expected_of(parsed, cue, start, context)


def speaks_for_ministry(parsed: Parsed, subject: Subject) -> bool:
    """Tell whether the ministry, or nobody, or an acronym that can only be a ministry's, speaks."""
    if subject.who in (Who.MINISTRY, Who.NOBODY, Who.EXPLETIVE):
        return True
    head = subject.phrase.head
    return subject.who is Who.THING and head.isalpha() and head.upper() in parsed.words.shown


def remind(parsed: Parsed, cue: Mark, context: SentenceContext) -> Demand | None:
    """«Departementet presiserer at …»: told of a thing it explains, told of the agency it binds."""
    demand = (
        expected(parsed, cue, context)
        if is_passive(parsed.lower(cue.start))
        else expect(parsed, cue, context)
    )
    if demand is None or demand.kind is None:
        return demand
    bound = demand.subject is not None and demand.subject.who in (Who.AGENCY, Who.WORK)
    return demand if bound else blocked(cue, "clause.thing", "it explains, and binds nobody")


def expected(parsed: Parsed, cue: Mark, context: SentenceContext) -> Demand | None:
    """«Det forutsettes at …», «Det forventes en forsvarlig internkontroll»."""
    clause = clause_of(parsed, cue.start)
    if clause.level not in (Level.MAIN, Level.CONTENT) or parsed.aside[cue.start]:
        return None
    subject = subject_of(parsed, clause, cue.start, cue.end)
    if subject.who is Who.AGENCY:
        return item(
            parsed, cue, subject, action_in(parsed, cue.end, clause_end(parsed, cue.end)),
            why="it is expected of the agency",
        )  # fmt: skip
    if parsed.lower(cue.end) in _COMPLETED or _done_by_agency(parsed, cue.end):
        # «Prosjektet forventes ferdigstilt i 2023.»
        return item(
            parsed, cue, subject, Action((), passive=True, start=cue.end, end=len(parsed.words)),
            why="it is expected to be done, and the agency is the evident doer",
        )  # fmt: skip
    is_thing = subject.who not in (Who.EXPLETIVE, Who.NOBODY)
    if is_thing and (content_of(parsed, cue.end) is None or _explains(parsed, cue)):
        return blocked(cue, "clause.thing", "nothing is expected of the agency")
    return _expected_of(parsed, cue, cue.end, context)


def _done_by_agency(parsed: Parsed, verb: int) -> bool:
    """«Avvik forutsettes fulgt opp av direktoratet.»."""
    if not is_participle(parsed.lower(verb)):
        return False
    agents = (at for at in range(verb + 1, len(parsed.words)) if parsed.lower(at) == "av")
    return any(describe(parsed, at + 1, len(parsed.words)).who is Who.AGENCY for at in agents)


def _explains(parsed: Parsed, cue: Mark) -> bool:
    """«God kompetanse er en forutsetning for at …» tells what something rests upon."""
    return parsed.lower(cue.end) == "for"


def weigh(parsed: Parsed, cue: Mark, context: SentenceContext) -> Demand | None:
    """«Det er viktig at tilsynet …»; with "å" only where the sentence names the agency."""
    content = content_of(parsed, cue.end)
    if content is not None:
        # What the ministry finds important is said for its own sake, not as a detail.
        alone = replace(context, previous=None, item_kind=None)
        demand = that_clause(parsed, cue, content, alone)
        return demand if demand.kind is None or _is_evident(parsed, cue, demand) else _unbound(cue)
    infinitive = _infinitive(parsed, cue.end)
    if infinitive is None:
        return None
    if not (parsed.names or parsed.marks.of("agency")):
        return blocked(cue, "clause.thing", "nobody is named for whom it is important")
    return item(
        parsed, cue, _nobody(infinitive), action_in(parsed, infinitive, len(parsed.words)),
        why="it is important, and the agency is the evident doer",
    )  # fmt: skip


def _is_evident(parsed: Parsed, cue: Mark, demand: Demand) -> bool:
    """A thing that is important binds the agency only where it is so «for departementet»."""
    thing = demand.subject is None or demand.subject.who in (Who.THING, Who.EXPLETIVE, Who.OTHER)
    to_ministry = parsed.lower(cue.end) == "for" and parsed.marks.at(cue.end + 1, "ministry")
    return not thing or bool(to_ministry or parsed.names or parsed.marks.of("agency"))


def _unbound(cue: Mark) -> Demand:
    return blocked(cue, "clause.thing", "nobody is named for whom it is important")


def stressed(parsed: Parsed, cue: Mark, context: SentenceContext) -> Demand | None:
    """«Nødvendigheten av å … understrekes»."""
    if not any(
        word.startswith(("understrek", "presiser", "vektleg", "minne", "minna"))
        for word in parsed.words.lower
    ):
        return None
    if parsed.lower(cue.end) == "at":
        return that_clause(parsed, cue, cue.end + 1, context)
    return item(
        parsed, cue, _nobody(cue.end), action_in(parsed, cue.end, len(parsed.words)),
        why="the ministry underlines the need for it",
    )  # fmt: skip


def asked_that(parsed: Parsed, cue: Mark, start: int, context: SentenceContext) -> Demand | None:
    """«… ber om at rapporten er klar i juni»; None where no that-clause follows."""
    content = content_of(parsed, start)
    return None if content is None else that_clause(parsed, cue, content, context)


def _expected_of(parsed: Parsed, cue: Mark, start: int, context: SentenceContext) -> Demand | None:
    content = content_of(parsed, start)
    if content is not None:
        return that_clause(parsed, cue, content, context)
    if parsed.lower(cue.start).startswith(_WISHES):
        return blocked(cue, "clause.thing", "it is a wish for a thing")
    named = describe(parsed, parsed.skip(start, ADVERBS), len(parsed.words))
    reach = range(start, min(len(parsed.words), start + _REACH))
    binds = named.who in (Who.AGENCY, Who.WORK) or any(
        mark.start in reach for mark in (*parsed.names, *parsed.marks.of("agency"))
    )
    if not binds:
        return blocked(cue, "clause.thing", "nothing is expected of the agency")
    subject = Subject(named, Place.AFTER)
    return item(
        parsed, cue, subject, action_in(parsed, start, len(parsed.words)),
        why="it is expected of the agency",
    )  # fmt: skip


def _infinitive(parsed: Parsed, start: int) -> int | None:
    for index in range(start, min(len(parsed.words), start + _REACH // 2)):
        if parsed.lower(index) == "å":
            return index + 1
    return None


def _nobody(at: int) -> Subject:
    return Subject(Phrase.nobody(at), Place.NONE)
