"""The bookmarks of a PDF."""

from collections.abc import Sequence
from itertools import islice
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from govload.extract.normalise import clean
from govload.extract.page import Bookmark, Page

# Letters have some tens of bookmarks, ten levels at most; more is damage.
_MOST = 5_000
_DEEPEST = 10
# An outline that mostly leads nowhere says nothing about the headings.
_SOUND_SHARE = 0.5


def read_bookmarks(document: Any, pages: Sequence[Page]) -> tuple[Bookmark, ...]:
    """Return the bookmarks that lead to a page, in order; none where most lead nowhere.

    Args:
        document: An open ``pypdfium2.PdfDocument``.
        pages: Its pages.
    """
    try:
        items = list(islice(document.get_toc(max_depth=_DEEPEST), _MOST))
    except (pypdfium2.PdfiumError, UnicodeDecodeError):
        return ()
    found = [bookmark for item in items if (bookmark := _bookmark(item, pages))]
    return tuple(found) if len(found) > _SOUND_SHARE * len(items) else ()


def _bookmark(item: Any, pages: Sequence[Page]) -> Bookmark | None:
    target = item.get_dest()
    index = target.get_index() if target else None
    title = clean(item.get_title())
    if not title or index is None or index >= len(pages):
        return None
    page = pages[index]
    return Bookmark(title=title, level=item.level + 1, page=index + 1, top=_top(target, page))


def _top(target: Any, page: Page) -> float:
    """Return how far down the page a bookmark leads, in points; 0 where it does not say."""
    view, numbers = target.get_view()
    place = {pdfium.PDFDEST_VIEW_XYZ: 1, pdfium.PDFDEST_VIEW_FITH: 0}.get(view)
    if place is None or place >= len(numbers):
        return 0.0
    down = float(page.height - numbers[place])
    return round(min(max(down, 0.0), page.height), 2)
