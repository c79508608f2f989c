"""A Dask cluster of real processes gives the same bytes, also when it loses a worker."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from govload.cli import group
from govload.model import LetterRef
from govload.pipeline.cluster import cluster as cluster_of
from govload.pipeline.observer import Unwatched
from govload.pipeline.options import CodingOptions, Limits, RunOptions
from govload.pipeline.workers import gather
from tests.conftest import ROOT
from tests.pipeline import misdeeds

dask = pytest.importorskip("dask", reason="the extra dask is not installed")
distributed = pytest.importorskip("distributed", reason="the extra dask is not installed")

LETTERS = ROOT / "data" / "letters"


def run(out: Path, *arguments: object) -> Result:
    told = ["run", LETTERS, "--out", out, "--no-cache", *arguments]
    return CliRunner().invoke(group, [str(argument) for argument in told])


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.csv"))}


@pytest.fixture(scope="module")
def cluster() -> Iterator["distributed.LocalCluster"]:
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as started:
        yield started


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    out = tmp_path_factory.mktemp("here") / "out"
    assert run(out, "--jobs", 2).exit_code == 0
    return contents(out)


@pytest.mark.parametrize("way", [(), ("--shared-path",)], ids=["bytes", "shared path"])
def test_a_cluster_gives_the_same_bytes(
    cluster: "distributed.LocalCluster", here: dict[str, bytes], tmp_path: Path, way: tuple[str]
) -> None:
    result = run(tmp_path / "out", "--scheduler", cluster.scheduler_address, *way)
    assert result.exit_code == 0, result.output
    assert contents(tmp_path / "out") == here


def test_a_worker_that_dies_costs_nothing(
    cluster: "distributed.LocalCluster", here: dict[str, bytes], tmp_path: Path
) -> None:
    victim = next(iter(cluster.workers.values())).pid

    def kill() -> None:
        time.sleep(1)
        os.kill(victim, signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    result = run(tmp_path / "out", "--scheduler", cluster.scheduler_address)
    killer.join()
    assert result.exit_code == 0, result.output
    assert contents(tmp_path / "out") == here


def test_a_letter_that_hangs_or_crashes_is_given_up_and_the_others_are_coded(
    tmp_path: Path,
) -> None:
    names = ["good 1", "hang", "good 2", "crash", "fault", "good 3"]
    refs = [LetterRef(path=tmp_path / name, source=name) for name in names]
    coding = CodingOptions(limits=Limits(seconds=2))
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 1}),
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=2, processes=True, dashboard_address=":0"
        ) as fragile,
        cluster_of(
            RunOptions(scheduler=fragile.scheduler_address, shared_path=True, coding=coding),
            misdeeds.task,
        ) as submit,
    ):
        coded = gather(refs, submit, coding.limits, Unwatched())
    notes = {letter.ref.source: [note.code for note in letter.diagnostics] for letter in coded}
    bad = {name: ["reader_crashed"] for name in ("hang", "crash", "fault")}
    assert notes == {name: bad.get(name, []) for name in names}
    assert "tcp://" not in str([letter.diagnostics for letter in coded])


def test_a_letter_that_cannot_be_sent_costs_only_itself(
    cluster: "distributed.LocalCluster", tmp_path: Path
) -> None:
    names = {"large.txt": "too_large", "gone.txt": "unreadable", "good 1": None}
    (tmp_path / "large.txt").write_bytes(bytes(1_000_001))
    (tmp_path / "good 1").write_text("sent", encoding="utf-8")
    refs = [LetterRef(path=tmp_path / name, source=name) for name in names]
    coding = CodingOptions(limits=Limits(megabytes=1))
    options = RunOptions(scheduler=cluster.scheduler_address, coding=coding)
    with cluster_of(options, misdeeds.task) as submit:
        coded = gather(refs, submit, coding.limits, Unwatched())
    told = {letter.ref.source: [note.code for note in letter.diagnostics] for letter in coded}
    assert told == {name: [code] if code else [] for name, code in names.items()}


def test_no_scheduler_is_said_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govload.pipeline.cluster.CONNECT_SECONDS", 1)
    result = run(tmp_path / "out", "--scheduler", "tcp://127.0.0.1:9")
    assert result.exit_code == 2
    assert "no Dask scheduler answers" in result.output
