"""Pages that are pictures are read where that is possible, and named where it is not."""

import shutil
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from govload.extract import ocr, recognition
from govload.extract.ocr import with_ocr
from govload.extract.page import Line, Page
from govload.extract.pdf import read_pdf
from govload.extract.recognition import Engine, find_engine
from govload.extract.source import Source
from govload.model import OcrMode, Severity, TextSource

WORDS = "Direktoratet skal rapportere om måloppnåelse innen utgangen av året."

needs_ocr = pytest.mark.skipif(
    find_engine() is None, reason="tesseract with Norwegian is not on this machine"
)


def printed(*texts: str, password: str = "") -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, encrypt=password or None)
    for text in texts:
        canvas.setFont("Helvetica", 13)
        canvas.drawString(70, 700, text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def scanned(*texts: str, password: str = "") -> bytes:
    """Return a PDF whose pages are pictures of printed ones."""
    document = pypdfium2.PdfDocument(printed(*texts))
    buffer = BytesIO()
    canvas = Canvas(buffer, encrypt=password or None)
    for page in document:
        picture = page.render(scale=200 / 72).to_pil()
        canvas.drawImage(ImageReader(picture), 0, 0, *page.get_size())
        canvas.setPageSize(page.get_size())
        canvas.showPage()
    canvas.save()
    document.close()
    return buffer.getvalue()


def mixed() -> bytes:
    """Return a printed page, then a scanned one."""
    target = pypdfium2.PdfDocument(printed("Etaten skal svare."))
    target.import_pages(pypdfium2.PdfDocument(scanned(WORDS)))
    buffer = BytesIO()
    target.save(buffer)
    return buffer.getvalue()


def source(data: bytes, password: str = "") -> Source:
    return Source(pages=read_pdf(data, password=password).pages)


def words(page: Page) -> str:
    return " ".join(line.text for line in page.content if isinstance(line, Line))


def codes(found: Source) -> list[tuple[str, str]]:
    return [(diagnostic.code, diagnostic.severity) for diagnostic in found.diagnostics]


def test_a_text_layer_is_left_alone() -> None:
    data = printed(WORDS)
    assert with_ocr(source(data), data, mode="auto", password="") == source(data)


def test_a_blank_page_is_no_scan_and_nothing_is_missing() -> None:
    data = printed(WORDS, "")
    assert codes(with_ocr(source(data), data, mode="auto", password="")) == []


def test_a_document_of_blank_pages_has_no_text() -> None:
    data = printed("", "")
    found = with_ocr(source(data), data, mode="auto", password="")
    assert codes(found) == [("no_text", Severity.ERROR)]
    assert "nothing is drawn" in found.diagnostics[0].message


@needs_ocr
def test_only_the_scanned_page_is_read_by_ocr() -> None:
    data = mixed()
    found = with_ocr(source(data), data, mode="auto", password="")
    first, second = found.pages
    assert (words(first), first.text_source) == ("Etaten skal svare.", TextSource.TEXT)
    assert (words(second), second.text_source) == (WORDS, TextSource.OCR)
    assert second.number == 2
    assert {line.page for line in second.content} == {2}
    assert codes(found) == [("ocr_used", Severity.INFO)]


@needs_ocr
def test_every_engine_reads_the_words_where_they_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    tesseract = shutil.which("tesseract")
    assert tesseract
    monkeypatch.setattr(ocr, "find_engine", lambda: Engine("tesseract", tesseract))
    data = scanned(WORDS)
    (page,) = with_ocr(source(data), data, mode="auto", password="").pages
    (line,) = page.content
    assert isinstance(line, Line)
    assert line.text == WORDS
    assert line.box is not None
    # Printed at 70 points from the left and 700 from the foot of a page 842 points high.
    assert (line.box.x0, line.box.bottom) == pytest.approx((70, 842 - 700), abs=6)


@needs_ocr
def test_a_locked_scan_is_read_with_its_password() -> None:
    data = scanned(WORDS, password="hemmelig")
    found = with_ocr(source(data, "hemmelig"), data, mode="auto", password="hemmelig")
    assert words(found.pages[0]) == WORDS


@needs_ocr
def test_force_reads_printed_pages_anew() -> None:
    data = printed(WORDS)
    (page,) = with_ocr(source(data), data, mode="force", password="").pages
    assert (words(page), page.text_source) == (WORDS, TextSource.OCR)


@pytest.mark.parametrize(
    ("mode", "hint"), [("never", "switched off"), ("auto", "apt install"), ("force", "winget")]
)
def test_without_ocr_the_pages_are_named_and_the_way_out(
    monkeypatch: pytest.MonkeyPatch, mode: OcrMode, hint: str
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    data = scanned("a", "b")
    found = with_ocr(source(data), data, mode=mode, password="")
    assert codes(found) == [("no_text", Severity.ERROR)]
    assert "pages 1-2" in found.diagnostics[0].message
    assert hint in found.diagnostics[0].message


def test_some_pages_without_text_are_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    data = mixed()
    found = with_ocr(source(data), data, mode="auto", password="")
    assert codes(found) == [("page_without_text", Severity.WARNING)]
    assert found.diagnostics[0].page == 2
    assert "page 2 " in found.diagnostics[0].message


@pytest.mark.parametrize("program", ["#!/bin/sh\necho no memory >&2\nexit 3\n", "no program"])
def test_a_program_that_fails_is_told_in_its_words(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: str
) -> None:
    broken = tmp_path / "tesseract"
    broken.write_text(program, encoding="utf-8")
    broken.chmod(0o755)
    monkeypatch.setattr(ocr, "find_engine", lambda: Engine("tesseract", str(broken)))
    data = scanned("a")
    found = with_ocr(source(data), data, mode="auto", password="")
    assert codes(found) == [("ocr_failed", Severity.WARNING), ("no_text", Severity.ERROR)]


def test_a_program_that_hangs_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    slow = tmp_path / "tesseract"
    slow.write_text("#!/bin/sh\nexec sleep 30\n", encoding="utf-8")
    slow.chmod(0o755)
    monkeypatch.setattr(ocr, "find_engine", lambda: Engine("tesseract", str(slow)))
    monkeypatch.setattr(recognition, "_SECONDS_AT_LEAST", 1)
    monkeypatch.setattr(recognition, "_SECONDS_A_PAGE", 0)
    data = scanned("a")
    found = with_ocr(source(data), data, mode="auto", password="")
    assert "stopped after 1 seconds" in found.diagnostics[0].message
