"""Which found item is which coded item, by the last section of the codebook."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from govload.analyse.wording import dice, fold
from govload.model import Kind, Part

DICE_AT_LEAST = 0.7
GOLD_PREFIX_WORDS = 2
FOUND_PREFIX_WORDS = 8
_ROUNDING = 1e-9


class Coded(Protocol):
    """What matching looks at: a gold item or a requirement."""

    @property
    def kind(self) -> Kind:
        """What it was coded as."""

    @property
    def part(self) -> Part:
        """Where it stands."""

    @property
    def text(self) -> str:
        """Its words."""


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Positions of a gold item and of the found item that matches it."""

    gold: int
    found: int


def match(
    gold: Sequence[Coded], found: Sequence[Coded], *, any_kind: bool = False
) -> tuple[Pair, ...]:
    """Pair items one to one, from the most alike downward, in the order of ``gold``.

    Args:
        any_kind: Pair by wording alone; else kind and part must agree too.
    """
    gold_words = [fold(item.text) for item in gold]
    found_words = [fold(item.text) for item in found]
    likeness = dice(gold_words, found_words)
    candidates = [
        (-likeness[g, f], g, f)
        for g, f in zip(*np.nonzero(_may_match(gold, found, any_kind)), strict=True)
        if likeness[g, f] >= DICE_AT_LEAST - _ROUNDING
        or _one_begins_the_other(gold_words[g], found_words[f])
    ]
    return _best_first(sorted(candidates))


def _may_match(
    gold: Sequence[Coded], found: Sequence[Coded], any_kind: bool
) -> "np.ndarray[tuple[int, int], np.dtype[np.bool_]]":
    if any_kind:
        return np.ones((len(gold), len(found)), dtype=bool)
    return np.array(
        [[(g.kind, g.part) == (f.kind, f.part) for f in found] for g in gold], dtype=bool
    ).reshape(len(gold), len(found))


def _one_begins_the_other(gold: tuple[str, ...], found: tuple[str, ...]) -> bool:
    if len(gold) <= len(found):
        return len(gold) >= GOLD_PREFIX_WORDS and found[: len(gold)] == gold
    return len(found) >= FOUND_PREFIX_WORDS and gold[: len(found)] == found


def _best_first(candidates: Sequence[tuple[float, int, int]]) -> tuple[Pair, ...]:
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    pairs: list[Pair] = []
    for _, g, f in candidates:
        if g not in taken_gold and f not in taken_found:
            taken_gold.add(g)
            taken_found.add(f)
            pairs.append(Pair(int(g), int(f)))
    return tuple(sorted(pairs))
