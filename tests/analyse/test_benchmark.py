"""Where an agency stands, worked out by hand."""

import pytest

from govload.analyse.benchmark import benchmark, percentile
from govload.analyse.profile import Profile, profile
from govload.errors import UsageError
from tests.analyse.rows import count_row

# Agency: (goals + KPIs, activities) of nine agencies in 2024. Thirds of steering 2..10 lie at
# 4.67 and 7.33, those of activities 10..50 at 23.3 and 36.7.
CORPUS = [
    count_row(name, 2024, goal=steering, activity=activity, words=activity * 10, ministry_id=owner)
    for name, steering, activity, owner in (
        ("a", 2, 10, "KD"),
        ("b", 3, 15, "KD"),
        ("c", 4, 50, "KD"),
        ("d", 5, 20, "LMD"),
        ("e", 6, 25, "LMD"),
        ("f", 7, 30, "LMD"),
        ("g", 8, 12, "SD"),
        ("h", 9, 40, "SD"),
        ("i", 10, 45, "SD"),
    )
]


@pytest.mark.parametrize(
    ("agency", "expected"),
    [
        ("a", Profile.RELATIONAL),
        ("c", Profile.BEHAVIOURAL),
        ("g", Profile.PERFORMANCE),
        ("i", Profile.DOUBLE_WHAMMY),
        ("e", Profile.NONE),
        ("d", Profile.NONE),
    ],
)
def test_profile_by_terciles(agency: str, expected: Profile) -> None:
    assert benchmark(CORPUS, agency).profile == expected


def test_cut_offs_are_options_and_few_agencies_have_no_profile() -> None:
    assert benchmark(CORPUS, "e", low=0.5, high=0.5).profile == Profile.NONE
    assert benchmark(CORPUS, "d", low=0.49, high=0.51).profile == Profile.RELATIONAL
    assert profile(CORPUS[0], CORPUS[:2]) == Profile.TOO_FEW


def test_percentile_counts_equals_half() -> None:
    assert percentile(3, [1, 2, 3, 4, 5]) == 50
    assert percentile(5, [1, 2, 5, 5]) == 75
    assert percentile(0, [1, 2]) == 0


def test_standing_among_all_ministry_and_size_group() -> None:
    found = benchmark(CORPUS, "f")
    standing = {(one.group, one.measure): one for one in found.standings}
    total = standing["all", "total"]
    # Totals: 12 18 54 25 31 37 20 49 55; below 37 are five of nine.
    assert (total.value, total.agencies, total.median) == (37, 9, 31)
    assert total.percentile == pytest.approx(100 * 5.5 / 9)
    assert standing["ministry", "total"].percentile == pytest.approx(100 * 2.5 / 3)
    assert (found.size_group, found.size_basis) == ("medium", "words")
    assert standing["all", "share_of_activities"].value == pytest.approx(30 / 37)


def test_size_is_told_by_employees_where_they_are_known() -> None:
    employees = {"a": 900, "b": 50, "c": 40, "d": 30}
    found = benchmark(CORPUS, "a", employees=employees)
    assert (found.size_group, found.size_basis) == ("large", "employees")
    assert {one.agencies for one in found.standings if one.group == "size"} == {2}
    assert benchmark(CORPUS, "i", employees=employees).size_basis == "words"


def test_the_last_year_is_taken_and_the_trend_is_its_own() -> None:
    earlier = count_row("a", 2015, goal=9, activity=9)
    found = benchmark([*CORPUS, earlier], "a")
    assert (found.row.year, [row.year for row in found.trend]) == (2024, [2015, 2024])
    assert benchmark([*CORPUS, earlier], "a", year=2015).profile == Profile.TOO_FEW


def test_an_agency_without_letters_is_an_error_with_a_remedy() -> None:
    with pytest.raises(UsageError, match=r"no letter of this agency for 1999"):
        benchmark(CORPUS, "a", year=1999)
