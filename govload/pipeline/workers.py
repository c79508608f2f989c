"""Where tasks run: in worker processes that may crash, hang or grow without taking the run down."""

import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, as_completed
from concurrent.futures import TimeoutError as TaskTimeout
from contextlib import contextmanager

from pebble import ProcessExpired, ProcessPool

from govload.errors import LetterError
from govload.model import CodedLetter, LetterRef
from govload.pipeline import server
from govload.pipeline.observer import Observer
from govload.pipeline.options import CodingOptions, Limits
from govload.pipeline.task import code_file, failed

Task = Callable[[LetterRef, CodingOptions], CodedLetter]
Submit = Callable[[LetterRef], "Future[CodedLetter]"]


class WorkersLostError(Exception):
    """Every worker of a cluster that took the letter died, or ran over its time, with it."""


def code_all(
    refs: Sequence[LetterRef], options: CodingOptions, jobs: int, observer: Observer
) -> tuple[CodedLetter, ...]:
    """Code every letter of ``refs`` on ``jobs`` worker processes (0: in this process).

    Returns:
        One coded letter for each of ``refs``, in their order.
    """
    if jobs == 0:
        return tuple(_watched(ref, code_file(ref, options), observer) for ref in refs)
    with worker_pool(jobs, options) as submit:
        return gather(refs, submit, options.limits, observer)


def gather(
    refs: Sequence[LetterRef], submit: Submit, limits: Limits, observer: Observer
) -> tuple[CodedLetter, ...]:
    """Submit all of ``refs``, watch them finish, and return them in their own order."""
    places = {submit(ref): place for place, ref in enumerate(refs)}
    coded: dict[int, CodedLetter] = {}
    lost: list[int] = []
    for future in as_completed(places):
        place = places[future]
        if isinstance(future.exception(), WorkersLostError):
            lost.append(place)
        else:
            coded[place] = _watched(refs[place], _outcome(future, refs[place], limits), observer)
    # A letter may only have waited on workers that others brought down: alone, it shows.
    for place in sorted(lost):
        outcome = _outcome(submit(refs[place]), refs[place], limits)
        coded[place] = _watched(refs[place], outcome, observer)
    return tuple(coded[place] for place in range(len(refs)))


@contextmanager
def worker_pool(jobs: int, options: CodingOptions, task: Task = code_file) -> Iterator[Submit]:
    """Yield a function that hands a letter to one of ``jobs`` worker processes."""
    pool = ProcessPool(
        max_workers=jobs,
        initializer=_prepare_worker,
        initargs=(options.limits.memory_mb,),
        context=server.context(),
    )
    try:
        yield lambda ref: pool.schedule(task, args=(ref, options), timeout=options.limits.seconds)
    except BaseException:
        pool.stop()  # type: ignore[no-untyped-call]
        raise
    else:
        pool.close()  # type: ignore[no-untyped-call]
    finally:
        pool.join()


def _watched(ref: LetterRef, coded: CodedLetter, observer: Observer) -> CodedLetter:
    observer.finished(ref.source)
    return coded


def _outcome(future: "Future[CodedLetter]", ref: LetterRef, limits: Limits) -> CodedLetter:
    try:
        return future.result()
    except TaskTimeout:
        return failed(ref, _over_time(ref, limits))
    except MemoryError:
        return failed(ref, _over_memory(ref, limits))
    except ProcessExpired as death:
        return failed(ref, _crashed(ref, f"exit code {death.exitcode}"))
    except WorkersLostError:
        return failed(ref, _crashed(ref, "each worker that took it crashed or ran over time"))
    except Exception as error:  # a fault of ours must cost this letter only, and say so
        return failed(ref, _crashed(ref, f"{type(error).__name__}: {error}"))


def _over_time(ref: LetterRef, limits: Limits) -> LetterError:
    return LetterError(
        "time_limit",
        f"reading took more than {limits.seconds:g} seconds and was stopped",
        where=ref.source,
    )


def _over_memory(ref: LetterRef, limits: Limits) -> LetterError:
    return LetterError(
        "memory_limit",
        f"reading needed more than {limits.memory_mb} MB of memory and was stopped",
        where=ref.source,
    )


def _crashed(ref: LetterRef, why: str) -> LetterError:
    return LetterError(
        "reader_crashed",
        "the reader broke down on this file",
        where=ref.source,
        why=why,
    )


def _prepare_worker(memory_mb: int) -> None:
    # Ctrl-C reaches the whole process group; the parent alone decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        import resource

        limit = memory_mb * 1_000_000
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
