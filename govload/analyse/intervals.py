"""Bootstrap intervals with a fixed seed: the same rows give the same bounds everywhere."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

RESAMPLES = 9999
CONFIDENCE = 0.95
SEED = 20200101


def difference_interval(before: Array, after: Array) -> tuple[float, float] | None:
    """Return the 95 % percentile bootstrap interval of mean(after) - mean(before).

    Agencies are drawn with replacement, each with both its values, so that the comparison stays
    paired; an agency without one of the values (NaN) takes part in the other mean only.

    Args:
        before: One value per agency, NaN where it has none.
        after: The same agencies in the same order.

    Returns:
        Lower and upper bound in the unit of the values; None for fewer than two agencies.
    """
    agencies = len(before)
    if agencies < 2:
        return None
    drawn = _drawn(agencies)
    differences = _means(drawn, after) - _means(drawn, before)
    tail = (1 - CONFIDENCE) / 2
    low, high = np.nanquantile(differences, (tail, 1 - tail))
    return float(low), float(high)


@lru_cache(maxsize=8)
def _drawn(agencies: int) -> Array:
    """Return how often each agency was drawn, one row per resample."""
    random = np.random.default_rng(SEED)
    shares = np.full(agencies, 1 / agencies)
    drawn = random.multinomial(agencies, shares, RESAMPLES).astype(float)
    drawn.setflags(write=False)
    return drawn


def _means(drawn: Array, values: Array) -> Array:
    """Return the mean of each resample; NaN where it drew nobody with a value."""
    there = ~np.isnan(values)
    numbers = drawn @ there.astype(float)
    sums = drawn @ np.where(there, values, 0.0)
    means: Array = np.full(len(drawn), np.nan)
    np.divide(sums, numbers, out=means, where=numbers > 0)
    return means
