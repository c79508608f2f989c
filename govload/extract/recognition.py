"""Run the OCR programs on pages of a PDF, bounded in time, and read what they write."""

import math
import os
import shutil
import subprocess
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from govload.errors import LetterError
from govload.extract.page import Line, Page, Table
from govload.extract.pdf import read_pdf
from govload.extract.pdf.native import open_page
from govload.extract.scanned import repaired

LANGUAGE = "nor"
_DPI = 300
_POINTS = 72
# An A3 page at 300 dpi has 17 million pixels; a poster is drawn coarser.
_MOST_PIXELS = 40_000_000
_SECONDS_A_PAGE = 60
_SECONDS_AT_LEAST = 120


@dataclass(frozen=True, slots=True)
class Engine:
    """An OCR program on this machine: its name and where it is."""

    name: str
    path: str


def find_engine() -> Engine | None:
    """Return ocrmypdf where it is with tesseract, else tesseract alone, else None."""
    tesseract, ocrmypdf = shutil.which("tesseract"), shutil.which("ocrmypdf")
    if tesseract is None or LANGUAGE not in _languages(tesseract):
        return None
    return Engine("ocrmypdf", ocrmypdf) if ocrmypdf else Engine("tesseract", tesseract)


def missing_tools() -> str:
    """Return what is missing for OCR and how to install it."""
    missing = "tesseract" if shutil.which("tesseract") is None else "tesseract's Norwegian language"
    return (
        f"{missing} is not installed: on Debian 'sudo apt install ocrmypdf tesseract-ocr-nor', "
        "on macOS 'brew install ocrmypdf tesseract-lang', on Windows "
        "'winget install UB-Mannheim.TesseractOCR' with Norwegian chosen"
    )


def drawn_pages(data: bytes, pages: Sequence[int], *, password: str) -> list[int]:
    """Return those of the pages on which anything at all is drawn."""
    with closing(pypdfium2.PdfDocument(data, password=password or None)) as document:
        return [number for number in pages if _is_drawn(document.raw, number - 1)]


def _is_drawn(document: Any, index: int) -> bool:
    with open_page(document, index) as page:
        return page is not None and pdfium.FPDFPage_CountObjects(page.raw) > 0


def recognise(
    data: bytes, pages: Sequence[int], engine: Engine, *, password: str
) -> tuple[Page, ...]:
    """Return the pages of a PDF as OCR reads them, with their numbers in the PDF.

    Raises:
        LetterError: ``ocr_failed`` with the program's own words.
    """
    run = _run_ocrmypdf if engine.name == "ocrmypdf" else _run_tesseract
    with TemporaryDirectory(prefix="govload-ocr-") as folder:
        # A PDF of these pages alone is never locked, and costs nothing for the others.
        wanted = Path(folder, "wanted.pdf")
        _copy_pages(data, pages, wanted, password)
        limit = max(_SECONDS_AT_LEAST, _SECONDS_A_PAGE * len(pages))
        read = read_pdf(run(engine, wanted, limit).read_bytes())
    numbered = zip(repaired(read.pages), pages, strict=True)
    return tuple(_renumbered(page, number) for page, number in numbered)


def _copy_pages(data: bytes, pages: Sequence[int], target: Path, password: str) -> None:
    try:
        with (
            closing(pypdfium2.PdfDocument(data, password=password or None)) as source,
            closing(pypdfium2.PdfDocument.new()) as copy,
        ):
            copy.import_pages(source, pages=[number - 1 for number in pages])
            copy.save(target)
    except pypdfium2.PdfiumError as error:
        raise _failed(str(error)) from error


def _run_ocrmypdf(engine: Engine, wanted: Path, limit: int) -> Path:
    output = wanted.with_name("read.pdf")
    options = ["--force-ocr", "--output-type", "pdf", "--optimize", "0", "--jobs", "2", "--quiet"]
    _run([engine.path, "--language", LANGUAGE, *options, str(wanted), str(output)], limit)
    return output


def _run_tesseract(engine: Engine, wanted: Path, limit: int) -> Path:
    listing, output = wanted.with_name("pages.txt"), wanted.with_name("read")
    listing.write_text("\n".join(map(str, _draw(wanted))), encoding="utf-8")
    options = ["-l", LANGUAGE, "--dpi", str(_DPI), "pdf"]
    _run([engine.path, str(listing), str(output), *options], limit)
    return output.with_suffix(".pdf")


def _draw(wanted: Path) -> list[Path]:
    """Draw each page as a picture beside the PDF."""
    pictures = []
    with closing(pypdfium2.PdfDocument(wanted)) as document:
        for place, page in enumerate(document):
            width, height = page.get_size()
            scale = min(_DPI / _POINTS, math.sqrt(_MOST_PIXELS / max(1.0, width * height)))
            pictures.append(wanted.with_name(f"{place}.png"))
            page.render(scale=scale, grayscale=True).to_pil().save(pictures[-1])
            page.close()
    return pictures


def _run(command: Sequence[str], limit: int) -> None:
    # One thread a page: tesseract's own threads only get into each other's way.
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        subprocess.run(command, capture_output=True, check=True, timeout=limit, env=environment)
    except subprocess.TimeoutExpired as error:
        raise _failed(f"stopped after {limit} seconds") from error
    except subprocess.CalledProcessError as error:
        words = error.stderr.decode("utf-8", errors="replace").split()
        raise _failed(" ".join(words)[:300] or f"exit code {error.returncode}") from error
    except OSError as error:
        raise _failed(str(error)) from error


def _failed(why: str) -> LetterError:
    return LetterError("ocr_failed", "OCR did not succeed", why=why)


def _languages(tesseract: str) -> frozenset[str]:
    command = [tesseract, "--list-langs"]
    listed = subprocess.run(command, capture_output=True, check=False, timeout=_SECONDS_A_PAGE)
    return frozenset(listed.stdout.decode("utf-8", errors="replace").split())


def _renumbered(page: Page, number: int) -> Page:
    content = tuple(
        _line(item, number) if isinstance(item, Line) else _table(item, number)
        for item in page.content
    )
    return replace(page, number=number, content=content)


def _table(table: Table, number: int) -> Table:
    cells = tuple(
        replace(
            cell,
            lines=tuple(_line(line, number) for line in cell.lines),
            box=cell.box and replace(cell.box, page=number),
        )
        for cell in table.cells
    )
    return replace(
        table, page=number, cells=cells, box=table.box and replace(table.box, page=number)
    )


def _line(line: Line, number: int) -> Line:
    return replace(line, page=number, box=line.box and replace(line.box, page=number))
