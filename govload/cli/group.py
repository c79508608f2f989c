"""The root command: loads a command's file only when it is named, turns errors into one line."""

import os
import sys
from importlib import import_module
from typing import Any

import click

from govload.cli.exit_codes import ExitCode
from govload.errors import GovloadError, LetterError


class Refusal(click.ClickException):
    """A govload error on its way out: one line on stderr and the exit code for usage."""

    exit_code = ExitCode.USAGE


class Unreadable(Refusal):
    """The one letter that was named cannot be read: asked rightly, and nothing to answer from."""

    exit_code = ExitCode.NOTHING_USABLE


class Interrupted(click.ClickException):
    """The user pressed Ctrl-C."""

    exit_code = ExitCode.INTERRUPTED


class LazyGroup(click.Group):
    """A group whose commands live in ``govload.cli.<name>`` as ``command``.

    Args:
        names: Command names in the order ``--help`` lists them.
    """

    def __init__(self, *args: Any, names: tuple[str, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.names = names

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Keep the order of work rather than of the alphabet."""
        return list(self.names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command's file, or return None for a name that is none."""
        if cmd_name not in self.names:
            return None
        command: click.Command = import_module(f"govload.cli.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; nothing a user can cause ends in a traceback."""
        try:
            return super().invoke(ctx)
        except LetterError as error:
            raise Unreadable(str(error)) from error
        except GovloadError as error:
            raise Refusal(str(error)) from error
        except KeyboardInterrupt as interrupt:
            raise Interrupted("interrupted; what was finished is kept") from interrupt
        except BrokenPipeError:
            # The reader (`| head`) has had enough; a second failure at exit must stay silent too.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return None
