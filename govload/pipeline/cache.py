"""A folder of results by content: what was read once is not read again.

Entries are compressed JSON, never pickles: a cache folder that somebody else can write to must
not be able to run code. A damaged entry is a missing entry.
"""

import hashlib
import json
import os
import tempfile
import zlib
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

from platformdirs import user_cache_path
from pydantic import TypeAdapter, ValidationError

from govload.model import CodedLetter, Letter

T = TypeVar("T")

ADAPTERS: dict[str, TypeAdapter[Any]] = {
    kind.__name__: TypeAdapter(kind) for kind in (Letter, CodedLetter)
}

# Entries are written for each letter of a run; the fastest level already halves them fivefold.
COMPRESSION = 1
SUFFIX = ".json.z"


@dataclass(frozen=True, slots=True)
class Cache:
    """Results under ``folder``; with no folder nothing is kept and nothing is found."""

    folder: Path | None

    def load(self, kind: type[T], key: str) -> T | None:
        """Return the entry of type ``kind`` under ``key``, or None where there is no sound one."""
        if self.folder is None:
            return None
        try:
            packed = self._path(kind, key).read_bytes()
            entry: T = ADAPTERS[kind.__name__].validate_json(zlib.decompress(packed))
            return entry
        except (OSError, zlib.error, ValidationError):
            return None

    def store(self, key: str, value: object) -> None:
        """Keep ``value`` under ``key``; readers see all of it or nothing."""
        if self.folder is None:
            return
        path = self._path(type(value), key)
        path.parent.mkdir(parents=True, exist_ok=True)
        # What is as usual is left out: an entry without it is read back in half the time.
        told = ADAPTERS[type(value).__name__].dump_json(value, exclude_defaults=True)
        packed = zlib.compress(told, COMPRESSION)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as draft:
            draft.write(packed)
        Path(draft.name).replace(path)

    def size(self) -> tuple[int, int]:
        """Return the number of entries and their bytes."""
        sizes = [path.stat().st_size for path in self._entries()]
        return len(sizes), sum(sizes)

    def clear(self) -> None:
        """Remove every entry and nothing else; runs under way go on and write theirs anew."""
        for path in self._entries():
            path.unlink(missing_ok=True)

    def _entries(self) -> list[Path]:
        if self.folder is None:
            return []
        return [path for room in ADAPTERS for path in self._room(room).glob(f"*/*{SUFFIX}")]

    def _room(self, name: str) -> Path:
        assert self.folder is not None
        return self.folder / name.lower()

    def _path(self, kind: type[object], key: str) -> Path:
        return self._room(kind.__name__) / key[:2] / f"{key}{SUFFIX}"


def default_folder() -> Path:
    """Return the cache folder of this user on this system, or ``GOVLOAD_CACHE_DIR``."""
    chosen = os.environ.get("GOVLOAD_CACHE_DIR")
    return Path(chosen) if chosen else user_cache_path("govload", appauthor=False)


def key_of(*parts: object) -> str:
    """Return a key that changes when any of ``parts`` (JSON values) changes."""
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


@cache
def code_stamp(package: str, *libraries: str) -> str:
    """Return a hash of a package's files and of the versions of the libraries it leans on."""
    digest = hashlib.sha256()
    for name, text in sorted(_sources(files(package), package)):
        digest.update(f"{name}\0{text}\0".encode())
    for library in libraries:
        digest.update(f"{library}=={version(library)}\0".encode())
    return digest.hexdigest()


def _sources(folder: Any, name: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for entry in folder.iterdir():
        path = f"{name}/{entry.name}"
        if entry.is_dir() and entry.name != "__pycache__":
            found += _sources(entry, path)
        elif entry.name.endswith((".py", ".toml")):
            found.append((path, entry.read_text(encoding="utf-8")))
    return found
