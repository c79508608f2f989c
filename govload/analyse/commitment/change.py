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
        before, after = first[present(first)], last[present(last)]
        if not before.size or not after.size:
            return cls(baseline_mean=float(before.mean()) if before.size else None)
        bounds = difference_interval(first, last)
        own = (last - first)[present(first) & present(last)]
        return cls(
            baseline_mean=float(before.mean()),
            difference=float(after.mean() - before.mean()),
            low=bounds[0] if bounds else None,
            high=bounds[1] if bounds else None,
            above=int((own > 0).sum()),
            at=int((own == 0).sum()),
            below=int((own < 0).sum()),
        )
