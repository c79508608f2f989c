"""A Kudos on loopback, written from what its clients have reported, as nasty as it can be.

Every trap is switched on by name; the server notes each call, so that manners can be checked.
"""

import hashlib
import json
import random
import threading
import time
import uuid
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

ALLOWED = {
    "type",
    "actor_name",
    "actor_org_number",
    "actor_role",
    "published_year_from",
    "published_year_to",
    "concerned_year_from",
    "concerned_year_to",
    "sort",
    "page",
    "per_page",
}
LARGEST_PAGE = 50


@dataclass(slots=True)
class Kudos:
    """The state of the service and the traps it sets.

    Attributes:
        drift: Move documents over page borders between calls.
        hangs: Number of calls that get no answer at first.
        once: Faults that a path shows once and then no more, by file uuid: "truncated",
            "damaged", "html", "500".
        always: Faults that never go away, by file uuid: also "404" and "endless".
    """

    documents: list[dict[str, Any]] = field(default_factory=list)
    contents: dict[str, bytes] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    drift: bool = False
    hangs: int = 0
    slow: float = 0.0
    once: dict[str, str] = field(default_factory=dict)
    always: dict[str, str] = field(default_factory=dict)
    calls: list[tuple[float, float, str]] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    hosts: set[str] = field(default_factory=set)
    dice: random.Random = field(default_factory=lambda: random.Random(1))
    counted: Counter[str] = field(default_factory=Counter)

    def add(self, *, pdf: bytes | None = b"", **record: Any) -> dict[str, Any]:
        """Add a letter with one PDF; ``record`` overrides what its record says."""
        number = len(self.documents)
        document = str(uuid.UUID(int=10_000 + number))
        content = pdf if pdf else b"%%PDF-1.4\n%% letter %d\n%%%%EOF\n" % number
        files = [] if pdf is None else [self.file(content, is_primary=True)]
        year = record.pop("year", 2020)
        made = {
            "uuid": document,
            "type": "Tildelingsbrev",
            "title": f"Tildelingsbrev {year}",
            "abstract": None,
            "language": None,
            "external_public_url": None,
            "publish_date": f"{year}-01-10",
            "concerned_year_from": year,
            "concerned_year_to": year,
            "authors": [],
            "files": files,
            "owners": [actor("KUNNSKAPSDEPARTEMENTET", 872417842)],
            "recipients": [actor("PRØVETILSYNET", 99999999)],
            "publishers": [],
            "authoring_actors": [],
            "new_field": {"never": "seen"},
        } | record
        self.documents.append(made)
        return made

    def file(self, content: bytes, **record: Any) -> dict[str, Any]:
        """Add a file to the service and return its record."""
        name = str(uuid.UUID(int=20_000 + len(self.contents)))
        self.contents[name] = content
        return {
            "uuid": name,
            "filename": "../../etc/passwd.pdf",
            "url": "https://elsewhere.example/x.pdf",
            "source_file_url": "https://elsewhere.example/y.pdf",
            "sha256": hashlib.sha256(content).hexdigest(),
            "size": len(content),
            "mimetype": "application/pdf",
            "description": None,
            "pages": 1,
            "is_primary": False,
        } | record

    def listed(self, query: dict[str, str]) -> list[dict[str, Any]]:
        """Return what a query matches, in an order that drifts if so set."""
        first = query.get("published_year_from", "0000")
        last = query.get("published_year_to", "9999")
        dated = "published_year_from" in query
        found = [
            document
            for document in self.documents
            if document["type"] == query.get("type", document["type"])
            and (document["publish_date"] or not dated)
            and first <= (document["publish_date"] or first)[:4] <= last
        ]
        if self.drift:
            for _ in range(len(found) // 40 + 1):
                one, other = self.dice.randrange(len(found) or 1), len(found) - 1
                if found:
                    found[one], found[other // 2] = found[other // 2], found[one]
        return found


def actor(name: str, number: int | None = None, display: str = "") -> dict[str, Any]:
    """Return an actor's record: numbers as integers, names in capitals."""
    names = [{"type": "display", "name": display}] if display else []
    return {
        "uuid": str(uuid.uuid5(uuid.NAMESPACE_DNS, name)),
        "org_number": number,
        "name": name,
        "entity_name": None,
        "alternative_names": names,
        "actor_type": "Government",
    }


@contextmanager
def serving(kudos: Kudos) -> Iterator[str]:
    """Yield the address of a server for ``kudos`` on loopback."""

    class Handler(_Handler):
        state = kudos

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    state: Kudos
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        began = time.monotonic()
        self.state.agents.add(self.headers.get("User-Agent", ""))
        self.state.hosts.add(self.headers.get("Host", ""))
        self.state.counted[urlsplit(self.path).path] += 1
        try:
            if self.state.hangs > 0:
                self.state.hangs -= 1
                time.sleep(2)
                return
            time.sleep(self.state.slow)
            self._route()
        except (BrokenPipeError, ConnectionResetError):
            pass
        finally:
            self.state.calls.append((began, time.monotonic(), self.path))

    def _route(self) -> None:
        url = urlsplit(self.path)
        parts = url.path.strip("/").split("/")
        if parts[:3] == ["api", "v0", "documents"] and len(parts) == 3:
            self._list({name: values[-1] for name, values in parse_qs(url.query).items()})
        elif parts[-1] == "contents":
            self._text(parts[-2])
        elif parts[0] == "dokument" and "filer" in parts:
            self._pdf(parts[-1].removesuffix(".pdf"))
        else:
            self._send(404, b"<html>Siden finnes ikke</html>", "text/html")

    def _list(self, query: dict[str, str]) -> None:
        per_page, page = int(query.get("per_page", 25)), int(query.get("page", 1))
        if per_page > LARGEST_PAGE:
            details = {"per_page": ["The per page may not be greater than 50."]}
            return self._json(422, {"error": {"details": details}})
        unknown = set(query) - ALLOWED
        if unknown or "sort" in query:
            return self._json(422, {"error": {"allowed_parameters": sorted(ALLOWED)}})
        found = self.state.listed(query)
        start = (page - 1) * per_page
        meta = {
            "current_page": page,
            "last_page": max(1, -(-len(found) // per_page)),
            "per_page": per_page,
            "total": len(found),
        }
        return self._json(200, {"meta": meta, "data": found[start : start + per_page]})

    def _text(self, document: str) -> None:
        if document in self.state.texts:
            self._json(200, {"data": self.state.texts[document]})
        else:
            self._json(404, {"error": {"code": "not_found"}})

    def _pdf(self, name: str) -> None:
        content = self.state.contents.get(name)
        fault = self.state.once.pop(name, "") or self.state.always.get(name, "")
        if content is None or fault == "404":
            self._send(404, b"<html>404</html>", "text/html")
        elif fault == "html":
            self._send(200, b"<html>vedlikehold</html>", "text/html")
        elif fault == "500":
            self._send(500, b"", "text/html")
        elif fault == "damaged":
            self._send(200, content[:-3] + b"xyz", "application/pdf")
        elif fault == "endless":
            self._send(200, content + b" " * 3_000_000, "application/pdf")
        elif fault == "truncated":
            self._send(200, content, "application/pdf", cut=len(content) // 2)
        else:
            self._send(200, content, "application/pdf")

    def _json(self, status: int, body: Any) -> None:
        self._send(status, json.dumps(body).encode(), "application/json")

    def _send(self, status: int, body: bytes, kind: str, cut: int | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[:cut])
        if cut is not None:
            self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Stay silent."""
