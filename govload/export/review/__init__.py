"""The review loop: answers out of a workbook, into review.csv, never lost on the way."""

from govload.export.review.aside import keep_aside, not_imported
from govload.export.review.changes import newer_answers
from govload.export.review.check import Checked, Step, check
from govload.export.review.imported import note_import
from govload.export.review.known import Known
from govload.export.review.own_work import WRITTEN
from govload.export.review.remarks import Remark
from govload.export.review.sheet import Sheet, read_sheet
from govload.export.review.store import merge, read_reviews, write_reviews
from govload.export.review.two_workbooks import compare_workbooks

__all__ = [
    "WRITTEN",
    "Checked",
    "Known",
    "Remark",
    "Sheet",
    "Step",
    "check",
    "compare_workbooks",
    "keep_aside",
    "merge",
    "newer_answers",
    "not_imported",
    "note_import",
    "read_reviews",
    "read_sheet",
    "write_reviews",
]
