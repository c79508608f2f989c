"""Which workbooks were imported, so that nobody is reminded of them: also where nothing was taken.

What an import leaves as it was, such as an answer that only another can withdraw, is no trace in
``review.csv``.
"""

from pathlib import Path

from govload.corpus import digest
from govload.export.review.store import NAME as REVIEWS

_REGISTER = ".imported"


def note_import(folder: Path, workbook: Path) -> None:
    """Remember in ``folder`` that the workbook, as it is now, was imported."""
    if not was_imported(folder, workbook):
        with (folder / _REGISTER).open("a", encoding="utf-8") as register:
            register.write(f"{digest(workbook)}\n")


def was_imported(folder: Path, workbook: Path) -> bool:
    """Tell whether the workbook, as it is now, was imported into the reviews in ``folder``."""
    register = folder / _REGISTER
    if not (register.exists() and (folder / REVIEWS).exists()):
        return False
    return digest(workbook) in register.read_text(encoding="utf-8").split()
