"""One letter, one task: what is kept in the cache must still be true the next time."""

import shutil
from pathlib import Path

import pytest

from govload.model import LetterRef
from govload.pipeline.options import CodingOptions
from govload.pipeline.task import code_file
from tests.conftest import ROOT
from tests.extract.test_ocr import scanned

LETTER = ROOT / "data" / "letters" / "2024-kystmiljotilsynet.pdf"


def files_in(folder: Path) -> int:
    return sum(path.is_file() for path in folder.rglob("*"))


def test_a_letter_that_was_read_is_kept(tmp_path: Path) -> None:
    code_file(LetterRef(path=LETTER, source=LETTER.name), CodingOptions(cache=tmp_path))
    assert files_in(tmp_path) == 2  # as read, and as coded


def test_a_scan_that_waits_for_ocr_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(scanned("Tildelingsbrev"))
    cache = tmp_path / "cache"
    options = CodingOptions(cache=cache)
    coded = code_file(LetterRef(path=scan, source=scan.name), options)
    assert [note.code for note in coded.diagnostics][:1] == ["no_text"]
    assert files_in(cache) == 0
