"""``govload coverage``: which letters a folder has and which a panel still misses."""

from pathlib import Path

import click

from govload.errors import UsageError


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--from", "first", default=2015, show_default=True, help="First year of the panel.")
@click.option("--to", "last", type=int, help="Last year; the newest in the manifest if not given.")
@click.option("--missing", is_flag=True, help="Only agencies that lack a year.")
def command(folder: Path, first: int, last: int | None, missing: bool) -> None:
    """Show the number of letters per agency and year in FOLDER, from its manifest.csv.

    Example: govload coverage data/letters --from 2015 --missing
    """
    from govload.fetch.coverage import coverage, last_year
    from govload.fetch.record import NAME, read_entries

    rows = list(read_entries(folder).values())
    if not rows:
        raise UsageError(
            f"there is no {NAME}",
            where=str(folder),
            remedy="Fetch letters with govload fetch, or write a manifest by hand (docs/fetch.md)",
        )
    table = coverage(rows, first, last or last_year(rows, first))
    shown = [agency for agency in table if agency.missing or not missing]
    years = list(table[0].letters) if table else []
    click.echo("\t".join(["agency", *map(str, years), "missing"]))
    for agency in shown:
        gaps = " ".join(map(str, agency.missing))
        click.echo("\t".join([agency.agency, *map(str, agency.letters.values()), gaps]))
    complete = sum(not agency.missing for agency in table)
    click.echo(f"{complete} of {len(table)} agencies have every year", err=True)
