"""How far a panel's values have moved between two years."""

from dataclasses import dataclass

from govload.analyse.commitment.panels import present
from govload.analyse.intervals import Array, difference_interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A panel's change between two years.

    Attributes:
        baseline_mean: Mean of the agencies with a value in the first year; None without any.
        difference: Difference of the two years' means; None where either year has none.
        low: Lower bound of its 95 % interval; None for fewer than two agencies.
        high: Upper bound.
        above: Agencies with both values whose second is higher.
        at: Those with equal values.
        below: Those whose second is lower.
    """

    baseline_mean: float | None = None
    difference: float | None = None
    low: float | None = None
    high: float | None = None
    above: int = 0
    at: int = 0
    below: int = 0

    @classmethod
    def between(cls, first: Array, last: Array) -> "Change":
        """Compare two years of one panel: a value per agency, NaN where it has none."""
        before, difference = mean_of(first), mean_difference(first, last)
        if difference is None:
            return cls(baseline_mean=before)
        bounds = difference_interval(first, last)
        own = (last - first)[present(first) & present(last)]
        return cls(
            baseline_mean=before,
            difference=difference,
            low=bounds[0] if bounds else None,
            high=bounds[1] if bounds else None,
            above=int((own > 0).sum()),
            at=int((own == 0).sum()),
            below=int((own < 0).sum()),
        )


def mean_difference(first: Array, last: Array) -> float | None:
    """Return how much higher the second year's mean is; None where either year has no value."""
    before, after = mean_of(first), mean_of(last)
    return None if before is None or after is None else after - before


def mean_of(values: Array) -> float | None:
    """Return the mean of the agencies that have a value; None where none has."""
    there = values[present(values)]
    return float(there.mean()) if there.size else None
