"""Deliveries told in the present tense: «Rapporten sendes departementet innen 1. juni»."""

import re
from dataclasses import replace

from govload.classify.contract import Role, SentenceContext
from govload.classify.sentences.actions import Action
from govload.classify.sentences.attributes import due
from govload.classify.sentences.clauses import Clause, Level, clause_end, clause_of, has_finite
from govload.classify.sentences.demand import Demand
from govload.classify.sentences.details import detail_of
from govload.classify.sentences.grammar import is_finite, is_participle, is_passive
from govload.classify.sentences.parsed import Parsed
from govload.classify.sentences.phrasebook import Mark
from govload.classify.sentences.subjects import subject_of
from govload.classify.sentences.telling import channel, goes_to_others
from govload.classify.sentences.who import Who
from govload.model import Kind

_RULE = "clause.told-present"
# «Halvårsrapport sendes departementet 1. september»: the day alone.
_DAY = re.compile(
    r"\b\d{1,2}\. "
    r"(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\b"
)
_HELPERS = frozenset({"blir", "vert"})


def delivery(parsed: Parsed, context: SentenceContext) -> tuple[Demand, ...]:
    """Return the delivery a sentence without any duty tells of, or nothing.

    «Den leveres sammen med årsrapporten» only tells how the item before is handed over.
    """
    for mark in parsed.marks.of("send", "report", "notify", "tell"):
        clause = clause_of(parsed, mark.start)
        if clause.level is not Level.MAIN or not _is_finite_verb(parsed, mark, clause):
            continue
        if demand := _delivers(parsed, mark, clause, context):
            return (_as_detail(parsed, demand, context) or demand,)
    return ()


def _as_detail(parsed: Parsed, told: Demand, context: SentenceContext) -> Demand | None:
    if told.subject is None or told.action is None:
        return None
    manner = detail_of(parsed, told.subject.phrase, told.action, context)
    if manner is None:
        return None
    reason = "it only tells how the item before is delivered"
    return replace(
        told, kind=None, rule=manner.rule, blocked=True, detail=True, loose=True, reason=reason
    )


def _is_finite_verb(parsed: Parsed, mark: Mark, clause: Clause) -> bool:
    word = parsed.lower(mark.start)
    if _is_passive(parsed, mark) and not is_passive(word):
        return not has_finite(parsed, clause.start, mark.start - 1)
    own = is_passive(word) or word.endswith("er")
    leads = not has_finite(parsed, clause.start, mark.start)
    return own and not is_finite(word) and (leads or parsed.lower(mark.start - 1) == "og")


def _is_passive(parsed: Parsed, mark: Mark) -> bool:
    """«sendes»; «blir send» in Nynorsk."""
    helped = parsed.lower(mark.start - 1) in _HELPERS and is_participle(parsed.lower(mark.start))
    return helped or is_passive(parsed.lower(mark.start))


def _delivers(
    parsed: Parsed, mark: Mark, clause: Clause, context: SentenceContext
) -> Demand | None:
    end = clause_end(parsed, mark.start)
    passive = _is_passive(parsed, mark)
    action = Action((mark.start,), passive, clause.start, end)
    subject = subject_of(parsed, clause, mark.start, mark.end)
    if mark.gives == "tell":
        told = passive and channel(parsed, action) is not None
    else:
        told = _when_or_whom(parsed, action) and _is_dated_once(parsed, mark)
        told = told or (context.role is Role.REPORTING and _is_reported(parsed, mark))
    acts = passive or (subject.who is Who.AGENCY and parsed.marks.of("account", "sendable"))
    if (
        not told
        or _by_ministry(parsed, action)
        or (goes_to_others(parsed, mark, action) and not _is_account(parsed, action))
        or not acts
        or (not passive and not _is_dated(parsed))
    ):
        return None
    kind = Kind.ACTIVITY if _works_first(parsed, mark) else Kind.REPORTING
    return Demand(
        kind=kind, cue=mark, rule=_RULE, also=(mark.rule,), subject=subject,
        action=action, reason="a delivery with what and when or to whom",
    )  # fmt: skip


def _is_reported(parsed: Parsed, mark: Mark) -> bool:
    """«Status rapporteres i et vedlegg»: under reporting it need not say when or to whom."""
    return mark.gives == "report" and is_passive(parsed.lower(mark.start))


def _works_first(parsed: Parsed, mark: Mark) -> bool:
    """«Klager forberedes og oversendes departementet»: the work before the delivery counts."""
    joined = parsed.lower(mark.start - 1) == "og" and is_passive(parsed.lower(mark.start - 2))
    return joined and not parsed.marks.at(mark.start - 2, "send", "report", "notify", "tell")


def _by_ministry(parsed: Parsed, action: Action) -> bool:
    marks = parsed.marks.of("ministry")
    return any(parsed.lower(mark.start - 1) == "av" for mark in marks if mark.start < action.end)


def _when_or_whom(parsed: Parsed, action: Action) -> bool:
    to_ministry = parsed.marks.inside(action.start, action.end, "ministry", "ministry-owner")
    sent_on = (
        _is_account(parsed, action) and "til" in parsed.words.lower[action.heads[0] : action.end]
    )
    return bool(to_ministry or sent_on or _is_dated(parsed)) or channel(parsed, action) is not None


def _is_account(parsed: Parsed, action: Action) -> bool:
    return parsed.marks.inside(action.start, action.heads[0], "account") is not None


def _is_dated_once(parsed: Parsed, mark: Mark) -> bool:
    """«blir levert hvert år» tells what is usual; «sendes hvert halvår» asks for it."""
    habit = due(parsed)
    helped = not is_passive(parsed.lower(mark.start)) and _is_passive(parsed, mark)
    return not (helped and habit is not None and habit.rule == "attribute.at-once")


def _is_dated(parsed: Parsed) -> bool:
    return due(parsed) is not None or _DAY.search(parsed.words.text) is not None
