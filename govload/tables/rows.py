"""The rows of every output table: field order is column order, names are column names.

The words a reader sees for them (labels, descriptions, units, in nb, nn and en) stand in
``dictionary.toml``; ``schema.py`` joins the two. A table's columns depend on this file alone,
never on the rows.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRow:
    """One document found, counted or not."""

    letter_id: str
    source: str
    status: str  # counted | duplicate | superseded | not_a_letter | instruction | failed
    agency_id: str
    agency: str
    agency_source: str
    agency_match: str  # exact | normalised | fuzzy | unknown
    agency_score: float
    ministry_id: str
    ministry: str
    ministry_source: str
    year: int
    year_source: str
    language: str
    document_kind: str
    document_kind_source: str
    pages: int
    words: int
    ocr_pages: int
    goal: int
    kpi: int
    activity: int
    total: int
    reporting: int
    common: int
    key_figure: int
    advisory: int
    budget: int
    not_counted: int
    sha256: str
    url: str
    rulebook: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementRow:
    """One requirement with its quote and its source."""

    requirement_id: str
    letter_id: str
    agency_id: str
    agency: str
    ministry_id: str
    ministry: str
    year: int
    language: str
    document_kind: str
    part: str
    kind: str
    text: str
    full_text: str
    page: int
    section: str
    rules: str
    reason: str
    target: str
    baseline: str
    unit: str
    period: str
    deadline: str
    partners: str
    points: int
    identifier: str
    changes: str
    flags: str
    words: int
    repeats: str
    text_source: str
    source: str
    link: str
    rulebook: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotCountedRow:
    """One sentence or bullet with a duty, wish or goal word that became no item."""

    letter_id: str
    agency_id: str
    agency: str
    year: int
    part: str
    text: str
    page: int
    section: str
    role: str
    cue: str
    rule: str
    reason: str
    source: str
    link: str
    rulebook: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CountRow:
    """Requirements of one agency in one year, summed over the letters that count."""

    agency_id: str
    agency: str
    ministry_id: str
    ministry: str
    year: int
    letters: int
    supplements: int
    goal: int
    kpi: int
    activity: int
    total: int
    reporting: int
    common: int
    key_figure: int
    advisory: int
    budget: int
    attachment_goal: int
    attachment_kpi: int
    attachment_activity: int
    attachment_total: int
    supplement_goal: int
    supplement_kpi: int
    supplement_activity: int
    supplement_total: int
    with_supplements_total: int
    words: int
    rulebook: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentRow:
    """The commitment for one panel, group, measure and year."""

    panel: str  # matched | chained | all
    group: str  # all | ministry | agency
    group_id: str
    group_name: str
    measure: str  # goal | kpi | goal_kpi | activity | total | words
    baseline_year: int
    year: int
    agencies: int
    mean: float | None
    median: float | None
    lower_quartile: float | None
    upper_quartile: float | None
    baseline_mean: float | None
    difference: float | None
    difference_low: float | None
    difference_high: float | None
    above: int
    at: int
    below: int
    peak_year: int | None
    peak_agencies: int | None
    peak_baseline_mean: float | None
    peak_mean: float | None
    share_reversed: float | None
    # reversed | partly_reversed | not_reversed | no_increase | too_few_agencies; empty up to the
    # baseline, where there is nothing to reverse.
    verdict: str
    displacement: bool
    coding_error: float | None
    rulebook: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DiagnosticRow:
    """Something a user must know, with what to do about it."""

    code: str
    severity: str
    letter_id: str
    source: str
    page: int
    message: str
    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """One requirement of an agency followed from one year's letters to another's."""

    agency_id: str
    agency: str
    ministry: str
    year_before: int
    year_after: int
    status: str  # kept | reworded | moved | new | dropped
    kind_before: str
    kind_after: str
    similarity: float | None
    text_before: str
    text_after: str
    page_before: int | None
    page_after: int | None
    requirement_id_before: str
    requirement_id_after: str
    source_before: str
    source_after: str
    link_before: str
    link_after: str
    rulebook: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedRow:
    """A figure others have published with their own coding; never joined to govload's counts."""

    year: int
    measure: str  # goal | kpi | goal_kpi | activity | total
    value: float
    agencies: int | None
    derived: bool
    study: str
    source: str
    url: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRow:
    """What one reviewer decided about one requirement, or a requirement the reviewer added."""

    requirement_id: str
    letter_id: str
    reviewer: str
    decision: str  # correct | wrong | missing; empty for a comment only
    kind: str
    right_kind: str  # a kind, or none where it is no requirement
    part: str
    page: int
    text: str
    comment: str
    source: str
    rulebook: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedRow:
    """Counts of one agency and year as coded, and once reviewers' decisions are taken in."""

    agency_id: str
    agency: str
    year: int
    goal: int
    goal_reviewed: int
    kpi: int
    kpi_reviewed: int
    activity: int
    activity_reviewed: int
    total: int
    total_reviewed: int
    decided: int
    rulebook: str
