"""Benchmarks: every module here with a ``figures`` function takes part in ``make bench``."""
