"""What reviewers' decisions did to a run's total, in a sentence."""

from collections.abc import Sequence

from govload.export.phrases import amount, phrase
from govload.tables.rows import ReviewedRow


def review_sentence(reviewed: Sequence[ReviewedRow], lang: str) -> str:
    """Return how many decisions are taken in and the total by them; nothing where there is none."""
    decided = sum(row.decided for row in reviewed)
    if not decided:
        return ""
    return phrase(
        "reviewed.summary",
        lang,
        decisions=amount("decisions", decided, lang),
        after=sum(row.total_reviewed for row in reviewed),
        before=sum(row.total for row in reviewed),
    )
