"""Consoles for the answer and for the talk, and texts of letters made harmless."""

import re
import sys

from rich.console import Console
from rich.text import Text

# Control characters can move the cursor or change the terminal; direction marks can make a text
# read as something else.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_PIPE_WIDTH = 120


def answers() -> Console:
    """Return a console on stdout, for the answer to what was asked."""
    return _console(is_terminal=sys.stdout.isatty(), stderr=False, quiet=False)


def talk(*, quiet: bool = False) -> Console:
    """Return a console on stderr, for summaries, progress and notes; silent when ``quiet``."""
    return _console(is_terminal=sys.stderr.isatty(), stderr=True, quiet=quiet)


def say(line: str, *, quiet: bool = False) -> None:
    """Print one line of talk; words of a file name in it are only shown."""
    talk(quiet=quiet).print(safe(line), soft_wrap=True)


def safe(text: str, *, style: str = "") -> Text:
    """Return words from a letter or a file name so that they are only shown, never obeyed."""
    return Text(" ".join(_UNSAFE.sub(" ", text).split()), style=style)


def _console(*, is_terminal: bool, stderr: bool, quiet: bool) -> Console:
    width = None if is_terminal else _PIPE_WIDTH
    return Console(stderr=stderr, quiet=quiet, width=width, highlight=False, soft_wrap=False)
