"""Lines that state a goal: below words that announce goals, or under the name of their level."""

import re

from govload.classify.nlp import sentences

_NUMBER = re.compile(r"\s*\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=[^\W\d_])")
_ABOUT_GOALS = re.compile(
    r"(?:\w*mål(?:et|a|ene)?|departementet|regjering\w+|det|dette|disse|desse|vi|for|i)\b",
    re.IGNORECASE,
)
_LONGEST_GOAL = 30


def number_length(text: str) -> int:
    """Return the length of the number a goal's line begins with ("2.1 Kommunene har …")."""
    number = _NUMBER.match(text)
    return number.end() if number else 0


def may_be_goal(text: str) -> bool:
    """Tell whether a paragraph is short enough for a goal, and does not speak about goals."""
    bare = text[number_length(text) :].strip()
    return (
        len(bare.split()) <= _LONGEST_GOAL
        and not bare.endswith(":")
        and len(sentences(bare)) == 1
        and _ABOUT_GOALS.match(bare) is None
    )
