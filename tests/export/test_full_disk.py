"""A disk that fills up while a workbook is packed: one line, no half file, no hanging thread."""

import errno
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from govload.errors import OutputError
from govload.export.atomic import replacing
from govload.export.workbook import write
from tests.export.factory import make_run


class SmallDisk(io.RawIOBase):
    def __init__(self, file: BinaryIO, room: int) -> None:
        self.file, self.room = file, room

    def write(self, data: Any) -> int:
        if self.file.tell() + len(data) > self.room:
            raise OSError(errno.ENOSPC, "No space left on device")
        return self.file.write(data)

    def tell(self) -> int:
        return self.file.tell()

    def seek(self, at: int, whence: int = 0) -> int:
        return self.file.seek(at, whence)

    def seekable(self) -> bool:
        return True


@pytest.mark.parametrize("room", [0, 5_000, 40_000])
def test_a_full_disk_is_told_and_leaves_no_half_workbook(
    room: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def on_small_disk(path: Path) -> Iterator[Any]:
        with replacing(path) as stream:
            yield SmallDisk(stream, room)

    monkeypatch.setattr(write, "replacing", on_small_disk)
    with pytest.raises(OutputError, match="No space left"):
        write.write_workbook(make_run(), tmp_path / "book.xlsx")
    assert list(tmp_path.iterdir()) == []
