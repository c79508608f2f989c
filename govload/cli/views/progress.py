"""A bar on stderr while something long is under way; silent where stderr is no terminal."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import track

One = TypeVar("One")


def counted(items: Iterable[One], *, total: int) -> Iterator[One]:
    """Pass ``items`` through and show how many of ``total`` are done."""
    console = Console(stderr=True)
    yield from track(
        items,
        total=total,
        description="Letters",
        console=console,
        disable=not console.is_terminal,
        transient=True,
    )
