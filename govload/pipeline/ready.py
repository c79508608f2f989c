"""Loaded once by the process that workers are forked from; they find the rules read."""

import gc

from govload import classify
from govload.pipeline import task

__all__ = ["task"]

classify.warm_up()
# What is in use for good need not be gone through, and copied, by the collector of each worker.
gc.freeze()
