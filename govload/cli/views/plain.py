"""Small helpers of every view."""

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from govload.export.terminal import answers, safe


def printer() -> Console:
    """Return the console for the answer."""
    return answers()


def print_table(console: Console, table: Table) -> None:
    """Print a table with a line of air below it."""
    console.print(table)
    console.print()


def plain(text: str) -> str:
    """Take control characters and markup out of words that come from a letter or a file name."""
    return escape(safe(text).plain)


def number(value: float | None, *, digits: int = 3) -> str:
    """Write a rate or mean; a dash where there is none."""
    return "–" if value is None else f"{value:.{digits}f}"


def named_once(names: Iterable[str]) -> Iterator[str]:
    """Yield each name where it differs from the one before, else nothing: a column of groups."""
    before = None
    for name in names:
        yield "" if name == before else name
        before = name
