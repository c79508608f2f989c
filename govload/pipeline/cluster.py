"""The same tasks on a Dask cluster, for whoever has outgrown one machine (extra ``dask``).

A letter that runs over its time ends its worker, as one that crashes it does. Dask replaces the
worker and tries the letter elsewhere, a few times; then the letter is given up.
"""

import faulthandler
import tempfile
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from govload.errors import LetterError, UsageError
from govload.model import CodedLetter, LetterRef
from govload.pipeline.options import CodingOptions, RunOptions
from govload.pipeline.task import code_file, digest_of, failed
from govload.pipeline.workers import Submit, Task, WorkersLostError

CONNECT_SECONDS = 10
# Dask workers may have several threads; pdfium and the watchdog know one letter at a time.
_ALONE = threading.Lock()


@contextmanager
def cluster(options: RunOptions, task: Task = code_file) -> Iterator[Submit]:
    """Yield a function that hands a letter to the Dask cluster at ``options.scheduler``.

    Letters travel as bytes unless every worker sees them under the same path.

    Raises:
        UsageError: The extra is not installed, or no scheduler answers.
    """
    client = _connect(options.scheduler)
    try:
        executor = client.get_executor(pure=False)

        def submit(ref: LetterRef) -> "Future[CodedLetter]":
            try:
                call = _call(task, ref, options)
            except LetterError as error:
                return _answered(failed(ref, error))
            return _told_apart(executor.submit(*call))

        yield submit
    finally:
        client.close()


def _call(task: Task, ref: LetterRef, options: RunOptions) -> tuple[object, ...]:
    if options.shared_path:
        return guarded, task, ref, options.coding
    digest_of(ref, options.coding)  # refuses what should not be loaded here
    return on_bytes, task, ref, ref.path.read_bytes(), options.coding


def _answered(letter: CodedLetter) -> "Future[CodedLetter]":
    answer: Future[CodedLetter] = Future()
    answer.set_result(letter)
    return answer


def on_bytes(task: Task, ref: LetterRef, content: bytes, options: CodingOptions) -> CodedLetter:
    """Read and code a letter sent as bytes; what comes back names the sender's file."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / f"letter{ref.path.suffix}"
        copy.write_bytes(content)
        return replace(guarded(task, replace(ref, path=copy), options), ref=ref)


def guarded(task: Task, ref: LetterRef, options: CodingOptions) -> CodedLetter:
    """Do the task, or end this worker's process when the letter's time is up.

    The watchdog is no Python thread: those wait as long as C code keeps the interpreter.
    """
    with _ALONE:
        faulthandler.dump_traceback_later(options.limits.seconds, exit=True)
        try:
            return task(ref, options)
        finally:
            faulthandler.cancel_dump_traceback_later()


def _told_apart(sent: "Future[CodedLetter]") -> "Future[CodedLetter]":
    """Return a future that tells a letter's lost workers from a fault, and names no machine."""
    from distributed.scheduler import KilledWorker

    answer: Future[CodedLetter] = Future()

    def pass_on(done: "Future[CodedLetter]") -> None:
        error = done.exception()
        if error is None:
            answer.set_result(done.result())
        else:
            answer.set_exception(WorkersLostError() if isinstance(error, KilledWorker) else error)

    sent.add_done_callback(pass_on)
    return answer


def _connect(address: str):  # type: ignore[no-untyped-def]  # distributed has no types
    try:
        from distributed import Client
    except ImportError as error:
        raise UsageError(
            "a cluster needs the extra dask",
            remedy="In govload's folder run: pip install '.[dask]'.",
        ) from error
    try:
        return Client(address, timeout=CONNECT_SECONDS)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise UsageError(
            "no Dask scheduler answers",
            where=address,
            why=str(error).splitlines()[0] if str(error) else "",
            remedy="Check the address; it looks like tcp://HOST:8786",
        ) from error
