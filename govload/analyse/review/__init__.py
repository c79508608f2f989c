"""What reviewers' decisions say: corrected counts, agreement, disagreement, orphans."""

from govload.analyse.review.agreement import Agreement, agreement, between_reviewers
from govload.analyse.review.counts import reviewed_counts
from govload.analyse.review.decisions import NOTHING, Decisions, right_kind, settle

__all__ = [
    "NOTHING",
    "Agreement",
    "Decisions",
    "agreement",
    "between_reviewers",
    "reviewed_counts",
    "right_kind",
    "settle",
]
