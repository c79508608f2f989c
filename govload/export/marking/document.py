"""Writes marks onto a PDF as annotations; the content of its pages is not touched."""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from govload.errors import OutputError
from govload.export.atomic import replacing
from govload.export.marking.marks import LEDGER_COLOUR, Mark, marks_of
from govload.export.palette import KINDS
from govload.export.phrases import phrase
from govload.model import Box, Coding, Letter
from govload.tables.schema import value_label

if TYPE_CHECKING:
    from pypdf import PageObject, PdfWriter

# In points; a letter of 7 points is some 3.6 wide.
_LEGEND_HEIGHT, _LEGEND_MARGIN, _LEGEND_GAP = 11.0, 8.0, 3.0
_LEGEND_PADDING, _LEGEND_LETTER = 7.0, 3.6
# Readers accept a PDF whose mark stands within so many bytes of its start.
_PDF, _HEADER_WITHIN = b"%PDF-", 1024


def mark_letter(
    source: Path, letter: Letter, coding: Coding, target: Path, *, lang: str = "nb"
) -> int:
    """Write ``source`` with its marks to ``target`` and return how many marks there are.

    Raises:
        OutputError: ``source`` is no PDF that can be written to, or pypdf is not installed.
    """
    writer = _open(source)
    marks = marks_of(letter, coding, lang)
    for mark in marks:
        _add_mark(writer, mark)
    _add_legend(writer, coding, lang)
    content = BytesIO()
    writer.write(content)
    with replacing(target) as stream:
        stream.write(content.getvalue())
    return len(marks)


def _open(source: Path) -> "PdfWriter":
    try:
        from pypdf import PdfReader, PdfWriter
        from pypdf.errors import PyPdfError
    except ImportError as error:
        remedy = "In govload's folder run: pip install '.[annotate]'."
        raise OutputError("marking needs pypdf", why=str(error), remedy=remedy) from error
    remedy = "Only PDF letters can be marked; print others to PDF first."
    try:
        with source.open("rb") as stream:
            if _PDF not in stream.read(_HEADER_WITHIN):
                raise OutputError("is no PDF", where=str(source), remedy=remedy)
        return PdfWriter(clone_from=PdfReader(source))
    except (PyPdfError, OSError, ValueError, KeyError) as error:
        why = str(error)
        raise OutputError("cannot be marked", where=str(source), why=why, remedy=remedy) from error


def _add_mark(writer: "PdfWriter", mark: Mark) -> None:
    from pypdf.annotations import Highlight
    from pypdf.generic import ArrayObject, FloatObject, NameObject, TextStringObject

    page = writer.pages[mark.page - 1]
    corners = [_in_page_space(page, box) for box in mark.boxes]
    quads = [side for x0, y0, x1, y1 in corners for side in (x0, y1, x1, y1, x0, y0, x1, y0)]
    annotation = Highlight(
        rect=_around(corners),
        quad_points=ArrayObject(FloatObject(side) for side in quads),
        highlight_color=mark.colour[1:],
        printing=True,
    )
    if not mark.is_counted:
        annotation[NameObject("/Subtype")] = NameObject("/Underline")
    else:
        annotation[NameObject("/CA")] = FloatObject(0.45)
    annotation[NameObject("/T")] = TextStringObject(mark.title)
    annotation[NameObject("/Contents")] = TextStringObject(mark.note)
    writer.add_annotation(mark.page - 1, annotation)


def _around(corners: list[tuple[float, float, float, float]]) -> tuple[float, float, float, float]:
    left, bottom, right, top = zip(*corners, strict=True)
    return min(left), min(bottom), max(right), max(top)


def _in_page_space(page: "PageObject", box: Box) -> tuple[float, float, float, float]:
    """Return left, bottom, right, top as the PDF counts them: from below, before rotation."""
    seen = ((box.x0, box.top), (box.x1, box.bottom))
    (ax, ay), (bx, by) = (_point(page, x, y) for x, y in seen)
    return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


def _point(page: "PageObject", x: float, y: float) -> tuple[float, float]:
    visible = page.cropbox
    left, right = float(visible.left), float(visible.right)
    bottom, top = float(visible.bottom), float(visible.top)
    return (
        (left + x, top - y),
        (left + y, bottom + x),
        (right - x, bottom + y),
        (right - y, top - x),
    )[page.rotation // 90 % 4]


def _add_legend(writer: "PdfWriter", coding: Coding, lang: str) -> None:
    """Put one line of coloured labels into the top margin of the first page."""
    from pypdf.annotations import FreeText
    from pypdf.generic import NameObject, TextStringObject

    left = _LEGEND_MARGIN
    for text, colour in _legend(coding, lang):
        right = left + _LEGEND_PADDING + _LEGEND_LETTER * len(text)
        box = Box(1, left, _LEGEND_MARGIN, right, _LEGEND_MARGIN + _LEGEND_HEIGHT)
        label = FreeText(
            text=text,
            rect=_in_page_space(writer.pages[0], box),
            font_size="7pt",
            font_color="ffffff",
            border_color=None,
            background_color=colour[1:],
        )
        # pypdf leaves the size out of what most readers go by.
        label[NameObject("/DA")] = TextStringObject("/Helv 7 Tf 1 1 1 rg")
        writer.add_annotation(0, label)
        left = right + _LEGEND_GAP


def _legend(coding: Coding, lang: str) -> Iterator[tuple[str, str]]:
    counts = Counter(one.kind.value for one in coding.requirements)
    for kind, tone in KINDS.items():
        if counts[kind]:
            yield f"{value_label(kind, lang)} {counts[kind]}", tone.strong
    yield phrase("mark.ledger", lang, count=len(coding.not_counted)), LEDGER_COLOUR
