"""Counts goals, KPIs and activity requirements in Norwegian letters of allocation."""

from govload._version import __version__

__all__ = ["__version__"]
