"""The names of the agency in a scrap of a letter, which has no first page to tell them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from govload.classify.lexicon import word_list
from govload.classify.sentences.grammar import is_small_word

# What agencies are called when the letter has named them once: «direktoratet», «senteret».
_HOUSE = (
    r"(?:direktorat|tilsyn|institutt|senter|råd|verk|arkiv|museum|muse|ombud|kontor|bibliotek|akademi|"
    r"universitet|register|byrå|sekretariat|laboratori|etat|forvaltning|nemnd|sentral|vakt)"
)
_DEFINITE = r"(?:et|en|a|eret)"
_COMPOUND = re.compile(
    rf"\b(?P<name>[A-ZÆØÅ][\w-]*?(?P<house>{_HOUSE}{_DEFINITE}))(?:s|’)?\b"
)
_LONG = re.compile(
    rf"\b(?P<name>(?:Statens|Norsk|Norske|Norges|Nasjonalt|Nasjonal) [a-zæøå-]*{_HOUSE})\b"
)
_DUTY = r"\s+(?:skal|må|bes|bør|plikter|får|blir)\b"
_ACTS = re.compile(_DUTY)
_IN_BRACKETS = re.compile(r"\s*\((?P<short>[A-ZÆØÅ][\wÆØÅæøå-]{1,11})\)")
_SHORT = re.compile(
    r"(?<![\w-])(?P<name>[A-ZÆØÅ]{2,5}|[A-ZÆØÅ][a-zæøå]+ Nor(?:ge|eg)|[A-ZÆØÅ][a-zæøå]{2,9}(?<!en|et|ne)(?<!nga))\s+(?:skal|må|bes|bør)\b"
)


def scrap_names(texts: Sequence[str]) -> tuple[str, ...]:
    """Return what the scrap calls the agency: its compound or long name, with a short one.

    A compound that must act ("Læringssenteret skal") is the agency's where the scrap also speaks of
    «senteret» alone, or spells the compound with a capital inside a sentence. Without such a name
    it is the short name that most often must act.
    """
    full = tuple(dict.fromkeys((*_compounds(texts), *_long_names(texts))))
    short = tuple(name for text in texts for name in _bracketed(text, full))
    return tuple(dict.fromkeys((*full, *short))) or _most_frequent_actor(texts)


def _compounds(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        for match in _COMPOUND.finditer(text):
            house = match["house"].lower()
            acts = _ACTS.match(text, match.end("name"))
            if acts and match["name"].lower() != house and _is_name(match["name"], house, texts):
                yield match["name"]


def _is_name(name: str, house: str, texts: Sequence[str]) -> bool:
    alone = re.compile(rf"\b(?i:{house})s?\b|(?<=[a-zæøå] ){re.escape(name)}\b")
    return any(alone.search(text) for text in texts)


def _long_names(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        for match in _LONG.finditer(text):
            if _ACTS.match(text, match.end()):
                yield match["name"]


def _bracketed(text: str, names: Sequence[str]) -> Iterator[str]:
    """«Elvedirektoratet (ED)»."""
    for match in (*_COMPOUND.finditer(text), *_LONG.finditer(text)):
        bracket = _IN_BRACKETS.match(text, match.end())
        if bracket and (match["name"] in names or _ACTS.match(text, bracket.end())):
            yield match["name"]
            yield bracket["short"]


def _most_frequent_actor(texts: Sequence[str]) -> tuple[str, ...]:
    acting = (match["name"] for text in texts for match in _SHORT.finditer(text))
    known_others = word_list("names", "others")
    names = (name for name in acting if name not in known_others)
    ranked = Counter(name for name in names if not is_small_word(name.lower())).most_common(1)
    return tuple(name for name, _ in ranked)
