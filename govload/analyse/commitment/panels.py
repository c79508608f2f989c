"""Agencies side by side over years: who is compared with whom."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from govload.analyse.commitment.measures import Measure, measured
from govload.analyse.counts import SEPARATOR
from govload.analyse.intervals import Array
from govload.registry import LineageKind, Link
from govload.tables.rows import CountRow


class Panel(StrEnum):
    """Who is compared.

    MATCHED: the same agency in both years. CHAINED: also one that became one other in between.
    ALL: everyone with a letter in either year, whoever they are.
    """

    MATCHED = "matched"
    CHAINED = "chained"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Values of every measure, agencies by years; NaN where an agency has no letter.

    Attributes:
        ministries: Per agency, year -> ids of the ministries that wrote to it.
    """

    agencies: tuple[str, ...]
    names: tuple[str, ...]
    years: tuple[int, ...]
    values: Mapping[Measure, Array]
    ministries: tuple[Mapping[int, tuple[str, ...]], ...]

    def column(self, measure: Measure, year: int) -> Array:
        """Return one value per agency for ``year``; all NaN where no letter is of that year."""
        if year not in self.years:
            return np.full(len(self.agencies), np.nan)
        return self.values[measure][:, self.years.index(year)]

    def columns(self, measure: Measure, years: Sequence[int]) -> Array:
        """Return the columns of several years, agencies by years."""
        every = [self.column(measure, year) for year in years]
        return np.array(every).reshape(-1, len(self.agencies)).T


def grid(counts: Iterable[CountRow], lineage: Sequence[Link] = ()) -> Grid:
    """Lay counts out by agency and year, letters without a year left out.

    Args:
        lineage: Steps to follow; agencies that are one chain become one row under the last one's
            name. Where both ends have letters in one year, the later agency's stand.
    """
    rows = _rows_by_chain([row for row in counts if row.year], chains(lineage))
    agencies = tuple(sorted(rows))
    years = tuple(sorted({year for by_year in rows.values() for year in by_year}))
    return Grid(
        agencies=agencies,
        names=tuple(rows[one][max(rows[one])].agency for one in agencies),
        years=years,
        values={measure: _values(rows, agencies, years, measure) for measure in Measure},
        ministries=tuple(
            {year: tuple(row.ministry_id.split(SEPARATOR)) for year, row in rows[one].items()}
            for one in agencies
        ),
    )


def chains(lineage: Sequence[Link]) -> dict[str, str]:
    """Map every agency that became one other, and nobody else did, to the last of its chain."""
    step = {link.before: link.after for link in one_to_one(lineage)}
    return {start: _last(start, step) for start in step}


def one_to_one(lineage: Sequence[Link]) -> list[Link]:
    """Return the steps by which one agency became one other, and nobody else did."""
    before = [link.before for link in lineage]
    after = [link.after for link in lineage]
    return [
        link
        for link in lineage
        if link.kind is LineageKind.SUCCESSION
        and before.count(link.before) == after.count(link.after) == 1
    ]


def present(values: Array) -> NDArray[np.bool_]:
    """Tell which agencies have a value."""
    return ~np.isnan(values)


def _last(start: str, step: Mapping[str, str]) -> str:
    at, seen = start, {start}
    while at in step and step[at] not in seen:
        at = step[at]
        seen.add(at)
    return at


def _rows_by_chain(
    rows: Sequence[CountRow], last: Mapping[str, str]
) -> dict[str, dict[int, CountRow]]:
    found: dict[str, dict[int, CountRow]] = {}
    # A chain's last agency comes after its forerunners, so that its own letters stand.
    for row in sorted(rows, key=lambda one: one.agency_id not in last):
        found.setdefault(last.get(row.agency_id, row.agency_id), {})[row.year] = row
    return found


def _values(
    rows: Mapping[str, Mapping[int, CountRow]],
    agencies: Sequence[str],
    years: Sequence[int],
    measure: Measure,
) -> Array:
    return np.array(
        [
            [measured(rows[one][year], measure) if year in rows[one] else np.nan for year in years]
            for one in agencies
        ],
        dtype=float,
    ).reshape(len(agencies), len(years))
