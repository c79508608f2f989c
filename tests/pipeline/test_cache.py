"""The cache gives back what it was given, or nothing."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from govload.cli import group
from govload.model import CodedLetter, LetterRef, Metadata
from govload.pipeline.cache import Cache, code_stamp, key_of

KEY = key_of("a letter")


@pytest.fixture
def letter() -> CodedLetter:
    ref = LetterRef(path=Path("2024.pdf"), source="2024.pdf", declared={"year": "2024"})
    return CodedLetter(ref=ref, letter_id="0" * 12, metadata=Metadata(agency="Prøvetilsynet"))


def test_what_is_stored_is_found(tmp_path: Path, letter: CodedLetter) -> None:
    Cache(tmp_path).store(KEY, letter)
    assert Cache(tmp_path).load(CodedLetter, KEY) == letter


def test_nothing_is_found_under_another_key(tmp_path: Path, letter: CodedLetter) -> None:
    Cache(tmp_path).store(KEY, letter)
    assert Cache(tmp_path).load(CodedLetter, key_of("another letter")) is None


@pytest.mark.parametrize("damage", [b"", b"x", b"x\x9c garbage"])
def test_a_damaged_entry_is_no_entry_and_can_be_replaced(
    tmp_path: Path, letter: CodedLetter, damage: bytes
) -> None:
    cache = Cache(tmp_path)
    cache.store(KEY, letter)
    for path in tmp_path.rglob("*.z"):
        path.write_bytes(damage)
    assert cache.load(CodedLetter, KEY) is None
    cache.store(KEY, letter)
    assert cache.load(CodedLetter, KEY) == letter


def test_without_a_folder_nothing_is_kept(letter: CodedLetter) -> None:
    cache = Cache(None)
    cache.store(KEY, letter)
    assert cache.load(CodedLetter, KEY) is None


def test_keys_tell_every_part_apart() -> None:
    assert len({key_of("ab", "c"), key_of("a", "bc"), key_of("abc"), key_of(["ab", "c"])}) == 4


def test_the_stamp_of_code_knows_its_libraries() -> None:
    assert code_stamp("govload.extract") != code_stamp("govload.extract", "lxml")


def test_the_command_shows_the_cache_and_clears_it(tmp_path: Path, letter: CodedLetter) -> None:
    Cache(tmp_path).store(KEY, letter)
    (tmp_path / "not ours.txt").write_text("stays", encoding="utf-8")
    ask = ["cache", "--cache-dir", str(tmp_path)]
    assert "entries\t1" in CliRunner().invoke(group, ask).stdout
    assert "removed\t1" in CliRunner().invoke(group, [*ask, "--clear"]).stdout
    assert "entries\t0" in CliRunner().invoke(group, ask).stdout
    assert (tmp_path / "not ours.txt").exists()
