"""Labels at the head of a block ("Mål 2: ...") and what follows them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from govload.classify.rulebook import Rulebook
from govload.model import Block

# Stray signs before a label, such as the bars of a drawn table, and what parts it from its words.
_AROUND = re.compile(r"\A[\W_]+|[\s:.–—-]+\Z")
_LETTERS = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class RunIn:
    """A label, and where in the block's text the labelled words begin."""

    gives: str
    rule: str
    label: str
    start: int


def run_in(block: Block, rulebook: Rulebook) -> RunIn | None:
    """Return the strongest label a block begins with, printed in its text or its marker."""
    return _run_in(block.marker, block.text, rulebook)


@lru_cache(maxsize=256)  # several rooms ask the same of a block, one after the other
def _run_in(marker: str, text: str, rulebook: Rulebook) -> RunIn | None:
    lead = f"{marker} " if _LETTERS.search(marker) else ""
    printed = lead + text
    for rule in rulebook.family("run-ins"):
        if match := rule.find(printed):
            label = _AROUND.sub("", match.group())
            return RunIn(rule.gives, rule.id, label, max(0, match.end() - len(lead)))
    return None
