"""``govload benchmark``: where an agency stands among others."""

from pathlib import Path

import click

from govload.cli.agency import asked_agency
from govload.cli.output import Output, deliver, output_options
from govload.cli.run_options import agencies_option, out_option
from govload.cli.untaken import tell_untaken


@click.command()
@click.argument("agency")
@click.option("--year", type=int, default=0, help="Year to look at (default: its last).")
@out_option
@agencies_option
@click.option(
    "--low", type=click.FloatRange(0, 1), default=1 / 3, help="Quantile up to which is few."
)
@click.option(
    "--high", type=click.FloatRange(0, 1), default=2 / 3, help="Quantile from which is many."
)
@output_options
def command(
    agency: str,
    year: int,
    out: Path,
    agencies: Path | None,
    low: float,
    high: float,
    output: Output,
) -> None:
    """Place AGENCY among all agencies, its ministry's and those of its size.

    Example: govload benchmark Kystmiljøtilsynet --year 2024
    """
    from govload.analyse.benchmark import standing_rows
    from govload.cli.views import benchmark as view
    from govload.errors import UsageError
    from govload.export.phrases import phrase
    from govload.export.terminal import say
    from govload.pipeline.loaded import load
    from govload.tables.answers import StandingRow

    if low > high:
        raise UsageError("--low is above --high", remedy="Give a lower --low, such as 0.33.")
    run = load(out, agencies=agencies)
    agency_id = asked_agency(run, agency, lang=output.lang, quiet=output.quiet)
    found = run.benchmark(agency_id, year=year, low=low, high=high)
    tell_untaken(run, lang=output.lang, quiet=output.quiet)
    if not found.standings:
        say(phrase("benchmark.alone", output.lang, year=found.row.year))
    deliver(
        output,
        StandingRow,
        standing_rows(found),
        lambda: view.print_benchmark(found, output.lang),
    )
