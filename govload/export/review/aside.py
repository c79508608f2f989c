"""Keeps a workbook that holds a reviewer's work from being overwritten."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from govload.analyse.review import right_kind
from govload.errors import OutputError
from govload.export.kept import WITH_ANSWERS, WITH_NOTES, free_name, kept
from govload.export.review.changes import Change, changes
from govload.export.review.imported import was_imported
from govload.export.review.own_work import holds_own_work
from govload.export.review.sheet import read_sheet
from govload.tables.rows import ReviewRow


def keep_aside(workbook: Path, reviews: tuple[ReviewRow, ...]) -> Path | None:
    """Move ``workbook`` aside if it holds answers that ``reviews`` lacks, or other own work.

    A workbook that cannot be read is moved too: what it holds is not known.

    Returns:
        Where it was moved to; None where it holds nothing new or does not exist.
    """
    if not workbook.exists():
        return None
    answered = holds_new(workbook, reviews)
    if not (answered or holds_own_work(workbook)):
        return None
    aside = free_name(workbook.parent, WITH_ANSWERS if answered else WITH_NOTES)
    workbook.rename(aside)
    return aside


def not_imported(folder: Path, reviews: tuple[ReviewRow, ...]) -> tuple[Path, ...]:
    """Return the workbooks kept aside in ``folder`` that hold answers ``reviews`` lacks."""
    answered = kept(folder, WITH_ANSWERS)
    return tuple(workbook for workbook in answered if holds_new(workbook, reviews))


def holds_new(workbook: Path, reviews: tuple[ReviewRow, ...]) -> bool:
    """Tell whether a workbook holds answers that were not imported."""
    if was_imported(workbook.parent, workbook):
        return False
    try:
        sheet = read_sheet(workbook)
    except OutputError:
        return True
    written, said = _by_requirement(sheet.written or ()), _by_requirement(reviews)
    for change in changes(sheet, reviews):
        key = change.answer.requirement_id
        if not _is_kept(change, written.get(key, []), said.get(key, []), reviews):
            return True
    return False


def _by_requirement(reviews: Iterable[ReviewRow]) -> dict[str, list[ReviewRow]]:
    grouped = defaultdict(list)
    for review in reviews:
        grouped[review.requirement_id].append(review)
    return grouped


def _is_kept(
    change: Change,
    written: Sequence[ReviewRow],
    kept: Sequence[ReviewRow],
    reviews: Iterable[ReviewRow],
) -> bool:
    """Tell whether the change was imported already, whoever signed it."""
    answer = change.answer
    if not answer.requirement_id:
        told = (answer["text"], answer["comment"])
        return any((row.text, row.comment) == told for row in reviews if row.decision == "missing")
    if change.is_cleared:
        return any(row not in kept for row in written)
    kind = answer["kind"] if answer["decision"] == "correct" else answer["right_kind"]
    is_judged = any(row.decision and right_kind(row) == (kind or answer["kind"]) for row in kept)
    is_worded = any((row.text, str(row.page)) == (answer["text"], answer["page"]) for row in kept)
    is_commented = any(row.comment == answer["comment"] for row in kept)
    return (
        (is_judged or not change.verdict)
        and (is_worded or not change.quote)
        and (is_commented or not change.comment)
    )
