"""The folder of outputs holds a whole set, whatever happens to the run that writes it."""

from pathlib import Path

import pytest

from govload.errors import OutputError
from govload.pipeline import outputs


def write_set(folder: Path, words: str) -> None:
    for name in ("counts.csv", "requirements.csv"):
        (folder / name).write_text(words, encoding="utf-8")


def read_set(folder: Path) -> set[str]:
    return {path.read_text(encoding="utf-8") for path in folder.glob("*.csv")}


def test_a_new_set_replaces_the_old_one_whole(tmp_path: Path) -> None:
    for words in ("old", "new"):
        with outputs.new_set(tmp_path) as staged:
            write_set(staged, words)
    assert read_set(tmp_path) == {"new"}
    assert not (tmp_path / outputs.STAGED).exists()


def test_a_run_that_fails_leaves_the_old_set(tmp_path: Path) -> None:
    with outputs.new_set(tmp_path) as staged:
        write_set(staged, "old")
    with pytest.raises(FileNotFoundError), outputs.new_set(tmp_path) as staged:
        write_set(staged / "no such folder", "new")
    outputs.recover(tmp_path)
    assert read_set(tmp_path) == {"old"}


def test_a_change_of_sets_cut_short_is_finished_by_the_next_one_who_looks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with outputs.new_set(tmp_path) as staged:
        write_set(staged, "old")
    replace, calls = Path.replace, []

    def dies_on_the_second_file(source: Path, target: Path) -> None:
        calls.append(target)
        if len(calls) == 3:  # the journal, the first file, then death
            raise KeyboardInterrupt
        replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", dies_on_the_second_file)
        with pytest.raises(KeyboardInterrupt), outputs.new_set(tmp_path) as staged:
            write_set(staged, "new")
    assert read_set(tmp_path) == {"old", "new"}
    outputs.recover(tmp_path)
    assert read_set(tmp_path) == {"new"}


def test_two_runs_do_not_write_to_one_folder(tmp_path: Path) -> None:
    with (
        outputs.new_set(tmp_path),
        pytest.raises(OutputError, match="another run is writing"),
        outputs.new_set(tmp_path),
    ):
        pass


def test_a_file_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("not a folder", encoding="utf-8")
    with pytest.raises(OutputError, match="cannot be written"), outputs.new_set(tmp_path / "out"):
        pass


def test_who_looks_into_a_folder_leaves_a_set_being_written_alone(tmp_path: Path) -> None:
    with outputs.new_set(tmp_path) as staged:
        write_set(staged, "new")
        outputs.recover(tmp_path)
        assert read_set(staged) == {"new"}
    assert read_set(tmp_path) == {"new"}
