"""From a Letter to Requirements. Knows nothing of files."""

from govload.classify.decide import code_letter, find_requirements, section_roles
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
    "code_letter",
    "default_rulebook",
    "find_requirements",
    "load_rulebook",
    "section_roles",
]
