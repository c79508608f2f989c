"""How an agency is steered among others, in the manner of the four ideal types."""

from collections.abc import Sequence
from enum import StrEnum

import numpy as np

from govload.tables.rows import CountRow

LOW_AT_MOST = 1 / 3
HIGH_AT_LEAST = 2 / 3
ENOUGH_AGENCIES = 3


class Profile(StrEnum):
    """How an agency is steered, in the manner of the four ideal types."""

    RELATIONAL = "relational"
    PERFORMANCE = "performance"
    BEHAVIOURAL = "behavioural"
    DOUBLE_WHAMMY = "double_whammy"
    NONE = "no_clear_profile"
    TOO_FEW = "too_few_agencies"


_PROFILES = {
    ("low", "low"): Profile.RELATIONAL,
    ("high", "low"): Profile.PERFORMANCE,
    ("low", "high"): Profile.BEHAVIOURAL,
    ("high", "high"): Profile.DOUBLE_WHAMMY,
}


def profile(
    own: CountRow,
    peers: Sequence[CountRow],
    *,
    low: float = LOW_AT_MOST,
    high: float = HIGH_AT_LEAST,
) -> Profile:
    """Return how ``own`` is steered among ``peers`` of the same year, itself among them.

    Many or few goals and KPIs, many or few activities; whoever is in between on either has no
    clear profile. The published study's cut-offs are not public, so these are not its types.
    """
    if len(peers) < ENOUGH_AGENCIES:
        return Profile.TOO_FEW
    steering = level(own.goal + own.kpi, [row.goal + row.kpi for row in peers], low, high)
    activity = level(own.activity, [row.activity for row in peers], low, high)
    return _PROFILES.get((steering, activity), Profile.NONE)


def level(value: float, values: Sequence[float], low: float, high: float) -> str:
    """Return "low", "middle" or "high" for ``value`` by quantiles of ``values``."""
    bottom, top = np.quantile(values, (low, high))
    if bottom == top:
        return "middle"
    return "low" if value <= bottom else "high" if value >= top else "middle"
