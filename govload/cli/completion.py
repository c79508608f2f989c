"""``govload completion``: completion for the shell at hand."""

import click

SHELLS = ("bash", "zsh", "fish")


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the script that completes govload's commands and options in SHELL.

    Add its output to the shell's start file, for instance ~/.bashrc.

    Example: govload completion bash
    """
    from click.shell_completion import get_completion_class

    from govload.cli import group

    completer = get_completion_class(shell)
    if completer is not None:
        click.echo(completer(group, {}, "govload", "_GOVLOAD_COMPLETE").source())
