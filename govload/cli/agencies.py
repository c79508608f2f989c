"""``govload agencies``: what the registry knows."""

from pathlib import Path

import click

from govload.cli.run_options import agencies_option


@click.command()
@click.argument("name", required=False)
@click.option("--year", type=int, default=0, help="Year the name was used in.")
@agencies_option
def command(name: str | None, year: int, agencies: Path | None) -> None:
    """List the agencies govload knows, or say which one NAME is.

    Exit code 1 means that NAME is not known.

    Example: govload agencies Fylkesmannen --year 2015
    """
    from govload.cli.exit_codes import ExitCode
    from govload.cli.views import registry as view
    from govload.registry import Match, load_registry, resolve_agency

    known = load_registry(agencies)
    if name is None:
        view.print_agencies(known)
        return
    found = resolve_agency(name, year, known)
    view.print_resolved(name, found, known)
    if found.match is Match.UNKNOWN:
        raise SystemExit(ExitCode.ANSWER_IS_NO)
