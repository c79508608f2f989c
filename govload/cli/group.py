"""The root command: loads a command's file only when it is named, turns errors into one line."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import IO, Any

import click

from govload.cli.exit_codes import ExitCode
from govload.cli.language import spoken
from govload.errors import GovloadError, LetterError


class Refusal(click.ClickException):
    """A govload error on its way out: one line on stderr and the exit code for usage."""

    exit_code = ExitCode.USAGE

    def __init__(self, message: str, lang: str = "en") -> None:
        super().__init__(message)
        self.lang = lang

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the line."""
        from govload.export.phrases import phrase

        click.echo(phrase("terminal.error", self.lang, message=self.message), file, err=True)


class Unreadable(Refusal):
    """The one letter that was named cannot be read: asked rightly, and nothing to answer from."""

    exit_code = ExitCode.NOTHING_USABLE


class Interrupted(Refusal):
    """The user pressed Ctrl-C."""

    exit_code = ExitCode.INTERRUPTED


@contextmanager
def refusals(ctx: click.Context) -> Iterator[None]:
    """Turn what a user can cause into one line in the language of the command."""
    from govload.export.error_words import error_in, message_in

    try:
        yield
    except LetterError as error:
        raise Unreadable(error_in(error, spoken(ctx)), spoken(ctx)) from error
    except GovloadError as error:
        raise Refusal(error_in(error, spoken(ctx)), spoken(ctx)) from error
    except KeyboardInterrupt as interrupt:
        told = message_in("interrupted; what was finished is kept", spoken(ctx))
        raise Interrupted(told, spoken(ctx)) from interrupt
    except click.UsageError as error:
        # click itself knows English only; the help it shows in place of an error stays as it is.
        if spoken(ctx) == "en" or isinstance(error, click.exceptions.NoArgsIsHelpError):
            raise
        raise _usage_refusal(error, spoken(ctx)) from error


def _usage_refusal(error: click.UsageError, lang: str) -> Refusal:
    from govload.export.error_words import message_in
    from govload.export.phrases import phrase

    command = error.ctx.command_path if error.ctx else "govload"
    told = message_in(error.format_message(), lang)
    return Refusal(f"{told} {phrase('terminal.help', lang, command=command)}", lang)


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

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read what stands before the command's name."""
        with refusals(ctx):
            return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; nothing a user can cause ends in a traceback."""
        try:
            with refusals(ctx):
                return super().invoke(ctx)
        except BrokenPipeError:
            # The reader (`| head`) has had enough; a second failure at exit must stay silent too.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return None
