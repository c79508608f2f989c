"""Keeps a workbook that holds a reviewer's work from being overwritten."""

from itertools import count
from pathlib import Path

from govload.errors import OutputError
from govload.export.review.sheet import Answer, read_answers
from govload.tables.rows import ReviewRow


def keep_aside(workbook: Path, reviews: tuple[ReviewRow, ...]) -> Path | None:
    """Move ``workbook`` aside if it holds answers that ``reviews`` lacks.

    A workbook that cannot be read is moved too: what it holds is not known.

    Returns:
        Where it was moved to; None where it holds nothing new or does not exist.
    """
    if not workbook.exists() or not _holds_new(workbook, reviews):
        return None
    aside = free_name(workbook.parent, f"{workbook.stem}.reviewed-{{}}{workbook.suffix}")
    workbook.rename(aside)
    return aside


def free_name(folder: Path, pattern: str) -> Path:
    """Return the first path of ``pattern`` with 1, 2, ... that is not taken."""
    paths = (folder / pattern.format(number) for number in count(1))
    return next(path for path in paths if not path.exists())


def _holds_new(workbook: Path, reviews: tuple[ReviewRow, ...]) -> bool:
    known = {(row.requirement_id, row.decision, row.right_kind, row.comment) for row in reviews}
    added = {(row.text, row.comment) for row in reviews if row.decision == "missing"}
    try:
        answers = read_answers(workbook)
    except OutputError:
        return True
    return any(_is_new(answer, known, added) for answer in answers)


def _is_new(
    answer: Answer, known: set[tuple[str, str, str, str]], added: set[tuple[str, str]]
) -> bool:
    if not answer["requirement_id"]:
        return (answer["text"], answer["comment"]) not in added
    said = (answer["decision"], answer["right_kind"], answer["comment"])
    return (answer["requirement_id"], *said) not in known
