"""A document as govload reads it: blocks, sections, metadata and what there is to tell of them."""

from dataclasses import dataclass, field
from pathlib import Path

from govload.model.kinds import BlockType, DocumentKind, Language, Part, Severity, TextSource


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points from the top left corner."""

    page: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table row: the name of its column (may be empty) and its text."""

    column: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A heading, paragraph, list item, table row or the like, in reading order.

    Attributes:
        index: Position in ``Letter.blocks``.
        text: The words, joined over lines, without the marker of a list item or the number
            of a heading. For a table row: its cells' texts joined by a space.
        page: The page it starts on.
        section: Index into ``Letter.sections``; a heading belongs to the section it opens.
        marker: Bullet, number or letter as printed ("•", "a)", "3.2"), else empty.
        level: Heading level from 1, or depth of a list item from 1; else 0.
        owner: Index of the block this one hangs under: the parent item of a nested item,
            the paragraph that opens its list, the titled row whose body it is; else None.
        table: Number of the table in the letter, from 1; 0 outside tables.
        row: Row number in that table, from 1, the header not counted; 0 outside tables.
        column: Header of the column a block inside a cell stands in; else empty.
        cells: For a table row, its cells left to right. A cell whose items are blocks of their
            own (``column`` and ``owner`` tell whose) keeps all its words here, but not in ``text``.
        is_header: True for the header row of a table.
        signal: What told the type ("tag", "bookmark", "number", "style", "ruling", ...).
        language: Written standard of this block where it can be told, else the letter's.
        text_source: Whether the words came from a text layer or from OCR.
        boxes: One rectangle per printed line (PDF only, else empty).
    """

    index: int
    type: BlockType
    text: str
    page: int
    section: int = 0
    marker: str = ""
    level: int = 0
    owner: int | None = None
    table: int = 0
    row: int = 0
    column: str = ""
    cells: tuple[Cell, ...] = ()
    is_header: bool = False
    signal: str = ""
    language: Language = Language.NB
    text_source: TextSource = TextSource.TEXT
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A node of the heading tree. Section 0 is the letter itself, before any heading.

    Attributes:
        index: Position in ``Letter.sections``.
        title: The heading's words without its number; empty for section 0.
        number: The heading's number or label as printed ("3.2", "Vedlegg 1"), else empty.
        level: 0 for section 0, then from 1.
        parent: Index of the parent section; None for section 0.
        page: First page.
        part: ``Part.ATTACHMENT`` inside attachments, else ``Part.LETTER``.
        signal: What told that this is a heading and its level.
    """

    index: int
    title: str = ""
    number: str = ""
    level: int = 0
    parent: int | None = None
    page: int = 1
    part: Part = Part.LETTER
    signal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """Something a user must know about a letter. Never raised, always a row in the output.

    Attributes:
        code: A stable lower snake case code, e.g. ``no_text``; docs/diagnostics.md lists them all.
        message: What and why, in one line.
        remedy: What to do about it.
        page: The page it concerns; 0 when it concerns the whole file.
    """

    code: str
    severity: Severity
    message: str
    remedy: str = ""
    source: str = ""
    page: int = 0
    letter_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRef:
    """A file that may hold a letter, and what a manifest says of it.

    Attributes:
        source: Path relative to the folder it was found in, with forward slashes; shown in outputs.
        declared: Manifest columns that are not empty (agency, ministry, year, url, ...).
    """

    path: Path
    source: str
    declared: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a letter says it is, and where each answer came from.

    Every ``*_source`` is one of "manifest", "text", "file_name", "default" or "" (unknown).
    Unknown answers are empty strings or 0 and have a diagnostic.
    """

    agency: str = ""
    agency_source: str = ""
    ministry: str = ""
    ministry_source: str = ""
    year: int = 0
    year_source: str = ""
    language: Language = Language.NB
    language_source: str = ""
    document_kind: DocumentKind = DocumentKind.LETTER
    document_kind_source: str = ""
    title: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One document as govload reads it.

    Attributes:
        letter_id: First 12 hex digits of the SHA-256 of the file's bytes: the same file has the
            same id everywhere.
        fragment: True for a scrap of text without first pages.
    """

    letter_id: str
    sha256: str
    source: str
    metadata: Metadata
    pages: int
    sections: tuple[Section, ...]
    blocks: tuple[Block, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    fragment: bool = False

    def section_path(self, index: int) -> str:
        """Return the headings from the top down to section ``index``, joined by " > "."""
        titles: list[str] = []
        at: int | None = index
        while at is not None:
            section = self.sections[at]
            titles.append(f"{section.number} {section.title}".strip())
            at = section.parent
        return " > ".join(title for title in reversed(titles) if title)
