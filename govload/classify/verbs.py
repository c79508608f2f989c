"""Tells an infinitive from a noun phrase at the head of a bullet, and an unfinished stem."""

import re
from itertools import dropwhile

from govload.classify.lexicon import word_list

_OPEN_CLAUSE = 5
_PRESENT = re.compile(
    r"(?:ikke |ikkje |fortsatt |særlig )?[a-zæøå]{2,}(?:er|ar|r|s)\b", re.IGNORECASE
)
_WORD = re.compile(r"[A-Za-zÆØÅæøåéÉòÒ-]+")


def is_infinitive(word: str) -> bool:
    """Tell whether a word reads as an infinitive where one may stand."""
    low = word.lower()
    if low in word_list("verbs", "infinitive"):
        return True
    if len(low) < 3 or not low.endswith("e") or low in word_list("verbs", "no_infinitive"):
        return False
    return not _ends_like(low, "adjective_ending") and not _ends_like(low, "agent_ending")


def opens_with_verb(text: str) -> bool:
    """Tell whether a bullet begins with an infinitive, adverbs and "å" aside."""
    first, *rest = _from_first(text)
    if first in word_list("verbs", "either"):
        return bool(rest) and rest[0] in word_list("verbs", "before_object")
    return is_infinitive(first)


def may_open_with_verb(text: str) -> bool:
    """Tell whether a bullet among clauses can be one too: «betre rettleiinga», «åpne data»."""
    return _from_first(text)[0] in word_list("verbs", "either")


def _from_first(text: str) -> list[str]:
    """Return the words from the first that is no adverb on, and an empty one."""
    leading = word_list("verbs", "leading")
    return [*dropwhile(lambda word: word in leading, _words(text[:90])), ""]


def is_unfinished(stem: str) -> bool:
    """Tell whether a stem ends before its main verb ("Direktoratet skal i 2024:")."""
    words = _words(stem)
    modal = word_list("verbs", "modal")
    last = max((at for at, word in enumerate(words) if word in modal), default=None)
    return last is not None and not any(is_infinitive(word) for word in words[last + 1 :])


def opens_clause(stem: str) -> bool:
    """Tell whether a stem ends right after "at": each bullet is a clause with its own subject."""
    return _words(stem)[-1:] == ["at"]


def is_open_clause(stem: str) -> bool:
    """Tell whether a stem ends after the subject of a that-clause ("... forventer at etaten:")."""
    words = _words(stem)
    return "at" in words[-_OPEN_CLAUSE:] and words[-1:] != ["at"]


def opens_with_present(text: str) -> bool:
    """Tell whether a bullet begins with a verb in the present, as after a that-clause."""
    return bool(_PRESENT.match(text.lstrip()))


def is_sentence(text: str) -> bool:
    """Tell whether words hold a common finite verb, which a label or title lacks."""
    return not word_list("verbs", "finite").isdisjoint(_words(text))


def tells(text: str) -> bool:
    """Tell whether a text begins by telling what has been, rather than naming an act."""
    return any(word in word_list("verbs", "telling") for word in _words(text)[:4])


def _words(text: str) -> list[str]:
    return [match.group().lower() for match in _WORD.finditer(text)]


def _ends_like(word: str, endings: str) -> bool:
    return word.endswith(tuple(sorted(word_list("verbs", endings))))
