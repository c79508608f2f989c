"""Listing all documents of a kind although the service's pages drift under the reader.

Between two calls a document may move over a page border: some are seen twice, some never. So the
list is cut into slices by year of publication (short lists drift less), one sweep without a slice
catches documents without a date, everything is keyed by uuid, and a slice is swept again until
it is complete or three sweeps bring nothing new. What is missing then is told.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from govload.fetch.client import Client
from govload.fetch.kudos import API, PER_PAGE, Document, ListPage

BARREN_SWEEPS = 3

Params = dict[str, str | int]


@dataclass(slots=True)
class Listing:
    """What sweeps have found so far.

    Attributes:
        documents: By uuid.
        expected: Number the service said there are, per slice.
        found: Number found, per slice.
        unsound: One line for each record that could not be understood.
    """

    documents: dict[str, Document] = field(default_factory=dict)
    expected: dict[str, int] = field(default_factory=dict)
    found: dict[str, int] = field(default_factory=dict)
    unsound: set[str] = field(default_factory=set)

    def keys_of(self, kind: str) -> set[str]:
        """Return the uuids of the documents of type ``kind`` found so far."""
        return {key for key, document in self.documents.items() if document.type == kind}

    @property
    def shortfall(self) -> dict[str, int]:
        """Documents the service says it has and did not show, per slice."""
        missing = {name: self.expected[name] - self.found[name] for name in self.expected}
        return {name: number for name, number in missing.items() if number > 0}


def list_documents(
    client: Client,
    kind: str,
    years: Iterable[int],
    watch: Callable[[str], None],
    listing: Listing,
) -> None:
    """Add to ``listing`` all documents of type ``kind`` published in ``years`` or without a date.

    Args:
        watch: Called with one line before each call to the service.
    """
    for year in sorted(years):
        params: Params = {"type": kind, "published_year_from": year, "published_year_to": year}
        _sweep(client, f"{kind} {year}", params, listing, set(), watch)
    # What the slices have shown is part of the whole list and need not be seen again.
    _sweep(client, kind, {"type": kind}, listing, listing.keys_of(kind), watch)


def _sweep(
    client: Client,
    name: str,
    params: Params,
    listing: Listing,
    seen: set[str],
    watch: Callable[[str], None],
) -> None:
    barren = 0
    while barren < BARREN_SWEEPS:
        before = len(seen)
        expected = _pages(client, name, params, listing, seen, watch)
        if len(seen) >= expected:
            break
        barren = barren + 1 if len(seen) == before else 0
    listing.expected[name], listing.found[name] = expected, len(seen)


def _pages(
    client: Client,
    name: str,
    params: Params,
    listing: Listing,
    seen: set[str],
    watch: Callable[[str], None],
) -> int:
    """Walk all pages once, note what is new, and return the total the service named last."""
    number = 0
    while True:
        number += 1
        watch(f"{name}: page {number}")
        ask = {**params, "page": number, "per_page": PER_PAGE}
        page = client.json(f"{API}/documents", ask, ListPage)
        for raw in page.data:
            _note(raw, listing, seen)
        complete = len(seen) >= page.meta.total
        if complete or number >= page.meta.last_page or not page.data:
            return page.meta.total


def _note(raw: dict[str, Any], listing: Listing, seen: set[str]) -> None:
    key = str(raw.get("uuid", raw.get("title", raw)))
    seen.add(key)
    try:
        listing.documents[key] = Document.model_validate(raw)
    except ValidationError as error:
        listing.unsound.add(f"{key}: {error.errors()[0]['loc']}: {error.errors()[0]['msg']}")
