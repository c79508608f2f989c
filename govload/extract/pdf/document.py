"""A PDF file, opened, read page by page, and closed."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from govload.errors import LetterError
from govload.extract.page import Bookmark, Page
from govload.extract.pdf.native import open_page
from govload.extract.pdf.pages import read_page
from govload.model import Diagnostic, Severity

_HEADER_WITHIN = 1024
_END_WITHIN = 2048


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfDocument:
    """What a PDF file holds.

    Attributes:
        pages: Every page, in order; one that cannot be read is empty and has a diagnostic.
        bookmarks: The outline, in order; empty where there is none.
        tagged: Whether the file says that it is tagged.
        encrypted: Whether its contents were encrypted.
        diagnostics: Repairable trouble.
    """

    pages: tuple[Page, ...]
    bookmarks: tuple[Bookmark, ...] = ()
    tagged: bool = False
    encrypted: bool = False
    diagnostics: tuple[Diagnostic, ...] = ()


def read_pdf(path: Path | bytes, *, password: str = "") -> PdfDocument:
    """Read a PDF file or its bytes.

    Raises:
        LetterError: ``not_a_pdf``, ``encrypted``, ``unreadable`` or ``no_pages``.
    """
    data = path if isinstance(path, bytes) else path.read_bytes()
    where = "" if isinstance(path, bytes) else path.name
    document = _opened(data, password, where)
    try:
        count = len(document)
        if count == 0:
            raise LetterError(
                "no_pages",
                "the PDF has no pages",
                where=where,
                remedy="Get the file from its source again",
            )
        tagged = bool(pdfium.FPDFCatalog_IsTagged(document.raw))
        pages = tuple(_page(document.raw, index, tagged=tagged) for index in range(count))
        return PdfDocument(
            pages=pages,
            tagged=tagged,
            encrypted=pdfium.FPDF_GetSecurityHandlerRevision(document.raw) >= 0,
            diagnostics=_file_trouble(data),
        )
    finally:
        document.close()


def _opened(data: bytes, password: str, where: str) -> Any:
    if b"%PDF-" not in data[:_HEADER_WITHIN]:
        raise LetterError(
            "not_a_pdf",
            "the file is not a PDF",
            where=where,
            why="it does not begin with %PDF-",
            remedy="Check what the file really is, and get it from its source again",
        )
    try:
        return pypdfium2.PdfDocument(data, password=password or None)
    except pypdfium2.PdfiumError as error:
        raise _refusal(error, where) from error


def _refusal(error: Any, where: str) -> LetterError:
    if error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        return LetterError(
            "encrypted",
            "the PDF is locked with a password",
            where=where,
            remedy="Save a copy without a password, and read that",
        )
    return LetterError(
        "unreadable",
        "the PDF is broken",
        where=where,
        why="its structure cannot be followed",
        remedy="Get the file from its source again",
    )


def _page(document: Any, index: int, *, tagged: bool) -> Page:
    with open_page(document, index) as page:
        if page is None:
            return Page(number=index + 1, width=0.0, height=0.0, content=(), has_text=False)
        return read_page(page, index + 1, tagged=tagged)


def _file_trouble(data: bytes) -> tuple[Diagnostic, ...]:
    if b"%%EOF" in data[-_END_WITHIN:]:
        return ()
    return (
        Diagnostic(
            code="truncated",
            severity=Severity.WARNING,
            message="The PDF ends too early; what is left of it was read",
            remedy="Get the file from its source again and compare the number of pages",
        ),
    )
