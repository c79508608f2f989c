"""How far counts per letter are off: what an error in coding does to a figure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from govload.analyse.evaluate.comparison import LetterComparison, headline_counts
from govload.model import HEADLINE_KINDS, Kind

YEAR_BANDS = ((2014, "2014 or before"), (2019, "2015–2019"), (2023, "2020–2023"))
LAST_BAND = "2024 or after"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountError:
    """Found minus gold per letter, in requirements.

    Attributes:
        relative: Summed absolute error as a share of the gold count; None without gold items.
        agreement: Intraclass correlation ICC(2,1), absolute agreement; None where it is undefined.
    """

    letters: int
    mean_absolute: float
    mean_signed: float
    relative: float | None
    agreement: float | None


def count_error(
    letters: Sequence[LetterComparison], kinds: Sequence[Kind] = HEADLINE_KINDS
) -> CountError:
    """Compare the counts of ``kinds`` per letter. ``letters`` must not be empty."""
    counts = np.array([_gold_and_found(letter, kinds) for letter in letters], dtype=float)
    off = counts[:, 1] - counts[:, 0]
    gold = counts[:, 0].sum()
    return CountError(
        letters=len(letters),
        mean_absolute=float(np.abs(off).mean()),
        mean_signed=float(off.mean()),
        relative=float(np.abs(off).sum() / gold) if gold else None,
        agreement=intraclass_correlation(counts),
    )


def count_error_by(
    letters: Sequence[LetterComparison], group: Callable[[LetterComparison], str]
) -> dict[str, CountError]:
    """Return the headline's count error within each group, groups in alphabetical order."""
    names = sorted({group(letter) for letter in letters})
    return {
        name: count_error([letter for letter in letters if group(letter) == name]) for name in names
    }


def year_band(letter: LetterComparison) -> str:
    """Return the band of years a letter falls in; an error that differs would fake a trend."""
    return next((name for last, name in YEAR_BANDS if letter.letter.year <= last), LAST_BAND)


def intraclass_correlation(ratings: NDArray[np.float64]) -> float | None:
    """Return ICC(2,1) of ``ratings``, one row per letter and one column per coder.

    Two-way random effects, absolute agreement, single rater (Shrout & Fleiss 1979).
    """
    n, k = ratings.shape
    if n < 2:
        return None
    grand = ratings.mean()
    rows = k * ((ratings.mean(axis=1) - grand) ** 2).sum() / (n - 1)
    columns = n * ((ratings.mean(axis=0) - grand) ** 2).sum() / (k - 1)
    residual = ratings - ratings.mean(axis=1, keepdims=True) - ratings.mean(axis=0) + grand
    error = (residual**2).sum() / ((n - 1) * (k - 1))
    spread = rows + (k - 1) * error + k * (columns - error) / n
    return float((rows - error) / spread) if spread else None


def _gold_and_found(letter: LetterComparison, kinds: Sequence[Kind]) -> tuple[int, int]:
    gold, found = headline_counts(letter.gold), headline_counts(letter.found)
    return sum(gold[kind] for kind in kinds), sum(found[kind] for kind in kinds)
