import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from govload.cli import group
from tests.conftest import ROOT

TUTORIAL = ROOT / "docs" / "no" / "kom-i-gang.md"


def commands(page: Path) -> list[list[str]]:
    blocks = re.findall(r"```sh\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    return [shlex.split(line)[1:] for block in blocks for line in block.strip().splitlines()]


def test_every_command_of_the_tutorial_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").symlink_to(ROOT / "data")
    monkeypatch.chdir(tmp_path)
    for arguments in commands(TUTORIAL):
        result = CliRunner().invoke(group, arguments)
        assert result.exit_code == 0, f"{arguments}: {result.output}"
    assert {"govload.xlsx", "merket.pdf", "review.csv"} <= {
        path.name for path in (tmp_path / "out").iterdir()
    }
