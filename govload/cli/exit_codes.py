"""The exit codes of every command, in one place."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What a script may rely on."""

    DONE = 0
    ANSWER_IS_NO = 1
    USAGE = 2
    SOME_LETTERS_FAILED = 3
    NOTHING_USABLE = 4
    INTERRUPTED = 130
