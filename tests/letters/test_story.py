"""The story the demo tells by its hand coding: fewer, then more, then a mixed picture."""

import tomllib
from pathlib import Path
from statistics import mean

PLAN = tomllib.loads(
    (Path(__file__).resolve().parents[2] / "data/typeset/plan.toml").read_text(encoding="utf-8")
)
EARLIER_NAMES = {"statens-grendesenter": "direktoratet-for-lokalsamfunn"}
YEARS = (2015, 2020, 2024, 2025)


def sizes() -> dict[tuple[str, int], dict[str, int]]:
    letters = {name.partition("-")[::2]: size for name, size in PLAN.items()}
    return {
        (EARLIER_NAMES.get(agency, agency), int(year)): size
        for (year, agency), size in letters.items()
    }


SIZES = sizes()
PANEL = [a for a, year in SIZES if year == 2015 and all((a, other) in SIZES for other in YEARS)]


def mean_of(year: int, *kinds: str) -> float:
    return mean(sum(SIZES[agency, year][kind] for kind in kinds) for agency in PANEL)


def change(agency: str, year: int, *kinds: str) -> int:
    return sum(SIZES[agency, year][kind] - SIZES[agency, 2015][kind] for kind in kinds)


def test_panel_is_wide_enough() -> None:
    assert len(PANEL) == 6


def test_a_quarter_fewer_from_2012_to_2015() -> None:
    both = [agency for agency in PANEL if (agency, 2012) in SIZES]
    before, after = (sum(sum(SIZES[a, year].values()) for a in both) for year in (2012, 2015))
    assert 0.70 < after / before < 0.80


def test_more_from_2015_to_2020() -> None:
    assert 1.5 < mean_of(2020, "goal", "kpi") - mean_of(2015, "goal", "kpi") < 2.5
    assert 6.5 < mean_of(2020, "activity") - mean_of(2015, "activity") < 8.0


def test_mixed_picture_after() -> None:
    assert mean_of(2025, "goal", "kpi") < mean_of(2015, "goal", "kpi")
    assert mean_of(2015, "activity") < mean_of(2025, "activity") < mean_of(2020, "activity")
    assert [a for a in PANEL if change(a, 2025, "goal", "kpi") > 0] == [
        "tilsynet-for-arbeidsutleie"
    ]


def test_one_agency_is_displaced() -> None:
    displaced = [
        agency
        for agency in PANEL
        if change(agency, 2025, "goal", "kpi") < 0 and change(agency, 2025, "activity") > 2
    ]
    assert displaced == ["direktoratet-for-lokalsamfunn"]
