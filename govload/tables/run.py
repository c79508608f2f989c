"""All rows of one run with the facts that stamp it: what every export is given."""

from dataclasses import dataclass

from govload.tables.rows import (
    ChangeRow,
    CommitmentRow,
    CountRow,
    DiagnosticRow,
    LetterRow,
    NotCountedRow,
    PublishedRow,
    RequirementRow,
    ReviewedRow,
    ReviewRow,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunFacts:
    """What a reader must know to tell one run from another; holds no clock.

    Attributes:
        version: govload's own version.
        rulebook: Stamp of the rules and the codebook that coded the letters.
        codebook: Version of the codebook.
        baseline: Year the commitment is measured from.
        letters_folder: Where the letters lay, as the user named it.
    """

    version: str
    rulebook: str
    codebook: str
    baseline: int
    letters_folder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RunTables:
    """Every table of a run, each in its final order."""

    facts: RunFacts
    letters: tuple[LetterRow, ...] = ()
    requirements: tuple[RequirementRow, ...] = ()
    not_counted: tuple[NotCountedRow, ...] = ()
    counts: tuple[CountRow, ...] = ()
    commitment: tuple[CommitmentRow, ...] = ()
    diagnostics: tuple[DiagnosticRow, ...] = ()
    changes: tuple[ChangeRow, ...] = ()
    published: tuple[PublishedRow, ...] = ()
    review: tuple[ReviewRow, ...] = ()
    reviewed: tuple[ReviewedRow, ...] = ()
