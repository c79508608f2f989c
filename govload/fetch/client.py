"""A patient, polite HTTP client: one call at a time, with a pause, to one host and no other."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import Self, TypeVar

import httpx
import stamina
from pydantic import BaseModel, ValidationError

from govload._version import __version__
from govload.errors import GovloadError

T = TypeVar("T")
Form = TypeVar("Form", bound=BaseModel)

BACK_OFF = 1.6
LONGEST_WAIT = 15.0


class FetchError(GovloadError):
    """The service refused, or did not answer soundly in spite of patience."""


class NotThereError(FetchError):
    """The service says that what was asked for does not exist."""


class UnsoundAnswerError(Exception):
    """An answer worth asking for again: cut short, in the wrong form, or a fault of the server."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """How the client behaves towards the service.

    Attributes:
        pause: Least seconds between the end of one call and the start of the next.
        timeout: Seconds without an answer after which a call is given up; the service is known
            to hang rather than to refuse when it is called too fast.
        attempts: How often one call is tried.
        contact: E-mail or page of whoever fetches, named to the service.
    """

    pause: float = 2.0
    timeout: float = 30.0
    attempts: int = 6
    contact: str = ""


class Client:
    """Talks to one service and to no other host.

    Args:
        base_url: Root of the service, without a trailing slash.
    """

    def __init__(self, base_url: str, manners: Manners) -> None:
        self.base_url = base_url.rstrip("/")
        self._manners = manners
        self._free_at = 0.0
        # Proxies and certificates come from the environment, as httpx reads them.
        self._http = httpx.Client(
            headers={"User-Agent": _user_agent(manners.contact)},
            timeout=manners.timeout,
            follow_redirects=False,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._http.close()

    def json(self, path: str, params: dict[str, str | int], form: type[Form]) -> Form:
        """Return the JSON body of a GET on ``path`` in the form asked for.

        Raises:
            FetchError: The service refuses the call, or stays silent or unsound.
        """

        def ask() -> Form:
            with self._call(path, params) as response:
                body = response.read()
            try:
                return form.model_validate_json(body)
            except ValidationError as error:
                raise UnsoundAnswerError("the answer is not in the known form") from error

        return self._patiently(ask, path)

    def content(self, path: str, limit: int, check: Callable[[bytes], None]) -> bytes:
        """Return the body of a GET on ``path``.

        Args:
            limit: Bytes it may have at most.
            check: Raises UnsoundAnswerError where the body is not the one promised; then it is
                asked for again.
        """

        def ask() -> bytes:
            with self._call(path, {}) as response:
                body = _bounded(response, limit, self.base_url + path)
            check(body)
            return body

        return self._patiently(ask, path)

    def _patiently(self, ask: Callable[[], T], path: str) -> T:
        manners = self._manners
        retrying = stamina.retry_context(
            on=(UnsoundAnswerError, httpx.TransportError),
            attempts=manners.attempts,
            timeout=None,
            wait_initial=manners.pause,
            wait_max=LONGEST_WAIT if manners.pause else 0.0,
            wait_jitter=manners.pause / 2,
            wait_exp_base=BACK_OFF,
        )
        try:
            for attempt in retrying:
                with attempt:
                    answer = ask()
            return answer
        except (UnsoundAnswerError, httpx.TransportError) as error:
            raise FetchError(
                "the service gave no sound answer",
                where=self.base_url + path,
                why=f"{type(error).__name__}: {error}".rstrip(": "),
                remedy="Run the same command again later; it goes on where it stopped",
            ) from error

    @contextmanager
    def _call(self, path: str, params: dict[str, str | int]) -> Iterator[httpx.Response]:
        time.sleep(max(0.0, self._free_at - time.monotonic()))
        try:
            with self._http.stream("GET", self.base_url + path, params=params) as response:
                _check(response)
                yield response
        finally:
            self._free_at = time.monotonic() + self._manners.pause


def _check(response: httpx.Response) -> None:
    """Sort the status: gone, refused, or worth another try."""
    where = str(response.url)
    if response.status_code == httpx.codes.NOT_FOUND:
        raise NotThereError("not found", where=where)
    if response.status_code == httpx.codes.TOO_MANY_REQUESTS or response.is_server_error:
        raise UnsoundAnswerError(f"status {response.status_code}")
    if response.is_redirect:
        raise NotThereError("moved elsewhere; other hosts are not contacted", where=where)
    if response.is_client_error:
        raise FetchError(
            f"the service refuses the call with status {response.status_code}",
            where=where,
            why=" ".join(response.read().decode("utf-8", "replace").split())[:500],
            remedy="The service may have changed: see docs/fetch.md on how to report it",
        )


def _bounded(response: httpx.Response, limit: int, where: str) -> bytes:
    body = bytearray()
    for piece in response.iter_bytes():
        body += piece
        if len(body) > limit:
            raise FetchError(
                f"the file is larger than {limit // 1_000_000} MB",
                where=where,
                remedy="Raise --max-megabytes if it is a letter all the same",
            )
    return bytes(body)


def _user_agent(contact: str) -> str:
    about = f"; contact: {contact}" if contact else ""
    return f"govload/{__version__} (counts requirements in letters of allocation{about})"
