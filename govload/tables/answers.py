"""Rows that commands answer with beside a run's tables; declared and described the same way."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingRow:
    """One figure of an agency in a year, beside those of a group it belongs to."""

    agency_id: str
    agency: str
    year: int
    peers: str  # all | ministry | size
    figure: str  # total | goal | kpi | activity | words | share_of_activities
    value: float
    peer_agencies: int
    peer_median: float
    percentile: float
    size_group: str  # small | medium | large
    size_basis: str  # employees | words
    profile: str
    rulebook: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageRow:
    """How many letters there are of one agency for one year."""

    agency: str
    year: int
    letters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRow:
    """What one reviewer said about one requirement, and what becomes of it in the run."""

    requirement_id: str
    reviewer: str
    state: str  # settled | disputed | orphaned | found | remark
    decision: str
    kind: str
    right_kind: str
    page: int
    text: str
    comment: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownAgencyRow:
    """One name of an agency in the registry, with its period and how well it is founded."""

    agency_id: str
    agency: str
    name_nb: str
    name_nn: str
    name_en: str
    short_names: str
    valid_from: str
    valid_to: str
    ministry_id: str
    orgnr: str
    verified: bool
    source: str
