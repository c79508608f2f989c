"""Every command speaks the language it is asked for, its errors too."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from govload.cli import group
from tests.conftest import ROOT


def told(arguments: list[str], environ: dict[str, str] | None = None) -> str:
    return CliRunner().invoke(group, arguments, env=environ).stderr


NO_RUN = "Feil: nowhere: her har ingen kjøring skrevet noe."


@pytest.mark.parametrize("arguments", [["track"], ["compare", "A", "2015", "2024"], ["coverage"]])
def test_errors_speak_the_language_of_the_flag(arguments: list[str]) -> None:
    assert NO_RUN in told([*arguments, "--out", "nowhere", "--lang", "nb"])
    assert "Error: nowhere: no run has written here." in told([*arguments, "--out", "nowhere"])


def test_errors_speak_the_language_of_the_environment_or_the_settings(tmp_path: Path) -> None:
    assert NO_RUN in told(["track", "--out", "nowhere"], {"GOVLOAD_LANG": "nb"})
    settings = tmp_path / "my.toml"
    settings.write_text("lang = 'nb'\n")
    assert NO_RUN in told(["--config", str(settings), "track", "--out", "nowhere"])
    assert "Did you mean" in told(["config"], {"GOVLOAD_LNG": "nb"})
    assert "Mente du" in told(["config"], {"GOVLOAD_LNG": "nb", "GOVLOAD_LANG": "nb"})


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["run", "gone.pdf"], "'gone.pdf' finnes ikke."),
        (["track", "--kind", "kip"], "'kip' er ikke blant 'goal'"),
        (["trak"], "Det finnes ingen kommando 'trak'"),
        (["--oops"], "Det finnes ikke noe valg '--oops'"),
        (["explain"], "'ID|-' mangler. Se group explain --help."),
        (["prepare", "A", "to"], "'to' er ikke et heltall."),
    ],
)
def test_a_command_written_wrongly_is_told_in_one_norwegian_line(
    arguments: list[str], words: str
) -> None:
    line = told(arguments, {"GOVLOAD_LANG": "nb"})
    assert line.startswith("Feil: ")
    assert words in line
    assert line.count("\n") == 1


def test_explain_and_show_speak_norwegian() -> None:
    sentence = "Direktoratet skal lage en plan."
    told = CliRunner().invoke(group, ["explain", "-", "--lang", "nb"], input=sentence).stdout
    assert "aktivitetskrav: virksomheten er den som skal handle" in told
    letter = str(ROOT / "data" / "letters" / "2024-kystmiljotilsynet.pdf")
    told = CliRunner().invoke(group, ["show", letter, "--lang", "nn"]).stdout
    for words in ("Verksemd", "Målform", "rapportering", "bokmerke", "3 sider"):
        assert words in told


def test_agencies_are_told_in_norwegian() -> None:
    options = ["--year", "2015", "--lang", "nb", "--format", "table"]
    told = CliRunner().invoke(group, ["agencies", "Oljedirektoratet", *options]).stdout
    assert "eksakt treff, 100 av 100" in told
    assert "er ikke i registeret" in CliRunner().invoke(group, ["agencies", "Xyz", *options]).stderr
