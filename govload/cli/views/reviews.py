"""Prints what reviewers have decided."""

from collections.abc import Sequence
from pathlib import Path

from govload.analyse.review import (
    Agreement,
    agreement,
    between_reviewers,
    right_kind,
    settle,
)
from govload.export.review import Fault
from govload.export.terminal import answers, new_table, safe, talk
from govload.tables.rows import LetterRow, RequirementRow, ReviewRow
from govload.tables.schema import value_label


def print_faults(workbook: Path, faults: Sequence[Fault]) -> None:
    """Print one line a fault, on stderr."""
    console = talk()
    for fault in faults:
        console.print(safe(f"{workbook.name}, row {fault.row}: {fault.message}"))


def print_import(decisions: int, aside: Path | None) -> None:
    """Print how much was taken in, and where an earlier word was kept."""
    console = talk()
    console.print(f"{decisions} decisions and comments taken in.")
    if aside:
        console.print(safe(f"Some change earlier ones; those are kept in {aside}"))


def print_reviews(
    reviews: Sequence[ReviewRow],
    requirements: Sequence[RequirementRow],
    letters: Sequence[LetterRow],
) -> None:
    """Print agreement with the rulebook, then what could not be applied."""
    decisions = settle(reviews, requirements, letters)
    title = f"{len(decisions.settled)} settled decisions"
    print_agreement(agreement(decisions.settled, requirements), title)
    _print_listed("Disputed: reviewers differ, so not applied", decisions.disputed)
    _print_listed("Orphaned: this run has no such requirement or letter", decisions.orphaned)
    _print_listed("Missed before, found by this rulebook", decisions.found)


def print_comparison(
    first: Sequence[ReviewRow], second: Sequence[ReviewRow], names: tuple[str, str]
) -> None:
    """Print how far two reviewers agree, then every requirement they judge differently."""
    print_agreement(between_reviewers(first, second), f"{names[0]} and {names[1]}")
    theirs = {row.requirement_id: row for row in second if row.decision}
    table = new_table("requirement", "quote", *names)
    for ours in first:
        other = theirs.get(ours.requirement_id)
        if ours.decision and other and right_kind(ours) != right_kind(other):
            kinds = (value_label(right_kind(row), "en") for row in (ours, other))
            table.add_row(ours.requirement_id, safe(ours.text), *kinds)
    if table.row_count:
        answers().print(table)


def print_agreement(found: Sequence[Agreement], title: str) -> None:
    """Print a line per kind."""
    table = new_table("kind", numbers=["cases", "agreed", "share", "kappa"], title=title)
    for one in found:
        share = "–" if one.share is None else f"{100 * one.share:.0f} %"
        kappa = "–" if one.kappa is None else f"{one.kappa:.2f}"
        table.add_row(value_label(one.kind, "en"), str(one.cases), str(one.agreed), share, kappa)
    answers().print(table)


def _print_listed(title: str, reviews: Sequence[ReviewRow]) -> None:
    if not reviews:
        return
    table = new_table("requirement", "reviewer", "kind", "quote", title=f"{title} ({len(reviews)})")
    for row in reviews:
        kind = value_label(right_kind(row), "en")
        table.add_row(row.requirement_id, safe(row.reviewer), kind, safe(row.text))
    answers().print(table)
