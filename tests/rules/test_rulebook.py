"""Loading rules: a user's folder adds or replaces, and every fault names its file and cause."""

from pathlib import Path

import pytest

from govload.classify.rulebook import default_rulebook, load_rulebook
from govload.errors import ConfigError

RULE = """
family = "roles"
[[rule]]
id = "{id}"
gives = "reporting"
phrases = ["resultatbrev"]
at = "whole"
examples = ["Resultatbrev", "resultatbrev"]
counter_examples = ["Brev"]
"""


def _folder(path: Path, text: str) -> Path:
    (path / "own.toml").write_text(text, encoding="utf-8")
    return path


def test_a_folder_adds_a_rule(tmp_path: Path) -> None:
    book = load_rulebook(_folder(tmp_path, RULE.format(id="own.letter")))
    assert book.rule("own.letter").find("Resultatbrev")
    assert len(book.rules) == len(default_rulebook().rules) + 1


def test_a_folder_replaces_a_rule(tmp_path: Path) -> None:
    book = load_rulebook(_folder(tmp_path, RULE.format(id="role.reporting")))
    assert not book.rule("role.reporting").find("Rapportering")
    assert len(book.rules) == len(default_rulebook().rules)


def test_the_stamp_names_the_content(tmp_path: Path) -> None:
    changed = load_rulebook(_folder(tmp_path, RULE.format(id="own.letter")))
    assert load_rulebook().stamp == default_rulebook().stamp != changed.stamp


def test_a_folder_is_loaded_once_until_a_file_in_it_changes(tmp_path: Path) -> None:
    folder = _folder(tmp_path, RULE.format(id="own.letter"))
    first = load_rulebook(folder)
    assert load_rulebook(folder) is first
    _folder(tmp_path, RULE.format(id="own.other-letter"))
    assert load_rulebook(folder).rule("own.other-letter")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("family = ", "not a TOML file"),
        (RULE.format(id="No Id"), "id"),
        (RULE.format(id="own.a").replace("at =", "wat ="), "wat"),
        (RULE.format(id="own.a").replace(', "resultatbrev"]', "]"), "examples"),
        (RULE.format(id="own.a").replace('phrases = ["resultatbrev"]', ""), "phrases or a pattern"),
        (RULE.format(id="own.a").replace("phrases = [", "pattern = '(' #"), "regular expression"),
        (RULE.format(id="own.a") + RULE.format(id="own.a")[17:], "used twice"),
        (RULE.format(id="own.a") + 'blocked_by = ["own.b"]', "own.b"),
    ],
)
def test_a_fault_is_told_in_one_line(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load_rulebook(_folder(tmp_path, text))
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_folder_without_rules_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no rule files"):
        load_rulebook(tmp_path)
