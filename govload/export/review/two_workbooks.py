"""What two reviewers' workbooks say of the same requirements."""

from dataclasses import replace

from govload.analyse.review import DISPUTED
from govload.export.review.changes import changes
from govload.export.review.check import Checked, check
from govload.export.review.known import Known
from govload.export.review.sheet import Sheet


def compare_workbooks(
    first: Sheet, second: Sheet, known: Known, *, names: tuple[str, str]
) -> tuple[Checked, Checked]:
    """Return each workbook's answers as they stand, on rows that at least one of them changed.

    What both merely show from the run before is nobody's answer in either.
    """
    changed = {
        change.answer.requirement_id
        for sheet in (first, second)
        for change in changes(sheet, known.reviews)
    }
    return (
        check(_as_it_stands(first, changed), known, reviewer=names[0], rulebook=""),
        check(_as_it_stands(second, changed), known, reviewer=names[1], rulebook=""),
    )


def _as_it_stands(sheet: Sheet, requirement_ids: set[str]) -> Sheet:
    rows = (row for row in sheet.rows if row.is_answered and row["decision"] != DISPUTED)
    return replace(
        sheet,
        rows=tuple(row for row in rows if row.requirement_id in requirement_ids),
        written=(),
    )
