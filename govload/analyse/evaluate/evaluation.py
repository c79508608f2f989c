"""All figures of one evaluation, from letters compared one by one."""

from collections.abc import Sequence
from dataclasses import dataclass

from govload.analyse.evaluate.causes import Slip, slips
from govload.analyse.evaluate.comparison import LetterComparison, headline_counts
from govload.analyse.evaluate.counting import CountError, count_error, count_error_by, year_band
from govload.analyse.evaluate.kappa import cohen_kappa, labels
from govload.analyse.evaluate.scoring import (
    Score,
    score,
    score_by,
    score_headline,
    score_kinds,
)
from govload.model import HEADLINE_KINDS, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """Agreement with a hand coding: rates per kind and group, count errors, slips."""

    letters: tuple[LetterComparison, ...]
    kinds: dict[Kind, Score]
    headline: Score
    overall: Score
    by_language: dict[str, Score]
    by_document_kind: dict[str, Score]
    kappa: float | None
    counts: dict[str, CountError]
    counts_by_year: dict[str, CountError]
    counts_by_ministry: dict[str, CountError]
    counts_by_layout: dict[str, CountError]
    slips: tuple[Slip, ...]


def evaluate(letters: Sequence[LetterComparison]) -> Evaluation:
    """Work out every figure. ``letters`` must not be empty."""
    return Evaluation(
        letters=tuple(letters),
        kinds=score_kinds(letters),
        headline=score_headline(letters),
        overall=score(letters),
        by_language=dict(score_by(letters, lambda one: one.letter.language)),
        by_document_kind=dict(score_by(letters, lambda one: one.letter.document_kind)),
        kappa=cohen_kappa(pair for one in letters for pair in labels(one.gold, one.found)),
        counts=_count_errors(letters),
        counts_by_year=count_error_by(letters, year_band),
        counts_by_ministry=count_error_by(letters, lambda one: one.letter.ministry or "unknown"),
        counts_by_layout=count_error_by(letters, lambda one: one.reading.layout or "not read"),
        slips=tuple(slip for letter in letters for slip in slips(letter)),
    )


def as_json(evaluation: Evaluation) -> dict[str, object]:
    """Return the figures another program reads: ``govload evaluate --format json``."""
    return {
        "kinds": {kind.value: _rates(rates) for kind, rates in evaluation.kinds.items()},
        "headline": _rates(evaluation.headline),
        "letters": [
            {
                "letter": one.letter.letter,
                "gold": headline_counts(one.gold),
                "found": headline_counts(one.found),
            }
            for one in evaluation.letters
        ],
        "mean_absolute_error": {
            kind.value: evaluation.counts[kind].mean_absolute for kind in HEADLINE_KINDS
        },
    }


def _rates(rates: Score) -> dict[str, float | int | None]:
    return {
        "precision": rates.precision,
        "recall": rates.recall,
        "f1": rates.f1,
        "gold": rates.gold,
        "found": rates.found,
    }


def _count_errors(letters: Sequence[LetterComparison]) -> dict[str, CountError]:
    each = {kind.value: count_error(letters, (kind,)) for kind in HEADLINE_KINDS}
    return {
        **each,
        "goal_kpi": count_error(letters, (Kind.GOAL, Kind.KPI)),
        "total": count_error(letters),
    }
