"""What coding makes of a letter: requirements, the ledger of what is none, and the evidence."""

from dataclasses import dataclass, field

from govload.model.kinds import Kind, Language, Part, TextSource
from govload.model.letter import Diagnostic, LetterRef, Metadata


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where words stand: block and character range within the block's text."""

    block: int
    page: int
    section: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One rule that spoke about a span of text.

    Attributes:
        rule: Rule id.
        cue: The words that set it off, verbatim.
        blocked_by: Id of the rule that overruled it; empty when it stands.
    """

    rule: str
    cue: str = ""
    blocked_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributes:
    """What belongs to a requirement without being one; empty strings and 0 where absent."""

    target: str = ""
    baseline: str = ""
    unit: str = ""
    period: str = ""
    deadline: str = ""
    partners: tuple[str, ...] = ()
    points: int = 0
    identifier: str = ""
    changes: str = ""
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One counted item.

    Attributes:
        requirement_id: ``<letter_id>-<8 hex digits>``, from the words and, among equal words,
            their order; independent of kind and rulebook.
        text: The item's own words, verbatim; for a titled assignment its identifier and title.
        full_text: The whole, with the body of a titled assignment; else the same as ``text``.
        section: Heading path.
        rules: Ids of the rules that made it, in the order they applied.
        reason: One English sentence that tells why it counts as what it is.
        repeats: Other places in the letter with the same demand.
    """

    requirement_id: str
    letter_id: str
    kind: Kind
    part: Part
    text: str
    full_text: str
    page: int
    section: str
    place: Place
    rules: tuple[str, ...]
    reason: str
    language: Language = Language.NB
    text_source: TextSource = TextSource.TEXT
    attributes: Attributes = Attributes()
    evidence: tuple[Evidence, ...] = ()
    repeats: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotCounted:
    """A sentence or bullet with a duty, wish or goal word that became no item, and why."""

    letter_id: str
    part: Part
    text: str
    page: int
    section: str
    place: Place
    role: str
    cue: str
    rule: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """All that classification says about one letter."""

    requirements: tuple[Requirement, ...]
    not_counted: tuple[NotCounted, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    rulebook: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedLetter:
    """A letter after reading and coding, reduced to what the tables need.

    Attributes:
        words: Number of words in the letter's blocks, contents and letterhead left out.
        ocr_pages: Number of pages read by OCR.
        diagnostics: Those of reading and of coding; one of severity ERROR means that the letter
            is not counted, and then ``coding`` is None.
    """

    ref: LetterRef
    letter_id: str = ""
    sha256: str = ""
    metadata: Metadata = field(default_factory=Metadata)
    pages: int = 0
    words: int = 0
    ocr_pages: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()
    coding: Coding | None = None
