"""Reading and coding alone, on one worker and on two: worker processes and a local Dask cluster.

Starting the workers is counted; tables and workbook are not.
"""

import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from distributed import LocalCluster

from govload.corpus import find_letters
from govload.model import LetterRef
from govload.pipeline.cluster import cluster
from govload.pipeline.observer import Unwatched
from govload.pipeline.options import CodingOptions, Limits, RunOptions
from govload.pipeline.workers import code_all, gather
from tests.benchmarks.paired import Figure
from tests.benchmarks.reading import page_count
from tests.soak.corpus import multiply

LETTERS = 300
WORKERS = (1, 2)


def figures() -> Iterator[Figure | str]:
    """Give pages a second, and how much faster two workers are than one."""
    with TemporaryDirectory() as folder:
        multiply(Path(folder), LETTERS)
        refs = find_letters([folder])
        pages = sum(page_count(ref.path) for ref in refs)
        yield f"{LETTERS} letters, {pages} pages"
        one, two = (_processes(refs, workers) for workers in WORKERS)
        alone, together = (_dask(refs, workers) for workers in WORKERS)
    yield f"--jobs: {pages / one:.0f} pages/s on one worker, {pages / two:.0f} on two"
    yield f"Dask, letters as bytes: {pages / alone:.0f} on one, {pages / together:.0f} on two"
    yield Figure("two workers, faster than one", one / two, 1.7, at_least=True)


def _processes(refs: tuple[LetterRef, ...], workers: int) -> float:
    began = time.perf_counter()
    code_all(refs, CodingOptions(), workers, Unwatched())
    return time.perf_counter() - began


def _dask(refs: tuple[LetterRef, ...], workers: int) -> float:
    began = time.perf_counter()
    with LocalCluster(
        n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None
    ) as started:
        options = RunOptions(scheduler=started.scheduler_address)
        with cluster(options) as submit:
            gather(refs, submit, Limits(), Unwatched())
    return time.perf_counter() - began
