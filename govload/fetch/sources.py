"""The two places files come from: the service, or a folder somebody has downloaded before."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from govload.errors import UsageError
from govload.fetch import store
from govload.fetch.choice import Wish, types_of
from govload.fetch.client import Client, FetchError, UnsoundAnswerError
from govload.fetch.describe import Description
from govload.fetch.kudos import Contents, Document, contents_path, file_path
from govload.fetch.store import Item
from govload.fetch.sweep import Listing, list_documents

_DOCUMENTS = TypeAdapter(list[Document])


class Service:
    """Kudos itself.

    Args:
        largest: Bytes a file may have at most.
    """

    def __init__(self, client: Client, largest: int) -> None:
        self.base_url = client.base_url
        self._client, self._largest = client, largest

    def documents(self, wish: Wish, watch: Callable[[str], None]) -> Listing:
        """List every document that may be what ``wish`` wants.

        A letter is published in the year before the one it concerns, in it, or, late, after it.
        """
        years = {year + step for year in wish.years for step in (-1, 0, 1)}
        listing = Listing()
        for kind in types_of(wish):
            list_documents(self._client, kind, years, watch, listing)
        return listing

    def pdf(self, item: Item) -> bytes:
        """Return the PDF of ``item``, asked for again where it comes damaged."""
        path = file_path(item.description.document.uuid, item.file.uuid)
        return self._client.content(
            path, self._largest, check=lambda content: store.check_pdf(content, item.file)
        )

    def text(self, description: Description) -> str:
        """Return the plain text the service has made of a document; form feeds part its pages."""
        path = contents_path(description.document.uuid)
        text = self._client.json(path, {}, Contents).data
        if not text.strip():
            raise FetchError(
                "neither a PDF nor a text can be had",
                where=self.base_url + path,
                remedy="Look for the letter at regjeringen.no and put it into the folder by hand",
            )
        return text


class Folder:
    """Files and lists downloaded before: PDFs anywhere in ``folder``, lists as JSON.

    A PDF belongs to the record that names its SHA-256, or else to the one whose id is in its name.
    """

    base_url = "https://kudos.dfo.no"

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._by_hash = {store.sha256(path.read_bytes()): path for path in _files(folder, ".pdf")}

    def documents(self, wish: Wish, watch: Callable[[str], None]) -> Listing:
        """Return every document of the lists in the folder.

        Raises:
            UsageError: There is no list, or one cannot be read.
        """
        lists = list(_files(self._folder, ".json"))
        if not lists:
            raise UsageError(
                "no list of documents (JSON) in the folder",
                where=str(self._folder),
                remedy="Save the answers of the service's /documents beside the PDFs",
            )
        listing = Listing()
        for path in lists:
            watch(path.name)
            listing.documents |= {str(document.uuid): document for document in _read_list(path)}
        return listing

    def pdf(self, item: Item) -> bytes:
        """Return the file of ``item``."""
        path = self._by_hash.get(item.file.sha256.lower()) or self._by_name(item)
        if path is None:
            raise FetchError(
                f"the file {item.file.uuid} is not in the folder",
                where=str(self._folder),
                remedy="Download it, or fetch without --from-dir",
            )
        content = path.read_bytes()
        try:
            store.check_pdf(content, item.file)
        except UnsoundAnswerError as fault:
            raise FetchError(
                str(fault), where=str(path), remedy="Download the file anew"
            ) from fault
        return content

    def text(self, description: Description) -> str:
        """Refuse: a folder holds files only."""
        raise FetchError(
            "no PDF of it is in the folder",
            where=str(self._folder),
            remedy="Download it, or fetch without --from-dir",
        )

    def _by_name(self, item: Item) -> Path | None:
        ids = (str(item.file.uuid), str(item.description.document.uuid))
        named = (path for path in sorted(self._by_hash.values()) if path.stem.endswith(ids))
        return next(named, None)


def _files(folder: Path, suffix: str) -> Iterable[Path]:
    return sorted(path for path in folder.rglob(f"*{suffix}") if path.is_file())


def _read_list(path: Path) -> list[Document]:
    try:
        body: Any = json.loads(path.read_text(encoding="utf-8"))
        records = body["data"] if isinstance(body, dict) and "data" in body else body
        records = records if isinstance(records, list) else [records]
        return _DOCUMENTS.validate_python(records)
    except ValidationError as error:
        first = error.errors()[0]
        number, *place = first["loc"]
        why = f"record {int(number) + 1}: {'.'.join(map(str, place))} {first['msg']}"
        raise _unreadable(path, why) from error
    except ValueError as error:
        raise _unreadable(path, str(error)) from error


def _unreadable(path: Path, why: str) -> UsageError:
    return UsageError(
        "the list cannot be read",
        where=str(path),
        why=why,
        remedy="It must be an answer of the service's /documents, or a list of such records",
    )
