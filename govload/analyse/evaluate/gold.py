"""Hand codings as files: one ``NAME.gold.json`` beside its letter."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from govload.errors import ConfigError
from govload.model import DocumentKind, Kind, Language, Part

GOLD_SUFFIX = ".gold.json"
LETTER_SUFFIXES = (".pdf", ".docx", ".txt", ".md", ".html", ".htm")


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldItem:
    """One item as a person coded it."""

    kind: Kind
    part: Part
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldLetter:
    """A hand-coded letter. ``path`` is the document beside the coding, None if it is missing."""

    letter: str
    path: Path | None
    year: int
    ministry: str
    agency: str
    language: Language
    document_kind: DocumentKind
    fragment: bool
    items: tuple[GoldItem, ...]


class _Item(BaseModel):
    kind: Kind
    part: Part = Part.LETTER
    text: str = Field(min_length=1)


class _File(BaseModel):
    model_config = ConfigDict(extra="ignore")

    letter: str
    year: int = 0
    ministry: str = ""
    owner_today: str = ""
    agency: str = ""
    language: Language
    document_kind: Literal["letter", "supplement", "instruction"] = "letter"
    fragment: bool = False
    items: list[_Item]


def read_gold(folder: Path, letters: Path | None = None) -> tuple[GoldLetter, ...]:
    """Read every hand coding under ``folder``, in the order of its paths.

    Args:
        letters: Folder the documents lie in, where they do not lie beside their codings.

    Raises:
        ConfigError: ``folder`` holds no coding, or one of them is not valid.
    """
    found = tuple(_read_one(path, letters or path.parent) for path in _gold_files(folder))
    if not found:
        raise ConfigError(
            "no hand codings here",
            where=str(folder),
            why=f"no file ends in {GOLD_SUFFIX}",
            remedy="Name a folder that holds NAME.gold.json beside NAME.pdf; docs/codebook.md "
            "shows the format.",
        )
    return found


def _gold_files(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.rglob(f"*{GOLD_SUFFIX}"))


def _read_one(path: Path, letters: Path) -> GoldLetter:
    try:
        coded = _File.model_validate_json(path.read_bytes())
    except ValidationError as error:
        first = error.errors()[0]
        raise ConfigError(
            "this hand coding is not valid",
            where=str(path),
            why=f"{'.'.join(map(str, first['loc']))}: {first['msg']}",
            remedy="Mend it as docs/codebook.md shows.",
        ) from error
    return GoldLetter(
        letter=coded.letter,
        path=_document(path.name.removesuffix(GOLD_SUFFIX), letters),
        year=coded.year,
        ministry=coded.ministry or coded.owner_today,
        agency=coded.agency,
        language=coded.language,
        document_kind=DocumentKind(coded.document_kind),
        fragment=coded.fragment,
        items=tuple(
            GoldItem(kind=item.kind, part=item.part, text=item.text) for item in coded.items
        ),
    )


def _document(stem: str, folder: Path) -> Path | None:
    candidates = (folder / f"{stem}{suffix}" for suffix in LETTER_SUFFIXES)
    return next((candidate for candidate in candidates if candidate.is_file()), None)
