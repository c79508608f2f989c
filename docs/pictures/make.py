"""Makes the README's pictures from the example letters: ``python docs/pictures/make.py``.

Needs LibreOffice (soffice) for the workbook's pages.
"""

import io
import shutil
import subprocess
import tempfile
from pathlib import Path

import pypdfium2
from rich.console import Console

from govload.export.terminal import print_summary
from govload.pipeline import record
from govload.pipeline.options import RunOptions
from govload.pipeline.run import run, with_agencies
from govload.pipeline.write import WORKBOOK, write_outputs

HERE = Path(__file__).resolve().parent
LETTERS = HERE.parents[1] / "data" / "letters"
TERMINAL_COLUMNS = 96
SCALE = 2.2
# Height of the margin with the foot line, in points.
FOOT = 72
# Words that stand on the page to be shown, and the picture's name.
PAGES = {"Hovedtall og utvikling": "sammendrag", "Hvert krav ordrett": "krav"}


def main() -> None:
    """Count the example letters and take the pictures."""
    options = with_agencies(RunOptions(), [LETTERS])
    started = record.now()
    tables = run([LETTERS], options)
    console = Console(record=True, width=TERMINAL_COLUMNS, file=io.StringIO())
    print_summary(tables, console, lang="en")
    console.save_svg(str(HERE / "terminal.svg"), title="govload run data/letters --out out")
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        write_outputs(tables, record.record_of(tables, [LETTERS], options, started), out)
        _workbook_pages(out)


def _workbook_pages(out: Path) -> None:
    soffice = shutil.which("soffice") or "soffice"
    command = [soffice, "--headless", "--convert-to", "pdf", "--outdir", out, out / WORKBOOK]
    subprocess.run(command, check=True, capture_output=True)
    with pypdfium2.PdfDocument(out / "govload.pdf") as pdf:
        # The first page, Les meg, tells of all the others.
        pages = [(page, page.get_textpage().get_text_range()) for page in list(pdf)[1:]]
        for words, name in PAGES.items():
            page = next(page for page, text in pages if words in text)
            picture = _without_foot(page.render(scale=SCALE).to_pil())
            cropped = picture.crop(_inked(picture))
            cropped.quantize(128).save(HERE / f"{name}.png", optimize=True)


def _without_foot(picture):  # type: ignore[no-untyped-def]  # a PIL image
    """Return a page without the line at its foot, far below a short sheet."""
    return picture.crop((0, 0, picture.width, picture.height - round(FOOT * SCALE)))


def _inked(picture):  # type: ignore[no-untyped-def]  # a PIL image
    """Return the box of the part of a page that is not white paper, with a small margin."""
    from PIL import ImageChops

    white = picture.copy()
    white.paste("white", (0, 0, *picture.size))
    left, top, right, bottom = ImageChops.difference(picture, white).getbbox()
    return left - 12, top - 12, right + 12, bottom + 12


if __name__ == "__main__":
    main()
