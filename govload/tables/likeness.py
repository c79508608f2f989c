"""Names that look like one agency but count as two: a panel would quietly lose it."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from govload.diagnostics import diagnose
from govload.registry import Match, Resolved
from govload.tables.rows import DiagnosticRow

ALIKE_AT_LEAST = 85.0


def similar_names(agencies: Sequence[Resolved]) -> Iterator[DiagnosticRow]:
    """Tell of every pair of different agencies, one of them unregistered, with similar names."""
    distinct = {one.id: one for one in agencies if one.name}
    for one, other in combinations(sorted(distinct.values(), key=lambda known: known.id), 2):
        if Match.UNKNOWN not in (one.match, other.match):
            continue
        score = fuzz.ratio(one.name.casefold(), other.name.casefold())
        if score >= ALIKE_AT_LEAST:
            note = diagnose(
                "similar_agencies",
                f"{one.name} and {other.name} are counted as two agencies "
                f"(likeness {score:.0f} of 100)",
            )
            yield DiagnosticRow(
                code=note.code,
                severity=note.severity,
                letter_id="",
                source="",
                page=0,
                message=note.message,
                remedy=note.remedy,
            )
