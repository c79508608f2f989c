"""Reviews sorted by what they can be used for in the run at hand."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from govload.analyse.wording import fold
from govload.tables.rows import LetterRow, RequirementRow, ReviewRow

NOTHING = "none"

Key = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """Reviews of a run.

    Attributes:
        settled: One review a requirement (or missed requirement), on which all reviewers agree.
        disputed: Reviews of requirements that reviewers judge differently: not applied.
        orphaned: Reviews of requirements or letters that this run no longer has: kept, not applied.
        found: Reviews of missed requirements that the rulebook finds by now: nothing to add.
    """

    settled: tuple[ReviewRow, ...]
    disputed: tuple[ReviewRow, ...]
    orphaned: tuple[ReviewRow, ...]
    found: tuple[ReviewRow, ...]


def states(decisions: Decisions, reviews: Iterable[ReviewRow]) -> Mapping[Key, str]:
    """Return what becomes of every review: the name of its group, ``remark`` for comments only.

    Where several reviewers agree, one stands for all among the settled ones.
    """
    told = {_key(review): "settled" if review.decision else "remark" for review in reviews}
    for name in ("disputed", "orphaned", "found"):
        told |= {_key(review): name for review in getattr(decisions, name)}
    return told


def _key(review: ReviewRow) -> Key:
    return review.requirement_id, review.reviewer


def right_kind(review: ReviewRow) -> str:
    """Return the kind that a reviewer says is right, or ``NOTHING`` where it is no requirement."""
    return review.kind if review.decision == "correct" else review.right_kind or review.kind


def settle(
    reviews: Iterable[ReviewRow],
    requirements: Sequence[RequirementRow],
    letters: Sequence[LetterRow],
) -> Decisions:
    """Sort the decisions; comments without one are left out."""
    decided = sorted(
        (review for review in reviews if review.decision),
        key=lambda review: (review.requirement_id, review.reviewer),
    )
    known = {row.requirement_id for row in requirements}
    read = {row.letter_id for row in letters}
    added_to = {review.letter_id for review in decided if review.decision == "missing"}
    words = {(row.letter_id, fold(row.text)) for row in requirements if row.letter_id in added_to}
    settled, disputed, orphaned, found = [], [], [], []
    for requirement_id, group in groupby(decided, key=lambda review: review.requirement_id):
        same = list(group)
        missed = any(review.decision == "missing" for review in same)
        if missed and (same[0].letter_id, fold(same[0].text)) in words:
            found += same
        elif (same[0].letter_id not in read) if missed else (requirement_id not in known):
            orphaned += same
        elif len({right_kind(review) for review in same}) > 1:
            disputed += same
        else:
            settled.append(same[0])
    return Decisions(
        settled=tuple(settled),
        disputed=tuple(disputed),
        orphaned=tuple(orphaned),
        found=tuple(found),
    )
