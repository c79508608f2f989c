"""A trend in a few characters, for places where a chart is too much."""

from collections.abc import Sequence

_LEVELS = "▁▂▃▄▅▆▇█"


def spark(values: Sequence[float | None]) -> str:
    """Return one bar a value, the highest value full; a missing value is a blank."""
    top = max((value for value in values if value is not None), default=0)
    return "".join(" " if value is None else _bar(value, top) for value in values)


def _bar(value: float, top: float) -> str:
    share = value / top if top > 0 else 0.0
    return _LEVELS[max(0, min(len(_LEVELS) - 1, round(share * len(_LEVELS)) - 1))]
