"""A folder of letters is found whole, in one order, and no farther than it reaches."""

from pathlib import Path

import pytest

from govload.corpus import find_letters
from govload.errors import UsageError


def fill(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")


def sources(*paths: Path, follow_links: bool = False) -> list[str]:
    return [ref.source for ref in find_letters(paths, follow_links=follow_links)]


def test_letters_are_found_in_depth_and_order(tmp_path: Path) -> None:
    fill(tmp_path, "b.pdf", "a.DOCX", "2015/c.html", "2015/d.htm", "2015/e/f.md", "g.txt")
    assert sources(tmp_path) == [
        "2015/c.html",
        "2015/d.htm",
        "2015/e/f.md",
        "a.DOCX",
        "b.pdf",
        "g.txt",
    ]


@pytest.mark.parametrize(
    "name",
    ["README.md", "readme.txt", ".a.pdf", ".git/a.pdf", "a.xlsx", "a", "~.tmp", "~$a.docx"],
)
def test_what_is_no_letter_is_passed_over(tmp_path: Path, name: str) -> None:
    fill(tmp_path, name)
    assert sources(tmp_path) == []


@pytest.mark.parametrize("name", ["a.doc", "a.ODT", "a.rtf", "a.tif", "a.zip", "a.eml", "a.ppt"])
def test_documents_that_cannot_be_read_are_found_to_be_told_of(tmp_path: Path, name: str) -> None:
    fill(tmp_path, name)
    assert sources(tmp_path) == [name]


@pytest.mark.parametrize("name", ["brev nr 1.pdf", "brev\nto.pdf", "brev 🐟.pdf", "brev;å,'\".pdf"])
def test_odd_names_work(tmp_path: Path, name: str) -> None:
    fill(tmp_path, name)
    assert sources(tmp_path) == [name]


def test_a_file_named_outright_is_taken_once(tmp_path: Path) -> None:
    fill(tmp_path, "a.pdf", "letter.xyz")
    assert sources(tmp_path / "letter.xyz", tmp_path, tmp_path / "a.pdf") == ["letter.xyz", "a.pdf"]


def test_a_missing_path_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"gone\.pdf: no such file or folder"):
        find_letters([tmp_path / "gone.pdf"])


@pytest.fixture
def linked(tmp_path: Path) -> Path:
    """A folder with links out of it, round in it and to nothing."""
    folder = tmp_path / "letters"
    fill(folder, "own.pdf")
    fill(tmp_path / "outside", "other.pdf")
    try:
        (folder / "out").symlink_to(tmp_path / "outside", target_is_directory=True)
        (folder / "one.pdf").symlink_to(tmp_path / "outside" / "other.pdf")
        (folder / "loop").symlink_to(folder, target_is_directory=True)
        (folder / "dangling.pdf").symlink_to(tmp_path / "nothing.pdf")
    except OSError:
        pytest.skip("this system lets ordinary users make no symbolic links")
    return folder


def test_links_out_of_the_folder_are_not_followed_unasked(linked: Path) -> None:
    assert sources(linked) == ["own.pdf"]


def test_links_are_followed_when_asked_but_not_for_ever(linked: Path) -> None:
    assert sources(linked, follow_links=True) == ["one.pdf", "own.pdf"]
