"""What reviewers' decisions did to a run's figures, in a few sentences."""

from collections.abc import Iterator, Sequence

from govload.analyse.review import Decisions, settle
from govload.export.phrases import amount, phrase
from govload.model import HEADLINE_KINDS
from govload.tables.rows import ReviewedRow
from govload.tables.run import RunTables
from govload.tables.schema import schemas


def review_sentence(tables: RunTables, lang: str) -> str:
    """Return what was taken in, what moved by it, and what was not; nothing without a decision."""
    decisions = settle(tables.review, tables.requirements, tables.letters)
    decided = sum(row.decided for row in tables.reviewed)
    left = tuple(_left_out(decisions, lang))
    if not (decided or left):
        return ""
    told = phrase(
        "reviewed.summary",
        lang,
        decisions=amount("decisions", decided, lang),
        after=sum(row.total_reviewed for row in tables.reviewed),
        before=sum(row.total for row in tables.reviewed),
    )
    moved = tuple(_moved(tables.reviewed, lang))
    return " ".join((told, *(f"{', '.join(part)}." for part in (moved, left) if part)))


def _moved(reviewed: Sequence[ReviewedRow], lang: str) -> Iterator[str]:
    """Yield every kind whose count is another after review: a total can hide it."""
    for kind in (kind.value for kind in HEADLINE_KINDS):
        before = sum(getattr(row, kind) for row in reviewed)
        after = sum(getattr(row, f"{kind}_reviewed") for row in reviewed)
        if before != after:
            yield f"{schemas()['counts'].column(kind).label(lang)} {before} → {after}"


def _left_out(decisions: Decisions, lang: str) -> Iterator[str]:
    """Yield how many requirements have decisions that could not be taken in, by why."""
    for name in ("disputed", "orphaned"):
        if count := len({review.requirement_id for review in getattr(decisions, name)}):
            yield phrase(f"reviewed.{name}_count", lang, count=count)
