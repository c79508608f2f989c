"""The records of Kudos as its clients have seen them; tolerant of what is missing or new."""

from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

API = "/api/v0"
LETTERS = "Tildelingsbrev"
INSTRUCTIONS = "Instruks"
PER_PAGE = 50  # the service refuses more
ATTRIBUTION = "Kilde: Kudos (DFØ)"


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _organisation_number(value: object) -> str:
    # The service sends numbers, which lose a leading zero.
    return "" if value in (None, "") else str(value).zfill(9)


def _list(value: object) -> object:
    return [] if value is None else value


Text = Annotated[str, BeforeValidator(_text)]


class Record(BaseModel):
    """Common ground of all records."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class Name(Record):
    """Another name of an actor; type "display" is the one people use."""

    type: Text = ""
    name: Text = ""


class Actor(Record):
    """A ministry, agency or company."""

    uuid: Text = ""
    org_number: Annotated[str, BeforeValidator(_organisation_number)] = ""
    name: Text = ""
    entity_name: Text = ""
    alternative_names: Annotated[tuple[Name, ...], BeforeValidator(_list)] = ()


class File(Record):
    """One file of a document."""

    uuid: UUID
    filename: Text = ""
    sha256: Text = ""
    size: int | None = None
    mimetype: Text = ""
    description: Text = ""
    pages: int | None = None
    is_primary: bool = False


class Document(Record):
    """One document with its files and actors."""

    uuid: UUID
    type: Text = ""
    title: Text = ""
    language: Text = ""
    external_public_url: Text = ""
    publish_date: Text = ""
    concerned_year_from: int | None = None
    concerned_year_to: int | None = None
    authors: Annotated[tuple[str, ...], BeforeValidator(_list)] = ()
    files: Annotated[tuple[File, ...], BeforeValidator(_list)] = ()
    owners: Annotated[tuple[Actor, ...], BeforeValidator(_list)] = ()
    recipients: Annotated[tuple[Actor, ...], BeforeValidator(_list)] = ()
    publishers: Annotated[tuple[Actor, ...], BeforeValidator(_list)] = ()
    authoring_actors: Annotated[tuple[Actor, ...], BeforeValidator(_list)] = ()


class Meta(Record):
    """Where a page stands in its list."""

    current_page: int = 1
    last_page: int = 1
    total: int = 0


class ListPage(Record):
    """One page of a list of documents; single documents stay raw so that one bad one is told."""

    meta: Meta
    data: tuple[dict[str, Any], ...] = Field(default=())


class Contents(Record):
    """The plain text of a document; form feeds part its pages."""

    data: Text = ""


def document_page(document: UUID) -> str:
    """Return the path of a document's landing page."""
    return f"/dokument/{document}"


def file_path(document: UUID, file: UUID) -> str:
    """Return the path of a file; built from ids alone, whatever address the record names."""
    return f"/dokument/{document}/filer/{file}.pdf"


def contents_path(document: UUID) -> str:
    """Return the path of a document's plain text."""
    return f"{API}/documents/{document}/contents"
