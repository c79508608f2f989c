"""``govload run``: from a folder of letters to counts, a workbook and a quote for each number."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from govload.cli.exit_codes import ExitCode
from govload.cli.language import lang_option

if TYPE_CHECKING:
    from govload.model import OcrMode
    from govload.pipeline.options import RunOptions
    from govload.tables.run import RunTables

FOLDER = click.Path(path_type=Path, file_okay=False)
FILE = click.Path(path_type=Path, dir_okay=False, exists=True)

Command = TypeVar("Command", bound=Callable[..., Any])


def coding_options(command: Command) -> Command:
    """Add the options that decide what is read and how it is coded."""
    options = (
        click.option("--rules", type=FOLDER, help="Rule files that add to or override ours."),
        click.option(
            "--ocr",
            type=click.Choice(["auto", "never", "force"]),
            default="auto",
            show_default=True,
            help="Read pages that are pictures.",
        ),
        click.option("--force", is_flag=True, help="Count also documents that are no letters."),
        click.option("--cache-dir", type=FOLDER, help="Cache elsewhere than in your own cache."),
        click.option("--no-cache", is_flag=True, help="Read every letter anew and keep nothing."),
        click.option("--max-pages", default=5_000, show_default=True, help="Longest PDF to read."),
        click.option(
            "--max-megabytes", default=100, show_default=True, help="Largest letter to read."
        ),
        click.option(
            "--max-seconds", default=120.0, show_default=True, help="Longest time for a letter."
        ),
        click.option(
            "--max-memory", default=4096, show_default=True, help="Most MB a worker may use."
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def working_options(command: Command) -> Command:
    """Add the options that decide where the work is done."""
    options = (
        click.option(
            "--jobs",
            type=click.IntRange(min=0),
            default=os.cpu_count() or 1,
            help="Worker processes; 0 works without any.  [default: one per core]",
        ),
        click.option("--scheduler", default="", help="Work on a Dask cluster: tcp://HOST:PORT."),
        click.option("--shared-path", is_flag=True, help="The cluster sees the letters' paths."),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.command()
@click.argument("letters", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--out", type=FOLDER, default="out", show_default=True, help="Folder of outputs.")
@click.option("--baseline", default=2015, show_default=True, help="Year the commitment starts at.")
@click.option(
    "--agencies", type=FILE, help="Your registry; agencies.toml beside the letters if there is one."
)
@click.option("--follow-links", is_flag=True, help="Follow links that lead out of the folder.")
@coding_options
@working_options
@lang_option(
    default=None,
    show_default="workbook nb, messages en",
    about="Language of the workbook, the summary and messages.",
)
@click.option("--quiet", "-q", is_flag=True, help="No progress and no summary.")
@click.option("--verbose", "-v", is_flag=True, help="List every diagnostic in the summary.")
def command(
    *,
    letters: tuple[Path, ...],
    out: Path,
    lang: str | None,
    quiet: bool,
    verbose: bool,
    **given: Any,
) -> None:
    """Count the requirements in LETTERS (files and folders) and write everything to --out.

    The exit code is 0 when every letter is counted, 3 when some are not (diagnostics.csv says
    which and why) and 4 when none is.

    Example: govload run data/letters --out out
    """
    from govload.pipeline import server

    # Nothing stands yet in a new folder: what workers need can load while the rest does here.
    if not out.exists():
        server.start(jobs=given["jobs"], scheduler=given["scheduler"])

    from govload.export.phrases import phrase
    from govload.export.terminal import ProgressBar, answers, print_summary, say
    from govload.pipeline.job import run_into

    bar = ProgressBar(quiet=quiet)
    done = run_into(out, letters, _options(**given), language=lang or "nb", observer=bar)
    if done.aside and done.aside not in done.unimported:
        say(phrase("run.own_work", lang or "en", aside=done.aside))
    for workbook in done.unimported:
        say(phrase("run.aside", lang or "en", aside=workbook, out=out))
    if done.unchanged:
        say(phrase("run.unchanged", lang or "en", out=out), quiet=quiet)
    if not quiet:
        print_summary(
            done.tables, answers(), files=done.written, lang=lang or "en", verbose=verbose
        )
    click.get_current_context().exit(_exit_code(done.tables))


def _options(
    *,
    rules: Path | None,
    ocr: "OcrMode",
    force: bool,
    cache_dir: Path | None,
    no_cache: bool,
    max_pages: int,
    max_megabytes: int,
    max_seconds: float,
    max_memory: int,
    **working: Any,
) -> "RunOptions":
    from govload.pipeline import cache
    from govload.pipeline.options import CodingOptions, Limits, RunOptions

    limits = Limits(
        pages=max_pages, megabytes=max_megabytes, seconds=max_seconds, memory_mb=max_memory
    )
    coding = CodingOptions(
        ocr=ocr,
        force=force,
        rules=rules,
        cache=None if no_cache else cache_dir or cache.default_folder(),
        limits=limits,
    )
    return RunOptions(coding=coding, **working)


def _exit_code(tables: "RunTables") -> ExitCode:
    """Say by the exit code whether every document was counted or rightly left out."""
    failed = [row for row in tables.letters if row.status == "failed"]
    counted = [row for row in tables.letters if row.status == "counted"]
    if not counted:
        return ExitCode.NOTHING_USABLE
    return ExitCode.SOME_LETTERS_FAILED if failed else ExitCode.DONE
