"""The process that worker processes are forked from, with the libraries and the rules loaded."""

import multiprocessing
import signal
import sys
from multiprocessing import forkserver, resource_tracker
from multiprocessing.context import BaseContext

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


def start() -> None:
    """Start it early: it loads its libraries while the caller loads others."""
    if sys.platform == "win32":
        return
    context()
    # Ctrl-C reaches the whole process group; the server inherits that it is deaf to it. The
    # tracker is started before, for starting it opens the ear again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
