"""From a file to a Letter. Knows nothing of requirements."""

from govload.extract.reader import read_letter

__all__ = ["read_letter"]
