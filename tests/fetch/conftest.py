"""Running the real command against the local service."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from govload.cli import group
from govload.fetch.record import read_entries
from tests.fetch.kudos_server import Kudos, serving

Fetch = Callable[..., Result]


@pytest.fixture
def kudos() -> Kudos:
    return Kudos()


@pytest.fixture
def address(kudos: Kudos) -> Iterator[str]:
    with serving(kudos) as url:
        yield url


@pytest.fixture
def fetch(address: str, tmp_path: Path) -> Fetch:
    def run(*arguments: str) -> Result:
        manners = ("--pause", "0", "--timeout", "0.5", "--base-url", address)
        return CliRunner().invoke(
            group, ["fetch", "--to", str(tmp_path / "letters"), *manners, *arguments]
        )

    return run


@pytest.fixture
def manifest(tmp_path: Path) -> Callable[[], dict[str, dict[str, str]]]:
    return lambda: read_entries(tmp_path / "letters")
