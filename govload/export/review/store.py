"""``review.csv``: every decision of every reviewer, one row each, never lost."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from govload.export.flat import read_kept, write_table
from govload.export.kept import EARLIER_REVIEWS, free_name
from govload.export.review.check import Step
from govload.tables.rows import ReviewRow

NAME = "review.csv"


def read_reviews(folder: Path) -> tuple[ReviewRow, ...]:
    """Return the decisions kept in ``folder``; none where there is no file.

    Raises:
        OutputError: The file is not as govload wrote it.
    """
    return read_kept(ReviewRow, folder)


def merge(kept: Iterable[ReviewRow], steps: Iterable[Step]) -> tuple[ReviewRow, ...]:
    """Return all decisions after ``steps``: each replaces or takes away one reviewer's own word."""
    by_key = {(row.requirement_id, row.reviewer): row for row in kept}
    for step in steps:
        if step.before:
            by_key.pop((step.before.requirement_id, step.before.reviewer), None)
        if step.after:
            by_key[step.after.requirement_id, step.after.reviewer] = step.after
    return tuple(by_key[key] for key in sorted(by_key))


def write_reviews(folder: Path, reviews: Sequence[ReviewRow]) -> Path | None:
    """Write ``review.csv``; where that changes a kept decision, keep the old file beside it.

    Returns:
        Where the old file went; None where nothing in it was changed.
    """
    old, path = read_reviews(folder), folder / NAME
    aside = None
    if not set(old) <= set(reviews):
        aside = free_name(folder, EARLIER_REVIEWS)
        aside.write_bytes(path.read_bytes())
    write_table(ReviewRow, reviews, folder)
    return aside
