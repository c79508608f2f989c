"""A letter can cost only itself, and whoever codes the letters, the outputs are the same."""

import sys
from pathlib import Path

import pytest

from govload.model import LetterRef
from govload.pipeline.observer import Unwatched
from govload.pipeline.options import CodingOptions, Limits
from govload.pipeline.workers import gather, worker_pool
from tests.pipeline.misdeeds import task

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no signals or limits on Windows")

CODES = {
    "crash": "reader_crashed",
    "hang": "time_limit",
    "memory": "memory_limit",
    "fault": "reader_crashed",
}


class Watching(Unwatched):
    def __init__(self) -> None:
        self.sources: list[str] = []

    def finished(self, source: str) -> None:
        self.sources.append(source)


def test_a_letter_that_harms_its_worker_is_named_and_the_others_are_coded() -> None:
    names = ["good 1", "crash", "good 2", "hang", "memory", "fault", "good 3", "crash", "good 4"]
    refs = [LetterRef(path=Path(name), source=name) for name in names]
    options = CodingOptions(limits=Limits(seconds=3, memory_mb=2_000))
    watching = Watching()
    with worker_pool(2, options, task) as submit:
        coded = gather(refs, submit, options.limits, watching)
    assert [letter.ref.source for letter in coded] == names
    for letter in coded:
        expected = CODES.get(letter.ref.source)
        assert [note.code for note in letter.diagnostics] == ([expected] if expected else [])
    assert sorted(watching.sources) == sorted(names)
