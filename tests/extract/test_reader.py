"""One face for every format: a Letter, or one line that says why not."""

import contextlib
import hashlib
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

import govload
from govload.errors import LetterError
from govload.model import BlockType, DocumentKind, Language, Letter, LetterRef, Part, Severity

LETTER = [
    ("head", "Det kongelige fjelldepartement"),
    ("text", "Øyetilsynet"),
    ("text", "Postboks 1"),
    ("text", "9999 YTTERVÆR"),
    ("title", "Statsbudsjettet 2020 – tildelingsbrev til Øyetilsynet"),
    ("heading", "1. Innledning"),
    ("text", "Departementet viser til Prop. 1 S (2019–2020). Brevet gir rammene for 2020."),
    ("heading", "2. Mål for tilsynet"),
    ("text", "Øyetilsynet skal nå disse målene:"),
    ("item", "Flere barn får undersøkt synet før skolestart"),
    ("item", "Ventetiden på kontroll er under seks uker"),
    ("heading", "3. Oppdrag"),
    ("text", "Øyetilsynet skal utarbeide en plan innen 1. juni. Planen sendes departementet."),
]
SIZES = {"title": 15, "heading": 13}
GAPS = {"heading": 26, "title": 40, "text": 22, "head": 22, "item": 15}


def as_txt() -> bytes:
    rows = [f"• {text}" if kind == "item" else f"\n{text}" for kind, text in LETTER]
    return "\n".join(rows).encode()


def as_md() -> bytes:
    marks = {"title": "# ", "heading": "## ", "item": "- "}
    return "\n\n".join(marks.get(kind, "") + text for kind, text in LETTER).encode()


def as_html() -> bytes:
    tags = {"title": "h1", "heading": "h2", "item": "li"}
    rows = [f"<{tags.get(kind, 'p')}>{text}</{tags.get(kind, 'p')}>" for kind, text in LETTER]
    return "".join(rows).encode()


def as_docx() -> bytes:
    document = docx.Document()
    styles = {"title": "Title", "heading": "Heading 1", "item": "List Bullet"}
    for kind, text in LETTER:
        document.add_paragraph(text, style=styles.get(kind, "Normal"))
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def as_pdf(password: str = "") -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, encrypt=password or None)
    y = 790.0
    for kind, text in LETTER:
        y -= GAPS[kind]
        canvas.setFont("Helvetica-Bold" if kind in SIZES else "Helvetica", SIZES.get(kind, 10))
        canvas.drawString(70, y, f"• {text}" if kind == "item" else text)
    canvas.save()
    return buffer.getvalue()


FORMATS: dict[str, Callable[[], bytes]] = {
    "pdf": as_pdf,
    "docx": as_docx,
    "html": as_html,
    "md": as_md,
    "txt": as_txt,
}


def read(folder: Path, name: str, data: bytes, **options: object) -> Letter:
    path = folder / name
    path.write_bytes(data)
    return govload.read_letter(path, **options)  # type: ignore[arg-type]


def codes(letter: Letter) -> list[str]:
    return [found.code for found in letter.diagnostics]


@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_gives_the_same_letter(tmp_path: Path, ending: str) -> None:
    letter = read(tmp_path, f"brev.{ending}", FORMATS[ending]())
    metadata = letter.metadata
    assert (metadata.agency, metadata.ministry) == ("Øyetilsynet", "Fjelldepartementet")
    assert (metadata.year, metadata.year_source, metadata.language) == (2020, "text", Language.NB)
    assert metadata.document_kind is DocumentKind.LETTER
    assert codes(letter) == []
    headings = [b.text for b in letter.blocks if b.type is BlockType.HEADING]
    assert headings[-3:] == ["Innledning", "Mål for tilsynet", "Oppdrag"]
    items = [(b.text, b.marker) for b in letter.blocks if b.type is BlockType.LIST_ITEM]
    assert items == [(text, "•") for kind, text in LETTER if kind == "item"]
    told = [b.text for b in letter.blocks if b.type is BlockType.PARAGRAPH]
    assert told[-1] == LETTER[-1][1]
    assert letter.section_path(letter.blocks[-1].section).endswith("Oppdrag")


def test_a_letter_is_known_by_its_bytes(tmp_path: Path) -> None:
    letter = read(tmp_path, "brev.txt", as_txt())
    assert letter.sha256 == hashlib.sha256(as_txt()).hexdigest()
    assert letter.letter_id == letter.sha256[:12]
    assert read(tmp_path, "annet navn.txt", as_txt()).letter_id == letter.letter_id


def test_the_source_is_the_place_in_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "brev.txt"
    path.write_bytes(as_txt())
    ref = LetterRef(path=path, source="2021/brev.txt", declared={"agency": "Fjelltilsynet"})
    letter = govload.read_letter(path, ref=ref)
    assert letter.source == "2021/brev.txt"
    assert (letter.metadata.agency, letter.metadata.agency_source) == ("Fjelltilsynet", "manifest")
    assert codes(letter) == ["year_contradiction", "agency_contradiction"]
    assert {found.source for found in letter.diagnostics} == {"2021/brev.txt"}
    assert {found.letter_id for found in letter.diagnostics} == {letter.letter_id}


def test_a_scrap_of_text_is_not_asked_what_it_is(tmp_path: Path) -> None:
    letter = read(
        tmp_path, "x.txt", "skal utarbeide en plan.\n• Andel barn".encode(), fragment=True
    )
    assert letter.fragment
    assert codes(letter) == []
    assert [block.text for block in letter.blocks] == ["skal utarbeide en plan.", "Andel barn"]


REPORT = "Årsrapport 2023\n\nØyetilsynet\n\nTilsynet har hatt et godt år.\n".encode()


def test_another_document_is_named_and_not_counted(tmp_path: Path) -> None:
    letter = read(tmp_path, "rapport.txt", REPORT)
    (found,) = letter.diagnostics
    assert (found.code, found.severity) == ("not_a_letter", Severity.ERROR)
    assert "årsrapport" in found.message
    assert letter.metadata.document_kind is DocumentKind.OTHER


def test_another_document_counts_when_forced_or_declared(tmp_path: Path) -> None:
    forced = read(tmp_path, "rapport.txt", REPORT, force=True)
    assert "counted_by_force" in codes(forced)
    assert forced.metadata.document_kind is DocumentKind.LETTER
    ref = LetterRef(path=tmp_path / "rapport.txt", source="x", declared={"document_kind": "letter"})
    assert "not_a_letter" not in codes(govload.read_letter(ref.path, ref=ref))


def test_a_letter_declared_as_something_else_is_not_counted(tmp_path: Path) -> None:
    path = tmp_path / "brev.txt"
    path.write_bytes(as_txt())
    ref = LetterRef(path=path, source="brev.txt", declared={"document_kind": "other"})
    assert codes(govload.read_letter(path, ref=ref)) == ["not_a_letter"]


def test_a_file_declared_as_an_attachment_is_one_throughout(tmp_path: Path) -> None:
    path = tmp_path / "vedlegg.txt"
    path.write_bytes(as_txt())
    ref = LetterRef(path=path, source="vedlegg.txt", declared={"part": "attachment"})
    assert {section.part for section in govload.read_letter(path, ref=ref).sections} == {
        Part.ATTACHMENT
    }


def test_a_file_is_read_as_what_it_is(tmp_path: Path) -> None:
    letter = read(tmp_path, "brev.pdf", as_html())
    assert codes(letter) == ["wrong_type"]
    assert letter.metadata.agency == "Øyetilsynet"


def test_a_locked_letter_opens_with_its_password(tmp_path: Path) -> None:
    letter = read(tmp_path, "brev.pdf", as_pdf("hemmelig"), password="hemmelig")
    assert codes(letter) == ["encrypted"]
    assert letter.diagnostics[0].severity is Severity.INFO
    assert letter.metadata.agency == "Øyetilsynet"


def test_garbled_text_is_told(tmp_path: Path) -> None:
    # Words as they come out of a font without a character map.
    garbled = "7LOGHOLQJVEUHY GHW NPKL VNDO UDSSRUWHUH " * 30
    letter = read(tmp_path, "brev.txt", as_txt() + b"\f" + garbled.encode())
    assert "garbled_text" in codes(letter)
    assert next(d for d in letter.diagnostics if d.code == "garbled_text").page == 2


def test_a_letter_without_any_heading_is_told(tmp_path: Path) -> None:
    long = "Etaten skal svare, og den skal gjøre det godt. " * 400
    letter = read(tmp_path, "brev.txt", f"Tildelingsbrev 2020 til Øyetilsynet\n\n{long}".encode())
    assert "section_size" in codes(letter)


UNREADABLE: dict[str, tuple[str, bytes, str]] = {
    "empty": ("a.pdf", b"", "empty_file"),
    "broken PDF": ("a.pdf", b"%PDF-1.7\nnothing", "unreadable"),
    "locked PDF": ("a.pdf", as_pdf("hemmelig"), "encrypted"),
    "old Word": ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "wrong_type"),
    "broken package": ("a.docx", b"PK\x03\x04nothing", "unreadable"),
}


@pytest.mark.parametrize(("name", "data", "code"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_what_cannot_be_read_is_told_in_one_line(
    tmp_path: Path, name: str, data: bytes, code: str
) -> None:
    with pytest.raises(LetterError) as caught:
        read(tmp_path, name, data)
    assert caught.value.code == code
    assert str(caught.value).startswith(f"{name}: ")
    assert "\n" not in str(caught.value)


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    for path in (tmp_path / "gone.pdf", tmp_path):
        with pytest.raises(LetterError) as caught:
            govload.read_letter(path)
        assert caught.value.code == "unreadable"


@pytest.mark.parametrize("ending", FORMATS)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_damage_never_gives_a_traceback(
    tmp_path_factory: pytest.TempPathFactory, ending: str, data: st.DataObject
) -> None:
    whole = FORMATS[ending]()
    at = data.draw(st.integers(0, len(whole) - 1))
    junk = data.draw(st.binary(min_size=1, max_size=40))
    damaged = whole[:at] + junk + (whole[at + len(junk) :] if data.draw(st.booleans()) else b"")
    with contextlib.suppress(LetterError):
        letter = read(tmp_path_factory.mktemp("x"), f"brev.{ending}", damaged, ocr="never")
        assert letter.sha256 == hashlib.sha256(damaged).hexdigest()


def test_the_library_is_light_until_it_reads() -> None:
    heavy = "{'spacy', 'pdfplumber', 'pypdfium2', 'docx', 'openpyxl'}"
    program = f"import sys, govload.extract; print(sorted({heavy} & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert told.stdout.strip() == b"[]"
