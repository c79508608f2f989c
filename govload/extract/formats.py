"""One reader for each format, loaded when a file needs it."""

from collections.abc import Callable
from dataclasses import replace

from govload.diagnostics import diagnose
from govload.extract.sniff import Format, named_format, sniff
from govload.extract.source import Source
from govload.model import Diagnostic, OcrMode, Severity


def read_source(data: bytes, *, name: str, ocr: OcrMode, password: str, most_pages: int) -> Source:
    """Return a file's pages, read as what its bytes are, whatever its name says.

    Raises:
        LetterError: The file cannot be read at all.
    """
    found = sniff(data, name=name)
    pdf = found is Format.PDF
    source = _read_pdf(data, ocr, password, most_pages) if pdf else _READERS[found](data, name)
    return replace(source, diagnostics=(*_misnamed(name, found), *source.diagnostics))


def _read_pdf(data: bytes, ocr: OcrMode, password: str, most_pages: int) -> Source:
    from govload.extract.ocr import with_ocr
    from govload.extract.pdf import read_pdf

    document = read_pdf(data, password=password, most_pages=most_pages)
    locked = diagnose(
        "encrypted",
        "the file is locked against changes and was read all the same",
        severity=Severity.INFO,
        remedy="Nothing to do.",
    )
    source = Source(
        pages=document.pages,
        bookmarks=document.bookmarks,
        diagnostics=(*document.diagnostics, *([locked] if document.encrypted else [])),
    )
    return with_ocr(source, data, mode=ocr, password=password)


def _read_docx(data: bytes, name: str) -> Source:
    from govload.extract.docx import read_docx

    return read_docx(data, name=name)


def _read_html(data: bytes, name: str) -> Source:
    from govload.extract.html import read_html

    return read_html(data, name=name)


def _read_text(data: bytes, name: str) -> Source:
    from govload.extract.text import decoded, read_text

    return Source(pages=read_text(decoded(data), markdown=False))


def _read_markdown(data: bytes, name: str) -> Source:
    from govload.extract.text import decoded, read_text

    return Source(pages=read_text(decoded(data), markdown=True))


_READERS: dict[Format, Callable[[bytes, str], Source]] = {
    Format.DOCX: _read_docx,
    Format.HTML: _read_html,
    Format.MARKDOWN: _read_markdown,
    Format.TEXT: _read_text,
}


def _misnamed(name: str, found: Format) -> tuple[Diagnostic, ...]:
    promised = named_format(name)
    if promised in (None, found):
        return ()
    message = f"its name says {promised}, but it is {found} and was read as that"
    return (diagnose("wrong_type", message),)
