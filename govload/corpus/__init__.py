"""A folder of letters, and its optional manifest, as references to letters."""

from govload.corpus.find import find_letters

__all__ = ["find_letters"]
