"""What a user can decide about a run, and the limits a letter must keep."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from govload.model import BASELINE, MOST_PAGES, OcrMode

AGENCIES = "agencies.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one letter may cost before it is given up with a diagnostic.

    Attributes:
        pages: Pages of a PDF.
        megabytes: Size of the file. The longest letters known are some 10 MB.
        seconds: Wall time for reading and coding one letter.
        memory_mb: Address space of one worker, where the system can hold it (Linux, macOS).
    """

    pages: int = MOST_PAGES
    megabytes: int = 100
    seconds: float = 120.0
    memory_mb: int = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class CodingOptions:
    """Everything that may change what is read from a letter and how it is coded.

    Attributes:
        ocr: "auto" reads pages without a text layer by OCR where it is installed, "never" and
            "force" say what they mean.
        force: Count also documents that are no letters of allocation.
        rules: Folder of rule files that add to or override the built-in rulebook.
        cache: Folder of the cache; None works without one.
    """

    ocr: OcrMode = "auto"
    force: bool = False
    rules: Path | None = None
    cache: Path | None = None
    limits: Limits = Limits()


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOptions:
    """A whole run.

    Attributes:
        baseline: Year the commitment is measured from.
        agencies: The user's registry file, beside the built-in registry.
        follow_links: Follow symbolic links that lead out of the folder of letters.
        jobs: Worker processes; 0 works in the calling process, without its protections.
        scheduler: Address of a Dask scheduler to work on instead; empty works on this machine.
        shared_path: The cluster's workers see the letters under the same path.
    """

    coding: CodingOptions = CodingOptions()
    baseline: int = BASELINE
    agencies: Path | None = None
    follow_links: bool = False
    jobs: int = os.cpu_count() or 1
    scheduler: str = ""
    shared_path: bool = False


def with_agencies(options: RunOptions, places: Sequence[Path]) -> RunOptions:
    """Return ``options`` with the registry file that lies beside the letters, unless one is set."""
    beside = [place / AGENCIES for place in places if (place / AGENCIES).is_file()]
    if options.agencies or not beside:
        return options
    return replace(options, agencies=beside[0])
