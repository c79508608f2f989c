"""Why one requirement of a run counts: the letter is read again and coded with the run's rules."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from govload import classify, extract
from govload.analyse.review import REASON, added, settle
from govload.corpus import find_letters
from govload.errors import UsageError
from govload.export.flat import read_table
from govload.export.review import read_reviews
from govload.model import Requirement
from govload.pipeline.record import RunRecord, read_record
from govload.tables.rows import LetterRow, RequirementRow, ReviewRow


@dataclass(frozen=True, slots=True)
class Explanation:
    """A requirement as the run tells it, and as it is coded now.

    Attributes:
        requirement: None where the letter is gone, today's rules no longer find the item, or a
            reviewer added it.
        reviews: What reviewers have answered on it.
        doubt: Why it is None where that is new, or that the rules have changed since; else empty.
    """

    row: RequirementRow
    requirement: Requirement | None
    reviews: tuple[ReviewRow, ...] = ()
    doubt: str = ""


def explain(out: Path, requirement_id: str) -> Explanation:
    """Explain one requirement of the run in ``out``.

    Args:
        out: Folder of a run.
        requirement_id: Its id, or the beginning of one that no other shares.

    Raises:
        OutputError: There is no run in ``out``.
        UsageError: No requirement, or more than one, has that id.
    """
    record = read_record(out)
    row = _row(requirement_id, out)
    told = Explanation(row, None, tuple(_answers(row, out)))
    if row.reason == REASON:
        return told
    ref = next((ref for ref in find_letters(record.letters) if ref.source == row.source), None)
    if ref is None:
        return replace(told, doubt=f"{row.source} is no longer where the run found it")
    letter = extract.read_letter(ref.path, ref=ref, force=record.force)
    coding = classify.code_letter(letter, rulebook=classify.load_rulebook(record.rules))
    found = (item for item in coding.requirements if item.requirement_id == row.requirement_id)
    requirement = next(found, None)
    doubt = _doubt(requirement, coding.rulebook, record)
    return replace(told, requirement=requirement, doubt=doubt)


def _row(requirement_id: str, out: Path) -> RequirementRow:
    """Return the row that was found or, where none was, that a reviewer added."""
    rows = read_table(RequirementRow, out)
    found = _begin_with(requirement_id, rows) or _begin_with(requirement_id, _added(rows, out))
    if len(found) == 1:
        return found[0]
    many = f"more than one requirement begins with {requirement_id}"
    raise UsageError(
        many if found else f"no requirement begins with {requirement_id}",
        where=str(out),
        remedy="Ids stand on the sheet Krav, column Krav-id (requirement_id in requirements.csv)",
    )


def _answers(row: RequirementRow, out: Path) -> Iterator[ReviewRow]:
    answers = (review for review in read_reviews(out) if review.decision)
    return (review for review in answers if review.requirement_id == row.requirement_id)


def _begin_with(beginning: str, rows: Iterable[RequirementRow]) -> list[RequirementRow]:
    return [row for row in rows if row.requirement_id.startswith(beginning)]


def _added(requirements: tuple[RequirementRow, ...], out: Path) -> tuple[RequirementRow, ...]:
    """Return what reviewers have added to the run, disputed or not."""
    reviews = read_reviews(out)
    if not reviews:
        return ()
    letters = read_table(LetterRow, out)
    decisions = settle(reviews, requirements, letters)
    return added((*decisions.settled, *decisions.disputed), letters)


def _doubt(requirement: Requirement | None, stamp: str, record: RunRecord) -> str:
    if requirement is None:
        return "the letter, read and coded today, no longer holds it"
    return "" if stamp == record.rulebook else f"coded by {record.rulebook}, explained by {stamp}"
