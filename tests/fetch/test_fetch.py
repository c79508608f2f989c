"""The fetch command against every trap the service is known for."""

import itertools
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fetch.conftest import Fetch
from tests.fetch.kudos_server import Kudos, actor

Manifest = Callable[[], dict[str, dict[str, str]]]


def test_a_letter_comes_under_a_name_of_our_own_with_all_that_is_known_of_it(
    fetch: Fetch, kudos: Kudos, manifest: Manifest, address: str, tmp_path: Path
) -> None:
    record = kudos.add(year=2020)
    result = fetch("--year", "2020")
    assert result.exit_code == 0, result.output
    ((name, row),) = manifest().items()
    assert name.startswith("2020/provetilsynet/2020-provetilsynet-letter-")
    assert (tmp_path / "letters" / name).read_bytes() == kudos.contents[record["files"][0]["uuid"]]
    assert row["url"].startswith(f"{address}/dokument/{record['uuid']}/filer/")
    expected = {
        "agency": "Prøvetilsynet",
        "agency_number": "099999999",
        "ministry": "Kunnskapsdepartementet",
        "year": "2020",
        "year_source": "concerned_year",
        "document_kind": "letter",
        "part": "letter",
        "sha256": record["files"][0]["sha256"],
        "text_source": "file",
        "attribution": "Kilde: Kudos (DFØ)",
    }
    assert expected.items() <= row.items()


def test_a_second_fetch_downloads_nothing_and_changes_nothing(
    fetch: Fetch, kudos: Kudos, tmp_path: Path
) -> None:
    for year in (2015, 2020, 2020):
        kudos.add(year=year)
    fetch("--year", "2015-2020")
    before = (tmp_path / "letters" / "manifest.csv").read_bytes()
    kudos.calls.clear()
    assert fetch("--year", "2015-2020").exit_code == 0
    assert not [call for call in kudos.calls if "filer" in call[2]]
    assert (tmp_path / "letters" / "manifest.csv").read_bytes() == before


def test_a_dry_run_shows_sizes_and_fetches_nothing(
    fetch: Fetch, kudos: Kudos, tmp_path: Path
) -> None:
    kudos.add(year=2020)
    result = fetch("--year", "2020", "--dry-run")
    assert result.exit_code == 0
    (size,) = (len(content) for content in kudos.contents.values())
    assert f"\t{size}\tnew\t" in result.stdout
    assert not (tmp_path / "letters").exists()


@pytest.mark.parametrize("fault", ["truncated", "damaged", "html", "500"])
def test_a_fault_that_passes_is_outlived(
    fetch: Fetch, kudos: Kudos, manifest: Manifest, fault: str
) -> None:
    record = kudos.add(year=2020)
    kudos.once[record["files"][0]["uuid"]] = fault
    assert fetch("--year", "2020").exit_code == 0
    assert [row["sha256"] for row in manifest().values()] == [record["files"][0]["sha256"]]


@pytest.mark.parametrize("fault", ["truncated", "damaged", "html", "404", "500", "endless"])
def test_a_fault_that_stays_is_told_and_leaves_no_bad_file(
    fetch: Fetch, kudos: Kudos, manifest: Manifest, fault: str, tmp_path: Path
) -> None:
    bad, good = kudos.add(year=2020), kudos.add(year=2020)
    kudos.always[bad["files"][0]["uuid"]] = fault
    result = fetch("--year", "2020", "--max-megabytes", "1")
    assert result.exit_code == 3
    assert f"/dokument/{bad['uuid']}" in result.stderr
    assert [row["uuid"] for row in manifest().values()] == [good["uuid"]]
    files = [path for path in (tmp_path / "letters").rglob("*") if path.is_file()]
    assert len(files) == 2  # the good letter and the manifest


def test_plain_text_stands_in_for_a_pdf_that_cannot_be_had(
    fetch: Fetch, kudos: Kudos, manifest: Manifest, tmp_path: Path
) -> None:
    record = kudos.add(year=2020)
    kudos.always[record["files"][0]["uuid"]] = "404"
    kudos.texts[record["uuid"]] = "Side én\fSide to"
    fetch("--year", "2020")
    ((name, row),) = manifest().items()
    assert row["text_source"] == "kudos_text"
    assert (tmp_path / "letters" / name).read_text(encoding="utf-8") == "Side én\fSide to"


def test_a_letter_without_any_file_is_told(fetch: Fetch, kudos: Kudos) -> None:
    record = kudos.add(year=2020, pdf=None)
    result = fetch("--year", "2020")
    assert result.exit_code == 3
    assert record["uuid"] in result.stderr


def test_a_changed_letter_is_fetched_anew_and_the_old_one_kept_aside(
    fetch: Fetch, kudos: Kudos, manifest: Manifest, tmp_path: Path
) -> None:
    record = kudos.add(year=2020)
    fetch("--year", "2020")
    (name,) = manifest()
    old = (tmp_path / "letters" / name).read_bytes()
    changed = kudos.file(b"%PDF-1.4 revised") | {"uuid": record["files"][0]["uuid"]}
    kudos.contents[changed["uuid"]] = b"%PDF-1.4 revised"
    record["files"] = [changed | {"is_primary": True}]
    fetch("--year", "2020")
    assert (tmp_path / "letters" / name).read_bytes() == b"%PDF-1.4 revised"
    (aside,) = (tmp_path / "letters" / ".replaced").rglob("*.pdf")
    assert aside.read_bytes() == old
    assert manifest()[name]["sha256"] == changed["sha256"]


def test_attachments_are_kept_and_marked(fetch: Fetch, kudos: Kudos, manifest: Manifest) -> None:
    record = kudos.add(year=2020)
    record["files"].insert(0, kudos.file(b"%PDF-1.4 a much longer attachment than the letter is"))
    fetch("--year", "2020")
    parts = {row["part"]: row["sha256"] for row in manifest().values()}
    assert parts == {
        "letter": record["files"][1]["sha256"],
        "attachment": record["files"][0]["sha256"],
    }


def test_the_year_never_comes_from_the_publish_date(
    fetch: Fetch, kudos: Kudos, manifest: Manifest
) -> None:
    bare = {"concerned_year_from": None, "concerned_year_to": None}
    kudos.add(**bare, title="Tildelingsbrev til Prøvetilsynet", publish_date="2019-12-20")
    kudos.add(**bare, title="Tildelingsbrev 2020 til Prøvetilsynet", publish_date="2019-12-20")
    kudos.add(
        concerned_year_from=2019,
        concerned_year_to=2021,
        title="Tildelingsbrev 2020",
        publish_date=None,
    )
    fetch("--year", "2020")
    told = sorted((row["year"], row["year_source"]) for row in manifest().values())
    assert told == [("", ""), ("2020", "title"), ("2020", "title")]


def test_letters_to_companies_and_other_kinds_are_left_out_and_counted(
    fetch: Fetch, kudos: Kudos, manifest: Manifest
) -> None:
    kudos.add(recipients=[actor("HELSE VEST RHF", 983658725)], title="Oppdragsdokument 2020")
    kudos.add(type="Årsrapport", title="Årsrapport 2020")
    kudos.add(title="Supplerende tildelingsbrev nr. 1 2020")
    kudos.add(title="Tildelingsbrev 2020", recipients=[actor("OMBUDET", 1, "Prøveombudet")])
    result = fetch("--year", "2020")
    assert "is written to a company or enterprise: 1" in result.stderr
    kinds = sorted((row["document_kind"], row["agency"]) for row in manifest().values())
    assert kinds == [("letter", "Prøveombudet"), ("supplement", "Prøvetilsynet")]


@pytest.mark.parametrize("wanted", ["Prøveombudet", "000000077"])
def test_an_agency_is_chosen_by_name_or_number(
    fetch: Fetch, kudos: Kudos, manifest: Manifest, wanted: str
) -> None:
    kudos.add(recipients=[actor("PRØVEOMBUDET", 77)])
    kudos.add()
    fetch("--year", "2020", "--agency", wanted)
    assert [row["agency"] for row in manifest().values()] == ["Prøveombudet"]


def test_hangs_are_outlived(fetch: Fetch, kudos: Kudos, manifest: Manifest) -> None:
    kudos.add(year=2020)
    kudos.hangs = 3
    assert fetch("--year", "2020").exit_code == 0
    assert len(manifest()) == 1


def test_a_refusal_is_shown_in_the_services_own_words(
    fetch: Fetch, kudos: Kudos, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("govload.fetch.sweep.PER_PAGE", 51)
    result = fetch("--year", "2020")
    assert result.exit_code == 2
    assert "may not be greater than 50" in result.stderr
    assert "Traceback" not in result.output


def test_three_thousand_letters_are_all_found_although_the_pages_drift(
    fetch: Fetch, kudos: Kudos
) -> None:
    for number in range(3_000):
        year = 2012 + number % 14
        undated = {"publish_date": None} if number % 50 == 0 else {}
        kudos.add(year=year, pdf=b"%%PDF-1.4 %d" % number, **undated)
    kudos.drift = True
    result = fetch("--dry-run")
    assert "3000 documents listed, 3000 wanted" in result.stderr
    assert result.exit_code == 0


def test_a_shortfall_is_told(fetch: Fetch, kudos: Kudos) -> None:
    twin = kudos.add(year=2020)
    kudos.documents.append(twin)  # the total counts it twice, its uuid is one
    result = fetch("--year", "2020")
    assert result.exit_code == 3
    assert "missing from the list Tildelingsbrev 2020: 1" in result.stderr


def test_a_record_that_cannot_be_understood_is_told_and_the_rest_fetched(
    fetch: Fetch, kudos: Kudos, manifest: Manifest
) -> None:
    kudos.add(year=2020)
    kudos.documents.append(kudos.documents[0] | {"uuid": "no uuid", "files": "?"})
    result = fetch("--year", "2020")
    assert "could not be understood" in result.stderr
    assert result.exit_code == 3
    assert len(manifest()) == 1


def test_calls_come_one_at_a_time_with_a_pause_and_an_honest_name(
    kudos: Kudos, address: str, tmp_path: Path
) -> None:
    from click.testing import CliRunner

    from govload.cli import group

    for _ in range(3):
        kudos.add(year=2020)
    kudos.slow = 0.02
    arguments = ["fetch", "--year", "2020", "--to", str(tmp_path), "--base-url", address]
    CliRunner().invoke(group, [*arguments, "--pause", "0.1", "--contact", "me@example.org"])
    calls = sorted(kudos.calls)
    gaps = [later[0] - earlier[1] for earlier, later in itertools.pairwise(calls)]
    assert len(calls) > 5
    assert min(gaps) > 0.09
    assert all(name.startswith("govload/") for name in kudos.agents)
    assert all("me@example.org" in name for name in kudos.agents)


def test_a_fetch_killed_in_mid_download_goes_on(
    kudos: Kudos, address: str, tmp_path: Path, fetch: Fetch, manifest: Manifest
) -> None:
    for number in range(30):
        kudos.add(year=2020, pdf=b"%PDF-1.4 " + b"x" * 10_000 + b"%d" % number)
    kudos.slow = 0.05
    folder = tmp_path / "letters"
    arguments = ["fetch", "--year", "2020", "--to", str(folder), "--base-url", address]
    process = subprocess.Popen(
        [sys.executable, "-m", "govload", *arguments, "--pause", "0"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while len(list(folder.rglob("*.pdf"))) < 5 and process.poll() is None:
        time.sleep(0.01)
    process.kill()
    process.wait()
    come = len(list(folder.rglob("*.pdf")))
    assert 5 <= come < 30
    kudos.slow = 0.0
    kudos.counted.clear()
    result = fetch("--year", "2020")
    assert result.exit_code == 0
    assert f"{30 - come} files fetched" in result.stderr
    assert len(manifest()) == 30
    assert not list(folder.rglob("*.part"))


def test_no_other_host_is_ever_asked(fetch: Fetch, kudos: Kudos, address: str) -> None:
    kudos.add(year=2020)
    assert fetch("--year", "2020").exit_code == 0
    assert kudos.hosts == {address.removeprefix("http://")}
