"""Letters set wide apart for looks ("B R E V"), put together to the words they spell."""

from dataclasses import replace
from itertools import pairwise
from statistics import median

from govload.extract.pdf.rows import Row

# Fewer letters in a row may be names of columns or options.
_FEWEST = 6
# White space this many times the usual one parts words.
_WORD_GAP = 1.6


def untracked(row: Row) -> Row:
    """Return a row of single letters as words; any other row as it is."""
    if len(row) < _FEWEST or any(len(word.text) > 1 for word in row):
        return row
    if sum(word.text.isalpha() for word in row) < max(_FEWEST, len(row) / 2):
        return row
    usual = median(other.x0 - word.x1 for word, other in pairwise(row))
    joined = [row[0]]
    for before, word in pairwise(row):
        last = joined[-1]
        if word.x0 - before.x1 > _WORD_GAP * usual:
            joined.append(word)
        else:
            joined[-1] = replace(last, text=last.text + word.text, x1=word.x1)
    return joined
