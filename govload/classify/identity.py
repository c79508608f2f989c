"""Ids of requirements: from the words alone, so that a new rulebook keeps them."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable

from govload.model import Part

_OTHER = re.compile(r"[\W_]+")


def folded(text: str) -> str:
    """Fold case, white space and punctuation away."""
    return _OTHER.sub(" ", text.casefold()).strip()


def requirement_ids(letter_id: str, items: Iterable[tuple[str, Part]]) -> tuple[str, ...]:
    """Return one id per item, ``<letter_id>-<8 hex digits>``; equal words differ by their order."""
    seen: Counter[tuple[str, Part]] = Counter()
    ids = []
    for text, part in items:
        key = (folded(text), part)
        seen[key] += 1
        digest = hashlib.sha256(f"{part}\n{key[0]}\n{seen[key]}".encode()).hexdigest()
        ids.append(f"{letter_id}-{digest[:8]}")
    return tuple(ids)
