"""Files that are kept beside newer ones, and how they are called."""

from itertools import count
from pathlib import Path

EARLIER_REVIEWS = "review.earlier-{}.csv"
# A workbook with answers to import, and one that holds other work of its reader's only.
WITH_ANSWERS, WITH_NOTES = "govload.reviewed-{}.xlsx", "govload.notes-{}.xlsx"


def free_name(folder: Path, pattern: str) -> Path:
    """Return the first path of ``pattern`` with 1, 2, ... that is not taken."""
    paths = (folder / pattern.format(number) for number in count(1))
    return next(path for path in paths if not path.exists())


def kept(folder: Path, pattern: str) -> list[Path]:
    """Return the files of ``pattern`` in ``folder``."""
    return sorted(folder.glob(pattern.format("*")))
