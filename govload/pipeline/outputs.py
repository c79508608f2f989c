"""The folder of outputs: always the whole old set or the whole new one, one writer at a time.

A new set is written to ``.staged`` beside the old one. When it is complete a journal file says so,
and only then do its files take their places. A run killed before the journal leaves the old set;
one killed after it is finished by whoever opens the folder next.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from govload.errors import OutputError

STAGED = ".staged"
JOURNAL = ".complete"
LOCK = ".lock"


@contextmanager
def new_set(folder: Path) -> Iterator[Path]:
    """Yield an empty folder to write a complete set of outputs to; it goes live at the end.

    Raises:
        OutputError: Another run holds ``folder``, or it cannot be written.
    """
    with _held(folder):
        _settle(folder)
        staged = folder / STAGED
        staged.mkdir()
        yield staged
        _declare_complete(staged)
        _go_live(folder)


def recover(folder: Path) -> None:
    """Finish a change of sets that was cut short, or clear away a set that was never complete.

    A set that another run is writing just now is left to that run.
    """
    if (folder / STAGED).exists():
        with suppress(Timeout), FileLock(folder / LOCK, timeout=0):
            _settle(folder)


def _settle(folder: Path) -> None:
    staged = folder / STAGED
    if (staged / JOURNAL).exists():
        _go_live(folder)
    elif staged.exists():
        shutil.rmtree(staged)


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / LOCK, timeout=0):
            yield
    except Timeout as error:
        raise OutputError(
            "another run is writing to this folder",
            where=str(folder),
            remedy="Wait for it, or give another folder with --out",
        ) from error
    except (FileExistsError, NotADirectoryError, PermissionError) as error:
        raise OutputError(
            "the folder of outputs cannot be written",
            where=str(error.filename or folder),
            why=error.strerror or "",
            remedy="Close the workbook if it is open, or give another folder with --out",
        ) from error


def _declare_complete(staged: Path) -> None:
    draft = staged / f"{JOURNAL}.draft"
    draft.touch()
    draft.replace(staged / JOURNAL)


def _go_live(folder: Path) -> None:
    staged = folder / STAGED
    for path in sorted(staged.iterdir()):
        if path.name != JOURNAL:
            path.replace(folder / path.name)
    shutil.rmtree(staged)
