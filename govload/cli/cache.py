"""``govload cache``: where letters read before are kept, how much there is, and away with it."""

from pathlib import Path

import click


@click.command()
@click.option(
    "--cache-dir",
    type=click.Path(path_type=Path, file_okay=False),
    help="A cache elsewhere than in your own cache folder.",
)
@click.option("--clear", is_flag=True, help="Remove everything in it.")
def command(cache_dir: Path | None, clear: bool) -> None:
    """Show the cache's folder, its entries and their size, or clear it.

    What is kept there only saves time: a run without it gives the same result.

    Example: govload cache --clear
    """
    from govload.pipeline.cache import Cache, default_folder

    folder = cache_dir or default_folder()
    entries, size = Cache(folder).size()
    if clear:
        Cache(folder).clear()
    click.echo(f"folder\t{folder}")
    click.echo(f"{'removed' if clear else 'entries'}\t{entries}")
    click.echo(f"megabytes\t{size / 1_000_000:.1f}")
