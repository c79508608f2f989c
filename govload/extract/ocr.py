"""Read pages that are pictures, by the outside programs ocrmypdf or tesseract."""

from collections.abc import Sequence
from dataclasses import replace

from govload.diagnostics import diagnose, pages_named
from govload.errors import LetterError
from govload.extract.page import Page
from govload.extract.recognition import (
    Engine,
    drawn_pages,
    find_engine,
    missing_tools,
    recognise,
)
from govload.extract.source import Source
from govload.model import Diagnostic, OcrMode, TextSource


def with_ocr(source: Source, data: bytes, *, mode: OcrMode, password: str) -> Source:
    """Return a PDF's pages with those that lack a text layer read by OCR.

    Where OCR is unwanted, missing or fails, the pages stay empty and a diagnostic names them.

    Args:
        source: The PDF as its text layer gives it; blank pages have no pictures and stay.
        data: The PDF's bytes.
        mode: ``force`` reads all pages anew, also those with a text layer.
    """
    everything = [page.number for page in source.pages]
    silent = [page.number for page in source.pages if not page.has_text]
    pictures = drawn_pages(data, silent, password=password) if silent else []
    wanted = everything if mode == "force" else pictures
    if not wanted:
        return (
            _without(source, silent, "nothing is drawn on them") if silent == everything else source
        )
    engine = None if mode == "never" else find_engine()
    if engine is None:
        reason = "OCR is switched off" if mode == "never" else missing_tools()
        return _without(source, pictures, reason)
    try:
        read = recognise(data, wanted, engine, password=password)
    except LetterError as error:
        failed = diagnose("ocr_failed", f"{error.what} ({error.why})", page=wanted[0])
        return _without(_noted(source, failed), pictures, "OCR failed")
    return _merged(source, {page.number: page for page in read}, engine)


def _merged(source: Source, read: dict[int, Page], engine: Engine) -> Source:
    pages = tuple(_better(page, read.get(page.number)) for page in source.pages)
    done = [page.number for page in pages if page.text_source is TextSource.OCR]
    still = [page.number for page in pages if page.number in read and not page.has_text]
    merged = replace(source, pages=pages)
    if done:
        note = diagnose("ocr_used", f"{pages_named(done)} read by {engine.name}", page=done[0])
        merged = _noted(merged, note)
    return _without(merged, still, "OCR found no words") if still else merged


def _better(page: Page, read: Page | None) -> Page:
    if read is None or not read.has_text:
        return page
    return replace(read, number=page.number, text_source=TextSource.OCR)


def _without(source: Source, pictures: Sequence[int], reason: str) -> Source:
    if not pictures:
        return source
    code = "no_text" if len(pictures) == len(source.pages) else "page_without_text"
    return _noted(
        source, diagnose(code, f"{pages_named(pictures)} without text; {reason}", page=pictures[0])
    )


def _noted(source: Source, diagnostic: Diagnostic) -> Source:
    return replace(source, diagnostics=(*source.diagnostics, diagnostic))
