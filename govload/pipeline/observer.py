"""How a run tells its progress to whoever watches; the library itself never prints."""

from typing import Protocol


class Observer(Protocol):
    """Watches a run. Calls come from the main process, in the order letters are finished."""

    def started(self, letters: int) -> None:
        """A run over this many letters has begun."""

    def finished(self, source: str) -> None:
        """One letter is read and coded, or given up."""

    def ended(self) -> None:
        """All letters are done, or the run was interrupted."""


class Unwatched:
    """An observer that does not look."""

    def started(self, letters: int) -> None:
        """Ignore the start."""

    def finished(self, source: str) -> None:
        """Ignore a letter."""

    def ended(self) -> None:
        """Ignore the end."""
