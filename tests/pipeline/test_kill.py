"""A run killed at any moment goes on where it was, and its outputs are those of a calm one."""

import os
import random
import signal
import sys
from pathlib import Path

import pytest

from tests.soak.corpus import multiply
from tests.soak.runs import coded, finish, outputs, start, wait_for

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills a process group")

LETTERS = 300
JOBS = 2


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    folder = tmp_path / "letters"
    folder.mkdir()
    multiply(folder, LETTERS)
    return folder


def test_a_killed_run_goes_on(letters: Path, tmp_path: Path) -> None:
    calm, out, cache = tmp_path / "calm", tmp_path / "out", tmp_path / "cache"
    assert finish(start(letters, calm, tmp_path / "other cache"), 300) == 0
    dice, done = random.Random(1), 0
    for _ in range(2):
        process = start(letters, out, cache, "--jobs", str(JOBS))
        wait_for(dice.randrange(done + 1, LETTERS - 10), cache, process)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        assert coded(cache) >= done
        done = coded(cache)
        assert outputs(out) == {}
    assert finish(start(letters, out, cache), 300) == 0
    assert coded(cache) <= LETTERS
    assert outputs(out) == outputs(calm)
