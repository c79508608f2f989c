"""Runs as processes that can be killed, and what they leave."""

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# The clock stands in run.json alone.
TIMELESS = ("*.csv", "*.xlsx", "datapackage.json")


def start(letters: Path, out: Path, cache: Path, *arguments: str) -> "subprocess.Popen[bytes]":
    """Start `govload run` in a session of its own, so that its workers can be killed with it."""
    command = [sys.executable, "-m", "govload", "run", str(letters), "--out", str(out)]
    return subprocess.Popen(
        [*command, "--cache-dir", str(cache), "--quiet", *arguments],
        cwd=ROOT,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
    )


def finish(process: "subprocess.Popen[bytes]", seconds: float) -> int:
    """Wait for a run and return its exit code."""
    return process.wait(timeout=seconds)


def coded(cache: Path) -> int:
    """Return how many letters a cache holds coded."""
    return len(list((cache / "codedletter").rglob("*.z")))


def wait_for(letters: int, cache: Path, process: "subprocess.Popen[bytes]") -> None:
    """Return when ``letters`` are coded or the run has ended."""
    while coded(cache) < letters and process.poll() is None:
        time.sleep(0.02)


def outputs(folder: Path) -> dict[str, bytes]:
    """Return the outputs of a run that must not change from run to run."""
    return {path.name: path.read_bytes() for form in TIMELESS for path in folder.glob(form)}
