"""Prints why something counts or not."""

from collections.abc import Iterable

import click

from govload.classify import SentenceReading
from govload.cli.views.plain import plain, printer
from govload.model import Evidence, Requirement
from govload.pipeline.explain import Explanation
from govload.tables.rows import RequirementRow


def print_explanation(explanation: Explanation) -> None:
    """Print a requirement with its place, its rules and the decision."""
    row, requirement = explanation.row, explanation.requirement
    _print_row(row)
    if requirement is not None:
        _print_evidence(requirement.evidence)
        _print_places(requirement)
    if explanation.doubt:
        click.echo(explanation.doubt, err=True)


def print_reading(sentence: str, reading: SentenceReading) -> None:
    """Print one sentence from stdin and what it counts as."""
    decision = reading.kind.value if reading.kind else "does not count"
    _print("quote", f"«{sentence}»")
    _print("decision", f"{decision}: {reading.reason or 'no rule speaks of it'}")
    _print_evidence(reading.evidence)


def _print_row(row: RequirementRow) -> None:
    _print("quote", f"«{row.text}»")
    _print("source", f"{row.source}, page {row.page}")
    _print("section", row.section)
    _print("part", row.part)
    _print("decision", f"{row.kind}: {row.reason}")
    _print("rules", row.rules)


def _print_evidence(evidence: Iterable[Evidence]) -> None:
    for one in evidence:
        cue = f" on «{one.cue}»" if one.cue else ""
        name = "overruled" if one.blocked_by else "fired"
        by = f", by {one.blocked_by}" if one.blocked_by else ""
        _print(name, f"{one.rule}{cue}{by}")


def _print_places(requirement: Requirement) -> None:
    for place in requirement.repeats:
        _print("also on", f"page {place.page}, {place.section}")


def _print(name: str, value: str) -> None:
    if value:
        printer().print(f"{name:10}{plain(value)}", soft_wrap=True)
