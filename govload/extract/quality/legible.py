"""Find pages whose text layer holds no readable words."""

import re
from collections import defaultdict
from collections.abc import Sequence

from govload.extract.normalise import REPLACEMENT
from govload.model import Block

_WORD = re.compile(r"[^\W\d_]{2,}")
_COMMON_WORDS = """
og å det som til er på for av med en ei et den de har skal ved fra frå om ikke ikkje kan at
eller dette innen må sin blir vil etter the of and to in
"""
_COMMON = frozenset(_COMMON_WORDS.split())
_VOWEL = re.compile(r"[aeiouyæøåéèêôòäöü]", re.I)
# A page with fewer words tells nothing: a cover, a table of amounts.
_FEWEST_WORDS = 60
# Running Norwegian has a third common words and under a twentieth odd ones.
_FEWEST_COMMON = 0.04
_MOST_ODD = 0.12
_MOST_REPLACED = 0.03


def illegible_pages(blocks: Sequence[Block]) -> tuple[int, ...]:
    """Return the pages whose words are not readable, in order."""
    texts: dict[int, list[str]] = defaultdict(list)
    for block in blocks:
        texts[block.page].append(block.text)
    return tuple(sorted(page for page, parts in texts.items() if _is_garbled(" ".join(parts))))


def _is_garbled(text: str) -> bool:
    if _is_replaced(text):
        return True
    words = _WORD.findall(text)
    if len(words) < _FEWEST_WORDS:
        return False
    common = sum(word.lower() in _COMMON for word in words) / len(words)
    return common < _FEWEST_COMMON and sum(map(_is_odd, words)) / len(words) > _MOST_ODD


def _is_replaced(text: str) -> bool:
    """Tell whether too many signs of a page are unknown to its fonts."""
    replaced = text.count(REPLACEMENT)
    if not replaced:
        return False
    signs = len("".join(text.split()))
    return signs > _FEWEST_WORDS and replaced > _MOST_REPLACED * signs


def _is_odd(word: str) -> bool:
    """Tell whether a word looks like none: no vowel, or a capital after a small letter."""
    if len(word) < 3:
        return False
    return not _VOWEL.search(word) or bool(re.search(r"[a-zæøå][A-ZÆØÅ]", word))
