"""From a Letter to Requirements. Knows nothing of files."""

from govload.classify.contract import SentenceReading
from govload.classify.decide import code_letter, find_requirements, section_roles, warm_up
from govload.classify.reading import read_sentences
from govload.classify.rulebook import (
    CODEBOOK_VERSION,
    Rule,
    Rulebook,
    default_rulebook,
    load_rulebook,
)

__all__ = [
    "CODEBOOK_VERSION",
    "Rule",
    "Rulebook",
    "SentenceReading",
    "code_letter",
    "default_rulebook",
    "find_requirements",
    "load_rulebook",
    "read_sentences",
    "section_roles",
    "warm_up",
]
