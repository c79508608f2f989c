"""Requirements followed from one year to another."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from scipy.optimize import linear_sum_assignment

from govload.analyse.assignment import best_pairs
from govload.analyse.compare import (
    Fate,
    compare,
    compare_consecutive,
    stability,
)
from govload.analyse.marks import Mark, word_marks
from govload.model import Kind
from tests.analyse.rows import requirement_row

BEFORE = [
    requirement_row(year=2015, kind="goal", text="Mål 1: Trygge veier"),
    requirement_row(year=2015, kind="kpi", text="Andel saker avgjort innen åtte uker"),
    requirement_row(year=2015, kind="kpi", text="Antall tilsyn per år"),
    requirement_row(year=2015, kind="activity", text="Etaten skal utarbeide en plan for havner"),
]
AFTER = [
    requirement_row(year=2020, kind="goal", text="Mål 2: Trygge veier"),
    requirement_row(year=2020, kind="kpi", text="Andel saker avgjort innen seks uker"),
    requirement_row(year=2020, kind="reporting", text="Antall tilsyn per år"),
    requirement_row(year=2020, kind="activity", text="Tilsynet må kurse alle sine sjåfører"),
]


def test_each_requirement_has_one_fate() -> None:
    changes = compare([*BEFORE, *AFTER], 2015, 2020)
    assert [(change.status, change.kind_before, change.kind_after) for change in changes] == [
        (Fate.KEPT, "goal", "goal"),
        (Fate.REWORDED, "kpi", "kpi"),
        (Fate.MOVED, "kpi", "reporting"),
        (Fate.NEW, "", "activity"),
        (Fate.DROPPED, "activity", ""),
    ]
    reworded = changes[1]
    assert reworded.similarity == pytest.approx(0.9, abs=0.05)
    assert reworded.text_before.endswith("åtte uker")


@pytest.mark.parametrize(
    ("at_least", "carried"),
    [(0.0, 4), (0.0005, 4), (0.65, 3), (0.95, 2), (1.0, 2)],
)
def test_wordings_must_be_as_alike_as_asked_for(at_least: float, carried: int) -> None:
    changes = compare([*BEFORE, *AFTER], 2015, 2020, at_least=at_least)
    followed = [change for change in changes if change.similarity is not None]
    assert len(followed) == carried
    assert len(changes) == len(BEFORE) + len(AFTER) - carried
    assert all((change.similarity or 0) >= at_least for change in followed)


def test_stability_is_the_share_carried_over() -> None:
    changes = compare([*BEFORE, *AFTER], 2015, 2020)
    goals, kpis, activities = stability(changes, (Kind.GOAL, Kind.KPI, Kind.ACTIVITY))
    assert (goals.share, kpis.share, activities.share) == (1.0, 1.0, 0.0)
    assert stability((), (Kind.GOAL,))[0].share is None


def test_of_equal_wordings_the_same_kind_is_followed() -> None:
    rows = [
        requirement_row(year=2015, kind="kpi", text="Antall tilsyn"),
        requirement_row(year=2020, kind="key_figure", text="Antall tilsyn"),
        requirement_row(year=2020, kind="kpi", text="Antall tilsyn"),
    ]
    assert [change.status for change in compare(rows, 2015, 2020)] == [Fate.NEW, Fate.KEPT]


def test_only_agencies_with_both_years_and_only_letters_are_compared() -> None:
    rows = [
        requirement_row(year=2015, agency_id="a"),
        requirement_row(year=2020, agency_id="b"),
        requirement_row(year=2015, agency_id="c", part="attachment"),
        requirement_row(year=2020, agency_id="c"),
    ]
    assert compare(rows, 2015, 2020) == ()


def test_consecutive_years_are_those_an_agency_has() -> None:
    rows = [requirement_row(year=year) for year in (2012, 2015, 2024)]
    assert [(c.year_before, c.year_after) for c in compare_consecutive(rows)] == [
        (2012, 2015),
        (2015, 2024),
    ]


def test_words_that_came_and_went_are_marked() -> None:
    assert word_marks("innen åtte uker i år", "innen seks uker") == (
        (Mark.SAME, "innen"),
        (Mark.OUT, "åtte"),
        (Mark.IN, "seks"),
        (Mark.SAME, "uker"),
        (Mark.OUT, "i år"),
    )


likeness = arrays.arrays(
    float,
    st.tuples(st.integers(1, 7), st.integers(1, 7)),
    elements=st.integers(0, 100).map(lambda per_cent: per_cent / 100),
)


@given(likeness, st.sampled_from([0.01, 0.5, 0.9]))
def test_the_pairing_is_as_good_as_scipys(table: np.ndarray, at_least: float) -> None:
    pairs = best_pairs(table, at_least=at_least)
    worth = np.where(table >= at_least, table, 0)
    rows, columns = linear_sum_assignment(worth, maximize=True)
    assert sum(table[pair] for pair in pairs) == pytest.approx(worth[rows, columns].sum())
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert all(table[pair] >= at_least for pair in pairs)
