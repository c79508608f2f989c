"""A progress bar that watches a run: letter, n of N, time left; only where someone looks."""

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)

from govload.export.terminal.screen import safe, talk

_NAME_WIDTH = 38


class ProgressBar:
    """An observer of a run that draws on stderr, and only when that is a terminal."""

    def __init__(self, *, quiet: bool = False) -> None:
        console = talk(quiet=quiet)
        self._progress = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(bar_width=None),
            MofNCompleteColumn(),
            TimeRemainingColumn(compact=True),
            console=console,
            transient=True,
            disable=quiet or not console.is_terminal,
        )
        self._task: TaskID | None = None

    def started(self, letters: int) -> None:
        """Show an empty bar for this many letters."""
        self._task = self._progress.add_task(" " * _NAME_WIDTH, total=letters)
        self._progress.start()

    def finished(self, source: str) -> None:
        """Move on by one letter and show its name."""
        if self._task is not None:
            name = _shortened(safe(source).plain)
            self._progress.update(self._task, advance=1, description=name)

    def ended(self) -> None:
        """Take the bar away, also after an interruption."""
        self._progress.stop()


def _shortened(name: str) -> str:
    """Keep the end of a path, where the letter's own name stands."""
    shown = name if len(name) <= _NAME_WIDTH else f"…{name[-_NAME_WIDTH + 1 :]}"
    return shown.ljust(_NAME_WIDTH)
