"""The commitment on corpora small enough to work out by hand."""

from dataclasses import replace
from datetime import date
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import bootstrap

from govload.analyse.commitment import (
    By,
    Measure,
    Panel,
    TrackOptions,
    Verdict,
    chains,
    panel_notes,
    take_in,
    track,
)
from govload.analyse.intervals import difference_interval
from govload.model import Part
from govload.registry import Agency, LineageKind, Link, Name, Registry
from govload.tables.rows import CommitmentRow, CountRow
from tests.analyse.rows import requirement_row, series

NOBODY = Registry(ministries={}, agencies={})

# Year -> (goals, KPIs, activities). Totals 2015: 20 30 40 10 25 (mean 25); 2020: 30 40 40 20 35
# (mean 33); 2024: 24 36 38 10 31 (mean 27.8). Elv has no letter of 2024, sol none of 2015.
CORPUS: list[CountRow] = [
    *series("aker", {2015: (5, 5, 10), 2020: (6, 8, 16), 2024: (4, 5, 15)}),
    *series("berg", {2015: (6, 9, 15), 2020: (8, 10, 22), 2024: (6, 8, 22)}),
    *series("dal", {2015: (8, 12, 20), 2020: (8, 12, 20), 2024: (7, 11, 20)}),
    *series("elv", {2015: (4, 6, 9), 2020: (9, 9, 9)}),
    *series("fjord", {2015: (2, 3, 5), 2020: (4, 6, 10), 2024: (1, 4, 5)}),
    *series("gard", {2015: (5, 8, 12), 2020: (6, 9, 20), 2024: (5, 7, 19)}),
    *series("sol", {2020: (50, 50, 50), 2024: (60, 60, 60)}),
]


def row(
    year: int, measure: Measure = Measure.TOTAL, counts: list[CountRow] = CORPUS, **options: object
) -> CommitmentRow:
    chosen = TrackOptions(measures=(measure,), **options)  # type: ignore[arg-type]
    (found,) = [one for one in track(counts, NOBODY, chosen) if one.year == year]
    return found


def test_the_matched_panel_is_those_with_letters_in_both_years() -> None:
    found = row(2024)
    assert found.agencies == 5
    assert found.baseline_mean == pytest.approx(25)
    assert found.mean == pytest.approx(27.8)
    assert found.difference == pytest.approx(2.8)
    assert (found.median, found.lower_quartile, found.upper_quartile) == (31, 24, 36)
    assert (found.above, found.at, found.below) == (3, 1, 1)


def test_share_reversed_is_over_one_and_the_same_panel() -> None:
    # Elv, with 19 and 27 in 2015 and 2020, has no letter of 2024 and stays out of the peak.
    found = row(2024)
    assert (found.peak_year, found.peak_agencies) == (2020, 5)
    assert found.peak_baseline_mean == pytest.approx(25)
    assert found.peak_mean == pytest.approx(33)
    assert found.share_reversed == pytest.approx((33 - 27.8) / (33 - 25))
    assert found.verdict == Verdict.PARTLY_REVERSED
    assert row(2020).agencies == 6
    assert (row(2020).peak_year, row(2020).share_reversed) == (2020, 0)
    assert row(2020).verdict == Verdict.NOT_REVERSED


@pytest.mark.parametrize(
    ("measure", "verdict"),
    [
        # Goals 5.2 -> 6.4 -> 4.6; KPIs 7.4 -> 9 -> 7; activities 12.4 -> 17.6 -> 16.2.
        (Measure.GOAL, Verdict.REVERSED),
        (Measure.KPI, Verdict.REVERSED),
        (Measure.GOAL_KPI, Verdict.REVERSED),
        (Measure.ACTIVITY, Verdict.PARTLY_REVERSED),
    ],
)
def test_verdict_per_measure(measure: Measure, verdict: Verdict) -> None:
    assert row(2024, measure).verdict == verdict


def test_goals_and_kpis_down_and_activities_up_is_displacement() -> None:
    assert row(2024).displacement
    assert not row(2020).displacement


def test_nothing_above_the_baseline_is_no_increase_and_few_agencies_have_no_verdict() -> None:
    falling = [one for name in "abcde" for one in series(name, {2015: (5, 5, 9), 2024: (4, 4, 9)})]
    assert row(2024, counts=falling).verdict == Verdict.NO_INCREASE
    assert row(2024, counts=falling).share_reversed is None
    assert row(2024, counts=falling[:8]).verdict == Verdict.TOO_FEW_AGENCIES


def test_one_agency_is_judged_by_its_own_counts() -> None:
    found = {
        one.group_id: one.verdict
        for one in track(CORPUS, NOBODY, TrackOptions(by=By.AGENCY, measures=(Measure.TOTAL,)))
        if one.year == 2024
    }
    assert found == {
        "aker": Verdict.PARTLY_REVERSED,
        "berg": Verdict.PARTLY_REVERSED,
        "dal": Verdict.NO_INCREASE,
        "fjord": Verdict.REVERSED,
        "gard": Verdict.PARTLY_REVERSED,
    }


def test_up_to_the_baseline_there_is_nothing_to_reverse() -> None:
    assert (row(2015).verdict, row(2015).difference) == ("", 0)
    assert row(2015).agencies == 6


def test_an_agency_of_two_ministries_is_in_both_groups() -> None:
    shared = [replace(one, ministry_id="KD; NFD") for one in CORPUS]
    rows = track(shared, NOBODY, TrackOptions(by=By.MINISTRY, measures=(Measure.TOTAL,)))
    assert [one.group_id for one in rows if one.year == 2024] == ["KD", "NFD"]
    assert {one.agencies for one in rows if one.year == 2024} == {5}


def test_the_panel_of_all_takes_everyone_in_each_year() -> None:
    found = row(2024, panel=Panel.ALL)
    assert found.agencies == 6
    assert found.mean == pytest.approx((24 + 36 + 38 + 10 + 31 + 180) / 6)
    assert found.baseline_mean == pytest.approx((20 + 30 + 40 + 19 + 10 + 25) / 6)
    # The share is taken over those with all three years there too.
    assert (found.peak_agencies, found.share_reversed) == (5, pytest.approx(0.65))


SUCCESSION = Link(
    kind=LineageKind.SUCCESSION, before="elv", after="os", valid_from=date(2022, 1, 1)
)
MERGER = [
    Link(kind=LineageKind.MERGER, before=one, after="os", valid_from=date(2022, 1, 1))
    for one in ("elv", "fjord")
]
WITH_SUCCESSOR = [*CORPUS, *series("os", {2024: (5, 5, 10)})]


def test_a_successor_is_matched_only_where_chains_are_followed() -> None:
    registry = replace(NOBODY, lineage=(SUCCESSION,))
    for panel, agencies in ((Panel.MATCHED, 5), (Panel.CHAINED, 6), (Panel.ALL, 7)):
        options = TrackOptions(panel=panel, measures=(Measure.TOTAL,))
        (found,) = [one for one in track(WITH_SUCCESSOR, registry, options) if one.year == 2024]
        assert found.agencies == agencies, panel


def test_a_merger_is_nobodys_continuation() -> None:
    registry = replace(NOBODY, lineage=tuple(MERGER))
    options = TrackOptions(panel=Panel.CHAINED, measures=(Measure.TOTAL,))
    (found,) = [one for one in track(WITH_SUCCESSOR, registry, options) if one.year == 2024]
    assert found.agencies == 5
    assert chains(MERGER) == {}


def test_a_chain_is_followed_to_its_end_and_circles_end_too() -> None:
    def link(before: str, after: str) -> Link:
        return Link(kind=LineageKind.SUCCESSION, before=before, after=after)

    assert chains([link("a", "b"), link("b", "c")]) == {"a": "c", "b": "c"}
    assert set(chains([link("a", "b"), link("b", "a")])) == {"a", "b"}


def told(counts: list[CountRow], *lineage: Link, panel: Panel = Panel.CHAINED) -> list[str]:
    ids = {row.agency_id for row in counts} | {
        end for one in lineage for end in (one.before, one.after)
    }
    agencies = {one: Agency(agency_id=one, names=(Name(nb=one.title()),)) for one in ids}
    registry = replace(NOBODY, agencies=agencies, lineage=lineage)
    return [note.code for note in panel_notes(counts, registry, baseline=2015, panel=panel)]


def test_an_unverified_step_of_lineage_is_told() -> None:
    assert told(CORPUS, SUCCESSION) == ["unverified_lineage"]
    assert told(CORPUS, SUCCESSION, panel=Panel.MATCHED) == []
    assert told(CORPUS, replace(SUCCESSION, verified=True)) == []


@pytest.mark.parametrize(
    ("before", "after", "year", "codes"),
    [
        ("ute", "aker", 2018, ["reorganised_agency"]),  # took somebody in
        ("aker", "ute", 2018, ["reorganised_agency"]),  # gave something away
        ("aker", "berg", 2018, ["reorganised_agency", "reorganised_agency"]),
        ("ute", "aker", 2015, []),  # before its baseline letter took effect
        ("ute", "aker", 2025, []),  # after its last letter
        ("ute", "sol", 2018, []),  # no baseline letter, so never compared
    ],
)
def test_an_agency_that_is_not_what_it_was_is_told(
    before: str, after: str, year: int, codes: list[str]
) -> None:
    step = Link(
        kind=LineageKind.MERGER,
        before=before,
        after=after,
        valid_from=date(year, 1, 1),
        verified=True,
    )
    for panel in Panel:
        assert told(CORPUS, step, panel=panel) == codes


def test_interval_bounds_are_those_of_all_resamples() -> None:
    first = np.array([20.0, 30, 40, 10, 25])
    last = np.array([24.0, 36, 38, 10, 31])
    bounds = difference_interval(first, last)
    # All 5**5 resamples of the differences 4 6 -2 0 6, their means in order.
    means = [np.mean(drawn) for drawn in product(last - first, repeat=5)]
    assert tuple(np.quantile(means, (0.025, 0.975))) == pytest.approx((0.0, 5.6))
    assert bounds == pytest.approx((0.0, 5.6), abs=1e-9)


def test_the_bootstrap_agrees_with_an_independent_one() -> None:
    first, last = np.random.default_rng(3).normal(30, 8, (2, 60))
    reference = bootstrap(
        (last - first,), np.mean, n_resamples=99_999, method="percentile", rng=7
    ).confidence_interval
    # Bounds of 9,999 resamples move by some 0.05 from seed to seed here.
    assert difference_interval(first, last) == pytest.approx(
        (reference.low, reference.high), abs=0.1
    )


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=2, max_size=12))
def test_the_interval_holds_the_difference_and_turns_with_it(pairs: list[tuple[int, int]]) -> None:
    first, last = np.array(pairs, dtype=float).T
    bounds = difference_interval(first, last)
    turned = difference_interval(last, first)
    assert bounds is not None
    assert turned is not None
    assert bounds[0] - 1e-9 <= last.mean() - first.mean() <= bounds[1] + 1e-9
    assert turned == pytest.approx((-bounds[1], -bounds[0]))


def test_supplements_and_attachments_come_in_when_asked_for() -> None:
    counts = list(series("etaten", {2015: (0, 0, 1)}))
    items = [
        requirement_row(text="Etaten skal rydde i arkivet sitt"),
        requirement_row(text="Noe annet i vedlegget", part="attachment", kind="kpi"),
        requirement_row(text="Enda en ny plan for øyene", part="supplement"),
    ]
    for parts, total, kpi in (
        ((), 1, 0),
        ((Part.SUPPLEMENT,), 2, 0),
        ((Part.SUPPLEMENT, Part.ATTACHMENT), 3, 1),
    ):
        (found,) = take_in(counts, parts, items)
        assert (found.total, found.kpi) == (total, kpi)
