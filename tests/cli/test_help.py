"""Help answers at once: it loads none of the heavy libraries."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from govload.cli import COMMANDS, group
from tests.conftest import ROOT

HEAVY = ("spacy", "pdfplumber", "openpyxl", "pypdfium2", "numpy", "pydantic", "rich")


@pytest.mark.parametrize("arguments", [["--help"], ["run", "--help"], ["--version"]])
def test_help_loads_no_heavy_library(arguments: list[str]) -> None:
    ask = (
        "import sys\nfrom govload.cli import group\n"
        f"group.main({arguments!r}, standalone_mode=False)\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    told = subprocess.run(
        [sys.executable, "-c", ask], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert told.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_that_ends_with_an_example(name: str) -> None:
    told = CliRunner().invoke(group, [name, "--help"])
    assert told.exit_code == 0
    example = " ".join(told.output.partition("Example:")[2].split())
    assert f"govload {name}" in example
