"""``govload config``: every setting, its value, and where that comes from."""

import click


@click.command()
@click.option("--changed", is_flag=True, help="Only what differs from the built-in default.")
@click.pass_context
def command(ctx: click.Context, changed: bool) -> None:
    """Show each setting, its value and whether file, environment or default gives it.

    Settings stand in govload.toml or in [tool.govload] of pyproject.toml; GOVLOAD_* variables are
    stronger, flags are strongest.

    Example: govload config --changed
    """
    import os

    from govload.cli.settings import read_file, resolve
    from govload.cli.views.settings import print_settings

    root = ctx.find_root()
    settings = resolve(root.command, read_file(root.params.get("config")), os.environ)  # type: ignore[arg-type]
    print_settings([one for one in settings if not changed or one.origin != "default"])
