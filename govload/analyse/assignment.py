"""The one-to-one pairing with the highest total likeness."""

import numpy as np
from numpy.typing import NDArray


def best_pairs(likeness: NDArray[np.float64], *, at_least: float) -> tuple[tuple[int, int], ...]:
    """Pair rows with columns so that the likeness of all pairs together is highest.

    Shortest augmenting paths after Jonker and Volgenant (1987), as in
    ``scipy.optimize.linear_sum_assignment``, which is too large a library to need for this.

    Args:
        likeness: One row per item on the left, one column per item on the right.
        at_least: Pairs less alike than this are none.

    Returns:
        (row, column) in the order of rows.
    """
    # Most items are like nothing on the other side; what is left is small.
    rows, columns = (np.flatnonzero((likeness >= at_least).any(axis=axis)) for axis in (1, 0))
    candidates = likeness[np.ix_(rows, columns)]
    size = max(candidates.shape, default=0)
    cost = np.zeros((size, size))
    cost[: len(rows), : len(columns)] = np.where(candidates >= at_least, -candidates, 0.0)
    row_of = _assign(cost)[: len(columns)]
    pairs = (
        (int(rows[row]), int(columns[column]))
        for column, row in enumerate(row_of)
        if row < len(rows) and candidates[row, column] >= at_least
    )
    return tuple(sorted(pairs))


def _assign(cost: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return for each column of a square matrix the row that costs least in all."""
    size = len(cost)
    row_price, column_price = np.zeros(size), np.zeros(size + 1)
    # Column `size` stands for the row that is being placed.
    row_of = np.full(size + 1, -1)
    for row in range(size):
        row_of[size] = row
        came_from, at = _cheapest_path(cost, row_of, row_price, column_price)
        while at != size:
            row_of[at] = row_of[came_from[at]]
            at = came_from[at]
    return row_of[:size]


def _cheapest_path(
    cost: NDArray[np.float64],
    row_of: NDArray[np.int64],
    row_price: NDArray[np.float64],
    column_price: NDArray[np.float64],
) -> tuple[NDArray[np.int64], int]:
    """Find a free column for the row in the last column of ``row_of``; prices change in place."""
    size = len(cost)
    cheapest = np.full(size, np.inf)
    came_from = np.full(size, size)
    done = np.zeros(size + 1, dtype=bool)
    at = size
    while row_of[at] >= 0:
        done[at] = True
        open_columns = ~done[:size]
        row = row_of[at]
        reduced = cost[row] - row_price[row] - column_price[:size]
        better = open_columns & (reduced < cheapest)
        cheapest[better], came_from[better] = reduced[better], at
        following = int(np.where(open_columns, cheapest, np.inf).argmin())
        step = cheapest[following]
        row_price[row_of[done]] += step
        column_price[done] -= step
        cheapest[open_columns] -= step
        at = following
    return came_from, at
