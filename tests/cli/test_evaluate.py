"""``govload evaluate`` on small codings beside their letters."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from govload.cli import group
from tests.analyse.gold_run import write_run
from tests.conftest import ROOT

LETTER = """Prøvedepartementet

Tilsynet for prøver

Statsbudsjettet 2024 – tildelingsbrev til Tilsynet for prøver

1. Innledning

Dette brevet gir rammene for 2024.

2. Oppgaver

Tilsynet skal lage en plan for arbeidet med arkivet.

Tilsynet skal kartlegge behovet for nye prøver i hele landet.
"""
ITEMS = [
    {"kind": "activity", "text": "Tilsynet skal lage en plan for arbeidet med arkivet."},
    {"kind": "budget", "text": "Tilsynet skal holde rammen."},
]


def evaluate(*arguments: str) -> Result:
    return CliRunner().invoke(group, ["evaluate", *arguments])


def write_gold(folder: Path, name: str, items: list[dict[str, str]]) -> None:
    coded = {
        "letter": name,
        "year": 2024,
        "ministry": "Prøvedepartementet",
        "agency": "Tilsynet for prøver",
        "language": "nb",
        "document_kind": "letter",
        "fragment": True,
        "items": items,
    }
    (folder / f"{name}.gold.json").write_text(json.dumps(coded), encoding="utf-8")


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    write_gold(tmp_path, "one", ITEMS)
    (tmp_path / "one.txt").write_text(LETTER, encoding="utf-8")
    return tmp_path


def test_json_is_one_object_with_the_figures(gold: Path) -> None:
    told = json.loads(evaluate(str(gold), "--format", "json").stdout)
    assert set(told) == {"kinds", "headline", "letters", "mean_absolute_error"}
    assert told["kinds"]["activity"]["gold"] == 1
    assert told["kinds"]["activity"]["recall"] == 1.0
    assert told["letters"][0]["gold"] == {"goal": 0, "kpi": 0, "activity": 1}


def test_the_table_lists_kinds_groups_letters_and_slips(gold: Path) -> None:
    told = evaluate(str(gold), "--per-letter", "--misses")
    assert told.exit_code == 0
    for words in ("headline", "By letter", "Cohen's kappa", "Total per letter, by layout"):
        assert words in told.output


def test_a_letter_that_cannot_be_read_counts_as_all_missed_and_is_named(gold: Path) -> None:
    write_gold(gold, "two", ITEMS)
    (gold / "two.pdf").write_bytes(b"%PDF-1.7 cut short")
    told = evaluate(str(gold), "--format", "json")
    assert json.loads(told.stdout)["kinds"]["activity"]["recall"] == 0.5
    assert "Not read: two" in evaluate(str(gold)).output


def test_a_letter_that_brings_the_reader_down_does_not_hide_the_others(
    gold: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise ValueError("unforeseen")

    monkeypatch.setattr("govload.pipeline.judging.code_letter", fails)
    told = evaluate(str(gold))
    assert told.exit_code == 0
    assert "ValueError: unforeseen" in told.output


def test_two_coders_are_compared_without_reading_any_letter(gold: Path, tmp_path: Path) -> None:
    second = tmp_path / "second"
    second.mkdir()
    other = [{**ITEMS[0], "kind": "reporting"}]
    write_gold(second, "one", other)
    told = evaluate(str(gold), "--coder", str(second), "--misses")
    assert "section_role" in told.output
    assert "Cohen's kappa over all items: 0.000" in told.output


def test_gains_and_losses_since_an_earlier_run(gold: Path, tmp_path: Path) -> None:
    run = tmp_path / "run"
    told = CliRunner().invoke(
        group, ["run", str(gold), "--out", str(run), "--jobs", "0", "--no-cache", "--force", "-q"]
    )
    assert told.exit_code == 0, told.output
    assert "Losses (0)" in evaluate(str(gold), "--against", str(run)).output
    assert "Other changes (0)" in evaluate(str(run), "--against", str(run)).output


def test_a_run_over_other_letters_is_refused(gold: Path, tmp_path: Path) -> None:
    run = write_run(tmp_path / "run")
    answer = evaluate(str(gold), "--against", str(run))
    assert answer.exit_code == 2
    assert "none of these letters" in answer.stderr


def test_a_folder_without_codings_is_told(tmp_path: Path) -> None:
    answer = evaluate(str(tmp_path))
    assert answer.exit_code == 2
    assert "no hand codings here" in answer.stderr


def test_the_example_letters_keep_the_agreement_they_have() -> None:
    data = ROOT / "data"
    told = evaluate(
        str(data / "typeset" / "gold"), "--letters", str(data / "letters"), "--format", "json"
    )
    figures = json.loads(told.stdout)
    assert figures["headline"]["f1"] >= 0.9
    assert len(figures["letters"]) == len(list((data / "typeset" / "gold").glob("*.gold.json")))
