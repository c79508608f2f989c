"""Sentences and tokens of Bokmål and Nynorsk administrative prose.

Sentence boundaries are found by look-ahead in the characters, because most sentences of a letter
never need tokens; ``tokens`` cuts those that do with spaCy.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from govload.classify.lexicon import word_list

# A full stop may be followed by closing quotes or a footnote number; a sentence never begins in
# lower case. The second form is two sentences glued together by a lost space.
_BOUNDARY = re.compile(
    r"""
      (?<![.!?])(?P<stop>[.!?])[.!?]*
      (?:[»”"')\]]+|(?<=[a-zæøå].)\d{1,2})?     # closing marks, or a footnote number
      \s+(?=[«“"(\[•§–-]*\s?[A-ZÆØÅÁÄÖ0-9§])    # the next sentence
    | (?<=[a-zæøå]{3})[.!?](?=[A-ZÆØÅ][a-zæøå])
    """,
    re.VERBOSE,
)
_NUMBER = re.compile(r"[\d.,:/-]*\d")
_PROPOSITION = re.compile(r"\d\s+$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its character range in the block it stands in."""

    text: str
    start: int
    end: int


def sentences(text: str) -> tuple[Sentence, ...]:
    """Split a block's text; every character but outer white space is in exactly one sentence."""
    cuts = [0, *(match.end() for match in _BOUNDARY.finditer(text) if _ends(text, match))]
    spans = zip(cuts, [*cuts[1:], len(text)], strict=True)
    return tuple(_stripped(text, start, end) for start, end in spans if text[start:end].strip())


def tokens(text: str) -> Iterator[tuple[int, int]]:
    """Yield the character ranges of a sentence's words and signs, white space left out.

    Bokmål and Nynorsk cut words alike. Words are asked for all at once: a spaCy token is slower.
    """
    for start, length in _tokenizer()(text).to_array(["IDX", "LENGTH"]).tolist():
        if not text[start : start + length].isspace():
            yield start, start + length


@cache
def _tokenizer() -> Any:
    """Return spaCy's tokenizer with rules for references: "f.eks", "H-8/18" and "1.5.1" stay whole.

    The rules spaCy has for Norwegian also cut off the stops of abbreviations, which sentence
    boundaries have dealt with by then, and tie "2024." to its stop. Its vocabulary would learn a
    dozen attributes of each new word that no rule asks for.
    """
    # Imported late: it takes half a second, which only those need to wait for who read letters.
    from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # a compiled module
    from spacy.vocab import Vocab

    return Tokenizer(
        Vocab(),
        prefix_search=re.compile(r"^[^\w\s§]").search,
        suffix_search=re.compile(r"[^\w\s§-]$").search,
        infix_finditer=re.compile(r"[^\w\s§\-/.’'&]").finditer,
    )


def _stripped(text: str, start: int, end: int) -> Sentence:
    words = text[start:end]
    left = start + len(words) - len(words.lstrip())
    return Sentence(words.strip(), left, left + len(words.strip()))


def _ends(text: str, boundary: re.Match[str]) -> bool:
    if boundary["stop"] is None:
        return True
    stop = boundary.start("stop")
    start = text.rfind(" ", 0, stop) + 1
    word = text[start:stop].lstrip("«“\"'([").lower()
    if word in word_list("abbreviations", "never_closing"):
        return False
    if len(word) == 1 and word.isalpha():
        return bool(_PROPOSITION.search(text, max(0, start - 4), start))
    if _NUMBER.fullmatch(word):
        return start > 0 and _number_ends(text, boundary, word)
    return True


def _number_ends(text: str, boundary: re.Match[str], number: str) -> bool:
    """Tell the number that closes a sentence from an ordinal before another number."""
    next_is_word = text[boundary.end() : boundary.end() + 9].lstrip("«“\"'([•§–- ")[:1].isalpha()
    return next_is_word or len(number) >= 4
