"""What the engine tells the sentence coder, and what it hears back."""

from dataclasses import dataclass, field
from enum import StrEnum

from govload.model import Attributes, Evidence, Kind, Language


class Role(StrEnum):
    """What a section is for. Order of precedence stands in docs/codebook.md."""

    BUDGET = "budget"
    REPORTING = "reporting"
    COMMON = "common"
    KPI = "kpi"
    KEY_FIGURE = "key_figure"
    GOAL = "goal"
    ASSIGNMENT = "assignment"
    TEXT = "text"
    BACKGROUND = "background"
    CONTENTS = "contents"


class Shape(StrEnum):
    """How a sentence is set in the letter.

    PARAGRAPH: running text. STEM: opens a list. CONTINUATION: a bullet that goes on with the
    clause of its stem ("Direktoratet skal:" + "utarbeide en plan"). BULLET: any other bullet or
    cell that stands for itself.
    """

    PARAGRAPH = "paragraph"
    STEM = "stem"
    CONTINUATION = "continuation"
    BULLET = "bullet"


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceReading:
    """What one sentence demands.

    Attributes:
        kind: None where it demands nothing that counts.
        rule: Id of the rule that decided, in both cases; empty where no rule spoke at all.
        reason: One English sentence for the user ("the municipalities are the actor").
        cue: The words that set the deciding rule off, verbatim; with ``kind`` None and a cue the
            sentence goes into the ledger of what was not counted.
        evidence: Every rule that spoke, the overruled ones with ``blocked_by``.
        detail_of_previous: True where it only dates or details the item before; ``kind`` is None.
    """

    kind: Kind | None
    rule: str = ""
    reason: str = ""
    cue: str = ""
    evidence: tuple[Evidence, ...] = ()
    attributes: Attributes = field(default_factory=Attributes)
    detail_of_previous: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceContext:
    """Where a sentence stands.

    Attributes:
        role: Role of its section.
        agency_names: Names and short names of the agency as this letter uses them, longest first.
        scrap: True for a piece without first pages, whose names are a guess: other proper names may
            be the agency's too.
        stem: The words of the list's stem, for CONTINUATION and BULLET; else empty.
        previous: Reading of the sentence before, within the section; None at its start.
        previous_text: Words of that sentence.
        item_text: Words of the last item counted in this section, which a detail may belong to.
        item_kind: Its kind; None where the section has none yet.
    """

    role: Role = Role.TEXT
    language: Language = Language.NB
    shape: Shape = Shape.PARAGRAPH
    agency_names: tuple[str, ...] = ()
    scrap: bool = False
    stem: str = ""
    previous: SentenceReading | None = None
    previous_text: str = ""
    item_text: str = ""
    item_kind: Kind | None = None
