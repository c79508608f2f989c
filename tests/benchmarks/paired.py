"""Timing of things against each other in one process, turn by turn.

A machine's speed drifts while it works. Contenders that take turns meet the same drift, so their
ratio holds where their seconds do not; minimum, median and maximum show how much it drifted.
"""

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Contender:
    """Something to time: a name and a call without arguments."""

    name: str
    run: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds that one contender took, one entry per turn."""

    name: str
    seconds: tuple[float, ...]

    def __str__(self) -> str:
        low, middle, high = min(self.seconds), median(self.seconds), max(self.seconds)
        return f"{self.name:<44} {low * 1e3:9.1f} – {middle * 1e3:9.1f} – {high * 1e3:9.1f} ms"


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured figure and the bound it has to keep, both in ``unit``."""

    name: str
    value: float
    bound: float
    at_least: bool = False
    unit: str = "x"

    @property
    def kept(self) -> bool:
        return self.value >= self.bound if self.at_least else self.value <= self.bound

    def __str__(self) -> str:
        word = "at least" if self.at_least else "at most"
        verdict = "kept" if self.kept else "MISSED"
        return f"{self.name:<44} {self.value:9.2f} {self.unit} ({word} {self.bound:g}: {verdict})"


def race(contenders: Sequence[Contender], *, rounds: int = 5) -> list[Timing]:
    """Time each contender once per round, after one turn that does not count."""
    seconds: dict[str, list[float]] = {contender.name: [] for contender in contenders}
    for counted in (False, *[True] * rounds):
        for contender in contenders:
            gc.collect()
            start = time.perf_counter()
            contender.run()
            if counted:
                seconds[contender.name].append(time.perf_counter() - start)
    return [Timing(name, tuple(turns)) for name, turns in seconds.items()]


def ratio(slow: Timing, fast: Timing) -> float:
    """Return how many times longer one took than the other: the median over the rounds."""
    return median(one / other for one, other in zip(slow.seconds, fast.seconds, strict=True))
