"""track, compare, benchmark and agencies on the example letters, coded by hand."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from govload.cli import group
from tests.analyse.gold_run import AGENCIES, write_run
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_run(tmp_path_factory.mktemp("out"))


def govload(*arguments: str) -> Result:
    return CliRunner().invoke(group, list(arguments))


def of_run(out: Path, *arguments: str, form: str = "table") -> Result:
    told = ("--out", str(out), "--agencies", str(AGENCIES), "--format", form)
    return govload(*arguments, *told)


def test_track_tells_means_change_verdict_and_reservations(out: Path) -> None:
    told = of_run(out, "track")
    assert told.exit_code == 0
    assert "Partly reversed" in told.output
    assert "Goals and KPIs fell while activity requirements rose" in told.output
    assert "not the error of the coding" in " ".join(told.output.split())
    assert "Published figures, other coding" in told.output
    assert '"about 9"' in told.output


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--kind", "goal"), 0),
        (("--kind", "activity"), 1),
        ((), 1),
        (("--to", "2020", "--kind", "goal"), 1),
        (("--baseline", "2012"), 4),
        (("--from", "2030"), 4),
    ],
)
def test_check_answers_by_the_exit_code(out: Path, arguments: tuple[str, ...], code: int) -> None:
    assert of_run(out, "track", "--check", *arguments).exit_code == code


def test_track_reads_letters_anew_where_they_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOVLOAD_CACHE_DIR", str(tmp_path / "cache"))
    for year in (2015, 2024):
        name = f"{year}-kystmiljotilsynet.pdf"
        shutil.copy(ROOT / "data" / "letters" / name, tmp_path)
    told = govload("track", str(tmp_path), "--by", "agency", "--kind", "total", "--format", "json")
    assert [row["year"] for row in json.loads(told.stdout)] == [2015, 2024]
    assert not (tmp_path / "out").exists()


def test_track_gives_every_figure_as_data(out: Path) -> None:
    told = of_run(out, "track", "--by", "agency", "--kind", "total", form="csv")
    rows = list(csv.DictReader(io.StringIO(told.stdout)))
    renamed = [row for row in rows if row["group_name"] == "Direktoratet for lokalsamfunn"]
    assert [row["year"] for row in renamed] == ["2015", "2020", "2024", "2025"]
    merged = [row for row in rows if row["group_id"] == "direktoratet-for-grunnforhold"]
    assert merged == []


def test_the_panel_of_all_has_the_merged_agencies_each_in_its_years(out: Path) -> None:
    numbers = {}
    for panel in ("matched", "chained", "all"):
        told = of_run(out, "track", "--kind", "total", "--panel", panel, form="json")
        numbers[panel] = {row["year"]: row["agencies"] for row in json.loads(told.stdout)}
    assert numbers["matched"][2024] == numbers["chained"][2024] == 6
    assert (numbers["all"][2015], numbers["all"][2024]) == (8, 7)


def test_compare_shows_one_agency_and_an_overview(out: Path) -> None:
    told = of_run(out, "compare", "KMT", "2015", "2024")
    assert told.exit_code == 0
    for word in ("Kept", "Reworded", "New", "Dropped", "Carried"):
        assert word in told.output
    for arguments in (("--all", "2015", "2024"), ("2015", "2024", "--all")):
        assert "Rikslydarkivet" in of_run(out, "compare", *arguments).output


def test_compare_takes_two_letters_without_a_run() -> None:
    letters = ROOT / "data" / "letters"
    old, new = (str(letters / f"{year}-kystmiljotilsynet.pdf") for year in (2015, 2024))
    rows = json.loads(govload("compare", old, new, "--format", "json").stdout)
    assert {row["status"] for row in rows} >= {"kept", "reworded", "new", "dropped"}
    assert {(row["year_before"], row["year_after"]) for row in rows} == {(2015, 2024)}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("compare", "a.pdf", "b.pdf"), "there is no file a.pdf"),
        (("compare", "Rikslydarkivet"), "an agency and two years"),
        (("compare", "--all", "2015"), "an agency and two years"),
        (("compare",), "an agency and two years"),
        (("compare", "Riksbildearkivet", "2015", "2024"), "near: Rikslydarkivet"),
        (("benchmark", "Ukjent etat"), "no letter of that agency"),
        (("benchmark", "KMT", "--low", "0.8", "--high", "0.2"), "--low is above --high"),
    ],
)
def test_what_cannot_be_answered_is_told_in_one_line(
    out: Path, arguments: tuple[str, ...], told: str
) -> None:
    answer = of_run(out, *arguments)
    assert answer.exit_code == 2
    assert told in answer.stderr


def test_benchmark_places_an_agency_and_calls_nothing_good(out: Path) -> None:
    told = of_run(out, "benchmark", "Kystmiljøtilsynet", "--year", "2024")
    assert told.exit_code == 0
    assert "Steering profile" in told.output
    assert "the published thresholds are others" in " ".join(told.output.split())
    assert "Fewer is not better in itself" in told.output


def test_every_answer_is_given_in_the_language_and_format_asked_for(out: Path) -> None:
    told = of_run(out, "benchmark", "KMT", "--year", "2024", "--lang", "nb")
    assert "Andel aktivitetskrav" in told.output
    rows = json.loads(of_run(out, "benchmark", "KMT", form="json").stdout)
    assert {row["peers"] for row in rows} == {"all", "size"}
    assert "Endring siden 2015" in of_run(out, "track", "--lang", "nb").output


def test_a_folder_without_a_run_is_told(tmp_path: Path) -> None:
    answer = govload("track", "--out", str(tmp_path))
    assert answer.exit_code == 2
    assert "no run has written here" in answer.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("track",), ("Reversed", "Not", "Partly", "Verdict")),
        (("track", "--by", "ministry"), ("Too few", "agencies")),
        (("track", "--lang", "nb"), ("Svar", "reversert")),
        (("compare", "--all", "2015", "2024"), ("Rikslydarkivet", "67 %")),
        (("compare", "--all", "2015", "2024", "--lang", "nb"), ("Rikslydarkivet", "67 %")),
        (("benchmark", "KMT", "--year", "2024"), ("Kystmiljøtilsynet, 2024",)),
        (("coverage",), ("Rikslydarkivet", "2024–2025")),
    ],
)
def test_tables_lose_nothing_at_80_columns(
    out: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], words: tuple[str, ...]
) -> None:
    monkeypatch.setattr("govload.export.terminal.screen._PIPE_WIDTH", 80)
    chosen = () if arguments[0] == "coverage" else ("--agencies", str(AGENCIES))
    told = govload(*arguments, "--out", str(out), *chosen, "--format", "table")
    assert max(len(line) for line in told.stdout.splitlines()) <= 80
    for word in words:
        assert word in told.stdout


def test_agencies_lists_resolves_and_says_no() -> None:
    assert "statsforvalterne\tStatsforvalterne\tFylkesmennene" in govload("agencies").output
    told = govload("agencies", "Oljedirektoratet", "--format", "table")
    assert "exact match" in told.output
    for form in ("table", "tsv"):
        unknown = govload("agencies", "Helsedir", "--format", form)
        assert unknown.exit_code == 1
        assert "not in the registry" in unknown.stderr
        assert "Near: Helsedirektoratet" in " ".join(unknown.stderr.split())


def test_old_and_new_words_are_told_apart_without_colour(out: Path) -> None:
    told = " ".join(of_run(out, "compare", "kystmiljotilsynet", "2015", "2024").output.split())
    assert "[-80-] {+85+} prosent" in told


def test_years_without_letters_are_told_with_those_there_are(out: Path) -> None:
    for arguments in (("compare", "KMT", "2015", "2018"), ("compare", "--all", "2015", "2018")):
        told = of_run(out, *arguments)
        assert told.exit_code == 2
        assert "in 2018. There are requirements for 2012, 2015" in told.stderr


def test_the_agency_a_name_was_taken_for_is_told(out: Path) -> None:
    assert "“KMT” is taken for Kystmiljøtilsynet." in of_run(out, "benchmark", "KMT").stderr
    assert "taken for" not in of_run(out, "benchmark", "kystmiljøtilsynet").stderr


def test_track_without_a_year_to_compare_with_says_what_to_add(out: Path) -> None:
    for form in ("table", "tsv"):
        told = of_run(out, "track", "--baseline", "1999", form=form).stderr
        assert "Add letters from 1999, or choose another baseline with --baseline." in told
