"""Whether a proper name may be the agency's."""

import re
from collections.abc import Sequence

_SMALL = frozenset({"for", "og", "i", "av"})
_SHARED_LETTERS = 5
_LONGEST_ACRONYM = 8
# What kinds of agency are called; the same stem with another of these is the same house.
_FORM = re.compile(
    r"(?:direktoratet|direktorat|tilsynet|tilsyn|etaten|forvaltningen|forvaltninga|forvaltning|verket|"
    r"vesenet|omsorgen|omsorga|embetet|tjenesten|tenesta|instituttet|institutt)$"
)


def is_kin(name: str, agency_names: Sequence[str]) -> bool:
    """Tell whether a name shares its stem with the agency's («tolletaten», «Tolldirektoratet»)."""
    stem = _FORM.sub("", name.lower()) or name.lower()
    stem = stem[: max(_SHARED_LETTERS, len(stem) - 1)]
    return any(
        other.lower().startswith(stem) for other in agency_names if len(other) >= _SHARED_LETTERS
    )


def is_compound_name(words: Sequence[str]) -> bool:
    """Tell whether several words look like an agency's name («Innovasjon Norge»)."""
    first, *rest = words
    capitals = [word[0].isupper() for word in rest]
    small = [word in _SMALL for word in rest]
    return first[0].isupper() and any(capitals) and all(map(bool.__or__, capitals, small))


def is_single_name(words: Sequence[str], *, opens_sentence: bool) -> bool:
    """Tell whether one word looks like an agency's name («DFØ»; «Enova» inside a sentence)."""
    if len(words) != 1:
        return False
    word = words[0]
    acronym = word.isupper() and 2 <= len(word) <= _LONGEST_ACRONYM
    return acronym or (word[0].isupper() and not opens_sentence)
