"""What every reader hands over: pages, and what stands around them."""

from dataclasses import dataclass
from typing import Literal

from govload.extract.page import Bookmark, Page
from govload.model import Diagnostic

# Whether pages are read by OCR: those without text where possible, none, or all.
OcrMode = Literal["auto", "never", "force"]

# The longest letter seen has 113 pages; whole budgets have some hundreds.
MOST_PAGES = 5_000


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
