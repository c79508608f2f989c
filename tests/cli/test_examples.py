"""Every example in a help text is run as it stands there."""

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from govload.cli import group
from tests.conftest import ROOT
from tests.fetch.kudos_server import Kudos, serving

# An answer of "no" is an answer; only these examples ask for one.
ANSWERS_NO = {"govload track"}


def commands(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    """Yield every command under ``command`` with the words that call it."""
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            assert found is not None
            yield from commands(found, f"{path} {name}")
    else:
        yield path, command


EXAMPLES = {
    path: " ".join((command.help or "").partition("Example:")[2].split())
    for path, command in commands(group, "govload")
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A folder as the examples expect it: the letters, and a run in ``out``."""
    folder = tmp_path_factory.mktemp("examples")
    (folder / "data").symlink_to(ROOT / "data")
    assert shell("govload run data/letters --out out --quiet", folder, "").returncode == 0
    for reviewer in ("kari.xlsx", "ola.xlsx"):
        (folder / reviewer).write_bytes((folder / "out" / "govload.xlsx").read_bytes())
    kudos = Kudos()
    kudos.add(year=2015)
    with serving(kudos) as address:
        yield folder, address


def shell(line: str, folder: Path, address: str) -> "subprocess.CompletedProcess[str]":
    """Run a line of shell with this checkout's govload, and a service on this machine alone."""
    govload = f"{shlex.quote(sys.executable)} -m govload"
    settings = {"GOVLOAD_FETCH_BASE_URL": address, "GOVLOAD_FETCH_PAUSE": "0"}
    return subprocess.run(
        line.replace("govload ", f"{govload} "),
        shell=True,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **(settings if address else {})},
        capture_output=True,
        text=True,
        timeout=300,
    )


@pytest.mark.parametrize("path", EXAMPLES)
def test_the_example_runs(path: str, place: tuple[Path, str]) -> None:
    folder, address = place
    assert EXAMPLES[path], f"{path} has no example"
    told = shell(EXAMPLES[path], folder, address)
    allowed = {0, 1} if path in ANSWERS_NO else {0}
    assert told.returncode in allowed, told.stdout + told.stderr
    assert "Traceback" not in told.stderr
