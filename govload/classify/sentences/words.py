"""A sentence as words with their places in the text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from govload.classify.nlp import tokens

# What is longer is no sentence but a list or table run together; its first words tell enough,
# and the work on a hostile line stays bounded.
_LONGEST = 200
# A blank that a PDF has lost beside "skal": "Direktoratetskal følge", "etaten skalvurdere". No
# Norwegian word looks so.
_GLUED = re.compile(
    r"skal(?:(?<=etskal|enskal|neskal)\b|(?<!\wskal)(?!all|l|er|p|k)(?=[a-zæøå]{4,}(?:e|es|ast)\b))"
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one sentence; ``lower`` folds case, ``spans`` are character ranges."""

    text: str
    shown: tuple[str, ...]
    lower: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def __len__(self) -> int:
        return len(self.lower)

    def quote(self, start: int, end: int) -> str:
        """Return the text from word ``start`` up to word ``end``, verbatim."""
        if start >= end:
            return ""
        return self.text[self.spans[start][0] : self.spans[end - 1][1]]


def words_of(text: str) -> Words:
    """Cut a sentence into words and punctuation marks; "f.eks", "H-8/18" and "1.5.1" stay whole."""
    spans = tuple(islice(tokens(text), _LONGEST))
    if _GLUED.search(text):
        spans = tuple(_unglued(text, spans))
    shown = tuple([text[start:end] for start, end in spans])
    return Words(text, shown, lower=tuple(map(str.lower, shown)), spans=spans)


def _unglued(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the places of the words, those cut in two that "skal" has grown together with."""
    for start, end in spans:
        glued = _GLUED.search(text, start, end)
        if glued is None:
            yield start, end
            continue
        at = glued.start() if glued.start() > start else glued.end()
        yield from ((start, at), (at, end))
