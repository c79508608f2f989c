"""A PDF file, opened, read page by page, and closed."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from govload.diagnostics import diagnose
from govload.errors import LetterError
from govload.extract.page import Bookmark, Page
from govload.extract.pdf.outline import read_bookmarks
from govload.extract.pdf.pages import PageRead, read_page
from govload.model import MOST_PAGES, Diagnostic

# PDF readers look for the header and the end mark this near to the file's ends, in bytes.
_HEADER_WITHIN = 1024
_END_WITHIN = 2048
# The longest letters have some 150 pages; a file may claim any number.


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


def read_pdf(
    path: Path | bytes, *, password: str = "", most_pages: int = MOST_PAGES
) -> PdfDocument:
    """Read a PDF file or its bytes.

    Args:
        path: The file, or its contents.
        password: What unlocks it; the empty password is tried anyhow.
        most_pages: A document with more is not read at all.

    Raises:
        LetterError: ``unreadable``, ``encrypted``, ``zero_pages`` or ``too_large``.
    """
    data = path if isinstance(path, bytes) else path.read_bytes()
    where = "" if isinstance(path, bytes) else path.name
    with closing(_opened(data, password, where)) as document:
        tagged = bool(pdfium.FPDFCatalog_IsTagged(document.raw))
        read: list[PageRead] = []
        for number in range(1, _page_count(document, where, most_pages) + 1):
            before = read[-1].page if read else None
            read.append(read_page(document.raw, number, tagged=tagged, before=before))
        pages = tuple(one.page for one in read)
        return PdfDocument(
            pages=pages,
            bookmarks=read_bookmarks(document, pages),
            tagged=tagged,
            encrypted=pdfium.FPDF_GetSecurityHandlerRevision(document.raw) >= 0,
            diagnostics=(*_file_trouble(data), *(item for one in read for item in one.diagnostics)),
        )


def _opened(data: bytes, password: str, where: str) -> Any:
    if b"%PDF-" not in data[:_HEADER_WITHIN]:
        raise LetterError(
            "unreadable",
            "the file is not a PDF",
            where=where,
            why="it does not begin with %PDF-",
            remedy="Check what the file really is, or fetch it anew",
        )
    # pypdfium2's own opening takes a document without pages for one that it cannot open.
    raw = pdfium.FPDF_LoadMemDocument64(data, len(data), f"{password}\0".encode())
    if not raw:
        raise _refusal(pdfium.FPDF_GetLastError(), where)
    return pypdfium2.PdfDocument(raw)


def _refusal(code: int, where: str) -> LetterError:
    if code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        return LetterError(
            "encrypted",
            "the PDF is locked by a password",
            where=where,
            remedy="Give the password, or save a copy without one",
        )
    return LetterError(
        "unreadable",
        "the PDF is damaged",
        where=where,
        why="its structure cannot be followed",
        remedy="Fetch the file anew, or open it and save it as a new PDF",
    )


def _page_count(document: Any, where: str, most: int) -> int:
    count = len(document)
    if 0 < count <= most:
        return count
    if count <= 0:
        remedy = "Fetch the file anew"
        raise LetterError("zero_pages", "the PDF has no pages", where=where, remedy=remedy)
    raise LetterError(
        "too_large",
        f"the PDF has {count:,} pages",
        where=where,
        why=f"at most {most:,} are read",
        remedy="Check that it is a letter, and cut out the pages to count or raise --max-pages",
    )


def _file_trouble(data: bytes) -> tuple[Diagnostic, ...]:
    if b"%%EOF" in data[-_END_WITHIN:]:
        return ()
    return (diagnose("truncated", "The file ends before its end mark; what is left was read"),)
