"""White strips that run down through several rows and so part the columns of a table."""

from collections.abc import Iterable, Sequence

import numpy as np

Span = tuple[float, float]

# A strip counts where at least this share of the rows that have gaps leave it white.
_SHARE = 0.6
_LEAST_ROWS = 2
# In points: strips nearer than this are one; a narrower one is a word space met by chance.
_NARROWEST = 5.0
# A column begins this much right of its boundary, in points.
_BEFORE_COLUMN = 1.0


def gutters(rows: Sequence[Sequence[Span]]) -> list[float]:
    """Return the boundaries between columns, each just left of where the next column begins.

    Args:
        rows: For each row the spans (x0, x1) of its words or word groups, in points, with the
            wide gaps between them only.
    """
    gaps = [_gaps(sorted(row)) for row in rows]
    witnesses = sum(bool(row) for row in gaps)
    if witnesses < _LEAST_ROWS:
        return []
    low = min(span[0] for row in gaps for span in row)
    high = max(span[1] for row in gaps for span in row)
    begins = [(low, min(span[0] for span in row)) for row in rows if row]
    between = _white([gap for row in gaps for gap in row], low, high)
    # A row whose first cells are empty leaves their gutters white too, but shows none by itself.
    free = between + _white([span for span in begins if span[0] < span[1]], low, high)
    clear = (between >= _LEAST_ROWS) & (free >= _SHARE * witnesses)
    return [low + end - _BEFORE_COLUMN for start, end in _runs(clear) if end - start >= _NARROWEST]


def _white(
    gaps: Iterable[Span], low: float, high: float
) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Return for each point from ``low`` on how many of the gaps cover it."""
    white = np.zeros(int(high - low) + 2, np.int64)
    for x0, x1 in gaps:
        white[int(np.ceil(x0 - low)) : int(min(x1, high) - low) + 1] += 1
    return white


def _gaps(spans: Sequence[Span]) -> list[Span]:
    """Return the white spans between the spans of one row."""
    gaps, reach = [], spans[0][1] if spans else 0.0
    for x0, x1 in spans[1:]:
        if x0 - reach >= _NARROWEST:
            gaps.append((reach, x0))
        reach = max(reach, x1)
    return gaps


def _runs(flags: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> list[tuple[int, int]]:
    """Return start and end of each run of True."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], flags.astype(np.int8), [0]))))
    return [(int(start), int(end) - 1) for start, end in edges.reshape(-1, 2)]
