"""The same tasks on a Dask cluster, for whoever has outgrown one machine (extra ``dask``)."""

import tempfile
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from govload.errors import UsageError
from govload.model import CodedLetter, LetterRef
from govload.pipeline.options import CodingOptions, RunOptions
from govload.pipeline.task import code_file
from govload.pipeline.workers import Submit

CONNECT_SECONDS = 10


@contextmanager
def cluster(options: RunOptions) -> Iterator[Submit]:
    """Yield a function that hands a letter to the Dask cluster at ``options.scheduler``.

    Letters travel as bytes unless every worker sees them under the same path.

    Raises:
        UsageError: The extra is not installed, or no scheduler answers.
    """
    client = _connect(options.scheduler)
    try:
        executor = client.get_executor(pure=False)

        def submit(ref: LetterRef) -> "Future[CodedLetter]":
            if options.shared_path:
                return executor.submit(code_file, ref, options.coding)  # type: ignore[no-any-return]
            return executor.submit(code_bytes, ref, ref.path.read_bytes(), options.coding)  # type: ignore[no-any-return]

        yield submit
    finally:
        client.close()


def code_bytes(ref: LetterRef, content: bytes, options: CodingOptions) -> CodedLetter:
    """Read and code a letter sent as bytes; what comes back names the sender's file."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / f"letter{ref.path.suffix}"
        copy.write_bytes(content)
        return replace(code_file(replace(ref, path=copy), options), ref=ref)


def _connect(address: str):  # type: ignore[no-untyped-def]  # distributed has no types
    try:
        from distributed import Client
    except ImportError as error:
        raise UsageError(
            "a cluster needs the extra dask",
            remedy="Install it with: pip install 'govload[dask]'",
        ) from error
    try:
        return Client(address, timeout=CONNECT_SECONDS)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise UsageError(
            "no Dask scheduler answers",
            where=address,
            why=str(error).splitlines()[0] if str(error) else "",
            remedy="Check the address; it looks like tcp://HOST:8786",
        ) from error
