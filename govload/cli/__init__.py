"""The command line: thin commands over the library, loaded late."""

import atexit
import gc
import io
import os
import sys
from pathlib import Path

import click

from govload._version import __version__
from govload.cli.group import LazyGroup
from govload.cli.language import VARIABLE, remember

# In the order of work; each name is a file beside this one.
COMMANDS: tuple[str, ...] = (
    "fetch",
    "coverage",
    "run",
    "show",
    "explain",
    "rules",
    "mark",
    "track",
    "compare",
    "benchmark",
    "agencies",
    "review",
    "prepare",
    "evaluate",
    "config",
    "cache",
    "completion",
)


@click.group(
    cls=LazyGroup, names=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, prog_name="govload")
@click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Settings, in place of govload.toml in this folder.",
)
@click.pass_context
def group(ctx: click.Context, config: Path | None) -> None:
    """Count goals, KPIs and activity requirements in letters of allocation (tildelingsbrev).

    Example: govload run data/letters --out out
    """
    from govload.cli.settings import default_map, read_file, resolve

    settings = read_file(config)
    remember(ctx, os.environ.get(VARIABLE) or settings.content.get("lang"))
    ctx.default_map = default_map(resolve(group, settings, os.environ))


def main() -> None:
    """Entry point: UTF-8 on every system, then the command."""
    for stream in (sys.stdout, sys.stderr):
        # Redirected output on Windows is cp1252 and would fail on the first "≥".
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    # A large run leaves a million objects; going through them once more before the end takes longer
    # than the whole of a small command.
    atexit.register(gc.freeze)
    group.main(prog_name="govload")
