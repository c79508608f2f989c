"""Counts as coded beside counts once the settled decisions are taken in."""

from collections import Counter
from collections.abc import Mapping, Sequence

from govload.analyse.review.decisions import Decisions, right_kind
from govload.model import HEADLINE_KINDS, DocumentKind, Part
from govload.tables.rows import CountRow, LetterRow, RequirementRow, ReviewedRow

Cell = tuple[str, int]


def reviewed_counts(
    counts: Sequence[CountRow],
    requirements: Sequence[RequirementRow],
    letters: Sequence[LetterRow],
    decisions: Decisions,
) -> tuple[ReviewedRow, ...]:
    """Return a row for every row of ``counts``; a decision moves one from kind to kind."""
    shifts, decided = _shifts(requirements, letters, decisions)
    return tuple(_row(count, shifts, decided) for count in counts)


def _shifts(
    requirements: Sequence[RequirementRow], letters: Sequence[LetterRow], decisions: Decisions
) -> tuple[Counter[tuple[str, int, str]], Counter[Cell]]:
    """Return by agency, year and kind how much decisions add or take, and how many there are."""
    coded = {row.requirement_id: row for row in requirements}
    counted = {
        row.letter_id: (row.agency_id, row.year)
        for row in letters
        if row.status == "counted" and row.document_kind == DocumentKind.LETTER
    }
    shifts: Counter[tuple[str, int, str]] = Counter()
    decided: Counter[Cell] = Counter()
    for review in decisions.settled:
        cell, row = counted.get(review.letter_id), coded.get(review.requirement_id)
        if cell is None or (row.part if row else review.part) != Part.LETTER:
            continue
        decided[cell] += 1
        shifts[*cell, right_kind(review)] += 1
        if row:
            shifts[*cell, row.kind] -= 1
    return shifts, decided


def _row(
    count: CountRow, shifts: Mapping[tuple[str, int, str], int], decided: Mapping[Cell, int]
) -> ReviewedRow:
    cell = (count.agency_id, count.year)
    coded = {kind.value: int(getattr(count, kind)) for kind in HEADLINE_KINDS}
    after = {kind: number + shifts[*cell, kind] for kind, number in coded.items()}
    return ReviewedRow(
        agency_id=count.agency_id,
        agency=count.agency,
        year=count.year,
        **coded,
        **{f"{kind}_reviewed": number for kind, number in after.items()},
        total=sum(coded.values()),
        total_reviewed=sum(after.values()),
        decided=decided[cell],
        rulebook=count.rulebook,
    )
