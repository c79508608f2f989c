"""Words on one baseline, with the raised and lowered signs that belong to them."""

from itertools import pairwise
from operator import attrgetter

from govload.extract.pdf.words import Word

# In em of the larger letters.
_SAME_BASELINE = 0.2
_RAISED = (0.1, 0.7)
_LOWERED = (0.0, 0.4)
_TOUCHING = (-0.3, 0.6)
_SMALL = 0.85

Row = list[Word]


def rows_of(words: list[Word]) -> list[Row]:
    """Return the words in rows from top to bottom, each from left to right.

    A footnote mark or exponent stands on a baseline of its own; it joins the row of the letters
    it touches.
    """
    rows = _same_baseline(sorted(words, key=attrgetter("baseline", "x0")))
    rows = [row for row in _joined_to_hosts(rows) if row]
    for row in rows:
        row.sort(key=attrgetter("x0"))
    return rows


def segments_of(row: Row, wide: float) -> list[Row]:
    """Split a row where the white space between two words is wider than ``wide`` em."""
    starts = [
        at
        for at, (before, word) in enumerate(pairwise(row), start=1)
        if word.x0 - before.x1 > wide * max(before.size, word.size)
    ]
    return [row[start:end] for start, end in pairwise((0, *starts, len(row)))]


def _same_baseline(words: list[Word]) -> list[Row]:
    rows: list[Row] = []
    first: Word | None = None
    for word in words:
        if first and word.baseline - first.baseline <= _SAME_BASELINE * max(first.size, word.size):
            rows[-1].append(word)
        else:
            rows.append([word])
            first = word
    return rows


def _joined_to_hosts(rows: list[Row]) -> list[Row]:
    """Move each small word that touches letters of the next or previous row into that row."""
    sizes = [max([word.size for word in row]) for row in rows]
    for index, row in enumerate(rows):
        small = _SMALL * max(sizes[max(index - 1, 0) : index + 2])
        for word in [word for word in row if word.size <= small]:
            if index + 1 < len(rows) and _belongs(word, rows[index + 1], _RAISED):
                word.raised = True
                _move(word, row, rows[index + 1])
            elif index and _belongs(word, rows[index - 1], _LOWERED):
                _move(word, row, rows[index - 1])
    return rows


def _belongs(word: Word, host: Row, shift: tuple[float, float]) -> bool:
    return any(
        word.size <= _SMALL * other.size
        and shift[0] <= abs(other.baseline - word.baseline) / other.size <= shift[1]
        and _touches(word, other)
        for other in host
    )


def _touches(word: Word, other: Word) -> bool:
    apart = max(word.x0 - other.x1, other.x0 - word.x1) / other.size
    return _TOUCHING[0] <= apart <= _TOUCHING[1]


def _move(word: Word, row: Row, host: Row) -> None:
    row.remove(word)
    host.append(word)
