"""From a row's link to an address that works from where the workbook lies."""

from collections.abc import Sequence
from functools import cache
from os.path import relpath
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from govload.export.xml_text import xml_text

_LONGEST = 2_079
_SCHEMES = ("http", "https", "file")


class Links:
    """Turns links into addresses.

    Args:
        roots: Folders and files the letters were found under: rows name them from there.
        home: The folder the workbook will lie in.
    """

    def __init__(self, roots: Sequence[Path] = (), home: Path = Path()) -> None:
        self._roots = roots
        self._home = home
        self._place = cache(self._found)

    def address(self, link: str) -> str:
        """Return the address for ``link``; empty where nothing safe can be told."""
        try:
            scheme = urlsplit(link).scheme
        except ValueError:
            return ""
        if scheme:
            return xml_text(link) if scheme in _SCHEMES and len(link) <= _LONGEST else ""
        source, mark, page = link.partition("#page=")
        place = self._place(unquote(source))
        address = f"{place}{mark}{page}" if place else ""
        return address if len(address) <= _LONGEST else ""

    def _found(self, source: str) -> str:
        """Return the way from the workbook's folder to the letter, so that both can be moved."""
        for root in self._roots:
            path = root / source if root.is_dir() else root
            if path.name == Path(source).name and path.is_file():
                return _way(path.resolve(), self._home.resolve())
        return ""


def _way(path: Path, home: Path) -> str:
    try:
        return quote(Path(relpath(path, home)).as_posix())
    except ValueError:
        # Windows: there is no way from one drive to another.
        return path.as_uri()
