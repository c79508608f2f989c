"""A folder of letters, and its optional manifest, as references to letters."""

from govload.corpus.digest import digest
from govload.corpus.find import find_letters

__all__ = ["digest", "find_letters"]
