"""From a choice of documents to files with a manifest; whatever stops it, the next call goes on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Protocol

from govload.fetch import store
from govload.fetch.choice import Wish
from govload.fetch.client import FetchError
from govload.fetch.describe import Description
from govload.fetch.kudos import document_page, file_path
from govload.fetch.record import Entry, as_row, read_entries, write_entries
from govload.fetch.store import Item
from govload.fetch.sweep import Listing
from govload.model import Part

# The manifest is written anew this often, so that a kill costs little and a long fetch no time.
MANIFEST_EVERY = 25


class Source(Protocol):
    """Where files come from."""

    base_url: str

    def documents(self, wish: Wish, watch: Callable[[str], None]) -> Listing:
        """Return every document that may be wanted."""

    def pdf(self, item: Item) -> bytes:
        """Return the sound PDF of ``item`` or raise FetchError."""

    def text(self, description: Description) -> str:
        """Return the plain text of a document or raise FetchError."""


@dataclass(slots=True)
class Report:
    """What a harvest did.

    Attributes:
        fetched: Files that came anew.
        unchanged: Files that were there already.
        texts: Documents of which only the plain text could be had.
        problems: (document page, what went wrong) for what could not be had.
    """

    fetched: int = 0
    unchanged: int = 0
    texts: int = 0
    bytes: int = 0
    problems: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Harvest:
    """Brings documents from ``source`` into ``folder`` and keeps its manifest."""

    source: Source
    folder: Path
    today: date
    report: Report = field(default_factory=Report)
    _rows: dict[str, dict[str, str]] = field(default_factory=dict)

    def bring(self, chosen: Sequence[Description], watch: Callable[[str], None]) -> Report:
        """Bring every file of ``chosen``.

        Args:
            watch: Called with the year and agency of each document when it is done.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        store.sweep_leavings(self.folder)
        self._rows = read_entries(self.folder)
        try:
            for number, description in enumerate(chosen, start=1):
                self._document(description)
                watch(f"{description.year or '?'} {description.agency}")
                if number % MANIFEST_EVERY == 0:
                    write_entries(self.folder, self._rows.values())
        finally:
            write_entries(self.folder, self._rows.values())
        return self.report

    def _document(self, description: Description) -> None:
        items = store.items_of(description)
        brought = [self._tried(description, partial(self._file, item)) for item in items]
        if not any(brought[:1]):
            self._tried(description, partial(self._text_instead, description))

    def _tried(self, description: Description, bring: Callable[[], None]) -> bool:
        try:
            bring()
        except FetchError as error:
            page = self.source.base_url + document_page(description.document.uuid)
            self.report.problems.append((page, str(error)))
            return False
        return True

    def _file(self, item: Item) -> None:
        if store.is_current(self.folder, item):
            self.report.unchanged += 1
            content = (self.folder / item.path).read_bytes()
        else:
            content = self.source.pdf(item)
            self._keep(item.path, content)
        document = item.description.document.uuid
        self._note(
            item.description,
            item.path,
            content,
            part=item.part,
            url=self.source.base_url + file_path(document, item.file.uuid),
            pages=str(item.file.pages or ""),
            text_source="file",
        )

    def _text_instead(self, description: Description) -> None:
        path, content = store.text_path(description), self.source.text(description).encode()
        target = self.folder / path
        if target.is_file() and target.read_bytes() == content:
            self.report.unchanged += 1
        else:
            self._keep(path, content)
        self.report.texts += 1
        self._note(
            description,
            path,
            content,
            part=Part.LETTER,
            url=self.source.base_url + document_page(description.document.uuid),
            pages="",
            text_source="kudos_text",
        )

    def _keep(self, path: PurePosixPath, content: bytes) -> None:
        store.keep(self.folder, path, content)
        self._rows.pop(path.as_posix(), None)
        self.report.fetched += 1
        self.report.bytes += len(content)

    def _note(
        self, description: Description, path: PurePosixPath, content: bytes, **facts: str
    ) -> None:
        known = self._rows.get(path.as_posix(), {})
        document = description.document
        entry = Entry(
            file=path.as_posix(),
            uuid=str(document.uuid),
            title=document.title,
            agency=description.agency,
            agency_number=description.agency_number,
            ministry=description.ministry,
            year=str(description.year or ""),
            year_source=description.year_source,
            document_kind=description.kind,
            language=document.language if document.language in ("nb", "nn") else "",
            sha256=store.sha256(content),
            bytes=str(len(content)),
            retrieved=known.get("retrieved") or self.today.isoformat(),
            attribution=description.attribution,
            **facts,
        )
        self._rows[entry.file] = known | as_row(entry)
