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
_IN_BRACKETS = re.compile(r"\s*\((?P<short>[A-ZÆØÅ][\wÆØÅæøå-]{1,11})\)")
_SHORT = re.compile(
    r"(?<![\w-])(?P<name>[A-ZÆØÅ]{2,5}|[A-ZÆØÅ][a-zæøå]+ Nor(?:ge|eg)|"
    r"[A-ZÆØÅ][a-zæøå]{2,9}(?<!en|et|ne)(?<!nga))\s+(?:skal|må|bes|bør)\b"
)
_OFTEN = 2


def scrap_names(texts: Sequence[str]) -> tuple[tuple[str, ...], bool]:
    """Return what the scrap calls the agency, and whether that is sure.

    Sure is a compound that must act ("Læringssenteret skal") where the scrap also speaks of
    «senteret» alone, spells the compound with a capital inside a sentence, or says it again and
    again; and a long name ("Norsk helsearkiv skal"). Without one it is a guess: the short name that
    most often must act.
    """
    full = tuple(dict.fromkeys((*_compounds(texts), *_long_names(texts))))
    short = tuple(name for text in texts for name in _bracketed(text, full))
    sure = tuple(dict.fromkeys((*full, *short)))
    return (sure, True) if sure else (_most_frequent_actor(texts), False)


def _compounds(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        for match in _COMPOUND.finditer(text):
            name, house = match["name"], match["house"]
            acts = _ACTS.match(text, match.end("name")) and not _THING.fullmatch(name)
            if acts and name.lower() != house.lower() and _is_name(name, house, texts):
                yield name
                if _stands_alone(house, texts):
                    yield house


def _is_name(name: str, house: str, texts: Sequence[str]) -> bool:
    proper = re.compile(rf"(?<=[a-zæøå] ){re.escape(name)}\b")
    said = sum(len(re.findall(rf"\b{re.escape(name)}\b", text)) for text in texts)
    is_proper = any(proper.search(text) for text in texts)
    return is_proper or said >= _OFTEN or _stands_alone(house, texts)


def _stands_alone(house: str, texts: Sequence[str]) -> bool:
    alone = re.compile(rf"\b{house}s?\b", re.IGNORECASE)
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
