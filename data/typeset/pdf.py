"""Source -> PDF with a real text layer, the same bytes every time."""

from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from layouts import LAYOUTS, Layout
from markup import (
    CODED,
    EMPHASIS,
    NOTE_MARK,
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
from reportlab.lib.colors import Color, black
from reportlab.lib.enums import TA_CENTER, TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    PageTemplate,
    Spacer,
    TableStyle,
)
from reportlab.platypus import PageBreak as NewPage
from reportlab.platypus import Paragraph as Text
from reportlab.platypus import Table as Grid
from reportlab.platypus.tableofcontents import TableOfContents
from words import LAST_ROYAL_YEAR, WORDS, closing, letterhead, references

WIDTH, HEIGHT = A4
TOP, BOTTOM, NOTE_ROOM = 70.0, 62.0, 34.0
SHADE = Color(0.86, 0.9, 0.94)
TABLE_LOOKS = {
    "ruled": [("GRID", (0, 0), (-1, -1), 0.5, black), ("BACKGROUND", (0, 0), (-1, 0), SHADE)],
    "grid": [("GRID", (0, 0), (-1, -1), 0.5, black)],
    "lines": [
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, black),
        ("LINEABOVE", (0, 0), (-1, 0), 1, black),
    ],
    "shaded": [("BACKGROUND", (0, 0), (-1, 0), SHADE)],
    "open": [],
}


class FootnoteMark(Flowable):
    """Nothing to see: tells the page it lands on to print a footnote."""

    def __init__(self, template: "LetterTemplate", note: Note) -> None:
        super().__init__()
        self.template, self.note = template, note

    def draw(self) -> None:
        """Hand the footnote to the template, which draws it when the page ends."""
        self.template.notes.append(self.note)


class LetterTemplate(BaseDocTemplate):
    """Pages with running head, foot and footnotes; collects headings for the contents page."""

    def __init__(self, path: Path, source: Source, pages: int) -> None:
        self.source, self.pages, self.notes = source, pages, []
        self.layout = LAYOUTS[source.front.layout]
        front = source.front
        super().__init__(
            str(path), pagesize=A4, invariant=1, title=front.title, author=front.ministry
        )
        margin = self.layout.margin
        has_notes = any(isinstance(element, Note) for element in source.elements)
        bottom = BOTTOM + NOTE_ROOM if has_notes else BOTTOM
        frame = Frame(margin, bottom, WIDTH - 2 * margin, HEIGHT - TOP - bottom, 0, 0, 0, 0)
        self.addPageTemplates(PageTemplate(frames=[frame], onPageEnd=self.dress))

    def dress(self, canvas: Canvas, _: BaseDocTemplate) -> None:
        """Draw what repeats on every page and the page's footnotes."""
        layout, margin = self.layout, self.layout.margin
        canvas.setFont(layout.regular, 8.5)
        foot = layout.foot.format(page=self.page, pages=self.pages)
        canvas.drawRightString(WIDTH - margin, 34, foot)
        if layout.head and self.page > 1:
            canvas.drawString(margin, HEIGHT - 44, self.source.front.title)
        self.draw_notes(canvas)

    def draw_notes(self, canvas: Canvas) -> None:
        """Draw the footnotes collected on this page, the last one lowest."""
        height, margin = 46.0, self.layout.margin
        for note in reversed(self.notes):
            text = Text(f"<super>{note.number}</super> {markup(note.text)}", self.layout.small())
            _, used = text.wrapOn(canvas, WIDTH - 2 * margin, BOTTOM)
            text.drawOn(canvas, margin, height)
            height += used
        if self.notes:
            canvas.line(margin, height + 3, margin + 140, height + 3)
        self.notes.clear()

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 (reportlab's name)
        """Tell the contents page and the outline of every heading."""
        name = getattr(getattr(flowable, "style", None), "name", "")
        if not name.startswith("heading"):
            return
        level, text = int(name[-1]) - 1, flowable.getPlainText()
        self.notify("TOCEntry", (level, text, self.page))
        if self.layout.outline:
            key = f"h{self.page}-{text}"
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(text, key, level)


def write_pdf(source: Source, path: Path) -> None:
    """Typeset ``source`` to ``path``; twice, as the feet tell the number of pages."""
    pages = _build(source, path, 0)
    _build(source, path, pages)


def _build(source: Source, path: Path, pages: int) -> int:
    template = LetterTemplate(path, source, pages)
    template.multiBuild(list(_story(source, template)))
    return template.page


def markup(text: str) -> str:
    """Return ``text`` in reportlab's own mark-up."""
    bold = EMPHASIS.sub(r"<b>\1</b>", CODED.sub(r"\2", escape(text)))
    return NOTE_MARK.sub(r"<super>\1</super>", bold).replace("&lt;br&gt;", "<br/>")


def _story(source: Source, template: LetterTemplate) -> Iterator[Flowable]:
    layout = template.layout
    yield from _opening(source, layout)
    if source.front.contents:
        yield from _contents(source, layout)
    attached, in_list = False, False
    for element in source.elements:
        if not attached and _is_attachment(element):
            attached = True
            yield from (_closing(source, layout), NewPage())
        if in_list and not isinstance(element, ListItem):
            yield Spacer(0, layout.size * 0.45)
        in_list = isinstance(element, ListItem)
        yield from _flowables(element, layout, template)
    if not attached:
        yield _closing(source, layout)


def _is_attachment(element: Element) -> bool:
    return isinstance(element, Heading) and element.text.startswith("Vedlegg")


def _opening(source: Source, layout: Layout) -> Iterator[Flowable]:
    front, body = source.front, layout.body()
    royal = front.year <= LAST_ROYAL_YEAR
    sender = ParagraphStyle(
        "sender",
        parent=body,
        fontName=layout.regular if royal else layout.bold,
        fontSize=12,
        leading=15,
        alignment=TA_CENTER if royal else TA_LEFT,
    )
    title = ParagraphStyle(
        "title", parent=body, fontName=layout.bold, fontSize=layout.size + 3, leading=18
    )
    tight = ParagraphStyle("tight", parent=body, alignment=TA_LEFT)
    yield Text("<br/>".join(map(escape, letterhead(front))), sender)
    yield Spacer(0, 16)
    yield Text("<br/>".join(map(escape, (front.agency, *front.address))), tight)
    yield Spacer(0, 16)
    rows = [
        [Text(escape(cell), layout.cell(header=False)) for cell in row] for row in references(front)
    ]
    yield Grid(rows, colWidths=[(WIDTH - 2 * layout.margin) / 3] * 3, style=_padding(0))
    yield Spacer(0, 16)
    yield Text(escape(front.title), title)
    yield Spacer(0, 8)


def _contents(source: Source, layout: Layout) -> Iterator[Flowable]:
    yield Text(
        WORDS[source.front.language]["contents"],
        ParagraphStyle(
            "contents", parent=layout.body(), fontName=layout.bold, fontSize=layout.heads[0]
        ),
    )
    levels = [
        ParagraphStyle(f"toc{level}", parent=layout.body(), leftIndent=14 * level, spaceAfter=1)
        for level in range(3)
    ]
    yield TableOfContents(levelStyles=levels, dotsMinLevel=0)
    yield NewPage()


def _closing(source: Source, layout: Layout) -> Flowable:
    body = ParagraphStyle("closing", parent=layout.body(), alignment=TA_LEFT, spaceAfter=3)
    return KeepTogether(
        [Spacer(0, 10), *(Text(escape(line), body) for line in closing(source.front))]
    )


def _flowables(element: Element, layout: Layout, template: LetterTemplate) -> Iterator[Flowable]:
    match element:
        case Heading(level, text):
            shown = plain(text).upper() if layout.capitals and level == 1 else plain(text)
            yield Text(escape(shown), layout.heading(level))
        case Paragraph(text):
            yield Text(markup(text), layout.body())
        case ListItem(depth, marker, text):
            shown = layout.bullet if marker == "-" else marker
            yield Text(markup(text), layout.item(depth), bulletText=shown)
        case Table():
            yield _grid(element, layout)
            yield Spacer(0, 8)
        case Note():
            yield FootnoteMark(template, element)
        case PageBreak():
            yield NewPage()


def _grid(table: Table, layout: Layout) -> Grid:
    width = WIDTH - 2 * layout.margin
    widths = table.widths or tuple(100 / len(table.rows[0]) for _ in table.rows[0])
    rows = [
        [Text(markup(cell), layout.cell(header=at == 0)) for cell in row]
        for at, row in enumerate(table.rows)
    ]
    look = [*_padding(4), *TABLE_LOOKS[table.look]]
    return Grid(
        rows,
        colWidths=[width * share / 100 for share in widths],
        style=TableStyle(look),
        repeatRows=1,
        hAlign="LEFT",
    )


def _padding(points: float) -> list[tuple[object, ...]]:
    sides = ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")
    return [("VALIGN", (0, 0), (-1, -1), "TOP")] + [
        (side, (0, 0), (-1, -1), points if at < 2 else points / 2 + 1)
        for at, side in enumerate(sides)
    ]
