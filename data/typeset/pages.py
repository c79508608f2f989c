"""The pages of a typeset letter: running heads and feet, footnotes, contents and outline."""

from pathlib import Path
from xml.sax.saxutils import escape

from layouts import LAYOUTS
from markup import CODED, EMPHASIS, NOTE_MARK, Note, Source
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate
from reportlab.platypus import Paragraph as Text

WIDTH, HEIGHT = A4
TOP, BOTTOM, NOTE_ROOM = 70.0, 62.0, 34.0


class FootnoteMark(Flowable):
    """Nothing to see: tells the page it lands on to print a footnote."""

    def __init__(self, template: "LetterTemplate", note: Note) -> None:
        super().__init__()
        self.template, self.note = template, note

    def draw(self) -> None:
        """Hand the footnote to the template, which draws it when the page ends."""
        self.template.notes.append(self.note)


class LetterTemplate(BaseDocTemplate):
    """Pages with running head, foot and footnotes; collects headings for the contents page.

    Args:
        pages: Number of pages, for feet that tell it; 0 while it is not known.
    """

    def __init__(self, path: Path, source: Source, pages: int) -> None:
        self.source, self.pages = source, pages
        self.notes: list[Note] = []
        self.layout = LAYOUTS[source.front.layout]
        self.text_width = WIDTH - 2 * self.layout.margin
        front = source.front
        super().__init__(
            str(path), pagesize=A4, invariant=1, title=front.title, author=front.ministry
        )
        has_notes = any(isinstance(element, Note) for element in source.elements)
        bottom = BOTTOM + NOTE_ROOM if has_notes else BOTTOM
        height = HEIGHT - TOP - bottom
        frame = Frame(self.layout.margin, bottom, self.text_width, height, 0, 0, 0, 0)
        self.addPageTemplates(PageTemplate(frames=[frame], onPageEnd=self.dress))

    def dress(self, canvas: Canvas, _: BaseDocTemplate) -> None:
        """Draw what repeats on every page and the page's footnotes."""
        layout, margin = self.layout, self.layout.margin
        canvas.setFont(layout.font.regular, 8.5)
        foot = layout.foot.format(page=self.page, pages=self.pages)
        canvas.drawRightString(WIDTH - margin, 34, foot)
        if layout.head and self.page > 1:
            canvas.drawString(margin, HEIGHT - 44, self.source.front.title)
        self.draw_notes(canvas)

    def draw_notes(self, canvas: Canvas) -> None:
        """Draw the footnotes collected on this page, the last one lowest."""
        height, margin = 46.0, self.layout.margin
        for note in reversed(self.notes):
            text = Text(f"<super>{note.number}</super> {inline(note.text)}", self.layout.small())
            _, used = text.wrapOn(canvas, self.text_width, BOTTOM)
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


def inline(text: str) -> str:
    """Return ``text`` in reportlab's own mark-up."""
    bold = EMPHASIS.sub(r"<b>\1</b>", CODED.sub(r"\2", escape(text)))
    return NOTE_MARK.sub(r"<super>\1</super>", bold).replace("&lt;br&gt;", "<br/>")
