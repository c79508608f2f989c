"""Prints settings; tab-separated where nobody looks."""

from collections.abc import Sequence

import click

from govload.cli.settings import Setting
from govload.export.terminal import answers, new_table, safe

_HEADINGS = ("setting", "value", "from")


def print_settings(settings: Sequence[Setting]) -> None:
    """Print one line a setting."""
    console = answers()
    rows = [_cells(setting) for setting in settings]
    if not console.is_terminal:
        for row in (_HEADINGS, *rows):
            click.echo("\t".join(row))
        return
    table = new_table(*_HEADINGS)
    for row in rows:
        table.add_row(*map(safe, row))
    console.print(table)


def _cells(setting: Setting) -> tuple[str, str, str]:
    value = setting.value
    listed = ",".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    shown = "" if value is None else listed
    return ".".join((*setting.command, setting.key)), shown, setting.origin
