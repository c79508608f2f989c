"""How far two codings of the same requirements agree, per kind and beyond chance."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from govload.analyse.evaluate import cohen_kappa
from govload.analyse.review.decisions import NOTHING, right_kind
from govload.model import Kind
from govload.tables.rows import RequirementRow, ReviewRow

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Agreement on one kind, or on all where ``kind`` is "total".

    Attributes:
        cases: Requirements that at least one of the two calls this kind.
        agreed: Those that both call so.
        kappa: Cohen's kappa of "is this kind" over all cases; None where it is not defined.
    """

    kind: str
    cases: int
    agreed: int
    kappa: float | None

    @property
    def share(self) -> float | None:
        """Share of the cases on which the two agree."""
        return self.agreed / self.cases if self.cases else None


def agreement(
    reviews: Iterable[ReviewRow], requirements: Sequence[RequirementRow]
) -> tuple[Agreement, ...]:
    """Compare the rulebook's kinds with the reviewers', over what they have decided."""
    coded = {row.requirement_id: row.kind for row in requirements}
    return _by_kind(
        [
            (coded.get(review.requirement_id, NOTHING), right_kind(review))
            for review in reviews
            if review.decision
        ]
    )


def between_reviewers(
    first: Iterable[ReviewRow], second: Iterable[ReviewRow]
) -> tuple[Agreement, ...]:
    """Compare two reviewers over the requirements that both have decided."""
    ours = {review.requirement_id: right_kind(review) for review in first if review.decision}
    theirs = {review.requirement_id: right_kind(review) for review in second if review.decision}
    return _by_kind([(ours[key], theirs[key]) for key in sorted(ours.keys() & theirs.keys())])


def _by_kind(pairs: Sequence[Pair]) -> tuple[Agreement, ...]:
    named = {kind for pair in pairs for kind in pair}
    kinds = [kind.value for kind in Kind if kind in named]
    total = Agreement(
        kind="total",
        cases=len(pairs),
        agreed=sum(one == other for one, other in pairs),
        kappa=cohen_kappa(pairs),
    )
    return (*(_of_kind(kind, pairs) for kind in kinds), total)


def _of_kind(kind: str, pairs: Sequence[Pair]) -> Agreement:
    is_kind = [(one == kind, other == kind) for one, other in pairs]
    return Agreement(
        kind=kind,
        cases=sum(one or other for one, other in is_kind),
        agreed=sum(one and other for one, other in is_kind),
        kappa=cohen_kappa((str(one), str(other)) for one, other in is_kind),
    )
