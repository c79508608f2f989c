"""``govload coverage``: which letters there are and which a panel still misses."""

from pathlib import Path

import click

from govload.cli.output import Output, deliver, output_options
from govload.cli.run_options import out_option


@click.command()
@click.argument(
    "folder", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False)
)
@out_option
@click.option("--from", "first", default=2015, show_default=True, help="First year of the panel.")
@click.option("--to", "last", default=0, help="Last year (default: the newest there is).")
@click.option("--missing", is_flag=True, help="Only agencies that lack a year.")
@output_options
def command(
    folder: Path | None, out: Path, first: int, last: int, missing: bool, output: Output
) -> None:
    """Show the number of letters per agency and year.

    FOLDER is asked by its manifest.csv; without it the run in --out tells what it counted.

    Example: govload coverage --from 2015 --missing
    """
    from govload.cli.views import coverage as view
    from govload.fetch.coverage import coverage, coverage_rows
    from govload.tables.answers import CoverageRow

    documents = _in_manifest(folder) if folder else _in_run(out)
    table = coverage(documents, first, last)
    shown = [agency for agency in table if agency.missing or not missing]
    rows = tuple(coverage_rows(shown))
    deliver(output, CoverageRow, rows, lambda: view.print_coverage(shown, output.lang))
    if not output.quiet:
        view.tell_complete(table, output.lang)


def _in_manifest(folder: Path) -> list[dict[str, str]]:
    from govload.errors import UsageError
    from govload.fetch.record import NAME, read_entries

    rows = list(read_entries(folder).values())
    if not rows:
        raise UsageError(
            f"there is no {NAME}",
            where=str(folder),
            remedy="Run govload run on it and ask govload coverage without a folder, or fetch "
            "letters with govload fetch.",
        )
    return rows


def _in_run(out: Path) -> list[dict[str, str]]:
    from govload.pipeline.loaded import load

    return [
        {"agency": row.agency, "year": str(row.year), "document_kind": row.document_kind}
        for row in load(out).letters
        if row.status == "counted"
    ]
