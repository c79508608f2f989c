"""What a reader should look at: goals nobody measures, KPIs that aim at nothing."""

from collections.abc import Sequence
from dataclasses import replace

from govload.classify.findings import Found
from govload.classify.repeats import Counted
from govload.model import Kind

GOAL_WITHOUT_KPI = "goal_without_kpi"
KPI_WITHOUT_TARGET = "kpi_without_target"


def with_flags(counted: Sequence[Counted]) -> tuple[Counted, ...]:
    """Flag goals with no KPI after any of their places, and KPIs with neither target nor number."""
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
    found = item.found
    if found.kind is Kind.GOAL and not is_measured:
        return replace(item, found=_with_flag(found, GOAL_WITHOUT_KPI))
    if found.kind is Kind.KPI and not _aims(found):
        return replace(item, found=_with_flag(found, KPI_WITHOUT_TARGET))
    return item


def _aims(found: Found) -> bool:
    return bool(found.attributes.target) or any(sign.isdigit() for sign in found.text)


def _with_flag(found: Found, flag: str) -> Found:
    flags = (*found.attributes.flags, flag)
    return replace(found, attributes=replace(found.attributes, flags=flags))
