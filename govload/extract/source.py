"""What every reader hands over: pages, and what stands around them."""

from dataclasses import dataclass

from govload.extract.page import Bookmark, Page
from govload.model import Diagnostic


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document as its format's reader leaves it.

    Attributes:
        heads: Words of headers that the format keeps apart from the pages (letterheads).
    """

    pages: tuple[Page, ...]
    bookmarks: tuple[Bookmark, ...] = ()
    heads: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
