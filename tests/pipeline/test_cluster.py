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
from tests.conftest import ROOT

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


def test_no_scheduler_is_said_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govload.pipeline.cluster.CONNECT_SECONDS", 1)
    result = run(tmp_path / "out", "--scheduler", "tcp://127.0.0.1:9")
    assert result.exit_code == 2
    assert "no Dask scheduler answers" in result.output
