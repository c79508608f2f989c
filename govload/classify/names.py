"""The names by which a letter calls its agency."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from govload.classify.lexicon import word_list
from govload.classify.scrap_names import scrap_names
from govload.classify.sentences.grammar import PREPOSITIONS
from govload.model import BlockType, Letter

# "Statens vegvesen (SVV)", "Nasjonalt organ for kvalitet, heretter kalt NOKUT"
_AFTER_NAME = re.compile(
    r"^\s*[,(]?\s*(?:heretter(?:\s+kalt)?|heretter\s+omtalt\s+som|forkortet|forkorta|kalla)?\s*[«\"]?"
    r"(?P<short>[A-ZÆØÅ][\wÆØÅæøå-]+)[»\"]?\s*[),]"
)
# "verksemda (Deireg)"
_IN_BRACKETS = re.compile(
    r"\((?:heretter\s+|forkort[ea]t\s+)?[«\"]?(?P<name>[A-ZÆØÅ][\wÆØÅæøå-]{1,11})[»\"]?\)"
)
_ACTOR = re.compile(
    r"(?<![\w-])(?P<name>[A-ZÆØÅ]{2,5}|[A-ZÆØÅ][a-zæøå]{2,9}(?<!en|et|ne))\s+(?:skal|må|bes|bør)\b"
)
_SILENT = {BlockType.CONTENTS, BlockType.LETTERHEAD}


@dataclass(frozen=True, slots=True)
class AgencyNames:
    """Names and short names of the agency, longest first; ``sure`` where they are no guess."""

    known: tuple[str, ...]
    sure: bool


def agency_names(letter: Letter) -> AgencyNames:
    """Tell the agency's name and short names as this letter uses them.

    A scrap without first pages has no name; what it calls its agency is told by who must act.
    """
    name = letter.metadata.agency
    if name and letter.metadata.agency_source != "file_name":
        return AgencyNames(_longest_first(_names_of(letter, name)), sure=True)
    # A file's name spells an agency without capitals, spaces and special letters.
    told = [block.text for block in letter.blocks if block.type not in _SILENT]
    found, sure = scrap_names(told)
    if letter.fragment:
        nouns = (noun for one in found for noun in _house_nouns(one)) if sure else ()
        return AgencyNames(_longest_first({*found, *nouns}), sure)
    return AgencyNames(_longest_first({*found, name} - {""}), sure=bool(name) or sure)


def _longest_first(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(names), key=lambda known: (-len(known), known)))


def _names_of(letter: Letter, name: str) -> set[str]:
    """Return the name, the short names set beside it, and its own words used as a name."""
    own = (word for word in _WORD.findall(name) if word.lower() not in _SMALL)
    forms = {f"{word[0].upper()}{word[1:]}{ending}" for word in own for ending in _DEFINITE}
    used = {match.group() for b in letter.blocks for match in _CAPITALISED.finditer(b.text)}
    short = {*_short_names(letter, name), *_abbreviations(letter, name)}
    return {name, *short, *(forms & used), *_house_nouns(name)}


def _house_nouns(name: str) -> Iterator[str]:
    """«Statens brannvernskule» is «skulen», «Helsetenesta» is «tenesta»."""
    head = takewhile(lambda word: word not in PREPOSITIONS, name.lower().split())
    for word in head:
        for house, *nouns in map(str.split, sorted(word_list("names", "houses"))):
            if word.endswith(house):
                yield from nouns


_WORD = re.compile(r"[^\W\d_]{5,}")
_CAPITALISED = re.compile(r"\b[A-ZÆØÅ][a-zæøå]{4,}\b")
# Definite endings: "Statens skredregister" is "Skredregisteret" in its letter.
_DEFINITE = ("en", "et", "n", "t", "a")
_SMALL = {"statens", "norsk", "norske", "norges", "nasjonalt", "direktoratet", "institutt"}


def _short_names(letter: Letter, name: str) -> set[str]:
    short = set()
    for block in letter.blocks:
        at = block.text.find(name)
        while at >= 0:
            if match := _AFTER_NAME.match(block.text[at + len(name) : at + len(name) + 60]):
                short.add(match["short"])
            at = block.text.find(name, at + 1)
    return short


def _abbreviations(letter: Letter, name: str) -> set[str]:
    """Return what stands in brackets or acts in the letter and can only shorten the name."""
    told = (block.text for block in letter.blocks if block.type not in _SILENT)
    shown = {
        match["name"]
        for text in told
        for expression in (_IN_BRACKETS, _ACTOR)
        for match in expression.finditer(text)
    }
    return {short for short in shown - word_list("names", "others") if _shortens(short, name)}


def _shortens(short: str, name: str) -> bool:
    """Tell whether the letters of ``short`` stand in ``name`` in their order, the first first."""
    letters = iter(name.lower())
    same_start = short[0].lower() == name[0].lower()
    return same_start and len(short) < len(name) and all(one in letters for one in short.lower())
