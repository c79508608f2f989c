"""The endurance test (``make soak``): prints what it measures, exits 1 on a broken promise."""

import csv
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.hostile.corpus import make
from tests.soak.corpus import LETTERS, multiply
from tests.soak.runs import ROOT, coded, finish, outputs, start, wait_for

HOSTILE_FILES = 2_000
MANY_LETTERS = 3_000
KILLS = 3
HOUR = 3_600.0
# Seconds and megabytes promised for counting, tracking and exporting many letters in the cache.
CACHED_WITHIN, CACHED_MEMORY = 60, 1_500


class Watched(NamedTuple):
    """What a run took, all its processes together; pages they share are counted for each."""

    code: int
    seconds: float
    megabytes: float

    def __str__(self) -> str:
        return f"exit code {self.code}, {self.seconds:.1f} s, {self.megabytes:.0f} MB at most"


LEAK = """
import sys
from pathlib import Path
from govload.model import LetterRef
from govload.pipeline.options import CodingOptions
from govload.pipeline.task import code_file
def resident():
    line = next(line for line in open("/proc/self/status") if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024
paths = sorted(Path(sys.argv[1]).glob("*.pdf"))
for number in range(501):
    path = paths[number % len(paths)]
    code_file(LetterRef(path=path, source=path.name), CodingOptions(ocr="never"))
    if number in (100, 500):
        print(resident())
"""


def main() -> int:
    """Run every part; a part returns True where its promise is kept."""
    parts: tuple[Callable[[Path], bool], ...] = (hostile, killed_and_resumed, leak)
    kept = True
    for part in parts:
        with tempfile.TemporaryDirectory() as folder:
            print(f"\n{part.__name__}: {(part.__doc__ or '').splitlines()[0]}", flush=True)
            ok = part(Path(folder))
            print("  kept" if ok else "  BROKEN", flush=True)
            kept = kept and ok
    return 0 if kept else 1


def hostile(folder: Path) -> bool:
    """Two thousand hostile files: no traceback, every file accounted for."""
    letters, out = folder / "letters", folder / "out"
    letters.mkdir()
    make(letters, HOSTILE_FILES, seed=11)
    began = time.monotonic()
    command = [sys.executable, "-m", "govload", "run", letters, "--out", out, "--no-cache"]
    told = subprocess.run(
        [*command, "--ocr", "never", "--max-seconds", "20"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=HOUR,
    )
    with (out / "letters.csv").open(encoding="utf-8", newline="") as file:
        accounted = sum(1 for _ in csv.DictReader(file))
    crashes = (out / "diagnostics.csv").read_text(encoding="utf-8").count("reader_crashed")
    _say(f"{HOSTILE_FILES} files in {time.monotonic() - began:.0f} s, exit code {told.returncode}")
    _say(f"{crashes} of them broke a worker")
    _say(f"{accounted} of them in letters.csv")
    return told.returncode == 3 and "Traceback" not in told.stderr and accounted == HOSTILE_FILES


def killed_and_resumed(folder: Path) -> bool:
    """Three thousand letters, killed three times at random: the outputs of a calm run."""
    letters = folder / "letters"
    letters.mkdir()
    multiply(letters, MANY_LETTERS)
    calm = _watched(start(letters, folder / "calm", folder / "calm cache"))
    _say(f"calm run: {calm}")
    promised = _from_the_cache(letters, folder)
    dice, cache = random.Random(3), folder / "cache"
    for _ in range(KILLS):
        process = start(letters, folder / "out", cache)
        wait_for(coded(cache) + dice.randrange(200, 900), cache, process)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        _say(f"killed with {coded(cache)} letters coded")
    last = _watched(start(letters, folder / "out", cache))
    _say(f"the run that was left to finish: {last}")
    same = outputs(folder / "out") == outputs(folder / "calm") == outputs(folder / "warm")
    return (calm.code, last.code) == (0, 0) and promised and same


def _from_the_cache(letters: Path, folder: Path) -> bool:
    """Count what the calm run has cached into a new folder, then once more with nothing changed."""
    warm = _watched(start(letters, folder / "warm", folder / "calm cache"))
    _say(f"everything in the cache, into a new folder: {warm}")
    again = _watched(start(letters, folder / "warm", folder / "calm cache"))
    _say(f"the same again, nothing changed: {again}")
    kept = warm.seconds < CACHED_WITHIN and warm.megabytes < CACHED_MEMORY
    return (warm.code, again.code) == (0, 0) and kept


def leak(folder: Path) -> bool:
    """Five hundred letters in one process: memory does not grow after the first hundred."""
    told = subprocess.run(
        [sys.executable, "-c", LEAK, LETTERS], capture_output=True, text=True, check=True, cwd=ROOT
    )
    early, late = map(float, told.stdout.split())
    _say(f"{early:.0f} MB after 100 letters, {late:.0f} MB after 500")
    return late < early * 1.1


def _watched(run: "subprocess.Popen[bytes]") -> Watched:
    """Wait for a run and tell what it took."""
    began, highest = time.monotonic(), 0.0
    while run.poll() is None:
        ask = ["ps", "-o", "rss=", "--sid", str(run.pid)]
        sizes = subprocess.run(ask, capture_output=True, text=True).stdout.split()
        highest = max(highest, sum(map(int, sizes)) / 1024)
        time.sleep(0.1)
    return Watched(finish(run, HOUR), time.monotonic() - began, highest)


def _say(line: str) -> None:
    print(f"  {line}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
