"""Where a page of a letter is to be found."""

from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import quote


@lru_cache(maxsize=10_000)  # a page has many rows
def page_link(source: str, url: str, page: int) -> str:
    """Point to the page: at the publisher's where that is known, else in the letters' folder."""
    place = url or quote(source)
    is_pdf = PurePosixPath(source).suffix.lower() == ".pdf"
    return f"{place}#page={page}" if page and is_pdf else place
