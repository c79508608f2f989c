"""The names of the agency in a scrap of a letter, which has no first page to tell them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from govload.classify.lexicon import word_list
from govload.classify.sentences.grammar import is_small_word

# What agencies are called when the letter has named them once: «direktoratet», «senteret».
_HOUSE = (
    r"(?:direktorat|tilsyn|institutt|senter|råd|verk|arkiv|museum|muse|ombud|ombod|kontor|bibliotek|"
    r"akademi|universitet|register|byrå|sekretariat|laboratori|etat|forvaltning|nemnd|sentral|vakt|"
    r"tjeneste|tenest|skole|skol|skule|skul|formidling|vesen|bank|samling)"
)
_DEFINITE = r"(?:et|en|n|a|eret)"
_COMPOUND = re.compile(rf"\b(?P<name>[A-ZÆØÅ][\w-]*?(?P<house>{_HOUSE}{_DEFINITE}))(?:s|’)?\b")
_LONG = re.compile(
    rf"\b(?P<name>(?:Statens|Norsk|Norske|Norges|Noregs|Nasjonalt|Nasjonal) [a-zæøå-]*{_HOUSE})\b"
)
# Things whose names end like an agency's.
_THING = re.compile(r"(?:Regel|Nett|Ramme|Lov|Avtale|Kode|Plan|Bak|Hånd|Byg[gn]|Tømmer)verket")
_ACTS = re.compile(r"\s+(?:skal|må|bes|bør|plikter|får|blir|er\s+bed[te]|har\s+ansvar)\b")
# «I samarbeid med Elvetilsynet skal direktoratet ...»: who stands behind a preposition acts not.
_PREPOSITION = re.compile(r"\b(?:med|for|fra|frå|av|til|hos|hjå|i|på|ved|mellom|gjennom)\s+$")
_DEMAND = re.compile(r"\b(?:skal|må|bes|bør|ber)\s+$")
_NEAR = 12
_IN_BRACKETS = re.compile(r"\s*\((?P<short>[A-ZÆØÅ][\wÆØÅæøå-]{1,11})\)")
_SHORT = re.compile(
    r"(?<![\w-])(?P<name>[A-ZÆØÅ]{2,5}|[A-ZÆØÅ][a-zæøå]+ Nor(?:ge|eg)|"
    r"[A-ZÆØÅ][a-zæøå]{2,9}(?<!en|et|ne)(?<!nga))\s+(?:skal|må|bes|bør)\b"
)
# A definite noun is a name only where a capital inside a sentence tells it.
_LIKE_A_NOUN = re.compile(
    r"(?<![\w-])(?P<name>[A-ZÆØÅ][a-zæøå]{4,}(?:en|et|a))\s+(?:skal|må|bes|bør)\b"
)
_INSIDE = re.compile(r"(?<=[a-zæøå] )(?P<name>[A-ZÆØÅ][a-zæøå]{4,}(?:en|et|a))\b")
_OFTEN = 2


def scrap_names(texts: Sequence[str]) -> tuple[tuple[str, ...], bool]:
    """Return what the scrap calls the agency, and whether that is sure.

    Sure is a compound that must act ("Læringssenteret skal"), of the kind that the scrap speaks of
    most, where it also speaks of «senteret» alone, spells the compound with a capital inside a
    sentence, or says it again and again; and a long name ("Norsk helsearkiv skal"). Without one it
    is a guess: the short name that most often must act.
    """
    full = tuple(dict.fromkeys((*_compounds(texts), *_long_names(texts))))
    short = tuple(name for text in texts for name in _bracketed(text, full))
    sure = tuple(dict.fromkeys((*full, *short)))
    return (sure, True) if sure else (_most_frequent_actor(texts), False)


def _compounds(texts: Sequence[str]) -> Iterator[str]:
    found = set(_acting(texts))
    main = max(sorted(house for _, house in found), key=lambda one: _times(one, texts), default="")
    for name, house in sorted(found):
        if house == main:
            yield name
            if _times(house, texts):
                yield house


def _acting(texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the compounds that must act, and the noun of their kind."""
    for text in texts:
        for match in _COMPOUND.finditer(text):
            name, house = match["name"], match["house"]
            is_name = name.lower() != house and not _THING.fullmatch(name)
            if is_name and _acts(match) and _is_name(name, house, texts):
                yield name, house


def _acts(match: re.Match[str]) -> bool:
    """Tell whether a name is the subject of a demand, before or behind its verb."""
    before = match.string[max(0, match.start() - _NEAR) : match.start()]
    if _DEMAND.search(before):
        return True
    acts = _ACTS.match(match.string, match.end("name")) is not None
    return acts and not _PREPOSITION.search(before)


def _times(house: str, texts: Sequence[str]) -> int:
    """Return how often a text says "senteret" alone."""
    alone = re.compile(rf"\b{house}s?\b", re.IGNORECASE)
    return sum(len(alone.findall(text)) for text in texts)


def _is_name(name: str, house: str, texts: Sequence[str]) -> bool:
    proper = re.compile(rf"(?<=[a-zæøå] ){re.escape(name)}\b")
    said = sum(len(re.findall(rf"\b{re.escape(name)}\b", text)) for text in texts)
    is_proper = any(proper.search(text) for text in texts)
    return is_proper or said >= _OFTEN or _times(house, texts) > 0


def _long_names(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        for match in _LONG.finditer(text):
            if _acts(match):
                yield match["name"]


def _bracketed(text: str, names: Sequence[str]) -> Iterator[str]:
    """«Elvedirektoratet (ED)»."""
    for match in (*_COMPOUND.finditer(text), *_LONG.finditer(text)):
        bracket = _IN_BRACKETS.match(text, match.end())
        if bracket and (match["name"] in names or _ACTS.match(text, bracket.end())):
            yield match["name"]
            yield bracket["short"]


def _most_frequent_actor(texts: Sequence[str]) -> tuple[str, ...]:
    short = (match["name"] for text in texts for match in _SHORT.finditer(text))
    acting = (*short, *_proper_actors(texts))
    known_others = word_list("names", "others")
    names = (name for name in acting if name not in known_others)
    ranked = Counter(name for name in names if not is_small_word(name.lower())).most_common(1)
    return tuple(name for name, _ in ranked)


def _proper_actors(texts: Sequence[str]) -> Iterator[str]:
    """«Skredvarslinga skal», where a sentence spells it with a capital: a name like any other."""
    spoken = {match["name"] for text in texts for match in _INSIDE.finditer(text)}
    acting = (match["name"] for text in texts for match in _LIKE_A_NOUN.finditer(text))
    return (name for name in acting if name in spoken)
