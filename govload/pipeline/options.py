"""What a user can decide about reading and coding, and the limits a letter must keep."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one letter may cost before it is given up with a diagnostic.

    Attributes:
        megabytes: Size of the file. The longest letters known are some 10 MB.
        seconds: Wall time for reading and coding one letter.
        memory_mb: Address space of one worker, where the system can hold it (Linux, macOS).
    """

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

    ocr: str = "auto"
    force: bool = False
    rules: Path | None = None
    cache: Path | None = None
    limits: Limits = Limits()
