"""Deliveries told in the present tense: «Rapporten sendes departementet innen 1. juni»."""

from govload.classify.sentences.actions import Action
from govload.classify.sentences.attributes import due
from govload.classify.sentences.clauses import Clause, Level, clause_end, clause_of, has_finite
from govload.classify.sentences.demand import Demand
from govload.classify.sentences.grammar import is_finite, is_passive
from govload.classify.sentences.parsed import Parsed
from govload.classify.sentences.phrasebook import Mark
from govload.classify.sentences.subjects import subject_of
from govload.classify.sentences.telling import channel
from govload.classify.sentences.who import Who
from govload.model import Kind

_RULE = "clause.told-present"


def delivery(parsed: Parsed) -> tuple[Demand, ...]:
    """Return the delivery a sentence without any duty tells of, or nothing."""
    for mark in parsed.marks.of("send", "report", "notify"):
        clause = clause_of(parsed, mark.start)
        if clause.level is not Level.MAIN or not _is_finite_verb(parsed, mark, clause):
            continue
        if demand := _delivers(parsed, mark, clause):
            return (demand,)
    return ()


def _is_finite_verb(parsed: Parsed, mark: Mark, clause: Clause) -> bool:
    word = parsed.lower(mark.start)
    own = is_passive(word) or word.endswith("er")
    leads = not has_finite(parsed, clause.start, mark.start)
    return own and not is_finite(word) and (leads or parsed.lower(mark.start - 1) == "og")


def _delivers(parsed: Parsed, mark: Mark, clause: Clause) -> Demand | None:
    end = clause_end(parsed, mark.start)
    passive = is_passive(parsed.lower(mark.start))
    action = Action((mark.start,), passive, clause.start, end)
    subject = subject_of(parsed, clause, mark.start, mark.end)
    told = _when_or_whom(parsed, action)
    acts = passive or (subject.who is Who.AGENCY and parsed.marks.of("account", "sendable"))
    if (
        not told
        or _by_ministry(parsed, action)
        or not acts
        or (not passive and not _is_dated(parsed))
    ):
        return None
    return Demand(
        kind=Kind.REPORTING, cue=mark, rule=_RULE, also=(mark.rule,), subject=subject,
        action=action, reason="a delivery with what and when or to whom",
    )  # fmt: skip


def _by_ministry(parsed: Parsed, action: Action) -> bool:
    marks = parsed.marks.of("ministry")
    return any(parsed.lower(mark.start - 1) == "av" for mark in marks if mark.start < action.end)


def _when_or_whom(parsed: Parsed, action: Action) -> bool:
    to_ministry = parsed.marks.inside(action.start, action.end, "ministry", "ministry-owner")
    account = parsed.marks.inside(action.start, action.heads[0], "account")
    sent_on = account and "til" in parsed.words.lower[action.heads[0] : action.end]
    return bool(to_ministry or sent_on or _is_dated(parsed)) or channel(parsed, action) is not None


def _is_dated(parsed: Parsed) -> bool:
    return due(parsed) is not None
