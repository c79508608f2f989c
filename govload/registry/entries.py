"""What the registry knows: ministries, agencies, their names over time and where they went."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class LineageKind(StrEnum):
    """How one agency became another. A mere change of name keeps the agency and needs no link."""

    SUCCESSION = "succession"
    MERGER = "merger"
    SPLIT = "split"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What every fact carries.

    Attributes:
        valid_from: First day it held; None where that is not known or before 2012.
        valid_to: Last day it held; None while it holds.
        source: Where it was seen.
        checked_on: Day somebody last looked.
        verified: False where the source was not seen itself; such a fact never changes a result
            without a diagnostic.
    """

    valid_from: date | None = None
    valid_to: date | None = None
    source: str = ""
    checked_on: date | None = None
    verified: bool = False

    def holds_in(self, year: int) -> bool:
        """Tell whether it held on any day of ``year``; the year 0 means that none is known."""
        if not year:
            return True
        begun = self.valid_from is None or self.valid_from.year <= year
        return begun and (self.valid_to is None or self.valid_to.year >= year)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name(Fact):
    """A name in both written standards and English, with its short forms."""

    nb: str
    nn: str = ""
    en: str = ""
    short: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way to write it, without empty ones and doubles."""
        return tuple(
            dict.fromkeys(form for form in (self.nb, self.nn, self.en, *self.short) if form)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner(Fact):
    """The ministry an agency was under for a time."""

    ministry_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ministry:
    """A ministry; ``names`` run from the oldest to today's."""

    ministry_id: str
    names: tuple[Name, ...]
    orgnr: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """An agency, or a group of agencies that gets one letter (``group``).

    Attributes:
        employees: Number of employees, 0 where it is not told; only used to tell size groups.
    """

    agency_id: str
    names: tuple[Name, ...]
    orgnr: str = ""
    owners: tuple[Owner, ...] = ()
    group: bool = False
    employees: int = 0

    @property
    def name(self) -> str:
        """Its last name in Bokmål: the one it is shown under in every year."""
        return self.names[-1].nb


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Fact):
    """One step of lineage; ``valid_from`` is the day the later agency took over."""

    kind: LineageKind
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """Everything known, by id."""

    ministries: Mapping[str, Ministry]
    agencies: Mapping[str, Agency]
    lineage: tuple[Link, ...] = ()
