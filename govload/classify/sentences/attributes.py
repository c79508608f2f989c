"""Deadline and partners of a demand, in the letter's own words."""

import re

from govload.classify.lexicon import word_list
from govload.classify.rulebook import Rule
from govload.classify.sentences.phrasebook import Phrasebook
from govload.model import Attributes, Evidence

_DATES = tuple(sorted(word_list("grammar", "dates")))
_DIGITS = "0123456789"
_LISTED = re.compile(r",\s|\s(?:og|samt)\s")
# A partner is a name, or a definite noun with what belongs to it; the list ends where it ends.
_PARTNER = re.compile(
    r"(?:(?:de|dei|den|det|andre|aktuelle|relevante|øvrige|berørte|berørte)\s)*"
    r"(?:[A-ZÆØÅ][\w-]*(?:\s(?:for|av)\s[\w-]+|\s[A-ZÆØÅ][\w-]*)*"
    r"|[\wæøå-]*(?:ene|ane|en|et|er|ar|a)\b)"
)


def due(sentence: str, phrasebook: Phrasebook) -> tuple[Rule, re.Match[str]] | None:
    """Return when something is due: a date or period, or at once; None where it is not said."""
    words = sentence.lower()
    dated = any(digit in words for digit in _DIGITS) or any(date in words for date in _DATES)
    found = phrasebook.pattern("deadline", sentence) if dated else None
    return found or phrasebook.pattern("promptly", sentence)


def attributes_of(sentence: str, phrasebook: Phrasebook) -> tuple[Attributes, tuple[Evidence, ...]]:
    """Return the first deadline and the partners named, verbatim, and the rules that found them."""
    deadline = due(sentence, phrasebook)
    partners = phrasebook.pattern("partners", sentence) if " med " in sentence else None
    evidence = (
        Evidence(rule=found[0].id, cue=found[1].group()) for found in (deadline, partners) if found
    )
    attributes = Attributes(
        deadline=deadline[1].group() if deadline else "",
        partners=_listed(partners[1]["who"]) if partners else (),
    )
    return attributes, tuple(evidence)


def _listed(words: str) -> tuple[str, ...]:
    partners: list[str] = []
    for part in _LISTED.split(words):
        named = _PARTNER.match(part)
        if named is None:
            break
        partners.append(named.group())
        if named.end() < len(part):
            break
    return tuple(partners)
