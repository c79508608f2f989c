import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from govload.cli import group
from govload.cli.settings import default_map, read_file, resolve
from govload.errors import ConfigError


def settings(content: str, tmp_path: Path, environ: dict[str, str] | None = None) -> dict:
    path = tmp_path / "govload.toml"
    path.write_text(content, encoding="utf-8")
    found = resolve(group, read_file(path), environ or {})
    return {
        (*one.command, one.key): (one.value, one.origin.removeprefix(str(path))) for one in found
    }


def test_the_later_source_is_the_stronger(tmp_path: Path) -> None:
    content = 'out = "a"\n[track]\nout = "b"\n'
    found = settings(content, tmp_path)
    assert found["compare", "out"] == ("a", "")
    assert found["track", "out"] == ("b", " [track]")
    assert found["track", "baseline"] == (2015, "default")
    found = settings(content, tmp_path, {"GOVLOAD_OUT": "c", "GOVLOAD_COMPARE_OUT": "d"})
    assert found["track", "out"] == ("c", "GOVLOAD_OUT")
    assert found["compare", "out"] == ("d", "GOVLOAD_COMPARE_OUT")


def test_a_list_in_the_environment_is_separated_by_commas(tmp_path: Path) -> None:
    found = settings("", tmp_path, {"GOVLOAD_TRACK_KIND": "goal,kpi"})
    assert found["track", "kind"][0] == ["goal", "kpi"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("outt = 'a'", "there is no setting 'outt'. Did you mean 'out'?"),
        ("[track]\nbaselin = 2015", "'track.baselin'. Did you mean 'baseline'?"),
        ("[trak]\nbaseline = 2015", "'trak'. Did you mean 'track'?"),
        ("[review.imports]\nout = 'a'", "'review.imports'. Did you mean 'import'?"),
        ("out = ", "cannot be read"),
    ],
)
def test_an_unknown_setting_is_an_error_with_the_nearest_name(
    content: str, words: str, tmp_path: Path
) -> None:
    with pytest.raises(ConfigError) as caught:
        settings(content, tmp_path)
    assert words in str(caught.value)


def test_pyproject_is_read_where_there_is_no_file_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert read_file().content == {}
    Path("pyproject.toml").write_text("[tool.govload]\nout = 'p'\n")
    assert read_file().content == {"out": "p"}
    Path("govload.toml").write_text("out = 'g'\n")
    assert read_file().content == {"out": "g"}


def test_only_what_was_set_replaces_an_options_own_default(tmp_path: Path) -> None:
    path = tmp_path / "govload.toml"
    path.write_text("[review.import]\nreviewer = 'Kari'\n")
    found = default_map(resolve(group, read_file(path), {}))
    assert found == {"review": {"import": {"reviewer": "Kari"}}}


def test_commands_obey_the_file_and_flags_are_stronger(tmp_path: Path) -> None:
    path = tmp_path / "my.toml"
    path.write_text("out = 'nowhere'\n")
    result = CliRunner().invoke(group, ["--config", str(path), "track"])
    assert "nowhere" in result.stderr
    result = CliRunner().invoke(group, ["--config", str(path), "track", "--out", "elsewhere"])
    assert "elsewhere" in result.stderr


def test_config_shows_values_and_origins(tmp_path: Path) -> None:
    path = tmp_path / "my.toml"
    path.write_text("[mark]\nlang = 'nn'\n")
    result = CliRunner().invoke(group, ["--config", str(path), "config", "--changed"])
    assert result.stdout.splitlines()[1:] == [f"mark.lang\tnn\t{path} [mark]"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(shell: str) -> None:
    result = CliRunner().invoke(group, ["completion", shell])
    assert result.exit_code == 0
    assert "_GOVLOAD_COMPLETE" in result.stdout


@pytest.mark.parametrize(
    ("variable", "near"),
    [
        ("GOVLOAD_LNG", "Did you mean 'GOVLOAD_LANG'?"),
        ("GOVLOAD_TRACK_BASLINE", "Did you mean 'GOVLOAD_TRACK_BASELINE'?"),
        ("GOVLOAD_XYZ", "See govload config."),
    ],
)
def test_a_variable_that_means_nothing_is_an_error_with_the_nearest_name(
    variable: str, near: str, tmp_path: Path
) -> None:
    with pytest.raises(ConfigError, match=re.escape(f"{variable!r}. {near}")):
        settings("", tmp_path, {variable: "nb"})
    assert settings("", tmp_path, {"GOVLOAD_CACHE_DIR": "c"})["run", "cache_dir"][0] == "c"
