"""Word letters are read with the structure Word keeps, not the look it prints."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from govload.errors import LetterError
from govload.extract.docx import read_docx
from govload.extract.page import Line, Page, Table
from govload.extract.source import Source

RUN = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"


def read(document: Document) -> Source:
    buffer = BytesIO()
    document.save(buffer)
    return read_docx(buffer.getvalue(), name="a.docx")


def lines(document: Document) -> list[Line]:
    return [
        item for page in read(document).pages for item in page.content if isinstance(item, Line)
    ]


def paragraph(inner: str) -> str:
    return f"<w:p {nsdecls('w')}>{inner}</w:p>"


def with_xml(*paragraphs: str) -> Document:
    document = docx.Document()
    for markup in paragraphs:
        document.element.body.insert(len(document.element.body) - 1, parse_xml(markup))
    return document


def test_headings_are_told_by_style_and_by_outline_level() -> None:
    document = docx.Document()
    document.add_heading("Mål", 1)
    document.add_heading("Delmål", 2)
    own = document.add_paragraph("Egen stil")
    own._p.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="2"/>'))
    document.add_paragraph("Tekst")
    assert [(line.tag, line.text) for line in lines(document)] == [
        ("H1", "Mål"),
        ("H2", "Delmål"),
        ("H3", "Egen stil"),
        ("", "Tekst"),
    ]


def test_a_style_inherits_its_heading_level() -> None:
    document = docx.Document()
    child = document.styles.add_style("Kapittel", 1)
    child.base_style = document.styles["Heading 2"]
    document.add_paragraph("Rammer", style="Kapittel")
    assert [line.tag for line in lines(document)] == ["H2"]


def test_bold_and_large_paragraphs_are_seen() -> None:
    document = docx.Document()
    document.add_paragraph().add_run("Bare fet").bold = True
    mixed = document.add_paragraph()
    mixed.add_run("Krav:").bold = True
    mixed.add_run(" svar innen to uker")
    whole, lead = lines(document)
    assert (whole.bold, lead.bold, lead.lead_bold) == (True, False, len("Krav:"))


def test_automatic_numbers_and_bullets_become_text() -> None:
    document = docx.Document()
    for text in ("en", "to"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("punkt", style="List Bullet")
    assert [line.text for line in lines(document)] == ["1. en", "2. to", "• punkt"]


NUMBERING = f"""<w:numbering {nsdecls("w")}>
<w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
<w:lvl w:ilvl="3"><w:start w:val="4"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%4."/></w:lvl>
</w:abstractNum>
<w:num w:numId="5"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="6"><w:abstractNumId w:val="7"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>"""


def numbered(text: str, level: int, list_id: int = 5) -> str:
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return paragraph(f"<w:pPr>{place}</w:pPr>{RUN.format(text)}")


def test_numbers_of_several_levels_count_as_in_word() -> None:
    document = with_xml(
        numbered("a", 0),
        numbered("b", 1),
        numbered("c", 1),
        numbered("d", 2),
        numbered("e", 0),
        numbered("f", 1),
        numbered("g", 3),
        numbered("h", 0, list_id=6),
        numbered("i", 0, list_id=0),
    )
    document.part.numbering_part._element = parse_xml(NUMBERING)
    found = [(line.text, line.indent) for line in lines(document)]
    assert found == [
        ("3 a", 0),
        ("3.1 b", 4),
        ("3.2 c", 4),
        ("a) d", 8),
        ("4 e", 0),
        ("4.1 f", 4),
        ("IV. g", 12),
        ("1 h", 0),
        ("i", 0),
    ]


def test_tracked_changes_count_as_accepted() -> None:
    document = with_xml(
        paragraph(
            RUN.format("Etaten skal ")
            + f"<w:ins w:id='1' w:author='a'>{RUN.format('rapportere')}</w:ins>"
            + "<w:del w:id='2' w:author='a'><w:r><w:delText>tie</w:delText></w:r></w:del>"
            + f"<w:moveFrom w:id='3' w:author='a'>{RUN.format('borte')}</w:moveFrom>"
        )
    )
    assert [line.text for line in lines(document)] == ["Etaten skal rapportere"]


def test_hidden_text_fields_and_odd_hyphens() -> None:
    document = with_xml(
        paragraph(
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r>"
            "<w:r><w:instrText>PAGEREF x</w:instrText></w:r>"
            "<w:r><w:t>IKT</w:t><w:noBreakHyphen/><w:t>drift</w:t><w:tab/><w:t>i virk</w:t>"
            "<w:softHyphen/><w:t>somheten</w:t></w:r>"
            '<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:char="zzzz"/></w:r>'
        )
    )
    assert [line.text for line in lines(document)] == ["IKT-drift i virksomheten•"]


def test_content_controls_and_links_are_read() -> None:
    document = with_xml(
        f"<w:sdt {nsdecls('w')}><w:sdtContent>"
        f"{paragraph(RUN.format('styrt'))}</w:sdtContent></w:sdt>",
        paragraph(f"<w:hyperlink>{RUN.format('lenket')}</w:hyperlink>"),
    )
    assert [line.text for line in lines(document)] == ["styrt", "lenket"]


COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
BOX = f"""<w:r><mc:AlternateContent xmlns:mc="{COMPATIBILITY}">
<mc:Choice Requires="wps"><w:drawing><w:txbxContent>{{0}}</w:txbxContent></w:drawing></mc:Choice>
<mc:Fallback><w:pict><w:txbxContent>{{0}}</w:txbxContent></w:pict></mc:Fallback>
</mc:AlternateContent></w:r>"""


def test_text_boxes_are_read_once_after_their_paragraph() -> None:
    inner = f"<w:p>{RUN.format('I rammen')}</w:p>"
    document = with_xml(paragraph(RUN.format("Utenfor") + BOX.format(inner)))
    assert [line.text for line in lines(document)] == ["Utenfor", "I rammen"]


def test_line_breaks_split_an_address() -> None:
    document = with_xml(
        paragraph("<w:r><w:t>Øyetilsynet</w:t><w:br/><w:t>9999 YTTERVÆR</w:t></w:r>")
    )
    found = [(line.text, line.gap) for line in lines(document)]
    assert found == [("Øyetilsynet", 2.0), ("9999 YTTERVÆR", 0.0)]


def page_texts(pages: tuple[Page, ...]) -> list[list[str]]:
    return [[item.text for item in page.content if isinstance(item, Line)] for page in pages]


def test_pages_are_those_word_laid_out() -> None:
    rendered = "<w:r><w:lastRenderedPageBreak/></w:r>"
    document = with_xml(
        paragraph(RUN.format("en")),
        paragraph(rendered + RUN.format("to")),
        paragraph(RUN.format("begynner på to") + rendered + RUN.format(" og slutter på tre")),
        paragraph("<w:r><w:br w:type='page'/></w:r>" + RUN.format("tre")),
    )
    assert page_texts(read(document).pages) == [
        ["en"],
        ["to", "begynner på to og slutter på tre"],
        ["tre"],
    ]


def test_pages_are_those_the_author_broke_where_word_never_laid_them_out() -> None:
    document = docx.Document()
    document.add_paragraph("en").add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("to")
    document.add_paragraph("tre").paragraph_format.page_break_before = True
    assert page_texts(read(document).pages) == [["en"], ["to"], ["tre"]]


def test_tables_keep_merged_cells_headers_and_lists_in_cells() -> None:
    document = docx.Document()
    table = document.add_table(rows=3, cols=3)
    for column, name in enumerate(("Mål", "Krav", "Frist")):
        table.cell(0, column).text = name
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    table.cell(1, 0).merge(table.cell(2, 0)).text = "A"
    table.cell(1, 1).text = "90 pst."
    table.cell(2, 1).merge(table.cell(2, 2)).text = "uendret"
    table.cell(1, 2).paragraphs[0].text = "mai"
    table.cell(1, 2).add_paragraph("juni", style="List Bullet")
    (found,) = read(document).pages[0].content
    assert isinstance(found, Table)
    placed = [
        (cell.row, cell.column, cell.row_span, cell.column_span, [line.text for line in cell.lines])
        for cell in found.cells
    ]
    assert (found.rows, found.columns) == (3, 3)
    assert [cell.shaded for cell in found.cells[:4]] == [True, True, True, False]
    assert placed[3:] == [
        (1, 0, 2, 1, ["A"]),
        (1, 1, 1, 1, ["90 pst."]),
        (1, 2, 1, 1, ["mai", "• juni"]),
        (2, 1, 1, 2, ["uendret"]),
    ]


FOOTNOTES = """<?xml version="1.0" encoding="UTF-8"?>
<w:footnotes {}><w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>
<w:footnote w:id="5"><w:p><w:r><w:footnoteRef/></w:r>{}</w:p></w:footnote></w:footnotes>"""
FOOTNOTES_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


def test_footnotes_are_marks_in_the_text_and_small_lines_at_the_pages_end() -> None:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    document = with_xml(
        paragraph(
            RUN.format("Etaten skal rapportere")
            + "<w:r><w:footnoteReference w:id='5'/></w:r>"
            + RUN.format(" i mai.")
        ),
        paragraph(RUN.format("Slutt.")),
    )
    blob = FOOTNOTES.format(nsdecls("w"), RUN.format(" Jf. instruksen.")).encode()
    media = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), media, blob, document.part.package)
    document.part.relate_to(part, FOOTNOTES_TYPE)
    first, last, note = lines(document)
    assert first.text == "Etaten skal rapportere i mai."
    assert [(mark.text, mark.at) for mark in first.marks] == [("1", len("Etaten skal rapportere"))]
    assert (last.text, note.text) == ("Slutt.", "1 Jf. instruksen.")
    assert note.size < last.size


def test_headers_are_kept_apart_from_the_text() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Det kongelige fjelldepartement"
    document.sections[0].footer.paragraphs[0].text = "Side 1"
    document.add_paragraph("Tekst")
    source = read(document)
    assert source.heads == ("Det kongelige fjelldepartement",)
    assert page_texts(source.pages) == [["Tekst"]]


def damaged(change: Callable[[dict[str, bytes]], None]) -> bytes:
    buffer = BytesIO()
    docx.Document().save(buffer)
    with ZipFile(buffer) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    changed = BytesIO()
    with ZipFile(changed, "w", ZIP_DEFLATED) as archive:
        for name, blob in parts.items():
            archive.writestr(name, blob)
    return changed.getvalue()


def body(inner: str) -> bytes:
    return f"<w:document {nsdecls('w')}><w:body>{inner}</w:body></w:document>".encode()


DAMAGE: dict[str, Callable[[dict[str, bytes]], object]] = {
    "no relations": lambda parts: parts.pop("_rels/.rels"),
    "no content types": lambda parts: parts.pop("[Content_Types].xml"),
    "cut XML": lambda parts: parts.update({"word/document.xml": body("")[:-9]}),
    "no body": lambda parts: parts.update({"word/document.xml": b"<a/>"}),
    "deep nesting": lambda parts: parts.update(
        {"word/document.xml": body("<w:sdt>" * 3000 + "</w:sdt>" * 3000)}
    ),
    "no styles": lambda parts: parts.pop("word/styles.xml"),
    "bomb": lambda parts: parts.update({"word/document.xml": b" " * 70_000_000}),
}


@pytest.mark.parametrize("change", DAMAGE.values(), ids=DAMAGE.keys())
def test_damaged_packages_are_refused_in_one_line(
    change: Callable[[dict[str, bytes]], None],
) -> None:
    with pytest.raises(LetterError) as caught:
        read_docx(damaged(change), name="a.docx")
    assert caught.value.code in ("unreadable", "too_large")
    assert "\n" not in str(caught.value)


def test_entities_are_not_followed() -> None:
    def change(parts: dict[str, bytes]) -> None:
        text = body(f"<w:p>{RUN.format('&x;')}</w:p>").decode()
        doctype = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        parts["word/document.xml"] = f"{doctype}{text}".encode()

    assert "root:" not in repr(read_docx(damaged(change), name="a.docx"))


def test_a_style_based_on_itself_ends() -> None:
    document = docx.Document()
    style = document.styles.add_style("Ring", 1)
    style.element.append(parse_xml(f'<w:basedOn {nsdecls("w")} w:val="Ring"/>'))
    document.add_paragraph("Tekst", style="Ring")
    assert [line.text for line in lines(document)] == ["Tekst"]
