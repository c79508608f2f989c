"""``govload fetch``: bring letters from Kudos, or from a folder, with a manifest."""

import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from govload.cli.exit_codes import ExitCode
from govload.cli.params import Members, YearSpan
from govload.errors import UsageError
from govload.model import DocumentKind

if TYPE_CHECKING:
    from govload.fetch.choice import Wish
    from govload.fetch.harvest import Source

KUDOS = "https://kudos.dfo.no"
KINDS = Members((DocumentKind.LETTER, DocumentKind.SUPPLEMENT, DocumentKind.INSTRUCTION))


@click.command()
@click.option(
    "--year", "spans", multiple=True, type=YearSpan(), help="2015 or 2020-2025. Repeatable."
)
@click.option(
    "--agency", "agencies", multiple=True, help="Name or organisation number. Repeatable."
)
@click.option("--ministry", "ministries", multiple=True, help="Name of a ministry. Repeatable.")
@click.option(
    "--kind",
    "kinds",
    type=KINDS,
    default="letter,supplement",
    show_default=True,
    help="Of letter, supplement, instruction.",
)
@click.option("--companies", is_flag=True, help="Take also letters to companies and enterprises.")
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default="data/letters",
    show_default=True,
    help="Folder for the letters and their manifest.csv.",
)
@click.option("--dry-run", is_flag=True, help="Show what would come, with sizes; fetch nothing.")
@click.option(
    "--from-dir",
    "downloads",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Take PDFs and lists (JSON) downloaded before, and contact nobody.",
)
@click.option("--contact", default="", help="Your e-mail or web page, told to the service.")
@click.option("--pause", default=2.0, show_default=True, help="Seconds between two calls.")
@click.option("--timeout", default=30.0, show_default=True, help="Seconds to wait for an answer.")
@click.option("--max-megabytes", default=100, show_default=True, help="Largest file to take.")
@click.option("--base-url", default=KUDOS, show_default=True, help="Address of the service.")
@click.pass_context
def command(
    ctx: click.Context,
    *,
    spans: tuple[tuple[int, ...], ...],
    agencies: tuple[str, ...],
    ministries: tuple[str, ...],
    kinds: tuple[DocumentKind, ...],
    companies: bool,
    folder: Path,
    dry_run: bool,
    downloads: Path | None,
    contact: str,
    pause: float,
    timeout: float,
    max_megabytes: int,
    base_url: str,
) -> None:
    """Fetch letters of allocation from Kudos, one polite call at a time.

    A fetch that was stopped goes on where it was when the same command is given again, and a
    second fetch brings only what is new or has changed. Without --year every year is taken.

    Example: govload fetch --year 2015 --year 2020-2025 --to data/letters --dry-run
    """
    _need_extra()
    from govload.fetch.choice import Wish
    from govload.fetch.client import Client, Manners
    from govload.fetch.sources import Folder, Service

    wish = Wish(
        years=tuple(sorted({year for span in spans for year in span})),
        agencies=agencies,
        ministries=ministries,
        kinds=kinds,
        companies=companies,
    )
    if downloads:
        complete = _carry_out(Folder(downloads), wish, folder, dry_run=dry_run)
    else:
        manners = Manners(pause=pause, timeout=timeout, contact=contact)
        with Client(base_url, manners) as client:
            service = Service(client, max_megabytes * 1_000_000)
            complete = _carry_out(service, wish, folder, dry_run=dry_run)
    ctx.exit(ExitCode.DONE if complete else ExitCode.SOME_LETTERS_FAILED)


def _need_extra() -> None:
    missing = [library for library in ("httpx", "stamina") if not find_spec(library)]
    if missing:
        raise UsageError(
            "fetching needs libraries that are not installed",
            why=", ".join(missing),
            remedy="In govload's folder run: pip install '.[fetch]'.",
        )


def _carry_out(source: "Source", wish: "Wish", folder: Path, *, dry_run: bool) -> bool:
    """List, choose, fetch and tell; return True where nothing is missing."""
    from govload.cli import fetch_report
    from govload.fetch.choice import choose
    from govload.fetch.describe import describe
    from govload.fetch.harvest import Harvest

    with fetch_report.listing() as watch:
        listing = source.documents(wish, watch)
    choice = choose(map(describe, listing.documents.values()), wish)
    fetch_report.listed(listing, choice)
    if dry_run:
        fetch_report.would_come(choice, folder)
        return not listing.shortfall
    with fetch_report.progress(len(choice.chosen)) as watch:
        today = datetime.datetime.now(tz=datetime.UTC).date()
        report = Harvest(source=source, folder=folder, today=today).bring(choice.chosen, watch)
    fetch_report.came(report, folder)
    return not (listing.shortfall or listing.unsound or report.problems)
