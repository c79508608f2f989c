"""Whose letter it is: names in a letter resolved by the registry, with every doubt told."""

from collections.abc import Iterator
from dataclasses import dataclass

from govload.diagnostics import diagnose
from govload.model import CodedLetter, Diagnostic, Severity
from govload.registry import Match, Registry, Resolved, resolve_agency, resolve_ministry
from govload.registry.resolve import ministry_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Agency and ministry of one letter.

    Attributes:
        ministry_source: As in ``Metadata``, or "registry" where the letter does not tell.
    """

    agency: Resolved
    ministry: Resolved
    ministry_source: str


def identify(letter: CodedLetter, registry: Registry) -> Identity:
    """Resolve a letter's names. An agency that cannot be told has an id of its own and no name."""
    told = letter.metadata
    agency = _agency(letter, registry)
    ministry = resolve_ministry(told.ministry, told.year, registry)
    source = told.ministry_source
    if not told.ministry and (owner := ministry_of(agency.id, told.year, registry)):
        ministry, source = owner, "registry"
    return Identity(agency=agency, ministry=ministry, ministry_source=source)


def doubts(letter: CodedLetter, identity: Identity) -> Iterator[Diagnostic]:
    """Tell what a user should look at before trusting the names."""
    for what, name, found in (
        ("agency", letter.metadata.agency, identity.agency),
        ("ministry", letter.metadata.ministry, identity.ministry),
    ):
        if name:
            yield from _doubts_about(what, name, found)


def _agency(letter: CodedLetter, registry: Registry) -> Resolved:
    told = letter.metadata
    declared = letter.ref.declared.get("agency_id", "")
    if declared:
        known = registry.agencies.get(declared)
        return Resolved(
            id=declared,
            name=known.name if known else told.agency or declared,
            match=Match.EXACT,
            score=100.0,
        )
    if not told.agency:
        return Resolved(
            id=f"unknown-{letter.letter_id or letter.ref.source}",
            name="",
            match=Match.UNKNOWN,
            score=0.0,
        )
    return resolve_agency(told.agency, told.year, registry)


def _doubts_about(what: str, name: str, found: Resolved) -> Iterator[Diagnostic]:
    candidates = "; ".join(found.candidates)
    if found.match is Match.FUZZY:
        yield diagnose(
            f"doubtful_{what}",
            f"{name!r} is taken for {found.name} (likeness {found.score:.0f} of 100; "
            f"candidates: {candidates})",
        )
    elif found.match is Match.UNKNOWN:
        near = f"; the nearest known: {candidates}" if candidates else ""
        yield diagnose(
            f"unregistered_{what}",
            f"{name!r} is not in the registry and is counted under that name{near}",
            severity=Severity.WARNING if candidates else None,
        )
