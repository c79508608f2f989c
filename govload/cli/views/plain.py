"""Small helpers of every view: a console for stdout, numbers, hostile text made harmless."""

import re

from rich.console import Console
from rich.markup import escape

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def printer() -> Console:
    """Return a console for the answer; unbroken lines when it is piped."""
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=200)


def plain(text: str) -> str:
    """Take control characters and markup out of words that come from a letter."""
    return escape(_CONTROL.sub(" ", text))


def number(value: float | None, *, digits: int = 3) -> str:
    """Write a rate or mean; a dash where there is none."""
    return "–" if value is None else f"{value:.{digits}f}"
