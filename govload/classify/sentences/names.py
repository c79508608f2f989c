"""Whether a proper name may be the agency's."""

import re
from collections.abc import Sequence

from govload.classify.sentences.grammar import ADVERBS, DETERMINERS

_SMALL = frozenset({"for", "og", "i", "av"})
_SHARED_LETTERS = 5
_LONGEST_ACRONYM = 8
_INFLECTION = 3
_SHORTEST_ABBREVIATION = 3
# What kinds of agency are called; one stem with two of these is one house,
# while an inspectorate, an institute or an ombud of the same field is another.
_FORM = re.compile(
    r"(?:direktoratet|direktorat|etaten|forvaltningen|forvaltninga|forvaltning|verket|vesenet|omsorgen|"
    r"omsorga|tjenesten|tenesta|distriktene)$"
)


def is_kin(name: str, agency_names: Sequence[str], *, letters: int = _SHARED_LETTERS) -> bool:
    """Tell whether a name shares its stem with the agency's («tolletaten», «Tolldirektoratet»)."""
    stem = _FORM.sub("", name.lower()) or name.lower()
    stem = stem[: max(_SHARED_LETTERS, len(stem) - _INFLECTION)]
    if letters > _SHARED_LETTERS and len(stem) < letters:
        return False
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
    if word.lower() in DETERMINERS | ADVERBS:
        return False
    acronym = word.isupper() and 2 <= len(word) <= _LONGEST_ACRONYM
    return acronym or (word[0].isupper() and not opens_sentence)


def abbreviates(word: str, agency_names: Sequence[str]) -> bool:
    """Tell whether a word's letters stand in this order in a name («SSB», «Udir»)."""
    letters = word.lower()
    return len(letters) >= _SHORTEST_ABBREVIATION and any(
        name.lower().startswith(letters[0]) and _in_order(letters, name.lower())
        for name in agency_names
    )


def _in_order(letters: str, name: str) -> bool:
    rest = iter(name)
    return all(letter in rest for letter in letters)
