"""What a letter is: agency, ministry, year, language, document kind, and how each is known."""

from govload.extract.metadata.describe import Described, describe
from govload.extract.metadata.opening import opening_of

__all__ = ["Described", "describe", "opening_of"]
