"""Reading PDF letters, against pdfplumber's words and pdfium's bare text.

The letters are those of the unpublished folder where it is on the machine, else the examples that
come with the project.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pdfplumber
import pypdfium2

from govload.extract.pdf import read_pdf
from govload.extract.reader import read_letter
from govload.model import Letter
from tests.benchmarks.paired import Contender, Figure, Timing, race, ratio

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("GOVLOAD_SHARED", ROOT.parent / "shared"))
# Pages read from each group; pdfplumber takes about a tenth of a second for one.
MOST_PAGES = 40
MOST_LETTERS = 8
EXAMPLES = "example letters"

PEAK = """
import resource, sys
from pathlib import Path
from govload.extract.reader import read_letter
read_letter(Path(sys.argv[1]), ocr="never")
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def figures() -> Iterator[Timing | Figure | str]:
    """Give timings and figures, group by group of letters."""
    with TemporaryDirectory() as folder:
        for name, paths in groups().items():
            yield from against_others(name, shortened(paths, Path(folder) / name))
        longest = max((path for paths in groups().values() for path in paths), key=page_count)
        yield from growth(longest, Path(folder) / "growth")
    yield peak_memory(longest)


def groups() -> dict[str, list[Path]]:
    """Return the letters to read by group."""
    found = {
        "real letter": sorted((SHARED / "letters").glob("*.pdf")),
        "constructed letters": sorted((SHARED / "gold" / "dev").glob("*.pdf")),
        EXAMPLES: sorted((ROOT / "data" / "letters").rglob("*.pdf")),
    }
    return {name: paths for name, paths in found.items() if paths}


def shortened(paths: list[Path], folder: Path) -> list[Path]:
    """Write the first pages of a few letters into ``folder``."""
    chosen = paths[:MOST_LETTERS]
    return [first_pages(path, MOST_PAGES // len(chosen), folder) for path in chosen]


def against_others(name: str, paths: list[Path]) -> Iterator[Timing | Figure | str]:
    """Race the reader against pdfplumber and bare pdfium."""
    letters, pages, words, bare = timings = race(
        [
            Contender(f"{name}: govload, file to letter", lambda: [whole(p) for p in paths]),
            Contender(f"{name}: govload, file to lines", lambda: [read_pdf(p) for p in paths]),
            Contender(f"{name}: pdfplumber words", lambda: [plumber_words(p) for p in paths]),
            Contender(f"{name}: pdfium bare text", lambda: [bare_text(p) for p in paths]),
        ],
        rounds=3,
    )
    yield from timings
    if name == EXAMPLES:
        # Half-filled pages: what a page costs whatever stands on it weighs more. No promise here.
        yield f"file to letter, faster than pdfplumber {ratio(words, letters):.2f} x"
        yield f"file to letter, slower than bare pdfium {ratio(letters, bare):.2f} x"
        return
    yield Figure("file to letter, faster than pdfplumber", ratio(words, letters), 6, at_least=True)
    yield Figure("file to lines, faster than pdfplumber", ratio(words, pages), 6, at_least=True)
    yield Figure("file to letter, slower than bare pdfium", ratio(letters, bare), 10)


def growth(path: Path, folder: Path) -> Iterator[Timing | Figure]:
    """Compare reading twice the pages with reading them once."""
    half = page_count(path) // 2
    once, twice = first_pages(path, half, folder), first_pages(path, 2 * half, folder)
    shorter, longer = timings = race(
        [
            Contender(f"{half} pages", lambda: whole(once)),
            Contender(f"{2 * half} pages", lambda: whole(twice)),
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


def first_pages(path: Path, count: int, folder: Path) -> Path:
    """Write a PDF of the first ``count`` pages into ``folder``."""
    folder.mkdir(exist_ok=True)
    target = folder / f"{path.stem}-{count}.pdf"
    with pypdfium2.PdfDocument(path) as source, pypdfium2.PdfDocument.new() as copy:
        copy.import_pages(source, list(range(min(count, len(source)))))
        copy.save(target)
    return target


def whole(path: Path) -> Letter:
    return read_letter(path, ocr="never", force=True)


def plumber_words(path: Path) -> int:
    with pdfplumber.open(path) as document:
        found = 0
        for page in document.pages:
            found += len(page.extract_words(extra_attrs=["fontname", "size"]))
            page.close()
        return found


def bare_text(path: Path) -> int:
    with pypdfium2.PdfDocument(path) as document:
        found = 0
        for page in document:
            text = page.get_textpage()
            found += len(text.get_text_range())
            text.close()
            page.close()
        return found
