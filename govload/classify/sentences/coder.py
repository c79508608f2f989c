"""From one sentence to its reading."""

from dataclasses import replace
from functools import cache

from govload.classify.contract import SentenceContext, SentenceReading, Shape
from govload.classify.rulebook import Rulebook, default_rulebook
from govload.classify.sentences.attributes import attributes_of
from govload.classify.sentences.clauses import Level, clause_of
from govload.classify.sentences.demand import Demand, blocked
from govload.classify.sentences.evidence import evidence_of
from govload.classify.sentences.frames import FRAMES
from govload.classify.sentences.parsed import Parsed, parse
from govload.classify.sentences.phrasebook import Mark, phrasebook
from govload.classify.sentences.present import delivery
from govload.classify.sentences.sections import in_section
from govload.classify.sentences.wholes import default_deadline, whole_sentence
from govload.model import Kind, Language

_NOTHING = SentenceReading(kind=None)
# A sentence is one item: its first cues settle what it is.
_MOST_CUES = 12
_PREFERRED = (
    (Kind.GOAL,),
    (Kind.KPI, Kind.ACTIVITY),
    (Kind.REPORTING,),
    (Kind.ADVISORY,),
)


class SentenceCoder:
    """Reads sentences by one rulebook."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._books = {language: phrasebook(rulebook, language) for language in Language}

    def code(self, sentence: str, context: SentenceContext) -> SentenceReading:
        """Tell what one sentence or bullet demands of the agency, and why.

        A bullet that goes on with its stem's clause is read together with the stem.
        """
        text = _completed(sentence, context)
        parsed = parse(
            text,
            phrasebook=self._books[context.language],
            agency_names=context.agency_names,
            scrap=context.scrap,
        )
        demands = demands_in(parsed, context) if parsed else ()
        if parsed is None or not demands:
            return _NOTHING
        chosen = in_section(_chosen(demands), demands, context.role)
        return _reading(parsed, chosen, demands, sentence)


def _reading(
    parsed: Parsed, chosen: Demand, demands: tuple[Demand, ...], sentence: str
) -> SentenceReading:
    evidence = evidence_of(parsed, chosen, demands)
    reading = SentenceReading(
        kind=chosen.kind,
        rule=chosen.rule,
        reason=chosen.reason,
        cue=parsed.words.quote(chosen.cue.start, chosen.cue.end),
        evidence=evidence,
        detail_of_previous=chosen.detail,
    )
    if chosen.kind is None and not chosen.detail:
        return reading
    # The stem's words are no part of a bullet: its attributes stand in its own words.
    attributes, found = attributes_of(parsed, sentence)
    return replace(reading, attributes=attributes, evidence=(*evidence, *found))


@cache
def _default_coder() -> SentenceCoder:
    return SentenceCoder(default_rulebook())


def code_sentence(sentence: str, context: SentenceContext | None = None) -> SentenceReading:
    """Read one sentence by the package's own rules; without a context as a scrap of Bokmål."""
    return _default_coder().code(sentence, context or SentenceContext())


def demands_in(parsed: Parsed, context: SentenceContext) -> tuple[Demand, ...]:
    """Return what every cue of the sentence amounts to, in reading order."""
    cues = parsed.marks.of(*FRAMES)[:_MOST_CUES]
    found = [FRAMES[cue.gives](parsed, cue, context) for cue in cues]
    demands = tuple(demand for demand in found if demand is not None)
    read = whole_sentence(parsed, demands) or delivery(parsed, context)
    return read or default_deadline(parsed) or _told(parsed)


def _told(parsed: Parsed) -> tuple[Demand, ...]:
    """Return what the sentence tells of a demand of the past, or of one that lapses."""
    for mark in parsed.marks.of("past"):
        if clause_of(parsed, mark.start).level is Level.MAIN:
            return (blocked(mark, mark.rule, "it tells of the past"),)
    lapsed = parsed.pattern("lapsed")
    return (blocked(Mark(0, 1, "lapsed", lapsed), lapsed, "the task lapses"),) if lapsed else ()


def _chosen(demands: tuple[Demand, ...]) -> Demand:
    """Return the weightiest demand: one sentence is one item, an act outweighs telling."""
    only_tells = any(demand.kind is Kind.REPORTING for demand in demands)
    for kinds in _PREFERRED:
        for demand in demands:
            if demand.kind in kinds and not (only_tells and demand.accounts):
                return demand
    details = [demand for demand in demands if demand.detail]
    return details[0] if details else demands[0]


def _completed(sentence: str, context: SentenceContext) -> str:
    if context.shape is not Shape.CONTINUATION or not context.stem:
        return sentence
    return f"{context.stem.rstrip(' :.…-')} {sentence}"
