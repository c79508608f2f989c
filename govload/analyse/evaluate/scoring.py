"""Precision, recall and F1, with bootstrap intervals over letters."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from govload.analyse.evaluate.comparison import LetterComparison
from govload.model import HEADLINE_KINDS, Kind

SCORED_KINDS = tuple(kind for kind in Kind if kind is not Kind.BUDGET)
RESAMPLES = 2000
SEED = 20200101
CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Agreement over a set of letters. A rate is None where it has nothing to count.

    Attributes:
        f1_low: Lower bound of the 95 % bootstrap interval of ``f1`` over letters.
        f1_high: Its upper bound.
    """

    gold: int
    found: int
    matched: int
    precision: float | None
    recall: float | None
    f1: float | None
    f1_low: float | None = None
    f1_high: float | None = None


def score(letters: Sequence[LetterComparison], kinds: Sequence[Kind] = SCORED_KINDS) -> Score:
    """Score ``letters`` over ``kinds`` taken together."""
    tallies = np.array([_tally(letter, kinds) for letter in letters], dtype=float).reshape(-1, 3)
    matched, gold, found = (int(total) for total in tallies.sum(axis=0))
    low, high = _interval(tallies)
    return Score(
        gold=gold,
        found=found,
        matched=matched,
        precision=_rate(matched, found, known=gold + found > 0),
        recall=_rate(matched, gold, known=gold + found > 0),
        f1=_rate(2 * matched, gold + found, known=gold + found > 0),
        f1_low=low,
        f1_high=high,
    )


def score_kinds(letters: Sequence[LetterComparison]) -> dict[Kind, Score]:
    """Score each kind by itself."""
    return {kind: score(letters, (kind,)) for kind in SCORED_KINDS}


def score_headline(letters: Sequence[LetterComparison]) -> Score:
    """Score goals, KPIs and activities together."""
    return score(letters, HEADLINE_KINDS)


def score_by(
    letters: Sequence[LetterComparison], group: Callable[[LetterComparison], str]
) -> Mapping[str, Score]:
    """Score the headline within each group, groups in alphabetical order."""
    names = sorted({group(letter) for letter in letters})
    return {
        name: score_headline([letter for letter in letters if group(letter) == name])
        for name in names
    }


def _tally(letter: LetterComparison, kinds: Sequence[Kind]) -> tuple[int, int, int]:
    return (
        sum(letter.gold[pair.gold].kind in kinds for pair in letter.pairs),
        sum(item.kind in kinds for item in letter.gold),
        sum(item.kind in kinds for item in letter.found),
    )


def _rate(part: int, whole: int, *, known: bool) -> float | None:
    if not known:
        return None
    return part / whole if whole else 0.0


def _interval(tallies: NDArray[np.float64]) -> tuple[float | None, float | None]:
    if len(tallies) < 2:
        return None, None
    random = np.random.default_rng(SEED)
    weights = random.multinomial(len(tallies), np.full(len(tallies), 1 / len(tallies)), RESAMPLES)
    matched, gold, found = (weights @ tallies).T
    counted = gold + found > 0
    if not counted.any():
        return None, None
    f1 = 2 * matched[counted] / (gold + found)[counted]
    tail = (1 - CONFIDENCE) / 2
    low, high = np.quantile(f1, (tail, 1 - tail))
    return float(low), float(high)
