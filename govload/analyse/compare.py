"""What became of each requirement from one year's letters to another's."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise

import numpy as np
from rapidfuzz import fuzz
from rapidfuzz.process import cdist

from govload.analyse.assignment import best_pairs
from govload.analyse.wording import fold
from govload.model import Kind, Part
from govload.tables.rows import ChangeRow, RequirementRow

# Below this two wordings are rather two requirements than one reworded (docs/method.md).
ALIKE_AT_LEAST = 0.65
# Of two equally alike candidates the one of the same kind is meant.
SAME_KIND = 0.001


class Fate(StrEnum):
    """What became of a requirement. A moved one may be reworded too: see its similarity."""

    KEPT = "kept"
    REWORDED = "reworded"
    MOVED = "moved"
    NEW = "new"
    DROPPED = "dropped"


CARRIED_OVER = (Fate.KEPT, Fate.REWORDED, Fate.MOVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stability:
    """How much of one year's requirements of a kind the next year carried over."""

    kind: Kind
    before: int
    carried: int

    @property
    def share(self) -> float | None:
        """Carried over as a share of ``before``; None where there was nothing to carry over."""
        return self.carried / self.before if self.before else None


def compare(
    requirements: Iterable[RequirementRow],
    year_before: int,
    year_after: int,
    *,
    at_least: float = ALIKE_AT_LEAST,
) -> tuple[ChangeRow, ...]:
    """Follow the letters' requirements, agency by agency, from one year to another.

    Only agencies with letters in both years, only the letters themselves (no attachments or
    supplements), all kinds but budget.

    Args:
        at_least: Lowest similarity (0 to 1, of the folded wordings) of one reworded requirement.

    Returns:
        By agency id: the later year's requirements in reading order, then the dropped ones.
    """
    return tuple(
        change
        for rows in _by_agency(requirements)
        for change in _compare_agency(rows, year_before, year_after, at_least)
    )


def compare_consecutive(requirements: Iterable[RequirementRow]) -> tuple[ChangeRow, ...]:
    """Follow each agency from each year it has letters in to the next it has, year by year."""
    return tuple(
        change
        for rows in _by_agency(requirements)
        for before, after in pairwise(sorted({row.year for row in rows if row.year}))
        for change in _compare_agency(rows, before, after, ALIKE_AT_LEAST)
    )


def _by_agency(requirements: Iterable[RequirementRow]) -> Iterator[list[RequirementRow]]:
    rows = sorted(
        (row for row in requirements if row.part == Part.LETTER and row.kind != Kind.BUDGET),
        key=lambda row: row.agency_id,
    )
    for _, of_agency in groupby(rows, key=lambda row: row.agency_id):
        yield list(of_agency)


def compare_rows(
    before: Sequence[RequirementRow],
    after: Sequence[RequirementRow],
    *,
    at_least: float = ALIKE_AT_LEAST,
) -> tuple[ChangeRow, ...]:
    """Follow requirements from ``before`` to ``after``; the years are those of their letters."""
    years = (before[0].year if before else 0, after[0].year if after else 0)
    pairs = match_wordings(before, after, at_least=at_least)
    found = {new: (old, similarity) for old, new, similarity in pairs}
    followed = [
        _change(before[found[at][0]], found[at][1], row, years)
        if at in found
        else _change(None, None, row, years)
        for at, row in enumerate(after)
    ]
    carried = {old for old, _, _ in pairs}
    dropped = [
        _change(row, None, None, years) for at, row in enumerate(before) if at not in carried
    ]
    return (*followed, *dropped)


def match_wordings(
    before: Sequence[RequirementRow],
    after: Sequence[RequirementRow],
    *,
    at_least: float = ALIKE_AT_LEAST,
) -> tuple[tuple[int, int, float], ...]:
    """Pair requirements one to one at the highest total similarity: (before, after, similarity)."""
    if not before or not after:
        return ()
    likeness = (
        np.asarray(
            cdist(
                [" ".join(fold(row.text)) for row in before],
                [" ".join(fold(row.text)) for row in after],
                scorer=fuzz.ratio,
                # The rest are too unlike to be paired: not to measure how much saves half the time.
                score_cutoff=100 * max(0.0, at_least - SAME_KIND),
                dtype=np.float64,
            )
        )
        / 100
    )
    same_kind = np.equal.outer([row.kind for row in before], [row.kind for row in after])
    pairs = best_pairs(likeness + SAME_KIND * same_kind, at_least=at_least)
    return tuple((old, new, float(likeness[old, new])) for old, new in pairs)


def stability(changes: Sequence[ChangeRow], kinds: Iterable[Kind]) -> tuple[Stability, ...]:
    """Tell for each kind how many requirements of the earlier year the later one has too."""
    return tuple(
        Stability(
            kind=kind,
            before=sum(change.kind_before == kind for change in changes),
            carried=sum(
                change.kind_before == kind and change.status in CARRIED_OVER for change in changes
            ),
        )
        for kind in kinds
    )


def _compare_agency(
    rows: Sequence[RequirementRow], year_before: int, year_after: int, at_least: float
) -> tuple[ChangeRow, ...]:
    before = [row for row in rows if row.year == year_before]
    after = [row for row in rows if row.year == year_after]
    return compare_rows(before, after, at_least=at_least) if before and after else ()


def _change(
    old: RequirementRow | None,
    similarity: float | None,
    new: RequirementRow | None,
    years: tuple[int, int],
) -> ChangeRow:
    shown = new or old
    assert shown is not None
    return ChangeRow(
        agency_id=shown.agency_id,
        agency=shown.agency,
        ministry=shown.ministry,
        year_before=years[0],
        year_after=years[1],
        status=_fate(old, new),
        kind_before=old.kind if old else "",
        kind_after=new.kind if new else "",
        similarity=similarity,
        text_before=old.text if old else "",
        text_after=new.text if new else "",
        page_before=old.page if old else None,
        page_after=new.page if new else None,
        requirement_id_before=old.requirement_id if old else "",
        requirement_id_after=new.requirement_id if new else "",
        source_before=old.source if old else "",
        source_after=new.source if new else "",
        link_before=old.link if old else "",
        link_after=new.link if new else "",
        rulebook="; ".join(dict.fromkeys(row.rulebook for row in (old, new) if row)),
    )


def _fate(old: RequirementRow | None, new: RequirementRow | None) -> Fate:
    if old is None:
        return Fate.NEW
    if new is None:
        return Fate.DROPPED
    if old.kind != new.kind:
        return Fate.MOVED
    return Fate.KEPT if fold(old.text) == fold(new.text) else Fate.REWORDED
