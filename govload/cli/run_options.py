"""Options of every command that reads an earlier run."""

from pathlib import Path

import click

out_option = click.option(
    "--out",
    type=click.Path(path_type=Path),
    default="out",
    show_default=True,
    help="Folder that govload run wrote to.",
)
agencies_option = click.option(
    "--agencies",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Your own agencies.toml, beside the built-in registry.",
)
