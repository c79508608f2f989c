"""``govload explain`` and ``govload rules``: every decision can be looked into."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from govload.cli import group
from govload.export.flat import read_table
from govload.tables.rows import RequirementRow

LETTER = """Tildelingsbrev 2024 til Fjelltilsynet

Nærings- og fiskeridepartementet

1 Innledning

Fjelltilsynet skal lage en plan for merking av stier innen 1. mai.
Kommunene skal rydde stiene.

2 Oppfølging

Fjelltilsynet skal lage en plan for merking av stier innen 1. mai.
"""


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("letters")
    (folder / "2024-fjelltilsynet.txt").write_text(LETTER, encoding="utf-8")
    out = tmp_path_factory.mktemp("out")
    result = CliRunner().invoke(group, ["run", str(folder), "--out", str(out), "--force"])
    assert result.exit_code in (0, 3), result.output
    return folder, out


def _explain(*args: str, text: str = "") -> Result:
    return CliRunner().invoke(group, ["explain", *args], input=text)


def test_a_requirement_is_explained(run: tuple[Path, Path]) -> None:
    _, out = run
    row = next(r for r in read_table(RequirementRow, out) if "merking" in r.text)
    result = _explain(row.requirement_id, "--out", str(out))
    assert result.exit_code == 0
    for words in (row.text, "2024-fjelltilsynet.txt, page 1", "activity", "fired", "also on"):
        assert words in result.output


def test_a_letter_that_is_gone_is_told(run: tuple[Path, Path], tmp_path: Path) -> None:
    out = run[1]
    record = json.loads((out / "run.json").read_text(encoding="utf-8"))
    record["letters"] = [str(tmp_path)]
    moved = tmp_path / "out"
    moved.mkdir()
    (moved / "run.json").write_text(json.dumps(record), encoding="utf-8")
    table = (out / "requirements.csv").read_bytes()
    (moved / "requirements.csv").write_bytes(table)
    row = read_table(RequirementRow, moved)[0]
    result = _explain(row.requirement_id, "--out", str(moved))
    assert result.exit_code == 0
    assert "no longer where the run found it" in result.output


def test_an_unknown_id_is_one_line(run: tuple[Path, Path]) -> None:
    result = _explain("nothing", "--out", str(run[1]))
    assert result.exit_code == 2
    assert "no requirement begins with nothing" in result.output
    assert "sheet Krav, column Krav-id" in result.output


def test_sentences_on_stdin_are_explained() -> None:
    text = "Direktoratet skal lage en plan. Kommunene skal rydde stiene."
    result = _explain("-", text=text)
    assert result.exit_code == 0
    assert "activity" in result.output
    assert "does not count" in result.output


def test_a_rule_is_shown_with_its_proofs() -> None:
    result = CliRunner().invoke(group, ["rules", "role.reporting"])
    assert result.exit_code == 0
    assert "counter_examples" in result.output


def test_an_unknown_rule_is_one_line() -> None:
    result = CliRunner().invoke(group, ["rules", "role.nothing"])
    assert result.exit_code == 2
    assert "no rule is called role.nothing" in result.output
