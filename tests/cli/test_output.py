import json
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from govload.cli.group import LazyGroup
from govload.cli.output import Output, deliver, output_options
from govload.tables.rows import CountRow
from govload.tables.schema import schema_of
from tests.export.factory import make_run

COUNTS = make_run().counts


class OneCommand(LazyGroup):
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        return answer


@click.command()
@output_options
def answer(output: Output) -> None:
    deliver(output, CountRow, COUNTS, lambda: click.echo("a table"))


@pytest.fixture
def run() -> Callable[..., Result]:
    group = OneCommand("test", names=("answer",))
    return lambda *args: CliRunner().invoke(group, ["answer", *args])


def test_a_pipe_gets_tsv(run: Callable[..., Result]) -> None:
    lines = run().stdout.splitlines()
    assert lines[0].split("\t") == list(schema_of(CountRow).names)
    assert len(lines) == len(COUNTS) + 1


def test_a_table_on_request(run: Callable[..., Result]) -> None:
    assert run("--format", "table").stdout == "a table\n"


def test_json_on_stdout(run: Callable[..., Result]) -> None:
    assert len(json.loads(run("--format", "json", "-o", "-").stdout)) == len(COUNTS)


SUFFIXES = [".csv", ".excel.csv", ".tsv", ".json", ".jsonl", ".parquet"]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_suffix_sets_the_format(
    run: Callable[..., Result], suffix: str, tmp_path: Path
) -> None:
    result = run("-o", str(tmp_path / f"answer{suffix}"))
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"{len(COUNTS)} rows written" in result.stderr
    assert (tmp_path / f"answer{suffix}").stat().st_size


def test_a_workbook_of_one_table(run: Callable[..., Result], tmp_path: Path) -> None:
    path = tmp_path / "answer.xlsx"
    assert run("-o", str(path), "--lang", "nb", "--quiet").stderr == ""
    sheet = load_workbook(path).active
    assert sheet is not None
    assert sheet["B1"].value == "Virksomhet"
    assert sheet.max_row == len(COUNTS) + 1


@pytest.mark.parametrize(
    "args", [("-o", "answer.docx"), ("-o", "answer.csv", "--format", "table"), ("--format", "pdf")]
)
def test_what_cannot_be_done_is_a_usage_error(run: Callable[..., Result], args: tuple[str]) -> None:
    result = run(*args)
    assert result.exit_code == 2
    assert result.stderr
    assert "Traceback" not in result.stderr
