"""Which letters count: each content once, and of several versions the newest."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from govload.diagnostics import diagnose
from govload.model import (
    HEADLINE_KINDS,
    CodedLetter,
    Diagnostic,
    DocumentKind,
    Kind,
    Severity,
)
from govload.tables.identity import Identity


class Status(StrEnum):
    """What becomes of a document."""

    COUNTED = "counted"
    DUPLICATE = "duplicate"
    SUPERSEDED = "superseded"
    NOT_A_LETTER = "not_a_letter"
    INSTRUCTION = "instruction"
    FAILED = "failed"


_PRELIMINARY = re.compile(r"\b(foreløpig|førebels|utkast)\b", re.IGNORECASE)
_REVISED = re.compile(r"\b(revidert|oppdatert|endelig|endeleg|korrigert)e?\b", re.IGNORECASE)
_VERSION = re.compile(r"\b(?:versjon|utgave|utgåve|nr\.?)\s*(\d{1,2})\b", re.IGNORECASE)
_DATE = re.compile(r"\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A document's status and, for one that gives way, the source of the one that counts."""

    status: Status
    gives_way_to: str = ""


def standings(letters: Sequence[tuple[CodedLetter, Identity]]) -> tuple[Standing, ...]:
    """Decide for every document, in the order given, whether it counts."""
    found = {at: Standing(status=_own_status(letter)) for at, (letter, _) in enumerate(letters)}
    for decide in (_duplicates, _superseded):
        counting = {
            at: letters[at] for at, standing in found.items() if standing.status is Status.COUNTED
        }
        found |= decide(counting)
    return tuple(found[at] for at in range(len(letters)))


def notes(letter: CodedLetter, standing: Standing) -> Iterator[Diagnostic]:
    """Tell why a readable document does not count, or that what it counts for is zero."""
    other = standing.gives_way_to
    if standing.status is Status.DUPLICATE:
        yield diagnose("duplicate_letter", f"same content as {other}; counted once")
    elif standing.status is Status.SUPERSEDED:
        yield diagnose("superseded_letter", f"an earlier version of {other}, which counts")
    elif standing.status is Status.INSTRUCTION:
        yield diagnose("instruction", "an instruction, which never enters the count")
    elif standing.status is Status.COUNTED and letter.metadata.document_kind is DocumentKind.LETTER:
        yield from _zeros(letter)


def _zeros(letter: CodedLetter) -> Iterator[Diagnostic]:
    """Tell of a letter whose zero may be a fault of the reading."""
    assert letter.coding is not None
    kinds = {item.kind for item in letter.coding.requirements}
    if not kinds & set(HEADLINE_KINDS):
        yield diagnose("nothing_counted", "no goal, KPI or activity was found in it")
    elif Kind.GOAL not in kinds:
        yield diagnose("no_goals", "no goal was found in it")


def _own_status(letter: CodedLetter) -> Status:
    if letter.coding is None:
        codes = {note.code for note in letter.diagnostics if note.severity is Severity.ERROR}
        return Status.NOT_A_LETTER if "not_a_letter" in codes else Status.FAILED
    if letter.metadata.document_kind is DocumentKind.INSTRUCTION:
        return Status.INSTRUCTION
    if letter.metadata.document_kind is DocumentKind.OTHER:
        return Status.NOT_A_LETTER
    return Status.COUNTED


def _duplicates(letters: Mapping[int, tuple[CodedLetter, Identity]]) -> dict[int, Standing]:
    """The first in order counts. The same file sent to several agencies is one group letter."""
    first: dict[object, str] = {}
    found: dict[int, Standing] = {}
    for at, (letter, identity) in letters.items():
        keys = [letter.sha256, _content(letter, identity)]
        known = next((first[key] for key in keys if key in first), None)
        if known is not None:
            found[at] = Standing(status=Status.DUPLICATE, gives_way_to=known)
        for key in keys:
            first.setdefault(key, letter.ref.source)
    return found


def _content(letter: CodedLetter, identity: Identity) -> object:
    """Return what two files of one letter share, however they were saved."""
    assert letter.coding is not None
    counted = tuple(item.text for item in letter.coding.requirements)
    words = counted + tuple(entry.text for entry in letter.coding.not_counted)
    told = letter.metadata
    whose = (identity.agency.id, identity.ministry.id, told.year, told.document_kind)
    return (*whose, words) if words else (*whose, letter.sha256)


def _superseded(letters: Mapping[int, tuple[CodedLetter, Identity]]) -> dict[int, Standing]:
    main = {
        at: pair
        for at, pair in letters.items()
        if pair[0].metadata.document_kind is DocumentKind.LETTER and pair[0].metadata.year
    }
    order = sorted(main, key=lambda at: (_addressed(*main[at]), at))
    found: dict[int, Standing] = {}
    for _, group in groupby(order, key=lambda at: _addressed(*main[at])):
        versions = list(group)
        newest = max(versions, key=lambda at: _version(main[at][0]))
        for at in versions:
            if _version(main[at][0]) < _version(main[newest][0]):
                source = main[newest][0].ref.source
                found[at] = Standing(status=Status.SUPERSEDED, gives_way_to=source)
    return found


def _addressed(letter: CodedLetter, identity: Identity) -> tuple[str, str, int]:
    return identity.agency.id, identity.ministry.id, letter.metadata.year


def _version(letter: CodedLetter) -> tuple[int, int, tuple[int, ...]]:
    """Rank versions by what their title or file name says; equal ranks both count."""
    told = f"{letter.metadata.title} {letter.ref.source.replace('_', ' ').replace('-', ' ')}"
    stage = 0 if _PRELIMINARY.search(told) else 2 if _REVISED.search(told) else 1
    number = _VERSION.search(told) if stage == 2 else None
    date = _DATE.search(told) if stage == 2 else None
    dated = tuple(int(part) for part in reversed(date.groups())) if date else ()
    return stage, int(number[1]) if number else 0, dated
