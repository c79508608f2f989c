"""Writes that are whole or absent: a file is written beside its place and then moved there."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from govload.errors import OutputError


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Open a stream whose bytes replace ``path`` once the block has ended without error.

    Raises:
        OutputError: The place cannot be written to.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise _unwritable(path, error) from error
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
        _give_usual_rights(draft)
        draft.replace(path)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        draft.unlink(missing_ok=True)


def _give_usual_rights(path: Path) -> None:
    """Undo the privacy of temporary files: results are to be shared as the user's umask says."""
    mask = os.umask(0)
    os.umask(mask)
    path.chmod(0o666 & ~mask)


def _unwritable(path: Path, error: OSError) -> OutputError:
    why = error.strerror or str(error)
    remedy = "Close the file where it is open, or choose another place."
    return OutputError("cannot be written", where=str(path), why=why, remedy=remedy)
