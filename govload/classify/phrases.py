r"""A small language for the words a rule looks for, readable without regular expressions.

``styringsparamet(er|re|rar)`` lists forms, ``resultat*`` leaves the rest of a word open,
``mål for _`` stands for any one word, a space for any white space, ``#`` for a number or label
such as 3, 2.1 or A. Case does not matter, and a phrase begins and ends at a word's edge.
"""

import re
from collections.abc import Sequence

_SPECIAL = {"*": r"\w*", "_": r"[\w-]+", "#": r"(?:\d+(?:\.\d+)*|(?-i:[A-H]|[IVX]+))", "(": "(?:"}
_FRAMES = {
    "anywhere": "{}",
    "start": r"\A\W*{}",
    "end": r"{}\W{{0,3}}\Z",
    "whole": r"\A\W{{0,3}}{}\W{{0,3}}\Z",
}


def expression(phrases: Sequence[str], pattern: str = "", *, at: str) -> re.Pattern[str]:
    """Compile phrases and an optional regular expression into one pattern, ignoring case."""
    alternatives = "|".join((*_edged(phrases), *([pattern] if pattern else [])))
    return re.compile(_FRAMES[at].format(f"(?:{alternatives})"), re.IGNORECASE)


def _edged(phrases: Sequence[str]) -> list[str]:
    """Whole words: looked for once at a place, not once for each phrase."""
    return [rf"(?<!\w)(?:{'|'.join(map(_translated, phrases))})(?!\w)"] if phrases else []


def _translated(phrase: str) -> str:
    return "".join(_piece(character) for character in phrase)


def _piece(character: str) -> str:
    if character == " ":
        return r"\s+"
    if character in ")|?":
        return character
    return _SPECIAL.get(character) or re.escape(character)
