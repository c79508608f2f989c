"""The review loop: answers out of a workbook, into review.csv, never lost on the way."""

from govload.export.review.aside import keep_aside
from govload.export.review.check import Checked, Fault, check
from govload.export.review.sheet import read_answers
from govload.export.review.store import merge, read_reviews, write_reviews

__all__ = [
    "Checked",
    "Fault",
    "check",
    "keep_aside",
    "merge",
    "read_answers",
    "read_reviews",
    "write_reviews",
]
