"""What a reader should look at: goals nobody measures, KPIs without aim, days no calendar has."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from govload.classify.deadlines import names_no_day
from govload.classify.findings import Found
from govload.classify.repeats import Counted
from govload.model import Kind

GOAL_WITHOUT_KPI = "goal_without_kpi"
KPI_WITHOUT_TARGET = "kpi_without_target"
IMPOSSIBLE_DATE = "impossible_date"


def with_flags(counted: Sequence[Counted]) -> tuple[Counted, ...]:
    """Flag goals with no KPI after any of their places, KPIs with neither target nor number, and
    deadlines on days that do not exist.
    """
    measured = _measured_goals(counted)
    return tuple(_flagged(item, id(item) in measured) for item in counted)


def _measured_goals(counted: Sequence[Counted]) -> set[int]:
    places = [(found, id(item)) for item in counted for found in (item.found, *item.repeats)]
    places.sort(key=lambda at: (at[0].block.index, at[0].start))
    measured: set[int] = set()
    goal: int | None = None
    for found, item in places:
        if found.kind is Kind.GOAL:
            goal = item
        elif found.kind is Kind.KPI and goal is not None:
            measured.add(goal)
    return measured


def _flagged(item: Counted, is_measured: bool) -> Counted:
    flags = tuple(_flags(item.found, is_measured))
    return replace(item, found=_with_flags(item.found, flags)) if flags else item


def _flags(found: Found, is_measured: bool) -> Iterator[str]:
    if found.kind is Kind.GOAL and not is_measured:
        yield GOAL_WITHOUT_KPI
    if found.kind is Kind.KPI and not _aims(found):
        yield KPI_WITHOUT_TARGET
    if names_no_day(found.attributes.deadline):
        yield IMPOSSIBLE_DATE


def _aims(found: Found) -> bool:
    return bool(found.attributes.target) or any(sign.isdigit() for sign in found.text)


def _with_flags(found: Found, flags: tuple[str, ...]) -> Found:
    every = (*found.attributes.flags, *flags)
    return replace(found, attributes=replace(found.attributes, flags=every))
