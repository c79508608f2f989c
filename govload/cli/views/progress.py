"""A bar on stderr while something long is under way; silent where stderr is no terminal."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from govload.export.terminal import ProgressBar

if TYPE_CHECKING:
    from govload.analyse.evaluate import LetterComparison


def watched(letters: "Iterable[LetterComparison]", *, total: int) -> "Iterator[LetterComparison]":
    """Pass ``letters`` through and show how many of ``total`` are done."""
    bar = ProgressBar()
    bar.started(total)
    try:
        for one in letters:
            bar.finished(one.letter.letter)
            yield one
    finally:
        bar.ended()
