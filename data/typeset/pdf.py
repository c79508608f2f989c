"""Source -> PDF with a real text layer, the same bytes every time."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from layouts import Layout
from markup import (
    Element,
    Heading,
    ListItem,
    Note,
    PageBreak,
    Paragraph,
    Source,
    Table,
    plain,
)
from pages import FootnoteMark, LetterTemplate, inline
from reportlab.lib.colors import Color, black
from reportlab.lib.enums import TA_CENTER, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, KeepTogether, Spacer, TableStyle
from reportlab.platypus import PageBreak as NewPage
from reportlab.platypus import Paragraph as Text
from reportlab.platypus import Table as Grid
from reportlab.platypus.tableofcontents import TableOfContents
from words import (
    LAST_ROYAL_YEAR,
    WORDS,
    closing,
    greeting,
    letterhead,
    references,
    signatures,
)

SHADE = Color(0.86, 0.9, 0.94)
TABLE_LOOKS: dict[str, list[tuple[Any, ...]]] = {
    "ruled": [("GRID", (0, 0), (-1, -1), 0.5, black), ("BACKGROUND", (0, 0), (-1, 0), SHADE)],
    "grid": [("GRID", (0, 0), (-1, -1), 0.5, black)],
    "lines": [
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, black),
        ("LINEABOVE", (0, 0), (-1, 0), 1, black),
    ],
    "shaded": [("BACKGROUND", (0, 0), (-1, 0), SHADE)],
    "open": [],
}


def write_pdf(source: Source, path: Path) -> None:
    """Typeset ``source`` to ``path``; twice, as the feet tell the number of pages."""
    pages = _build(source, path, 0)
    _build(source, path, pages)


def _build(source: Source, path: Path, pages: int) -> int:
    template = LetterTemplate(path, source, pages)
    template.multiBuild(list(_story(source, template)))
    return int(template.page)


def _story(source: Source, template: LetterTemplate) -> Iterator[Flowable]:
    yield from _opening(source, template)
    if source.front.contents:
        yield from _contents(source, template.layout)
    attached, in_list = False, False
    for element in source.elements:
        if not attached and _is_attachment(element):
            attached = True
            yield from (_closing(source, template), NewPage())
        if in_list and not isinstance(element, ListItem):
            yield Spacer(0, template.layout.size * 0.45)
        in_list = isinstance(element, ListItem)
        yield from _flowables(element, template)
    if not attached:
        yield _closing(source, template)


def _is_attachment(element: Element) -> bool:
    return isinstance(element, Heading) and element.text.startswith("Vedlegg")


def _opening(source: Source, template: LetterTemplate) -> Iterator[Flowable]:
    front, layout = source.front, template.layout
    royal = front.year <= LAST_ROYAL_YEAR
    sender = ParagraphStyle(
        "sender",
        parent=layout.left(),
        fontName=layout.font.regular if royal else layout.font.bold,
        fontSize=12,
        leading=15,
        alignment=TA_CENTER if royal else TA_LEFT,
    )
    title = ParagraphStyle(
        "title",
        parent=layout.left(),
        fontName=layout.font.bold,
        fontSize=layout.size + 3,
        leading=18,
    )
    yield Text("<br/>".join(map(escape, letterhead(front))), sender)
    yield Spacer(0, 16)
    yield Text("<br/>".join(map(escape, (front.agency, *front.address))), layout.left())
    yield Spacer(0, 16)
    cell = layout.cell(header=False)
    rows = [[Text(escape(word), cell) for word in row] for row in references(front)]
    yield Grid(rows, colWidths=[template.text_width / 3] * 3, style=_padding(0))
    yield Spacer(0, 16)
    yield Text(escape(front.title), title)
    yield Spacer(0, 8)


def _contents(source: Source, layout: Layout) -> Iterator[Flowable]:
    size = layout.heads[0]
    heading = ParagraphStyle(
        "contents",
        parent=layout.body(),
        fontName=layout.font.bold,
        fontSize=size,
        leading=size * 1.6,
    )
    levels = [
        ParagraphStyle(f"toc{level}", parent=layout.left(), leftIndent=14 * level, spaceAfter=1)
        for level in range(3)
    ]
    yield Text(WORDS[source.front.language]["contents"], heading)
    yield TableOfContents(levelStyles=levels, dotsMinLevel=0)
    yield NewPage()


def _closing(source: Source, template: LetterTemplate) -> Flowable:
    front, body = source.front, template.layout.left()
    signed = [
        Text(f"{escape(name)}<br/>{escape(title)}", body) for name, title in signatures(front)
    ]
    half = template.text_width / 2
    return KeepTogether(
        [
            Spacer(0, 10),
            Text(greeting(front), body),
            Spacer(0, 14),
            Grid([signed], colWidths=[half] * len(signed), style=_padding(0), hAlign="LEFT"),
            Spacer(0, 12),
            *(Text(line, body) for line in closing(front)),
        ]
    )


def _flowables(element: Element, template: LetterTemplate) -> Iterator[Flowable]:
    layout = template.layout
    match element:
        case Heading(level, text):
            shown = plain(text).upper() if layout.capitals and level == 1 else plain(text)
            yield Text(escape(shown), layout.heading(level))
        case Paragraph(text):
            yield Text(inline(text), layout.body())
        case ListItem(depth, marker, text):
            shown = layout.bullet if marker == "-" else marker
            yield Text(inline(text), layout.item(depth), bulletText=shown)
        case Table():
            yield _grid(element, template)
            yield Spacer(0, 8)
        case Note():
            yield FootnoteMark(template, element)
        case PageBreak():
            yield NewPage()


def _grid(table: Table, template: LetterTemplate) -> Grid:
    rows = [
        [Text(inline(cell), template.layout.cell(header=at == 0)) for cell in row]
        for at, row in enumerate(table.rows)
    ]
    return Grid(
        rows,
        colWidths=[template.text_width * share / 100 for share in table.widths],
        style=TableStyle([*_padding(4), *TABLE_LOOKS[table.look]]),
        repeatRows=1,
        hAlign="LEFT",
    )


def _padding(points: float) -> list[tuple[Any, ...]]:
    sides = ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")
    return [("VALIGN", (0, 0), (-1, -1), "TOP")] + [
        (side, (0, 0), (-1, -1), points if at < 2 else points / 2 + 1)
        for at, side in enumerate(sides)
    ]
