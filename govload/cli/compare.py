"""``govload compare``: what became of each requirement from one year to another."""

from pathlib import Path

import click

from govload.cli.agency import asked_agency
from govload.cli.output import Output, deliver, output_options
from govload.cli.run_options import agencies_option, out_option
from govload.cli.untaken import tell_untaken


@click.command()
@click.argument("what", nargs=-1, metavar="AGENCY YEAR YEAR | --all YEAR YEAR | LETTER LETTER")
@click.option("--all", "everyone", is_flag=True, help="All agencies: give two years only.")
@out_option
@agencies_option
@click.option(
    "--at-least",
    type=click.FloatRange(0, 1),
    default=0.65,
    show_default=True,
    help="Lowest similarity of one reworded requirement.",
)
@output_options
def command(
    what: tuple[str, ...],
    everyone: bool,
    out: Path,
    agencies: Path | None,
    at_least: float,
    output: Output,
) -> None:
    """Show each requirement kept, reworded, moved to another kind, new or dropped.

    AGENCY is a name, short name or id in the run; two files need no run. With --all there is one
    line per agency.

    Example: govload compare Kystmiljøtilsynet 2015 2024
    """
    from govload.cli.views import comparison as view
    from govload.pipeline.loaded import load
    from govload.pipeline.two_letters import compare_files
    from govload.tables.rows import ChangeRow

    if len(what) == 2 and not everyone:
        changes = compare_files(*_files(what), agencies=agencies, at_least=at_least)
    else:
        name = "" if everyone else "".join(what[:1])
        years = _years(what if everyone else what[1:])
        run = load(out, agencies=agencies)
        agency_id = name and asked_agency(run, name, lang=output.lang, quiet=output.quiet)
        run.need_years(years, agency_id)
        changes = run.compare(*years, agency_id=agency_id, at_least=at_least)
        tell_untaken(run, lang=output.lang, quiet=output.quiet)
    show = view.print_overview if everyone else view.print_changes
    deliver(output, ChangeRow, changes, lambda: show(changes, output.lang))


def _files(what: tuple[str, ...]) -> tuple[Path, Path]:
    before, after = (Path(name) for name in what)
    for path in (before, after):
        if not path.is_file():
            raise _usage(f"there is no file {path}")
    return before, after


def _years(what: tuple[str, ...]) -> tuple[int, int]:
    if len(what) != 2 or not all(year.isdecimal() for year in what):
        raise _usage("compare needs an agency and two years, or two letters")
    return int(what[0]), int(what[1])


def _usage(what: str) -> Exception:
    from govload.errors import UsageError

    return UsageError(
        what,
        remedy="Write govload compare AGENCY 2015 2024, govload compare --all 2015 2024, or "
        "govload compare OLD.pdf NEW.pdf.",
    )
