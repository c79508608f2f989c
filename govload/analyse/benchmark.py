"""Where one agency stands among others.

Low numbers are not called good: clear goals matter more than few.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from govload.analyse.counts import SEPARATOR
from govload.analyse.profile import (
    ENOUGH_AGENCIES,
    HIGH_AT_LEAST,
    LOW_AT_MOST,
    Profile,
    level,
    profile,
)
from govload.errors import UsageError
from govload.tables.answers import StandingRow
from govload.tables.rows import CountRow

Reading = Callable[[CountRow], float | None]

READINGS: Mapping[str, Reading] = {
    "total": lambda row: row.total,
    "goal": lambda row: row.goal,
    "kpi": lambda row: row.kpi,
    "activity": lambda row: row.activity,
    "words": lambda row: row.words,
    "share_of_activities": lambda row: row.activity / row.total if row.total else None,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One figure of an agency among those of a group of two or more, itself included.

    Attributes:
        group: "all", "ministry" or "size".
        agencies: How many have the figure.
        percentile: Share in per cent of the group that is lower, equals counted half.
    """

    group: str
    measure: str
    value: float
    agencies: int
    median: float
    percentile: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Benchmark:
    """An agency's place in one year and its own way there.

    Attributes:
        size_group: "small", "medium" or "large", by terciles of ``size_basis``.
        size_basis: "employees" where the registry tells them, else "words" (in requirements).
        trend: Its counts of all years, oldest first.
    """

    row: CountRow
    standings: tuple[Standing, ...]
    size_group: str
    size_basis: str
    profile: Profile
    trend: tuple[CountRow, ...]


def benchmark(
    counts: Iterable[CountRow],
    agency_id: str,
    *,
    year: int = 0,
    employees: Mapping[str, int] = MappingProxyType({}),
    low: float = LOW_AT_MOST,
    high: float = HIGH_AT_LEAST,
) -> Benchmark:
    """Place an agency among all, its ministry's and its size group's agencies.

    Args:
        year: Year to look at; 0 for the agency's last.
        employees: Number of employees per agency id, as far as they are known.
        low: Quantile at or below which a number counts as low for the profile.
        high: Quantile at or above which it counts as high.

    Raises:
        UsageError: The agency has no letter (of that year).
    """
    rows = list(counts)
    trend = tuple(sorted((row for row in rows if row.agency_id == agency_id), key=_year))
    own = next((row for row in reversed(trend) if year in (0, row.year)), None)
    if own is None:
        raise UsageError(
            f"there is no letter of this agency for {year}"
            if year
            else "there is no letter of this agency",
            where=agency_id,
            remedy="See counts.csv for the agencies and years there are.",
        )
    peers = [row for row in rows if row.year == own.year]
    basis, sizes = size_groups(peers, employees, agency_id)
    return Benchmark(
        row=own,
        standings=tuple(_standings(own, peers, sizes)),
        size_group=sizes[agency_id],
        size_basis=basis,
        profile=profile(own, peers, low=low, high=high),
        trend=trend,
    )


def _standings(
    own: CountRow, peers: Sequence[CountRow], sizes: Mapping[str, str]
) -> Iterator[Standing]:
    size = sizes[own.agency_id]
    groups = {
        "all": peers,
        "ministry": [row for row in peers if _ministries(row) & _ministries(own)],
        "size": [row for row in peers if sizes.get(row.agency_id) == size],
    }
    for group, members in groups.items():
        for measure, reading in READINGS.items():
            if standing := _standing(group, measure, reading, own, members):
                yield standing


def standing_rows(found: Benchmark) -> tuple[StandingRow, ...]:
    """Return a benchmark as rows, one per group and figure."""
    return tuple(
        StandingRow(
            agency_id=found.row.agency_id,
            agency=found.row.agency,
            year=found.row.year,
            peers=one.group,
            figure=one.measure,
            value=one.value,
            peer_agencies=one.agencies,
            peer_median=one.median,
            percentile=one.percentile,
            size_group=found.size_group,
            size_basis=found.size_basis,
            profile=found.profile,
            rulebook=found.row.rulebook,
        )
        for one in found.standings
    )


def size_groups(
    peers: Sequence[CountRow], employees: Mapping[str, int], agency_id: str
) -> tuple[str, dict[str, str]]:
    """Return what size is told by, and the size group of every agency it can be told for."""
    known = {row.agency_id: employees[row.agency_id] for row in peers if row.agency_id in employees}
    if agency_id not in known or len(known) < ENOUGH_AGENCIES:
        known = {row.agency_id: row.words for row in peers}
        basis = "words"
    else:
        basis = "employees"
    names = {"low": "small", "middle": "medium", "high": "large"}
    values = list(known.values())
    levels = {one: level(size, values, LOW_AT_MOST, HIGH_AT_LEAST) for one, size in known.items()}
    return basis, {one: names[level] for one, level in levels.items()}


def percentile(value: float, values: Sequence[float]) -> float:
    """Return the per cent of ``values`` below ``value``, equals counted half."""
    below = sum(other < value for other in values)
    equal = sum(other == value for other in values)
    return 100 * (below + equal / 2) / len(values)


def _standing(
    group: str, measure: str, reading: Reading, own: CountRow, members: Sequence[CountRow]
) -> Standing | None:
    value = reading(own)
    values = [read for row in members if (read := reading(row)) is not None]
    if value is None or len(values) < 2:
        return None
    return Standing(
        group=group,
        measure=measure,
        value=value,
        agencies=len(values),
        median=float(np.median(values)),
        percentile=percentile(value, values),
    )


def _ministries(row: CountRow) -> set[str]:
    return set(row.ministry_id.split(SEPARATOR)) - {""}


def _year(row: CountRow) -> int:
    return row.year
