"""The language a command speaks: --lang, else what the environment or a settings file says."""

import os
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import click

LANGUAGES = ("nb", "nn", "en")
VARIABLE = "GOVLOAD_LANG"
_KEPT = "govload.lang"

Command = TypeVar("Command", bound=Callable[..., Any])


def lang_option(
    *, default: str | None = "en", show_default: bool | str = True, about: str = "What to speak."
) -> Callable[[Command], Command]:
    """Return the option --lang; it is read first, so that faults of the others speak it too.

    Args:
        default: None where a command needs to know whether a language was asked for.
        about: Its help.
    """
    return click.option(
        "--lang",
        type=click.Choice(LANGUAGES),
        default=default,
        show_default=show_default,
        is_eager=True,
        callback=_keep,
        help=about,
    )


def remember(ctx: click.Context, asked: object) -> None:
    """Let everything that is said from now on be in ``asked``, where that is a language."""
    if asked in LANGUAGES:
        ctx.meta[_KEPT] = asked


def spoken(ctx: click.Context, environ: Mapping[str, str] = os.environ) -> str:
    """Return the language to speak, also before any option has been read."""
    named = environ.get(VARIABLE, "")
    return str(ctx.meta.get(_KEPT) or (named if named in LANGUAGES else "en"))


def _keep(ctx: click.Context, _option: click.Parameter, asked: str | None) -> str | None:
    remember(ctx, asked)
    return asked
