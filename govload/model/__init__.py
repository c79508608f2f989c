"""The nouns every room shares: letters, their blocks, requirements, diagnostics.

All classes are frozen, picklable and free of behaviour that needs another room.
Pages are counted from 1; rectangles are in PDF points with the origin at the top left.
"""

from govload.model.coding import (
    Attributes,
    CodedLetter,
    Coding,
    Evidence,
    NotCounted,
    Place,
    Requirement,
)
from govload.model.defaults import BASELINE, MOST_PAGES, OcrMode
from govload.model.kinds import (
    HEADLINE_KINDS,
    BlockType,
    DocumentKind,
    Kind,
    Language,
    Part,
    Severity,
    TextSource,
)
from govload.model.letter import (
    Block,
    Box,
    Cell,
    Diagnostic,
    Letter,
    LetterRef,
    Metadata,
    Section,
)

__all__ = [
    "BASELINE",
    "HEADLINE_KINDS",
    "MOST_PAGES",
    "Attributes",
    "Block",
    "BlockType",
    "Box",
    "Cell",
    "CodedLetter",
    "Coding",
    "Diagnostic",
    "DocumentKind",
    "Evidence",
    "Kind",
    "Language",
    "Letter",
    "LetterRef",
    "Metadata",
    "NotCounted",
    "OcrMode",
    "Part",
    "Place",
    "Requirement",
    "Section",
    "Severity",
    "TextSource",
]
