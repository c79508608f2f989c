"""Whole runs over two thousand pages: cold, warm, one job and two, against others' tools.

Two jobs take turns with one and with pdfplumber, so that they meet the same drift of the machine;
the rest runs once, as a user would run it. The letters are copies of the unpublished ones where
they are on the machine, as long as ministries write them; else of the examples, which are short.
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
from statistics import median
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
        two, one, words = _turns(letters, paths, home)
        warm = _timed(
            "warm, nothing changed", lambda: _run(letters, home / "two", home / "cache-two", 2)
        )
        fresh = _timed(
            "cached, new folder", lambda: _run(letters, home / "new", home / "cache-two", 2)
        )
        counted = _timed("words counted in pdfplumber text", lambda: _each(plumber_count, paths))
        grepped = _timed("pdftotext | grep", lambda: _each(grep_count, paths))
        yield from (two, one, warm, fresh, words, counted, grepped)
        yield Figure("cold, faster than pdfplumber words", _ratio(words, two), 8, at_least=True)
        yield Figure("2 jobs, faster than 1", _ratio(one, two), 1.7, at_least=True)
        yield Figure("warm, share of cold", _ratio(warm, two), 0.05)


def _turns(letters: Path, paths: Sequence[Path], home: Path) -> tuple[Timing, Timing, Timing]:
    """Time two jobs and one over all letters between two halves of pdfplumber's work."""

    def cold(name: str, jobs: int) -> float:
        return _seconds(lambda: _run(letters, home / name, home / f"cache-{name}", jobs))

    middle = len(paths) // 2
    two, one, words = [cold("two", 2)], list[float](), 0.0
    for turn, half in enumerate((paths[:middle], paths[middle:])):
        words += _seconds(lambda half=half: _each(plumber_words, half))
        one.append(cold(f"one{turn}", 1))
        two.append(cold(f"two{turn}", 2))
    return (
        Timing("cold, 2 jobs", tuple(two)),
        Timing("cold, 1 job", tuple(one)),
        Timing("pdfplumber words, 1 process", (words,)),
    )


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
    return Timing(name, (_seconds(run),))


def _seconds(run: Callable[[], object]) -> float:
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


def _ratio(long: Timing, short: Timing) -> float:
    return median(long.seconds) / median(short.seconds)
