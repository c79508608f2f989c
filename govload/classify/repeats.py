"""Repeats: the same demand in the same words counts once, and every place is kept."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from govload.classify.deliveries import without_demanded
from govload.classify.findings import Found
from govload.classify.identity import folded
from govload.model import Kind, Part

_LABEL = re.compile(
    r"\A(?:(?:hoved|hovud|del|virksomhets|verksemds)?mål|oppdrag|styringsparameter|indikator|tb|nr)?"
    r"\s*\d*(?: \d+)* (?=\S)"
)
_MIN_WORDS = 3


@dataclass(slots=True)
class Counted:
    """An item that counts, with the other places that say the same."""

    found: Found
    repeats: list[Found] = field(default_factory=list)


def counted_once(found: Iterable[Found], parts: Mapping[int, Part]) -> tuple[Counted, ...]:
    """Join items of equal words; the first in the letter is the item, attachments come after.

    Args:
        found: Items in reading order.
        parts: The part of each section of the letter.
    """
    ordered = sorted(found, key=lambda item: parts[item.block.section] is Part.ATTACHMENT)
    by_words: dict[str, Counted] = {}
    counted: list[Counted] = []
    paired = tuple(without_demanded(ordered))
    for item, demanded in paired:
        if demanded is not None:
            continue
        first = by_words.setdefault(_key(item), Counted(item))
        if first.found is item:
            counted.append(first)
        else:
            first.repeats.append(item)
    for item, demanded in paired:
        if demanded is not None:
            by_words[_key(demanded)].repeats.append(item)
    return tuple(counted)


def _key(item: Found) -> str:
    words = folded(item.name or item.text)
    bare = _LABEL.sub("", words)
    if len(bare.split()) < _MIN_WORDS and item.kind is not Kind.GOAL:
        return f"{words} {item.kind}"
    return bare
