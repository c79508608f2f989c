"""Loaded once by the process that workers are forked from; they find the rules read."""

import gc
import sys

from govload import classify
from govload.pipeline import task

__all__ = ["task"]

classify.warm_up()
# A worker that dies as it starts is missed by its run, unless that was interrupted: then nobody is
# left to be told.
sys.excepthook = lambda *_: None
# What is in use for good need not be gone through, and copied, by the collector of each worker.
gc.freeze()
# A page of a letter is thousands of values, few of them in circles: looking for those after every
# 700 took a sixtieth of the time.
gc.set_threshold(20_000)
