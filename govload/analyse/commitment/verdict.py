"""Has the increase been reversed? The rule that docs/method.md states in words."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from govload.analyse.commitment.measures import Measure
from govload.analyse.commitment.panels import Grid, present
from govload.analyse.intervals import Array

ENOUGH_AGENCIES = 5
_ROUNDING = 1e-9


class Verdict(StrEnum):
    """What the rule says of one measure in one year."""

    REVERSED = "reversed"
    PARTLY_REVERSED = "partly_reversed"
    NOT_REVERSED = "not_reversed"
    NO_INCREASE = "no_increase"
    TOO_FEW_AGENCIES = "too_few_agencies"


@dataclass(frozen=True, slots=True, kw_only=True)
class Peak:
    """The highest year from the baseline up to the year asked about.

    All three means are over the same agencies: those with letters in all three years.
    """

    year: int
    agencies: int
    baseline_mean: float
    peak_mean: float
    year_mean: float

    @property
    def rise(self) -> float:
        """Mean increase per agency from the baseline to the peak."""
        return self.peak_mean - self.baseline_mean

    @property
    def share_reversed(self) -> float | None:
        """(peak - year) / (peak - baseline); None where nothing rose."""
        if self.rise <= _ROUNDING:
            return None
        return (self.peak_mean - self.year_mean) / self.rise


def find_peak(
    grid: Grid, measure: Measure, *, baseline: int, year: int, among: NDArray[np.bool_]
) -> Peak | None:
    """Find the year after ``baseline``, up to ``year``, with the highest rise per agency.

    A year that fewer than half of the agencies have letters from is no candidate: their rise says
    little of the rest. The earliest of equal years wins.

    Args:
        among: Which agencies of the grid to look at.
    """
    years = [candidate for candidate in grid.years if baseline < candidate <= year]
    first, last = grid.columns(measure, [baseline]), grid.columns(measure, [year])
    both = among[:, np.newaxis] & present(first) & present(last)
    middle = grid.columns(measure, years)
    panels = both & present(middle)
    agencies = panels.sum(axis=0)
    enough = (agencies > 0) & (2 * agencies >= both.sum())
    if not enough.any():
        return None
    before, then, now = (_means(values, panels, agencies) for values in (first, middle, last))
    at = int(np.where(enough, then - before, -np.inf).argmax())
    return Peak(
        year=years[at],
        agencies=int(agencies[at]),
        baseline_mean=float(before[at]),
        peak_mean=float(then[at]),
        year_mean=float(now[at]),
    )


def verdict(peak: Peak | None, *, enough: int = ENOUGH_AGENCIES) -> Verdict:
    """Apply the rule to the means of one and the same panel.

    Args:
        enough: Fewest agencies to say anything of a group; 1 for a single agency, whose own
            counts are all there is.
    """
    if peak is None or peak.agencies < enough:
        return Verdict.TOO_FEW_AGENCIES
    share = peak.share_reversed
    if share is None:
        return Verdict.NO_INCREASE
    if share >= 1 - _ROUNDING:
        return Verdict.REVERSED
    return Verdict.PARTLY_REVERSED if share > _ROUNDING else Verdict.NOT_REVERSED


def _means(values: Array, panels: NDArray[np.bool_], agencies: NDArray[np.int64]) -> Array:
    """Return the mean over each year's panel, one column a year; 0 for a panel of nobody."""
    sums: Array = np.where(panels, values, 0.0).sum(axis=0)
    return sums / np.maximum(agencies, 1)
