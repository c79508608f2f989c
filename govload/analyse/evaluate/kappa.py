"""Cohen's kappa between two codings of the same letters."""

from collections import Counter
from collections.abc import Iterable, Sequence

from govload.analyse.evaluate.matching import Coded, match

NOTHING = "nothing"


def labels(left: Sequence[Coded], right: Sequence[Coded]) -> tuple[tuple[str, str], ...]:
    """Pair two codings by wording alone and return both labels of every item.

    An item that only one coder marked is "nothing" to the other.
    """
    pairs = match(left, right, any_kind=True)
    paired_left = {pair.gold for pair in pairs}
    paired_right = {pair.found for pair in pairs}
    both = ((left[pair.gold].kind.value, right[pair.found].kind.value) for pair in pairs)
    only_left = ((left[i].kind.value, NOTHING) for i in range(len(left)) if i not in paired_left)
    only_right = (
        (NOTHING, right[i].kind.value) for i in range(len(right)) if i not in paired_right
    )
    return (*both, *only_left, *only_right)


def cohen_kappa(pairs: Iterable[tuple[str, str]]) -> float | None:
    """Return the agreement beyond chance, None where chance alone would agree wholly."""
    counts = Counter(pairs)
    total = sum(counts.values())
    if not total:
        return None
    left: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for (one, other), n in counts.items():
        left[one] += n
        right[other] += n
    observed = sum(n for (one, other), n in counts.items() if one == other) / total
    chance = sum(left[label] * right[label] for label in left) / total**2
    return None if chance == 1 else (observed - chance) / (1 - chance)
