"""``govload compare``: what became of each requirement from one year to another."""

from pathlib import Path

import click

from govload.cli.output import Output, deliver, output_options
from govload.cli.run_options import agencies_option, out_option


@click.command()
@click.argument("agency", required=False)
@click.argument("year_before", type=int, required=False)
@click.argument("year_after", type=int, required=False)
@click.option("--all", "everyone", nargs=2, type=int, metavar="YEAR YEAR", help="All agencies.")
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
    agency: str | None,
    year_before: int | None,
    year_after: int | None,
    everyone: tuple[int, int] | None,
    out: Path,
    agencies: Path | None,
    at_least: float,
    output: Output,
) -> None:
    """Show each requirement of AGENCY kept, reworded, moved, new or dropped between two years.

    AGENCY is a name, short name or id. With --all there is one line per agency.

    Example: govload compare Kystmiljøtilsynet 2015 2024
    """
    from govload.cli.views import comparison as view
    from govload.errors import UsageError
    from govload.pipeline.loaded import load
    from govload.tables.rows import ChangeRow

    run = load(out, agencies=agencies)
    if everyone:
        changes = run.compare(*everyone, at_least=at_least)
    elif agency and year_before and year_after:
        agency_id = run.agency_id(agency)
        changes = run.compare(year_before, year_after, agency_id=agency_id, at_least=at_least)
    else:
        raise UsageError(
            "compare needs an agency and two years",
            remedy="Write govload compare AGENCY 2015 2024, or govload compare --all 2015 2024.",
        )
    show = view.print_overview if everyone else view.print_changes
    deliver(output, ChangeRow, changes, lambda: show(changes, output.lang))
