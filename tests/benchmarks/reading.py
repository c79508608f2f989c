"""Reading PDF letters, against pdfplumber's words and pdfium's bare text.

The letters are those of the unpublished folder where it is on the machine, else the examples that
come with the project.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pdfplumber
import pypdfium2

from govload.extract.pdf import read_pdf
from tests.benchmarks.paired import Contender, Figure, Timing, race, ratio

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("GOVLOAD_SHARED", ROOT.parent / "shared"))
# Pages read from each group; pdfplumber takes about a tenth of a second for one.
MOST_PAGES = 40

PEAK = """
import resource, sys
from pathlib import Path
from govload.extract.pdf import read_pdf
read_pdf(Path(sys.argv[1]))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def figures() -> Iterator[Timing | Figure]:
    """Give timings and figures, group by group of letters."""
    for name, paths in groups().items():
        yield from against_others(name, paths)
    longest = max((path for paths in groups().values() for path in paths), key=page_count)
    yield from growth(longest)
    yield peak_memory(longest)


def groups() -> dict[str, list[Path]]:
    """Return the letters to read by group."""
    found = {
        "real letter": sorted((SHARED / "letters").glob("*.pdf")),
        "constructed letters": sorted((SHARED / "gold" / "dev").glob("*.pdf")),
        "example letters": sorted((ROOT / "data" / "letters").rglob("*.pdf")),
    }
    return {name: paths for name, paths in found.items() if paths}


def against_others(name: str, paths: list[Path]) -> Iterator[Timing | Figure]:
    """Race the reader against pdfplumber and bare pdfium on the first pages of some letters."""
    files = [first_pages(path, MOST_PAGES // min(len(paths), 8)) for path in paths[:8]]
    ours, words, bare = timings = race(
        [
            Contender(f"{name}: govload", lambda: [read_pdf(data) for data in files]),
            Contender(f"{name}: pdfplumber words", lambda: [plumber_words(d) for d in files]),
            Contender(f"{name}: pdfium bare text", lambda: [bare_text(d) for d in files]),
        ],
        rounds=3,
    )
    yield from timings
    yield Figure(f"{name}: faster than pdfplumber", ratio(words, ours), 6, at_least=True)
    yield Figure(f"{name}: slower than bare pdfium", ratio(ours, bare), 10)


def growth(path: Path) -> Iterator[Timing | Figure]:
    """Compare reading twice the pages with reading them once."""
    half = page_count(path) // 2
    once, twice = first_pages(path, half), first_pages(path, 2 * half)
    shorter, longer = timings = race(
        [
            Contender(f"{half} pages", lambda: read_pdf(once)),
            Contender(f"{2 * half} pages", lambda: read_pdf(twice)),
        ]
    )
    yield from timings
    yield Figure("time for twice the pages", ratio(longer, shorter), 2.1)


def peak_memory(path: Path) -> Figure:
    """Read the longest letter in a process of its own and ask for its peak memory."""
    command = [sys.executable, "-c", PEAK, str(path)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    return Figure(f"peak memory, {page_count(path)} pages", float(answer.stdout), 300, unit="MB")


def page_count(path: Path) -> int:
    with pypdfium2.PdfDocument(path) as document:
        return len(document)


def first_pages(path: Path, count: int) -> bytes:
    """Return a PDF of the first ``count`` pages."""
    out = BytesIO()
    with pypdfium2.PdfDocument(path) as source, pypdfium2.PdfDocument.new() as copy:
        copy.import_pages(source, list(range(min(count, len(source)))))
        copy.save(out)
    return out.getvalue()


def plumber_words(data: bytes) -> int:
    with pdfplumber.open(BytesIO(data)) as document:
        found = 0
        for page in document.pages:
            found += len(page.extract_words(extra_attrs=["fontname", "size"]))
            page.close()
        return found


def bare_text(data: bytes) -> int:
    with pypdfium2.PdfDocument(data) as document:
        found = 0
        for page in document:
            text = page.get_textpage()
            found += len(text.get_text_range())
            text.close()
            page.close()
        return found
