"""Counts goals, KPIs and activity requirements in Norwegian letters of allocation."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from govload._version import __version__

if TYPE_CHECKING:
    from govload.classify import code_letter, find_requirements, load_rulebook
    from govload.extract import read_letter
    from govload.pipeline.loaded import Run, load

__all__ = [
    "Run",
    "__version__",
    "code_letter",
    "find_requirements",
    "load",
    "load_rulebook",
    "read_letter",
]

# Loaded when first asked for: `import govload` must not cost what reading a PDF costs.
_HOMES = {
    "Run": "govload.pipeline.loaded",
    "code_letter": "govload.classify",
    "find_requirements": "govload.classify",
    "load_rulebook": "govload.classify",
    "load": "govload.pipeline.loaded",
    "read_letter": "govload.extract",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
