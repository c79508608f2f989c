"""What is tracked, and which parts of the year's steering it takes in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any

from govload.analyse.supplements import standing_at_year_end
from govload.model import HEADLINE_KINDS, Kind, Part
from govload.tables.rows import CountRow, NotCountedRow, RequirementRow


class Measure(StrEnum):
    """Number of goals, KPIs, both, activities, all three; or words in all three."""

    GOAL = "goal"
    KPI = "kpi"
    GOAL_KPI = "goal_kpi"
    ACTIVITY = "activity"
    TOTAL = "total"
    WORDS = "words"


def measured(row: CountRow, measure: Measure) -> int:
    """Return a measure of one agency in one year."""
    if measure is Measure.GOAL_KPI:
        return row.goal + row.kpi
    return int(getattr(row, measure.value))


def take_in(
    counts: Iterable[CountRow],
    parts: Iterable[Part],
    requirements: Iterable[RequirementRow],
    not_counted: Iterable[NotCountedRow] = (),
) -> tuple[CountRow, ...]:
    """Return counts whose goal, kpi, activity, total and words take in more than the letters.

    Args:
        parts: ``Part.SUPPLEMENT`` replaces what the supplements change and adds the rest;
            ``Part.ATTACHMENT`` adds what stands in attachments.
    """
    chosen = frozenset(parts)
    items = _by_unit(requirements)
    ledger = _by_unit(not_counted)
    return tuple(
        _recounted(row, _standing(items.get(_unit(row), []), ledger.get(_unit(row), []), chosen))
        for row in counts
    )


Unit = tuple[str, int]


def _unit(row: CountRow | RequirementRow | NotCountedRow) -> Unit:
    return row.agency_id, row.year


def _by_unit(rows: Iterable[RequirementRow] | Iterable[NotCountedRow]) -> Mapping[Unit, list[Any]]:
    grouped: dict[Unit, list[Any]] = {}
    for row in rows:
        grouped.setdefault(_unit(row), []).append(row)
    return grouped


def _standing(
    items: Sequence[RequirementRow], ledger: Sequence[NotCountedRow], parts: frozenset[Part]
) -> list[RequirementRow]:
    headline = [item for item in items if item.kind in HEADLINE_KINDS]
    if Part.SUPPLEMENT in parts:
        main = list(standing_at_year_end(items, ledger))
    else:
        main = [item for item in headline if item.part == Part.LETTER]
    attached = [item for item in headline if item.part == Part.ATTACHMENT]
    return main + attached if Part.ATTACHMENT in parts else main


def _recounted(row: CountRow, items: Sequence[RequirementRow]) -> CountRow:
    kinds = [item.kind for item in items]
    return replace(
        row,
        goal=kinds.count(Kind.GOAL),
        kpi=kinds.count(Kind.KPI),
        activity=kinds.count(Kind.ACTIVITY),
        total=len(items),
        words=sum(item.words for item in items),
    )
