"""What the review columns of one row show of all that reviewers said about it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from govload.analyse.review.decisions import right_kind
from govload.tables.rows import ReviewRow

DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Shown:
    """The review columns of one row."""

    decision: str = ""
    right_kind: str = ""
    comment: str = ""
    reviewer: str = ""


NOTHING_SHOWN = Shown()


def shown(reviews: Iterable[ReviewRow]) -> dict[str, Shown]:
    """Return what is shown by requirement; a row that reviewers dispute shows no one's answer."""
    by_requirement = defaultdict(list)
    for review in sorted(reviews, key=lambda review: review.reviewer):
        by_requirement[review.requirement_id].append(review)
    return {key: _as_one(group) for key, group in by_requirement.items()}


def _as_one(reviews: Sequence[ReviewRow]) -> Shown:
    decided = [review for review in reviews if review.decision]
    disputed = len({right_kind(review) for review in decided}) > 1
    first = decided[0] if decided and not disputed else None
    commented = [review for review in reviews if review.comment]
    return Shown(
        decision=DISPUTED if disputed else first.decision if first else "",
        right_kind=first.right_kind if first else "",
        comment="\n".join(
            f"{review.reviewer}: {review.comment}" if len(reviews) > 1 else review.comment
            for review in commented
        ),
        reviewer=", ".join(review.reviewer for review in reviews),
    )
