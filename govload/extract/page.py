"""What a page-based reader (PDF, OCR, plain text) hands to the structure builder.

A reader solves geometry: lines in reading order, running columns, ruled tables.
The structure builder solves meaning: headings, paragraphs, lists, sections.
"""

from dataclasses import dataclass

from govload.model import Box, TextSource


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A raised reference to a footnote ("1", "*"), and where in the line's text it stood.

    Attributes:
        at: Number of characters of ``Line.text`` before it; 0 where the mark opens the line,
            as the footnote itself does.
    """

    text: str
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One printed line.

    Attributes:
        text: Normalised characters (NFC, ligatures and detached rings repaired, soft hyphens
            kept only at the end of a line, where they mark a break), single spaces.
        box: Its rectangle; None for plain text.
        size: Height of its commonest font in points; 0 where unknown.
        bold: True where all its letters are bold.
        lead_bold: Number of characters at its start that are bold (a run-in heading).
        tag: Structure tag that covers it ("H1", "TOCI", "Artifact", ...), else empty; a list item's
            is "LI" and a number of its own on the page.
        indent: Leading white space in characters (plain text only).
        gap: Vertical white space above it in line heights, or blank lines for plain text.
        column_end: Right edge of the text column it stands in, in points; 0 where unknown.
        marks: Footnote references, which ``text`` leaves out.
    """

    text: str
    page: int
    box: Box | None = None
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    lead_bold: int = 0
    tag: str = ""
    indent: int = 0
    gap: float = 0.0
    column_end: float = 0.0
    marks: tuple[NoteMark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCell:
    """A cell with the lines in it; a merged cell spans several columns or rows."""

    lines: tuple[Line, ...]
    column: int
    row: int
    column_span: int = 1
    row_span: int = 1
    shaded: bool = False
    box: Box | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table on one page; joining over pages is the structure builder's business.

    Attributes:
        signal: "ruling", "shading", "alignment" or "markup".
    """

    page: int
    cells: tuple[TableCell, ...]
    columns: int
    rows: int
    box: Box | None = None
    signal: str = "ruling"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page: its lines and tables in reading order (a table takes the place of its lines)."""

    number: int
    width: float
    height: float
    content: tuple[Line | Table, ...]
    text_source: TextSource = TextSource.TEXT
    has_text: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    """An entry of a PDF's outline."""

    title: str
    level: int
    page: int
    top: float = 0.0
