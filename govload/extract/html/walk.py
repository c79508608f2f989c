"""Walk a web page's elements in order and gather paragraphs, list items, headings and tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from govload.extract.html.tables import grid_of
from govload.extract.markup import Setting, Span, note_line, paragraph_lines
from govload.extract.normalise import clean
from govload.extract.page import Line, Table, TableCell

# Running text is of one size; notes are smaller.
_SIZE = 12.0
_HEADING = re.compile(r"h([1-6])")
_INLINE_TAGS = """
a abbr acronym b big bdi bdo br button cite code data dfn em font i img ins kbd label mark q s samp
small span strong sub sup time tt u var wbr center
"""
_INLINE = frozenset(_INLINE_TAGS.split())
_LISTS = frozenset(["ul", "ol", "menu"])
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_NOTE_MARK = re.compile(r"\[?(\d{1,2}|\*{1,3})\]?")
_NOTES = re.compile(r"(?:^|[-_ ])(?:foot|end)?notes?(?:$|[-_ \d])|^fn[-_:]?\d+", re.I)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the page an element stands."""

    marker: str = ""
    depth: int = -1
    level: int = 0
    bold: bool = False
    italic: bool = False
    notes: bool = False


class Walk:
    """The lines and tables of one page while it is walked."""

    def __init__(self) -> None:
        self._content: list[Line | Table] = []
        self._notes: list[Line] = []
        self._spans: list[Span] = []

    def content(self) -> tuple[Line | Table, ...]:
        """Return what was gathered, notes at the end."""
        return (*self._content, *self._notes)

    def read(self, element: HtmlElement) -> None:
        """Gather an element's text."""
        self._block(element, _inner(element, _Place()))

    def _block(self, element: HtmlElement, place: _Place) -> None:
        """Gather a block; the first paragraph in a list item takes the item's marker."""
        self._spans.append(_span(element.text, place))
        for child in element:
            self._child(child, place)
            # Once a paragraph of the item is out, the rest are its continuations.
            if place.marker and not self._spans:
                place = replace(place, marker="")
            self._spans.append(_span(child.tail, place))
        self._flush(place)

    def _child(self, child: HtmlElement, place: _Place) -> None:
        if child.tag in _INLINE:
            self._inline(child, place)
            return
        self._flush(place)
        if child.tag == "table":
            self._table(child)
        elif child.tag in _LISTS:
            self._list(child, place)
        elif child.tag == "li":
            # An item outside any list, as converters leave it.
            self._block(child, replace(place, marker="•", depth=place.depth + 1))
        else:
            self._block(child, _inner(child, place))

    def _inline(self, element: HtmlElement, place: _Place) -> None:
        if element.tag == "br":
            self._spans.append(Span("\n"))
            return
        if element.tag == "sup" and (mark := _NOTE_MARK.fullmatch(element.text_content().strip())):
            self._spans.append(Span("", mark=mark[1]))
            return
        inner = _inner(element, place)
        self._spans.append(_span(element.text, inner))
        for child in element:
            self._child(child, inner)
            self._spans.append(_span(child.tail, inner))

    def _list(self, element: HtmlElement, place: _Place) -> None:
        inner = replace(place, depth=place.depth + 1, notes=place.notes or _holds_notes(element))
        for count, item in enumerate(element.iterchildren("li"), start=_start(element)):
            if _holds_notes(item) or inner.notes:
                text = clean(item.text_content())
                self._notes.append(note_line(str(count), text, Setting(size=_SIZE)))
            else:
                self._block(item, replace(inner, marker=_marker(element, count)))

    def _flush(self, place: _Place) -> None:
        spans, self._spans = self._spans, []
        setting = Setting(
            marker=place.marker, depth=max(0, place.depth), size=_SIZE, level=place.level
        )
        self._content += paragraph_lines(spans, setting)

    def _table(self, element: HtmlElement) -> None:
        grid = grid_of(element)
        cells = tuple(
            TableCell(
                lines=tuple(_cell_lines(cell.element)),
                column=cell.column,
                row=cell.row,
                column_span=cell.column_span,
                row_span=cell.row_span,
                shaded=cell.header,
            )
            for cell in grid.cells
        )
        if cells:
            self._content.append(
                Table(page=1, cells=cells, columns=grid.columns, rows=grid.rows, signal="markup")
            )


def _cell_lines(cell: HtmlElement) -> Iterator[Line]:
    walk = Walk()
    walk.read(cell)
    for item in walk.content():
        if isinstance(item, Line):
            yield item
        else:
            yield from (line for inner in item.cells for line in inner.lines)


def _inner(element: HtmlElement, place: _Place) -> _Place:
    heading = _HEADING.fullmatch(element.tag)
    return replace(
        place,
        level=int(heading[1]) if heading else place.level,
        bold=place.bold or element.tag in ("b", "strong", "th", "dt"),
        italic=place.italic or element.tag in ("i", "em"),
        notes=place.notes or _holds_notes(element),
    )


def _holds_notes(element: HtmlElement) -> bool:
    named = (element.get("class", ""), element.get("id", ""), element.get("role", ""))
    return any(_NOTES.search(name) for name in named)


def _span(text: str | None, place: _Place) -> Span:
    # Line ends in the source are spaces; only <br> breaks a line.
    return Span(re.sub(r"\s+", " ", text or ""), place.bold, place.italic)


def _start(element: HtmlElement) -> int:
    text = element.get("start", "1")
    return int(text) if text.isdecimal() and len(text) < 6 else 1


def _marker(element: HtmlElement, count: int) -> str:
    if element.tag != "ol":
        return "•"
    if element.get("type") in ("a", "A") and count <= len(_LETTERS):
        letter = _LETTERS[count - 1]
        return f"{letter.upper() if element.get('type') == 'A' else letter})"
    return f"{count}."
