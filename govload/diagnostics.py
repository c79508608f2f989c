"""Every diagnostic code govload knows: how grave it is, what it means and what to do.

The table is ``diagnostics.toml``; ``docs/diagnostics.md`` is the same as a page, and a test holds
the two equal.
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from govload.model import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Entry:
    """One kind of diagnostic.

    Attributes:
        remedy: The default; a single case may know a better one.
        passing: The same file may read better next time.
    """

    code: str
    severity: Severity
    meaning: str
    remedy: str
    passing: bool = False


def _catalogue() -> tuple[Entry, ...]:
    table = tomllib.loads(files("govload").joinpath("diagnostics.toml").read_text("utf-8"))
    return tuple(
        Entry(code=code, **row | {"severity": Severity(row["severity"])})
        for code, row in table.items()
    )


CATALOGUE = _catalogue()
ENTRIES = {entry.code: entry for entry in CATALOGUE}
PASSING = frozenset(entry.code for entry in CATALOGUE if entry.passing)

_HEAD = """# Diagnostics

What govload tells about a letter beside its figures. An `error` means that the letter is not
counted, a `warning` that it is counted with a doubt, an `info` is worth knowing. Every diagnostic
is a row in `diagnostics.csv` with file, page, message and remedy.

| Code | Severity | Meaning | What to do |
|---|---|---|---|"""


def diagnose(
    code: str,
    message: str,
    *,
    severity: Severity | None = None,
    remedy: str = "",
    source: str = "",
    page: int = 0,
) -> Diagnostic:
    """Return a diagnostic of a catalogued kind; severity and remedy default to the catalogue's.

    Raises:
        KeyError: The code is not in the catalogue.
    """
    entry = ENTRIES[code]
    return Diagnostic(
        code=code,
        severity=severity or entry.severity,
        message=message,
        remedy=remedy or entry.remedy,
        source=source,
        page=page,
    )


def pages_named(pages: Sequence[int]) -> str:
    """Return page numbers for people, runs shortened: "page 3", "pages 1-4, 7"."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    told = ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
    return f"page{'s' if len(pages) > 1 else ''} {told}"


def as_markdown() -> str:
    """Return the catalogue as the page ``docs/diagnostics.md``."""
    rows = [f"| `{e.code}` | {e.severity} | {e.meaning} | {e.remedy} |" for e in CATALOGUE]
    return "\n".join([_HEAD, *rows, ""])
