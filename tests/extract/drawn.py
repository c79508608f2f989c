"""PDFs drawn for a test, and what the reader makes of them in plain words."""

from collections.abc import Callable, Iterable, Sequence
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from govload.extract.page import Line, Page, Table
from govload.extract.pdf import read_pdf

WIDTH, HEIGHT = 595.0, 842.0
LEADING = 14.0


def pdf(*draw: Callable[[Canvas], None]) -> bytes:
    """Return a PDF with one A4 page per drawing function; y is counted from the top."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), bottomup=1)
    for page in draw:
        canvas.setFont("Helvetica", 10)
        page(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def page_of(draw: Callable[[Canvas], None]) -> Page:
    return read_pdf(pdf(draw)).pages[0]


def write(canvas: Canvas, x: float, top: float, text: str, *, font: str = "", size: float = 10.0):
    """Write one line whose letters reach down from ``top``."""
    canvas.setFont(font or "Helvetica", size)
    canvas.drawString(x, HEIGHT - top - 0.8 * size, text)


def write_lines(canvas: Canvas, x: float, top: float, lines: Iterable[str]) -> float:
    """Write lines below each other and return where the next would begin."""
    for line in lines:
        write(canvas, x, top, line)
        top += LEADING
    return top


def rule(canvas: Canvas, x0: float, top: float, x1: float, bottom: float) -> None:
    canvas.setLineWidth(0.5)
    canvas.line(x0, HEIGHT - top, x1, HEIGHT - bottom)


def shade(canvas: Canvas, x0: float, top: float, x1: float, bottom: float, grey: float) -> None:
    canvas.setFillGray(grey)
    canvas.rect(x0, HEIGHT - bottom, x1 - x0, bottom - top, stroke=0, fill=1)
    canvas.setFillGray(0)


def lines_in(page: Page) -> list[Line]:
    return [item for item in page.content if isinstance(item, Line)]


def texts_in(page: Page) -> list[str]:
    return [line.text for line in lines_in(page)]


def tables_in(page: Page) -> list[Table]:
    return [item for item in page.content if isinstance(item, Table)]


def rows_in(table: Table) -> list[list[str]]:
    """Return the texts of a table row by row; a merged cell stands once."""
    return [
        [" ".join(line.text for line in cell.lines) for cell in table.cells if cell.row == row]
        for row in range(table.rows)
    ]


def everything_in(page: Page) -> list[Line]:
    """Return all lines, those inside tables included, in order."""
    found: list[Line] = []
    for item in page.content:
        cells = item.cells if isinstance(item, Table) else ()
        found += [line for cell in cells for line in cell.lines]
        found += [item] if isinstance(item, Line) else []
    return found


def grid(canvas: Canvas, xs: Sequence[float], tops: Sequence[float]) -> None:
    """Rule a full grid."""
    for x in xs:
        rule(canvas, x, tops[0], x, tops[-1])
    for top in tops:
        rule(canvas, xs[0], top, xs[-1], top)
