"""What ``govload fetch`` tells: progress and summary on stderr, the dry run's table on stdout."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

if TYPE_CHECKING:
    from govload.fetch.choice import Choice
    from govload.fetch.harvest import Report
    from govload.fetch.sweep import Listing

MEGABYTE = 1_000_000


@contextmanager
def listing() -> Iterator[Callable[[str], None]]:
    """Show which page of which list is being read, where somebody looks."""
    with Console(stderr=True).status("Listing") as status:
        yield lambda line: status.update(f"Listing: {escape(line)}")


@contextmanager
def progress(documents: int) -> Iterator[Callable[[str], None]]:
    """Show a bar over ``documents``, where somebody looks."""
    console = Console(stderr=True)
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        disable=not console.is_terminal,
    )
    with bar:
        task = bar.add_task("Fetching", total=documents)
        yield lambda line: bar.update(task, advance=1, description=escape(line))


def listed(listing: "Listing", choice: "Choice") -> None:
    """Tell what the lists held, what was left out and why, and what could not be listed."""
    _say(f"{len(listing.documents)} documents listed, {len(choice.chosen)} wanted")
    for reason, number in sorted(choice.left_out.items()):
        _say(f"  left out, {reason}: {number}")
    for name, number in sorted(listing.shortfall.items()):
        _say(f"  missing from the list {name}: {number}; give the command again to find them")
    for line in sorted(listing.unsound):
        _say(f"  a record that could not be understood: {line}")


def would_come(choice: "Choice", folder: Path) -> None:
    """Print one line per file that would be fetched, as tab-separated values."""
    from govload.fetch import store

    click.echo("year\tagency\tministry\tkind\tpart\tbytes\tstate\tfile")
    total = 0
    for item in (item for chosen in choice.chosen for item in store.items_of(chosen)):
        known = store.is_current(folder, item)
        total += 0 if known else item.file.size or 0
        about = item.description
        cells = (
            about.year or "?",
            about.agency or "?",
            about.ministry or "?",
            about.kind,
            item.part,
            item.file.size or "?",
            "unchanged" if known else "new",
            item.path,
        )
        click.echo("\t".join(" ".join(str(cell).split()) for cell in cells))
    _say(f"{total / MEGABYTE:.1f} MB would be fetched; nothing was")


def came(report: "Report", folder: Path) -> None:
    """Tell what was fetched and what could not be had."""
    _say(
        f"{report.fetched} files fetched ({report.bytes / MEGABYTE:.1f} MB), "
        f"{report.unchanged} unchanged, {report.texts} as plain text only"
    )
    for page, problem in report.problems:
        _say(f"  not to be had: {page}: {problem}")
    _say(f"The manifest is {folder / 'manifest.csv'}; count with: govload run {folder}")


def _say(line: str) -> None:
    click.echo(line, err=True)
