"""Lines joined to running text, with the hyphens undone that only a line's end put there."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from govload.extract.normalise import SOFT_HYPHEN
from govload.extract.page import Line

# After a hyphen these words show a suspended compound: "økonomi- og virksomhetsstyring".
_JOINERS = frozenset(("og", "eller", "og/eller", "samt", "til", "men", "både", "mv.", "m.m."))
_TAIL = re.compile(r"([^\W_]+)-$")
_HEAD = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LINK = re.compile(r"(?:https?://|www\.)\S*[-/_=.?&]$")
# Share of lines that end in a broken word from which a letter is seen to hyphenate at all:
# compounds that merely end a line at their own hyphen are some ten times rarer.
_HYPHENATING = 0.015


@dataclass(frozen=True, slots=True)
class Joiner:
    """Joins lines the way one letter breaks them.

    Attributes:
        words: Every word of the letter, folded; tells which spelling of a broken word it uses.
        hyphenates: Whether the letter breaks words at line ends at all.
    """

    words: frozenset[str] = frozenset()
    hyphenates: bool = True

    def join(self, texts: Iterable[str]) -> str:
        """Return the lines as one running text with single spaces."""
        joined = ""
        for text in texts:
            joined = self._append(joined, text) if joined else text
        return joined.replace(SOFT_HYPHEN, "")

    def _append(self, before: str, after: str) -> str:
        if before.endswith(SOFT_HYPHEN):
            return before[:-1] + after
        if _LINK.search(before.rsplit(" ", 1)[-1]) and not after[:1].isupper():
            return before + after
        if before.endswith("-"):
            return self._mend(before, after)
        if before.endswith(("–", "/")) and before[-2:-1].isalnum() and after[:1].isdigit():
            return before + after
        return f"{before} {after}"

    def _mend(self, before: str, after: str) -> str:
        tail, head = _TAIL.search(before), _HEAD.match(after)
        if tail is None or after.split(" ", 1)[0].rstrip(",") in _JOINERS:
            return f"{before} {after}"
        if head is None or head[0][0].isupper() or self._keeps_hyphen(tail[1], head[0]):
            return before + after
        return before[:-1] + after

    def _keeps_hyphen(self, tail: str, head: str) -> bool:
        if len(tail) == 1 or not tail[1:].islower():
            return True
        if f"{tail}{head}".casefold() in self.words:
            return False
        return f"{tail}-{head}".casefold() in self.words or not self.hyphenates


def words_of(text: str) -> list[str]:
    """Return the words of a text, folded; compounds keep their hyphens."""
    return _WORD.findall(text.casefold())


def words_among(lines: Iterable[Line]) -> frozenset[str]:
    """Return every word that the lines hold, folded."""
    return frozenset(words_of("\n".join(line.text for line in lines)))


def joiner_for(lines: Sequence[Line]) -> Joiner:
    """Return a joiner that knows the letter's own words and habits."""
    words = words_among(lines)
    broken = sum(_breaks_word(a.text, b.text) for a, b in pairwise(lines))
    return Joiner(words, hyphenates=broken > _HYPHENATING * len(lines))


def _breaks_word(before: str, after: str) -> bool:
    if before.endswith(SOFT_HYPHEN):
        return True
    tail = _TAIL.search(before) if before.endswith("-") else None
    return bool(
        tail
        and tail[1][1:].islower()
        and after[:1].islower()
        and after.split(" ", 1)[0].rstrip(",") not in _JOINERS
    )
