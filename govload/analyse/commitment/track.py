"""From counts to the rows of the commitment: per panel, group, measure and year."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from govload.analyse.commitment.change import Change, mean_difference
from govload.analyse.commitment.coding_error import CodingError
from govload.analyse.commitment.measures import Measure
from govload.analyse.commitment.panels import Grid, Panel, grid, present
from govload.analyse.commitment.verdict import ENOUGH_AGENCIES, Peak, find_peak, verdict
from govload.analyse.intervals import Array
from govload.model import BASELINE
from govload.registry import Registry, ministry_name
from govload.tables.rows import CommitmentRow, CountRow

# Sums differ in their last digits from machine to machine; the outputs must not.
DECIMALS = 6


class By(StrEnum):
    """What a group is."""

    ALL = "all"
    MINISTRY = "ministry"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackOptions:
    """What to track.

    Attributes:
        first: First year to show; 0 for the first there is.
        last: Last year to show; 0 for the last there is.
    """

    panel: Panel = Panel.MATCHED
    by: By = By.ALL
    baseline: int = BASELINE
    first: int = 0
    last: int = 0
    measures: tuple[Measure, ...] = tuple(Measure)


def track(
    counts: Iterable[CountRow],
    registry: Registry,
    options: TrackOptions = TrackOptions(),
    error: CodingError | None = None,
) -> tuple[CommitmentRow, ...]:
    """Compare every year with the baseline, group by group and measure by measure.

    Args:
        error: Measured coding error to put beside the figures.

    Returns:
        Rows sorted by group, measure and year. A group without any agency in a year has none.
    """
    rows = list(counts)
    table = grid(rows, registry.lineage if options.panel is Panel.CHAINED else ())
    tracker = _Tracker(
        table=table,
        options=options,
        error=error,
        rulebook="; ".join(dict.fromkeys(row.rulebook for row in rows)),
    )
    last = options.last or max(table.years, default=0)
    years = [year for year in table.years if options.first <= year <= last]
    return tuple(
        row for group in _groups(table, options.by, registry) for row in tracker.rows(group, years)
    )


def track_widely(
    counts: Iterable[CountRow],
    registry: Registry,
    *,
    baseline: int = BASELINE,
    error: CodingError | None = None,
) -> tuple[CommitmentRow, ...]:
    """Return what a run writes down: every panel for all agencies, the matched one by group too."""
    rows = list(counts)
    views = [(panel, By.ALL) for panel in Panel]
    views += [(Panel.MATCHED, By.MINISTRY), (Panel.MATCHED, By.AGENCY)]
    return tuple(
        row
        for panel, by in views
        for row in track(rows, registry, TrackOptions(panel=panel, by=by, baseline=baseline), error)
    )


@dataclass(frozen=True, slots=True)
class _Group:
    """A group of agencies: all, those of a ministry, or one."""

    by: By
    id: str
    name: str


def _groups(table: Grid, by: By, registry: Registry) -> Iterator[_Group]:
    if by is By.ALL:
        yield _Group(by, "", "")
    elif by is By.AGENCY:
        for agency, name in zip(table.agencies, table.names, strict=True):
            yield _Group(by, agency, name)
    else:
        known = {one for years in table.ministries for ids in years.values() for one in ids}
        for ministry in sorted(known - {""}):
            entry = registry.ministries.get(ministry)
            yield _Group(by, ministry, ministry_name(entry, 0) if entry else ministry)


@dataclass(frozen=True, slots=True, kw_only=True)
class _View:
    """A group in a year: which agencies of the grid are compared with the baseline.

    An agency has all measures or none, so the view is the same for each.
    """

    group: _Group
    year: int
    panel: NDArray[np.bool_]
    displaced: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tracker:
    table: Grid
    options: TrackOptions
    error: CodingError | None
    rulebook: str

    def rows(self, group: _Group, years: Sequence[int]) -> Iterator[CommitmentRow]:
        """Yield a group's rows by measure and year."""
        views = [view for year in years for view in self._views(group, year)]
        for measure in self.options.measures:
            for view in views:
                yield self._row(view, measure)

    def _views(self, group: _Group, year: int) -> Iterator[_View]:
        """Yield the view of one group and year, where any agency has a letter."""
        last = self.table.column(Measure.TOTAL, year)
        panel = self._members(group, year) & self._in_panel(
            self.table.column(Measure.TOTAL, self.options.baseline), last
        )
        if present(last[panel]).any():
            displaced = self._displaced(panel, year)
            yield _View(group=group, year=year, panel=panel, displaced=displaced)

    def _row(self, view: _View, measure: Measure) -> CommitmentRow:
        group, year, panel = view.group, view.year, view.panel
        first = self.table.column(measure, self.options.baseline)
        last = self.table.column(measure, year)
        now = last[panel & present(last)]
        peak = self._peak(measure, year, panel)
        quarter, half, three = _quartiles(now)
        change = Change.between(first[panel], last[panel])
        return CommitmentRow(
            panel=self.options.panel,
            group=group.by,
            group_id=group.id,
            group_name=group.name,
            measure=measure,
            baseline_year=self.options.baseline,
            year=year,
            agencies=now.size,
            mean=_rounded(float(now.mean())),
            median=_rounded(half),
            lower_quartile=_rounded(quarter),
            upper_quartile=_rounded(three),
            baseline_mean=_rounded(change.baseline_mean),
            difference=_rounded(change.difference),
            difference_low=_rounded(change.low),
            difference_high=_rounded(change.high),
            above=change.above,
            at=change.at,
            below=change.below,
            peak_year=peak.year if peak else None,
            peak_agencies=peak.agencies if peak else None,
            peak_baseline_mean=_rounded(peak.baseline_mean) if peak else None,
            peak_mean=_rounded(peak.peak_mean) if peak else None,
            share_reversed=_rounded(peak.share_reversed) if peak else None,
            verdict=self._verdict(group, year, peak),
            displacement=view.displaced,
            coding_error=self.error.of(measure) if self.error else None,
            rulebook=self.rulebook,
        )

    def _members(self, group: _Group, year: int) -> NDArray[np.bool_]:
        if group.by is By.ALL:
            return np.ones(len(self.table.agencies), dtype=bool)
        if group.by is By.AGENCY:
            return np.array([one == group.id for one in self.table.agencies])
        # An agency that has left the corpus stays with the ministry it had at the baseline.
        owners = (
            own.get(year) or own.get(self.options.baseline) or () for own in self.table.ministries
        )
        return np.array([group.id in ids for ids in owners])

    def _in_panel(self, first: Array, last: Array) -> NDArray[np.bool_]:
        if self.options.panel is Panel.ALL:
            return present(first) | present(last)
        return present(first) & present(last)

    def _peak(self, measure: Measure, year: int, panel: NDArray[np.bool_]) -> Peak | None:
        return find_peak(
            self.table, measure, baseline=self.options.baseline, year=year, among=panel
        )

    def _verdict(self, group: _Group, year: int, peak: Peak | None) -> str:
        if year <= self.options.baseline:
            return ""
        return verdict(peak, enough=1 if group.by is By.AGENCY else ENOUGH_AGENCIES)

    def _displaced(self, panel: NDArray[np.bool_], year: int) -> bool:
        """Goals and KPIs fall while activities rise, against the baseline."""
        steering, activity = (
            mean_difference(
                self.table.column(measure, self.options.baseline)[panel],
                self.table.column(measure, year)[panel],
            )
            for measure in (Measure.GOAL_KPI, Measure.ACTIVITY)
        )
        return steering is not None and activity is not None and steering < 0 < activity


def _quartiles(values: Array) -> tuple[float, float, float]:
    """Return the quartiles as ``numpy.quantile`` does, which is slow for a few values."""
    places = np.linspace(0, 1, len(values))
    quarter, half, three = np.interp((0.25, 0.5, 0.75), places, np.sort(values))
    return float(quarter), float(half), float(three)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, DECIMALS)
