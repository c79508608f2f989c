"""Reads registry files: the built-in ones and a user's ``agencies.toml`` of the same format."""

import tomllib
from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from govload.errors import ConfigError
from govload.registry.entries import (
    Agency,
    LineageKind,
    Link,
    Ministry,
    Name,
    Owner,
    Registry,
)

_WEIGHTS = (3, 2, 7, 6, 5, 4, 3, 2, 1)


def _sound_orgnr(number: str) -> str:
    digits = [int(digit) for digit in number if digit.isdecimal()]
    if number and (
        len(digits) != len(number)
        or len(digits) != 9
        or sum(w * d for w, d in zip(_WEIGHTS, digits, strict=True)) % 11
    ):
        raise ValueError("is no organisation number (nine digits, the last a control digit)")
    return number


OrgNr = Annotated[str, AfterValidator(_sound_orgnr)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Fact(_Strict):
    valid_from: date | None = None
    valid_to: date | None = None
    source: str | None = None
    checked_on: date | None = None
    verified: bool | None = None


class _Name(_Fact):
    nb: str = Field(min_length=2)
    nn: str = ""
    en: str = ""
    short: tuple[str, ...] = ()


class _Owner(_Fact):
    ministry: str


class _Ministry(_Fact):
    id: str
    orgnr: OrgNr = ""
    names: tuple[_Name, ...] = Field(min_length=1)


class _Agency(_Fact):
    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    orgnr: OrgNr = ""
    group: bool = False
    employees: int = Field(default=0, ge=0)
    names: tuple[_Name, ...] = Field(min_length=1)
    ministries: tuple[_Owner, ...] = ()


class _Link(_Fact):
    kind: LineageKind
    before: str
    after: str


class _File(_Strict):
    source: str = ""
    checked_on: date | None = None
    verified: bool = False
    ministry: tuple[_Ministry, ...] = ()
    agency: tuple[_Agency, ...] = ()
    lineage: tuple[_Link, ...] = ()


@cache
def load_registry(extra: Path | None = None) -> Registry:
    """Return the built-in registry, extended and overridden by the file ``extra``.

    An entry of ``extra`` replaces the built-in entry of the same id whole; its lineage is added.

    Raises:
        ConfigError: ``extra`` is not valid, or names an agency or ministry that nobody knows.
    """
    built_in = sorted(_toml_files(files("govload.registry") / "data"), key=lambda file: file.name)
    read = [_read(file.read_bytes(), file.name) for file in built_in]
    if extra:
        read.append(_read(_bytes_of(extra), str(extra)))
    registry = _joined(read)
    _refuse_dangling(registry, str(extra or "registry"))
    return registry


def _toml_files(folder: Traversable) -> Iterable[Traversable]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _toml_files(entry)
        elif entry.name.endswith(".toml"):
            yield entry


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ConfigError(
            "the registry file cannot be read",
            where=str(path),
            why=error.strerror or "",
            remedy="Check the path given with --agencies.",
        ) from error


def _read(content: bytes, where: str) -> _File:
    try:
        return _File.model_validate(tomllib.loads(content.decode("utf-8-sig")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        why = str(error)
    except ValidationError as error:
        first = error.errors()[0]
        why = f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
    raise ConfigError(
        "the registry file is not valid",
        where=where,
        why=why,
        remedy="docs/registry.md shows the format.",
    )


def _joined(read: Iterable[_File]) -> Registry:
    ministries: dict[str, Ministry] = {}
    agencies: dict[str, Agency] = {}
    lineage: list[Link] = []
    for file in read:
        ministries |= {entry.id: _ministry(entry, file) for entry in file.ministry}
        agencies |= {entry.id: _agency(entry, file) for entry in file.agency}
        lineage += (
            Link(kind=link.kind, before=link.before, after=link.after, **_stamp(link, file))
            for link in file.lineage
        )
    return Registry(ministries=ministries, agencies=agencies, lineage=tuple(lineage))


def _ministry(entry: _Ministry, file: _File) -> Ministry:
    return Ministry(
        ministry_id=entry.id,
        orgnr=entry.orgnr,
        names=tuple(_name(name, entry, file) for name in entry.names),
    )


def _agency(entry: _Agency, file: _File) -> Agency:
    return Agency(
        agency_id=entry.id,
        orgnr=entry.orgnr,
        group=entry.group,
        employees=entry.employees,
        names=tuple(_name(name, entry, file) for name in entry.names),
        owners=tuple(
            Owner(ministry_id=owner.ministry, **_stamp(owner, entry, file))
            for owner in entry.ministries
        ),
    )


def _name(name: _Name, entry: _Fact, file: _File) -> Name:
    return Name(nb=name.nb, nn=name.nn, en=name.en, short=name.short, **_stamp(name, entry, file))


def _stamp(*levels: _Fact | _File) -> dict[str, Any]:
    """Take each stamp from the innermost level that has it; dates only from the fact itself."""
    fact = levels[0]
    assert isinstance(fact, _Fact)
    told = {
        key: next((value for level in levels if (value := getattr(level, key)) is not None), None)
        for key in ("source", "checked_on", "verified")
    }
    return {"valid_from": fact.valid_from, "valid_to": fact.valid_to, **told}


def _refuse_dangling(registry: Registry, where: str) -> None:
    ends = {end for link in registry.lineage for end in (link.before, link.after)}
    owners = {owner.ministry_id for one in registry.agencies.values() for owner in one.owners}
    unknown = sorted((ends - set(registry.agencies)) | (owners - set(registry.ministries)))
    if unknown:
        raise ConfigError(
            "the registry names somebody it does not know",
            where=where,
            why=", ".join(unknown),
            remedy="Add an [[agency]] or [[ministry]] of that id.",
        )
