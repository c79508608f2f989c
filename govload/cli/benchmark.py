"""``govload benchmark``: where an agency stands among others."""

from pathlib import Path

import click

from govload.cli.run_options import agencies_option, out_option


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
def command(
    agency: str, year: int, out: Path, agencies: Path | None, low: float, high: float
) -> None:
    """Place AGENCY among all agencies, its ministry's and those of its size.

    Example: govload benchmark Kystmiljøtilsynet --year 2024
    """
    from govload.cli.views import benchmark as view
    from govload.errors import UsageError
    from govload.pipeline.loaded import load

    if low > high:
        raise UsageError("--low is above --high", remedy="Give a lower --low, such as 0.33.")
    run = load(out, agencies=agencies)
    view.print_benchmark(run.benchmark(run.agency_id(agency), year=year, low=low, high=high))
