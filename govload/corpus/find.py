"""Find letters in files and folders, in an order that is the same on every machine."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from govload.corpus.manifest import MANIFEST, read_manifest
from govload.errors import UsageError
from govload.model import LetterRef

LETTER_SUFFIXES = frozenset({".pdf", ".docx", ".html", ".htm", ".md", ".txt"})
# Old letters come in these too. They cannot be read, but must be told of as not read.
_OTHER_DOCUMENTS = frozenset(
    {".doc", ".docm", ".dot", ".dotx", ".odt", ".ott", ".rtf", ".wpd", ".pages", ".xps", ".zip"}
    | {".tif", ".tiff", ".ppt", ".pptx", ".eml", ".msg"}
)


def find_letters(
    paths: Iterable[Path | str], *, follow_links: bool = False
) -> tuple[LetterRef, ...]:
    """Return the letters under ``paths``, each once, folders searched to their depths.

    A file named outright is taken whatever its name. In folders, hidden files and folders,
    README files, the manifest, what Word leaves beside an open document and files that are no
    documents are passed over.

    Args:
        paths: Files and folders.
        follow_links: Also follow symbolic links that lead out of the folder they stand in.

    Raises:
        UsageError: A path does not exist.
        ConfigError: A ``manifest.csv`` is not valid.
    """
    found: dict[Path, LetterRef] = {}
    for path in map(Path, paths):
        for ref in _refs(path, follow_links=follow_links):
            found.setdefault(ref.path.resolve(), ref)
    return tuple(found.values())


def _refs(path: Path, *, follow_links: bool) -> Iterator[LetterRef]:
    if path.is_dir():
        yield from _folder_refs(path, follow_links=follow_links)
    elif path.is_file():
        declared = read_manifest(path.parent / MANIFEST)
        yield LetterRef(path=path, source=path.name, declared=declared.get(path.name, {}))
    else:
        raise UsageError("no such file or folder", where=str(path), remedy="Check the path.")


def _folder_refs(folder: Path, *, follow_links: bool) -> Iterator[LetterRef]:
    declared = read_manifest(folder / MANIFEST)
    files = sorted(_letter_files(folder, follow_links=follow_links))
    for source in files:
        yield LetterRef(path=folder / source, source=source, declared=declared.get(source, {}))


def _letter_files(folder: Path, *, follow_links: bool) -> Iterator[str]:
    root = folder.resolve()
    seen: set[Path] = set()
    for place, folders, files in os.walk(folder, followlinks=True):
        at = Path(place)
        # A link back to a folder above would otherwise be walked for ever.
        seen.add(at.resolve())
        folders[:] = [
            name
            for name in folders
            if not name.startswith(".")
            and (at / name).resolve() not in seen
            and _inside(at / name, root, follow_links)
        ]
        for name in files:
            if _is_letter_name(name) and _inside(at / name, root, follow_links):
                yield (at / name).relative_to(folder).as_posix()


def _is_letter_name(name: str) -> bool:
    path = Path(name)
    wanted = path.suffix.lower() in LETTER_SUFFIXES | _OTHER_DOCUMENTS
    # "~$" is how Word names what it only keeps while a document is open.
    return wanted and not name.startswith((".", "~$")) and path.stem.casefold() != "readme"


def _inside(path: Path, root: Path, follow_links: bool) -> bool:
    target = path.resolve()
    return target.exists() and (follow_links or target.is_relative_to(root))
