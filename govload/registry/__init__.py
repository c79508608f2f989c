"""Ministries and agencies over time, and the published figures beside which counts are read."""

from govload.registry.entries import Agency, LineageKind, Link, Ministry, Name, Registry
from govload.registry.files import load_registry
from govload.registry.resolve import (
    Match,
    Resolved,
    identifier,
    ministry_name,
    resolve_agency,
    resolve_ministry,
)

__all__ = [
    "Agency",
    "LineageKind",
    "Link",
    "Match",
    "Ministry",
    "Name",
    "Registry",
    "Resolved",
    "identifier",
    "load_registry",
    "ministry_name",
    "resolve_agency",
    "resolve_ministry",
]
