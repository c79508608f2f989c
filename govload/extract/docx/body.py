"""Walk a Word document's text in reading order and lay it out as pages."""

from collections.abc import Iterator

from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from govload.extract.docx.names import PARAGRAPH, flow, number, switched_on, value
from govload.extract.docx.numbering import Numbering
from govload.extract.docx.package import Package
from govload.extract.docx.styles import Style, Styles, outline_level
from govload.extract.docx.tables import Grid, grid_of
from govload.extract.docx.words import Note, PageBreak, Words, plain_words, words_of
from govload.extract.markup import Setting, Span, note_line, paragraph_lines
from govload.extract.normalise import clean
from govload.extract.page import Line, Table, TableCell


class Body:
    """The text of one document while it is read; elements must come in reading order."""

    def __init__(self, package: Package) -> None:
        self._styles = Styles(package.styles)
        self._numbering = Numbering(package.numbering)
        self._notes = {"footnote": package.footnotes, "endnote": package.endnotes}
        self._rendered = next(package.body.iter(qn("w:lastRenderedPageBreak")), None) is not None
        self._note_count = 0
        self._pages: list[list[Line | Table]] = [[]]
        self._page_notes: list[list[Line]] = [[]]

    def pages(self, body: Element) -> Iterator[tuple[Line | Table, ...]]:
        """Yield each page's lines and tables, its notes at its end."""
        for element in flow(body):
            self._element(element)
        for content, notes in zip(self._pages, self._page_notes, strict=True):
            yield (*content, *notes)

    def _element(self, element: Element) -> None:
        if element.tag == PARAGRAPH:
            # The page a paragraph begins on is known only when its words are read.
            lines = self._paragraph(element)
            at = lines[0].page if lines else len(self._pages)
            self._pages[at - 1] += lines
        else:
            at = len(self._pages)
            self._pages[at - 1].append(self._table(grid_of(element), at))

    def _paragraph(self, paragraph: Element) -> list[Line]:
        """Return the paragraph's lines, if it has words, and those of its text boxes."""
        style = self._styles.of(paragraph)
        words = words_of(paragraph, style, self._styles, rendered=self._rendered)
        if not self._rendered and switched_on(paragraph, "w:pPr", "w:pageBreakBefore"):
            self._turn()
        first = next((at for at, part in enumerate(words.parts) if _has_words(part)), 0)
        self._turn(words.parts[:first].count(PageBreak()))
        lines = paragraph_lines(
            [self._span(part, words) for part in words.parts if not isinstance(part, PageBreak)],
            self._setting(paragraph, style, words),
        )
        self._turn(words.parts[first:].count(PageBreak()))
        boxed = [line for box in words.boxes for line in self._flat(box)]
        return [*lines, *boxed]

    def _turn(self, pages: int = 1) -> None:
        self._pages += [[] for _ in range(pages)]
        self._page_notes += [[] for _ in range(pages)]

    def _flat(self, container: Element) -> list[Line]:
        """Return the lines inside a text box or cell, tables in it taken apart."""
        lines: list[Line] = []
        for element in flow(container):
            if element.tag == PARAGRAPH:
                lines += self._paragraph(element)
            else:
                cells = grid_of(element).cells
                lines += [line for cell in cells for line in self._flat(cell.element)]
        return lines

    def _setting(self, paragraph: Element, style: Style, words: Words) -> Setting:
        # A paragraph without words takes no number, as in Word's own lists of empty lines.
        marker, depth = (
            self._marker(paragraph, style) if any(map(_has_words, words.parts)) else ("", 0)
        )
        return Setting(
            page=len(self._pages),
            marker=marker,
            depth=depth,
            size=words.size,
            level=outline_level(paragraph) or style.level,
            contents=style.contents,
        )

    def _marker(self, paragraph: Element, style: Style) -> tuple[str, int]:
        own = value(paragraph, "w:pPr", "w:numPr", "w:numId")
        level = number(paragraph, "w:pPr", "w:numPr", "w:ilvl")
        list_id = style.list_id if own is None else own
        depth = (style.list_level if level is None else level) if list_id else 0
        return self._numbering.marker(list_id, depth), depth

    def _span(self, part: Span | Note, words: Words) -> Span:
        """Return a text span as it is, and a note's reference as a mark; the note is set aside."""
        if isinstance(part, Span):
            return part
        self._note_count += 1
        mark = str(self._note_count)
        if text := self._note_text(part):
            setting = Setting(page=len(self._pages), size=words.size)
            self._page_notes[-1].append(note_line(mark, text, setting))
        return Span("", mark=mark)

    def _note_text(self, note: Note) -> str:
        root = self._notes[note.kind]
        notes = [] if root is None else root.findall(qn(f"w:{note.kind}"))
        found = (element for element in notes if element.get(qn("w:id")) == note.note_id)
        paragraphs = [p for element in found for p in element.iter(PARAGRAPH)]
        return clean(" ".join(plain_words(paragraph, self._styles) for paragraph in paragraphs))

    def _table(self, grid: Grid, page: int) -> Table:
        cells = tuple(
            TableCell(
                lines=tuple(self._flat(cell.element)),
                column=cell.column,
                row=cell.row,
                column_span=cell.column_span,
                row_span=cell.row_span,
                shaded=cell.shaded,
            )
            for cell in grid.cells
        )
        return Table(page=page, cells=cells, columns=grid.columns, rows=grid.rows, signal="markup")


def head_lines(package: Package) -> tuple[str, ...]:
    """Return the words of the document's headers, a paragraph each."""
    styles = Styles(package.styles)
    texts = [
        clean(plain_words(paragraph, styles))
        for header in package.headers
        for paragraph in header.iter(PARAGRAPH)
    ]
    return tuple(dict.fromkeys(text for text in texts if text))


def _has_words(part: Span | PageBreak | Note) -> bool:
    return isinstance(part, Span) and bool(part.text.strip())
