"""``govload show``: the outline, the blocks and the JSON of one letter."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from govload.cli import group
from tests.conftest import ROOT

LETTER = ROOT / "data" / "letters" / "2024-kystmiljotilsynet.pdf"


def show(*arguments: object) -> Result:
    return CliRunner().invoke(group, ["show", *map(str, arguments)])


def test_the_outline_tells_metadata_sections_and_roles() -> None:
    told = show(LETTER)
    assert told.exit_code == 0
    for words in ("Kystmiljøtilsynet (text)", "2024 (text)", "letter (text)", "3 pages"):
        assert words in told.output
    line = next(line for line in told.output.splitlines() if "6 Rapportering" in line)
    assert "reporting" in line


def test_blocks_are_shown_whole_with_page_and_type() -> None:
    told = show(LETTER, "--blocks").output
    assert "list_item" in told
    assert "• Andel kontrollerte virksomheter uten" in told
    assert "table_row" in told


def test_json_has_the_promised_shape() -> None:
    whole = json.loads(show(LETTER, "--format", "json").stdout)
    assert list(whole) == ["letter", "sections", "blocks", "diagnostics"]
    assert (whole["letter"]["agency"], whole["letter"]["year"]) == ("Kystmiljøtilsynet", 2024)
    assert {"role", "level", "signal", "page", "path"} <= set(whole["sections"][0])
    for block in whole["blocks"]:
        assert {"page", "section", "type", "text", "boxes"} <= set(block)
        assert 0 <= block["section"] < len(whole["sections"])
    assert whole["diagnostics"] == []


def test_doubts_are_shown_with_their_remedy(tmp_path: Path) -> None:
    path = tmp_path / "rapport.txt"
    path.write_text("Årsrapport 2023\n\nTilsynet har hatt et godt år.\n", encoding="utf-8")
    told = show(path)
    assert told.exit_code == 0
    assert "not_a_letter" in told.output
    assert "--force" in told.output
    assert "counted_by_force" in show(path, "--force").output


def test_a_manifest_beside_the_letter_is_heeded(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Tildelingsbrev 2020 til Øyetilsynet\n", encoding="utf-8")
    (tmp_path / "manifest.csv").write_text("file,ministry\na.txt,Fjelldepartementet\n", "utf-8")
    assert "Fjelldepartementet (manifest)" in show(tmp_path / "a.txt").output


def test_a_letter_cannot_command_the_terminal(tmp_path: Path) -> None:
    hostile = "Tildelingsbrev 2020 til Øyetilsynet\n\n\x1b[31mEtaten [red]skal\u202e rapportere.\n"
    (tmp_path / "a.txt").write_text(hostile, encoding="utf-8")
    told = show(tmp_path / "a.txt", "--blocks").output
    assert "\x1b" not in told
    assert "\u202e" not in told
    assert "[red]skal" in told


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [("a.pdf", b"", "the file is empty"), ("a.doc", b"\xd0\xcf\x11\xe0", "an old Word")],
)
def test_what_cannot_be_read_is_one_line(tmp_path: Path, name: str, data: bytes, told: str) -> None:
    (tmp_path / name).write_bytes(data)
    answer = show(tmp_path / name)
    assert answer.exit_code == 4
    assert answer.stderr.count("\n") == 1
    assert told in answer.stderr
