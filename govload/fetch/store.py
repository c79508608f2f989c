"""Files on disk: names of our own making, given only to checked files; old ones kept aside."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from govload.fetch.client import UnsoundAnswerError
from govload.fetch.describe import Description
from govload.fetch.kudos import File
from govload.model import Part

ASIDE = ".replaced"
PART = ".part"
UNKNOWN = "ukjent"
LONGEST_SLUG = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One file to be had, and where it goes."""

    description: Description
    file: File
    part: Part
    path: PurePosixPath


def items_of(description: Description) -> tuple[Item, ...]:
    """Return the PDF files of a document: the main one first, the rest as its attachments.

    The main file is the one marked primary, else the largest.
    """
    pdfs = [file for file in description.document.files if _is_pdf(file)]
    return tuple(
        Item(
            description=description,
            file=file,
            part=Part.ATTACHMENT if number else Part.LETTER,
            path=_path(description, number, str(file.uuid)),
        )
        for number, file in enumerate(sorted(pdfs, key=_main_first))
    )


def text_path(description: Description) -> PurePosixPath:
    """Return where the service's plain text of a document goes."""
    return _path(description, 0, str(description.document.uuid)).with_suffix(".txt")


def is_current(folder: Path, item: Item) -> bool:
    """Tell whether the file on disk is the one the service has now."""
    path = folder / item.path
    if not path.is_file():
        return False
    if item.file.sha256:
        return sha256(path.read_bytes()) == item.file.sha256.lower()
    return item.file.size is None or path.stat().st_size == item.file.size


def check_pdf(content: bytes, file: File) -> None:
    """Raise UnsoundAnswerError unless ``content`` is the PDF its record promises."""
    if not content.lstrip()[:5] == b"%PDF-":
        raise UnsoundAnswerError("what came is no PDF")
    if file.size is not None and len(content) != file.size:
        raise UnsoundAnswerError(f"{len(content)} bytes came where {file.size} were promised")
    if file.sha256 and sha256(content) != file.sha256.lower():
        raise UnsoundAnswerError("its SHA-256 is not the one promised")


def keep(folder: Path, path: PurePosixPath, content: bytes) -> str:
    """Write ``content`` under ``path`` in one step and return its SHA-256.

    A file that stood there with other contents is kept in a hidden folder, where no run reads it.
    """
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(target.name + PART)
    draft.write_bytes(content)
    if target.exists():
        _set_aside(folder, path)
    draft.replace(target)
    return sha256(content)


def sweep_leavings(folder: Path) -> None:
    """Remove half-written files of a fetch that was killed."""
    for path in folder.rglob(f"*{PART}"):
        path.unlink()


def slug(name: str) -> str:
    """Return ``name`` as plain letters, digits and hyphens; never empty, never a path."""
    spelled = name.lower().replace("ø", "o").replace("æ", "ae")
    plain = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_SLUG].strip("-") or UNKNOWN


def _main_first(file: File) -> tuple[bool, int, str]:
    return not file.is_primary, -(file.size or 0), str(file.uuid)


def _is_pdf(file: File) -> bool:
    return "pdf" in file.mimetype.lower() or file.filename.lower().endswith(".pdf")


def _path(description: Description, number: int, unique: str) -> PurePosixPath:
    year, agency = str(description.year or UNKNOWN), slug(description.agency)
    attachment = (f"vedlegg-{number}",) if number else ()
    mark = sha256(unique.encode())[:8]
    name = "-".join((year, agency, description.kind, *attachment, mark))
    return PurePosixPath(year, agency, f"{name}.pdf")


def _set_aside(folder: Path, path: PurePosixPath) -> None:
    old = folder / path
    mark = sha256(old.read_bytes())[:8]
    aside = folder / ASIDE / path.parent / f"{path.stem}-{mark}{path.suffix}"
    aside.parent.mkdir(parents=True, exist_ok=True)
    old.replace(aside)


def sha256(content: bytes) -> str:
    """Return the SHA-256 of ``content`` as hex digits."""
    return hashlib.sha256(content).hexdigest()
