"""The process that worker processes are forked from, with the libraries and the rules loaded."""

import multiprocessing
import sys
from multiprocessing import forkserver, resource_tracker
from multiprocessing.context import BaseContext

from govload.pipeline.interrupts import deaf_children

# A module is all that can be named here: loading it is what makes a fork of the server ready.
_LOADED = "govload.pipeline.ready"


def context() -> BaseContext:
    """Return how worker processes come to be on this system."""
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    # Not fork: the parent has threads by then.
    chosen = multiprocessing.get_context("forkserver")
    chosen.set_forkserver_preload([_LOADED])
    return chosen


def start(*, jobs: int, scheduler: str) -> None:
    """Start it early, where this machine is to work: it loads while the caller loads others."""
    if not jobs or scheduler or sys.platform == "win32":
        return
    context()
    # Starting the tracker opens the ear again, so it comes first.
    resource_tracker.ensure_running()
    with deaf_children():
        forkserver.ensure_running()
