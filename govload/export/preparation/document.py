"""The note as a Word document."""

from io import BytesIO
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell

from govload.export.atomic import replacing
from govload.export.palette import ACCENT
from govload.export.pinned import PINNED_DAY, repack
from govload.export.preparation.note import Note, Point
from govload.export.xml_text import xml_text

_WIDTHS = (10, 102, 20, 27, 27, 34, 40)
_A4 = (297, 210)
_MARGIN = 17


def write_document(note: Note, path: Path) -> None:
    """Write the note to ``path`` as .docx, on A4 landscape, headings repeated on every page.

    Raises:
        OutputError: The file cannot be written.
    """
    document = Document()
    _set_up(document, note)
    document.add_heading(note.say("title"), level=0)
    document.add_heading(xml_text(note.subtitle), level=1)
    document.add_paragraph(xml_text(note.provenance))
    for heading, points in note.groups:
        document.add_heading(f"{heading} ({len(points)})", level=2)
        _add_table(document, note, points)
    dated = BytesIO()
    document.save(dated)
    with replacing(path) as stream:
        repack(dated, stream)


def _set_up(document: DocumentType, note: Note) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(_A4[0]), Mm(_A4[1])
    section.left_margin = section.right_margin = Mm(_MARGIN)
    section.top_margin = section.bottom_margin = Mm(_MARGIN)
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(10)
    properties = document.core_properties
    properties.title, properties.subject = note.say("title"), xml_text(note.subtitle)
    properties.author = properties.last_modified_by = "govload"
    properties.comments = ""
    properties.created = properties.modified = PINNED_DAY


def _add_table(document: DocumentType, note: Note, points: tuple[Point, ...]) -> None:
    table = document.add_table(rows=1 + len(points), cols=len(_WIDTHS), style="Table Grid")
    table.autofit = False
    rows = (note.headings, *(point.cells for point in points))
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = Mm(width)
    # A table's cells are looked up anew on every call, so take each row's cells once.
    for at, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
        for cell, text, width in zip(row.cells, texts, _WIDTHS, strict=True):
            cell.width = Mm(width)
            _fill(cell, text, is_heading=at == 0)
    _break_between_rows(table)


def _fill(cell: _Cell, text: str, *, is_heading: bool) -> None:
    run = cell.paragraphs[0].add_run(xml_text(text))
    run.font.size = Pt(9)
    if is_heading:
        run.bold = True
        run.font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)
        shade = OxmlElement("w:shd")
        shade.set(qn("w:val"), "clear")
        shade.set(qn("w:fill"), ACCENT.strong[1:])
        cell._tc.get_or_add_tcPr().append(shade)


def _break_between_rows(table: Table) -> None:
    """Repeat the heading on every page and keep each row on one."""
    properties = table.rows[0]._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:tblHeader"))
    for row in table.rows:
        row._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))
