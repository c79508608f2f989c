"""What is to be told of names over all letters of a run together."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from govload.diagnostics import diagnose
from govload.model import Diagnostic
from govload.registry import Match, Resolved
from govload.tables.rows import DiagnosticRow

ALIKE_AT_LEAST = 85.0


def of_the_run(notes: Iterable[Diagnostic]) -> Iterator[DiagnosticRow]:
    """Turn what concerns no single letter into rows."""
    for note in notes:
        yield _row(note)


def similar_names(agencies: Sequence[Resolved]) -> Iterator[DiagnosticRow]:
    """Tell of every pair of different agencies, one of them unregistered, with similar names.

    They may be one agency that a panel would quietly lose.
    """
    distinct = {one.id: one for one in agencies if one.name}
    for one, other in combinations(sorted(distinct.values(), key=lambda known: known.id), 2):
        if Match.UNKNOWN not in (one.match, other.match):
            continue
        score = fuzz.ratio(one.name.casefold(), other.name.casefold())
        if score >= ALIKE_AT_LEAST:
            message = (
                f"{one.name} and {other.name} are counted as two agencies "
                f"(likeness {score:.0f} of 100)"
            )
            yield _row(diagnose("similar_agencies", message))


def unverified_names(names: Iterable[Resolved]) -> Iterator[DiagnosticRow]:
    """Tell once of every name that was recognised on the strength of an unverified fact."""
    letters = Counter((one.unverified, one.id) for one in names if one.unverified)
    for (name, known), number in sorted(letters.items()):
        message = (
            f"{name!r} is taken for {known} in {number} letters; the registry's source for that "
            "is not verified"
        )
        yield _row(diagnose("unverified_name", message))


def _row(note: Diagnostic) -> DiagnosticRow:
    return DiagnosticRow(
        code=note.code,
        severity=note.severity,
        letter_id="",
        source="",
        page=0,
        message=note.message,
        remedy=note.remedy,
    )
