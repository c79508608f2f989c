"""The letter marked up: what was counted, what was not, where and why, on its own pages."""

from govload.export.marking.document import mark_letter

__all__ = ["mark_letter"]
