"""Names for files that are kept beside newer ones."""

from itertools import count
from pathlib import Path


def free_name(folder: Path, pattern: str) -> Path:
    """Return the first path of ``pattern`` with 1, 2, ... that is not taken."""
    paths = (folder / pattern.format(number) for number in count(1))
    return next(path for path in paths if not path.exists())
