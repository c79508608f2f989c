"""Letters many times over, with other agencies and years told by a manifest."""

import csv
from collections.abc import Sequence
from pathlib import Path

LETTERS = Path(__file__).resolve().parents[2] / "data" / "letters"
YEARS = range(2012, 2026)


def multiply(folder: Path, letters: int, sources: Sequence[Path] = ()) -> None:
    """Fill ``folder`` with ``letters`` PDFs that differ in bytes, agency and year.

    A comment after the end mark makes a file of its own; without it copies would be duplicates.

    Args:
        sources: PDFs to copy; the example letters without.
    """
    sources = sources or sorted(LETTERS.glob("*.pdf"))
    with (folder / "manifest.csv").open("w", encoding="utf-8", newline="") as file:
        manifest = csv.writer(file)
        manifest.writerow(["file", "agency", "year", "document_kind"])
        for number in range(letters):
            name = f"{number:05}.pdf"
            source = sources[number % len(sources)]
            (folder / name).write_bytes(source.read_bytes() + b"\n%% %d\n" % number)
            year = YEARS[number % len(YEARS)]
            manifest.writerow([name, f"Prøvevirksomhet {number // len(YEARS)}", year, "letter"])
