"""How alike two wordings are, once everything that is not a word is folded away."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

_LABEL_WORD = (
    r"(?:(?:hoved|hovud|del|virksomhets|verksemds|resultat|bruker|brukar|samfunns|effekt|sektor)?mål"
    r"|oppdrag|oppgave|oppgåve|styrings(?:parameter|indikator)|resultatindikator|indikator"
    r"|aktivitet(?:skrav)?|krav|tiltak|prioritering|punkt)"
)
_NUMBER = r"\d{1,4}(?:[.-]\d{1,3})+[a-zæøå]?|\d{1,2}[a-zæøå]?"
_IDENTIFIER = r"[A-ZÆØÅ]{1,6}(?:-?\d{1,4}(?:[.-]\d{1,3})*| \d{1,4}[.-]\d{1,3})"
_LABEL = re.compile(
    rf"[\W_]*(?:"
    rf"(?i:{_LABEL_WORD})\s+(?:nr\.?\s*)?(?:{_NUMBER}|{_IDENTIFIER})(?=\W|$)"
    rf"|(?i:{_LABEL_WORD}):"
    rf"|{_IDENTIFIER}(?=[\s:.)]|$)"
    rf"|(?:{_NUMBER})(?=[.):]?\s)"
    rf"|(?:[a-zæøåA-ZÆØÅ]|(?i:[ivx]{{1,5}}))\)"
    rf")"
)
_WORD = re.compile(r"[^\W_]+")
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"


# A requirement is compared with those of the year before and with those of the year after.
@lru_cache(maxsize=5_000)
def fold(text: str) -> tuple[str, ...]:
    """Return the words of ``text`` in lower case, without punctuation and leading label.

    Leading labels and numbers are those of lists and assignments ("Oppdrag 3", "Hovedmål 1:",
    "1.2", "a)", "TB2026-17"). A text that is nothing but its label keeps it.
    """
    plain = _plain(text)
    label = _LABEL.match(plain)
    unlabelled = words(plain[label.end() :]) if label else ()
    return unlabelled or words(plain)


def words(text: str) -> tuple[str, ...]:
    """Return the words of ``text`` in lower case, without punctuation."""
    return tuple(_WORD.findall(_plain(text).casefold()))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace(_SOFT_HYPHEN, "")


def dice(left: Sequence[Sequence[str]], right: Sequence[Sequence[str]]) -> NDArray[np.float64]:
    """Return the Dice coefficients over word multisets, one row per left, one column per right.

    Between sorted sequences the longest common subsequence is the common multiset, so the Indel
    similarity of sorted words is their Dice coefficient.
    """
    if not left or not right:
        return np.zeros((len(left), len(right)))
    return np.asarray(
        cdist(
            [sorted(words) for words in left],
            [sorted(words) for words in right],
            scorer=Indel.normalized_similarity,
            dtype=np.float64,
        )
    )
