"""``govload track``: has the increase since the baseline been reversed?"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from govload.cli.output import Output, deliver, output_options
from govload.cli.run_options import agencies_option, out_option
from govload.cli.untaken import tell_untaken

if TYPE_CHECKING:
    from govload.pipeline.loaded import Run
    from govload.tables.rows import CommitmentRow

MEASURES = ("goal", "kpi", "goal_kpi", "activity", "total", "words")
PARTS = {"supplements": "supplement", "attachments": "attachment"}
CHECKS = {"reversed": 0, "no_increase": 0, "partly_reversed": 1, "not_reversed": 1}


@click.command()
@click.argument("letters", nargs=-1, type=click.Path(path_type=Path, exists=True))
@out_option
@click.option(
    "--panel",
    type=click.Choice(["matched", "chained", "all"]),
    default="matched",
    show_default=True,
    help="The same agencies in both years, their only successors too, or whoever has letters.",
)
@click.option(
    "--by",
    type=click.Choice(["all", "ministry", "agency"]),
    default="all",
    show_default=True,
    help="One answer for all, or one for each.",
)
@click.option("--baseline", type=int, default=2015, show_default=True, help="Year to compare with.")
@click.option("--from", "first", type=int, default=0, help="First year to show.")
@click.option("--to", "last", type=int, default=0, help="Last year to show.")
@click.option(
    "--kind", "kinds", type=click.Choice(MEASURES), multiple=True, help="Measures (default: all)."
)
@click.option(
    "--include", type=click.Choice(list(PARTS)), multiple=True, help="Parts beside the letters."
)
@agencies_option
@click.option("--check", is_flag=True, help="Answer by the exit code, for all agencies together.")
@output_options
def command(
    letters: tuple[Path, ...],
    out: Path,
    kinds: tuple[str, ...],
    include: tuple[str, ...],
    agencies: Path | None,
    check: bool,
    output: Output,
    **asked: Any,
) -> None:
    """Say per kind whether the increase since the baseline has been reversed, and how surely.

    LETTERS are read anew and nothing is written; without them the run in --out answers.

    With --check the exit code is 0 for reversed or no increase, 1 for partly or not reversed, 4
    for too few agencies; it is that of the total unless --kind names another measure.

    Example: govload track --out out --kind activity --check
    """
    from govload.analyse.commitment import Panel, panel_notes
    from govload.analyse.published import published_rows
    from govload.cli.views import commitment as view
    from govload.export.phrases import phrase
    from govload.export.terminal import say
    from govload.tables.rows import CommitmentRow

    run = _run(letters, out, agencies, quiet=output.quiet)
    parts, baseline = [PARTS[part] for part in include], asked["baseline"]
    rows = run.track(measures=kinds or MEASURES, include=parts, **asked)
    panel = Panel(asked["panel"])
    notes = panel_notes(run.counts, run.registry, baseline=baseline, panel=panel)

    def show() -> None:
        view.print_commitment(rows, published_rows(), notes, lang=output.lang)

    if not rows:
        say(phrase("track.nothing", output.lang, baseline=baseline))
    tell_untaken(run, lang=output.lang, quiet=output.quiet)
    deliver(output, CommitmentRow, rows, show)
    if check:
        raise SystemExit(_exit_code(rows, kinds))


def _run(letters: tuple[Path, ...], out: Path, agencies: Path | None, *, quiet: bool) -> "Run":
    from govload.pipeline.loaded import load, read_anew

    if not letters:
        return load(out, agencies=agencies)
    from govload.export.terminal import ProgressBar

    return read_anew(letters, agencies=agencies, observer=ProgressBar(quiet=quiet))


def _exit_code(rows: "tuple[CommitmentRow, ...]", kinds: tuple[str, ...]) -> int:
    from govload.cli.exit_codes import ExitCode

    measure = kinds[0] if kinds else "total"
    asked = [row for row in rows if row.measure == measure and row.verdict]
    codes = [CHECKS.get(row.verdict, ExitCode.NOTHING_USABLE) for row in _last_year(asked)]
    return max(codes, default=int(ExitCode.NOTHING_USABLE))


def _last_year(rows: "list[CommitmentRow]") -> "list[CommitmentRow]":
    last = max((row.year for row in rows), default=0)
    return [row for row in rows if row.year == last]
