"""The structure builder: pages -> drafts -> sections and blocks."""

from govload.extract.structure.flow import drafts_from_pages
from govload.extract.structure.outline import outline

__all__ = ["drafts_from_pages", "outline"]
