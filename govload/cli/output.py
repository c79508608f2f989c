"""How a command gives its answer: the options, and the one place that obeys them.

The answer goes to stdout or a file, talk goes to stderr. A terminal gets a table, a pipe gets
TSV, and ``--format`` or the suffix of ``--output`` says otherwise.
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from govload.cli.language import lang_option

FORMS = ("table", "csv", "csv-excel", "tsv", "json", "jsonl", "xlsx", "parquet")

Command = TypeVar("Command", bound=Callable[..., Any])
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """What the user asked for; an empty ``form`` leaves it to the place the answer goes to."""

    form: str = ""
    path: str = ""
    quiet: bool = False
    lang: str = "en"


def output_options(command: Command) -> Command:
    """Add the options and pass them on as the argument ``output``."""

    @click.option("--format", "form", type=click.Choice(FORMS), help="How to give the answer.")
    @click.option(
        "--output", "-o", "path", metavar="FILE", help="Where to; - is stdout. Sets the format."
    )
    @click.option("--quiet", "-q", is_flag=True, help="Say nothing on stderr but errors.")
    @lang_option(about="Language of headings and messages.")
    @wraps(command)
    def wrapped(*args: Any, form: str, path: str, quiet: bool, lang: str, **kwargs: Any) -> Any:
        output = Output(form=form or "", path=path or "", quiet=quiet, lang=lang)
        return command(*args, output=output, **kwargs)

    return wrapped  # type: ignore[return-value]


def deliver(
    output: Output, row_type: type[Row], rows: Sequence[Row], show: Callable[[], None]
) -> None:
    """Give ``rows`` as asked; ``show`` prints them as a table for a terminal.

    Raises:
        UsageError: A table cannot go to a file, nor a binary format to a terminal.
        OutputError: The file cannot be written.
    """
    form = _form(output)
    if form == "table" and _is_file(output):
        raise _refusal("a table is for the terminal")
    if form == "table":
        show()
    elif _is_file(output):
        _write_file(output, form, row_type, rows)
    else:
        _write_stdout(output, form, row_type, rows)


def _form(output: Output) -> str:
    from govload.export.flat import format_for

    if output.form:
        return output.form
    if _is_file(output):
        return format_for(output.path).name
    return "table" if sys.stdout.isatty() else "tsv"


def _is_file(output: Output) -> bool:
    return output.path not in ("", "-")


def _write_file(output: Output, form: str, row_type: type[Row], rows: Sequence[Row]) -> None:
    from govload.export.atomic import replacing
    from govload.export.flat.formats import formats
    from govload.export.phrases import amount, phrase
    from govload.export.terminal import say
    from govload.tables.schema import schema_of

    with replacing(Path(output.path)) as stream:
        formats(output.lang)[form].write(schema_of(row_type), rows, stream)
    told = amount("rows", len(rows), output.lang)
    say(phrase("terminal.written", output.lang, what=told, file=output.path), quiet=output.quiet)


def _write_stdout(output: Output, form: str, row_type: type[Row], rows: Sequence[Row]) -> None:
    from govload.export.flat.formats import formats
    from govload.tables.schema import schema_of

    chosen = formats(output.lang)[form]
    if chosen.binary and sys.stdout.isatty():
        raise _refusal(f"{form} is not for a terminal")
    sys.stdout.flush()
    chosen.write(schema_of(row_type), rows, sys.stdout.buffer)
    sys.stdout.buffer.flush()


def _refusal(what: str) -> Exception:
    from govload.errors import UsageError

    return UsageError(what, remedy="Name a file with --output, for instance -o answer.xlsx.")
