"""What reviewers' decisions say: corrected counts, agreement, disagreement, orphans."""

from govload.analyse.review.agreement import Agreement, agreement, between_reviewers
from govload.analyse.review.counts import reviewed_counts
from govload.analyse.review.decisions import NOTHING, Decisions, right_kind, settle, states
from govload.analyse.review.shown import DISPUTED, NOTHING_SHOWN, Shown, shown
from govload.analyse.review.taken_in import REASON, TakenIn, added, take_in

__all__ = [
    "DISPUTED",
    "NOTHING",
    "NOTHING_SHOWN",
    "REASON",
    "Agreement",
    "Decisions",
    "Shown",
    "TakenIn",
    "added",
    "agreement",
    "between_reviewers",
    "reviewed_counts",
    "right_kind",
    "settle",
    "shown",
    "states",
    "take_in",
]
