"""Whole runs over two thousand pages: cold, warm, one job and two, against others' tools.

Each contender runs once, as a user would run it: they take long enough to be compared. The letters
are copies of the unpublished ones where they are on the machine, as long as ministries write them;
else of the examples, which are short.
"""

import compileall
import math
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pdfplumber

import govload
from tests.benchmarks.paired import Figure, Timing
from tests.benchmarks.reading import EXAMPLES, groups, page_count, plumber_words
from tests.soak.corpus import multiply
from tests.soak.runs import finish, start

PAGES = 2_000
# Words that a count of restrictions looks for, in Norwegian.
DUTIES = r"\b(skal|må|bes|plikter|kreves)\b"
HOUR = 3_600.0


def figures() -> Iterator[Timing | Figure | str]:
    """Give timings and figures."""
    # As an installation is, or a clone after its first run.
    compileall.compile_dir(Path(govload.__file__).parent, quiet=1)
    with TemporaryDirectory() as folder:
        letters, home = Path(folder) / "letters", Path(folder)
        letters.mkdir()
        sources = _sources()
        multiply(letters, _enough(sources), sources)
        paths = sorted(letters.glob("*.pdf"))
        yield f"{len(paths)} letters, {sum(map(page_count, paths))} pages, {os.cpu_count()} cores"
        two = _timed("cold, 2 jobs", lambda: _run(letters, home / "two", home / "c2", 2))
        words = _timed("pdfplumber words, 1 process", lambda: _each(plumber_words, paths))
        one = _timed("cold, 1 job", lambda: _run(letters, home / "one", home / "c1", 1))
        warm = _timed("warm, nothing changed", lambda: _run(letters, home / "two", home / "c2", 2))
        fresh = _timed("cached, new folder", lambda: _run(letters, home / "new", home / "c2", 2))
        counted = _timed("words counted in pdfplumber text", lambda: _each(plumber_count, paths))
        grepped = _timed("pdftotext | grep", lambda: _each(grep_count, paths))
        yield from (two, one, warm, fresh, words, counted, grepped)
        yield Figure("cold, faster than pdfplumber words", _ratio(words, two), 8, at_least=True)
        yield Figure("2 jobs, faster than 1", _ratio(one, two), 1.7, at_least=True)
        yield Figure("warm, share of cold", _ratio(warm, two), 0.05)


def _sources() -> list[Path]:
    found = groups()
    return [path for name in found if name != EXAMPLES for path in found[name]] or found[EXAMPLES]


def _enough(sources: Sequence[Path]) -> int:
    """Return how many copies, whole rounds of them, have the pages wanted."""
    return len(sources) * math.ceil(PAGES / sum(map(page_count, sources)))


def plumber_count(path: Path) -> int:
    """Count words of duty as QuantGov counts restrictions: in the bare text of a file."""
    with pdfplumber.open(path) as document:
        text = "\n".join(page.extract_text() for page in document.pages)
    return len(re.findall(DUTIES, text, re.IGNORECASE))


def grep_count(path: Path) -> int:
    """Count words of duty as a shell user does."""
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout
    told = subprocess.run(["grep", "-oiP", DUTIES], input=text, capture_output=True)
    return len(told.stdout.splitlines())


def _run(letters: Path, out: Path, cache: Path, jobs: int) -> None:
    code = finish(start(letters, out, cache, "--jobs", str(jobs)), HOUR)
    if code != 0:
        sys.exit(f"a run over the letters ended with exit code {code}")


def _each(task: Callable[[Path], int], paths: Sequence[Path]) -> int:
    return sum(map(task, paths))


def _timed(name: str, run: Callable[[], object]) -> Timing:
    began = time.perf_counter()
    run()
    return Timing(name, (time.perf_counter() - began,))


def _ratio(long: Timing, short: Timing) -> float:
    return long.seconds[0] / short.seconds[0]
