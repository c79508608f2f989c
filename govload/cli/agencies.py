"""``govload agencies``: what the registry knows."""

from pathlib import Path

import click

from govload.cli.exit_codes import ExitCode
from govload.cli.output import Output, deliver, output_options
from govload.cli.run_options import agencies_option, out_option


@click.command()
@click.argument("name", required=False)
@click.option("--year", type=int, default=0, help="Year the name was used in.")
@out_option
@agencies_option
@output_options
def command(name: str | None, year: int, out: Path, agencies: Path | None, output: Output) -> None:
    """List the agencies govload knows, or say which one NAME is.

    A registry file that the run in --out used is known here too. Exit code 1 means that NAME is
    not known.

    Example: govload agencies Oljedirektoratet --year 2015
    """
    from govload.cli.views import registry as view
    from govload.pipeline.loaded import agencies_of
    from govload.registry import Match, load_registry, resolve_agency
    from govload.tables.answers import KnownAgencyRow
    from govload.tables.known import known_agency_rows

    known = load_registry(agencies or agencies_of(out))
    if name is None:
        rows = known_agency_rows(known)
        deliver(output, KnownAgencyRow, rows, lambda: view.print_agencies(rows, output.lang))
        return
    found = resolve_agency(name, year, known)
    own = known_agency_rows(known, found.id)
    deliver(output, KnownAgencyRow, own, lambda: view.print_resolved(found, known, output.lang))
    if found.match is Match.UNKNOWN:
        view.tell_unknown(name, found, known, output.lang)
        raise SystemExit(ExitCode.ANSWER_IS_NO)
