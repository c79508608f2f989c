"""Deadline and partners of a demand, in the letter's own words."""

import re

from govload.classify.sentences.phrasebook import Phrasebook
from govload.model import Attributes, Evidence

_LISTED = re.compile(r",\s|\s(?:og|samt)\s")
# A partner is a name, or a definite noun with what belongs to it; the list ends where it ends.
_PARTNER = re.compile(
    r"(?:(?:de|dei|den|det|andre|aktuelle|relevante|øvrige|berørte|berørte)\s)*"
    r"(?:[A-ZÆØÅ][\w-]*(?:\s(?:for|av)\s[\w-]+|\s[A-ZÆØÅ][\w-]*)*"
    r"|[\wæøå-]*(?:ene|ane|en|et|er|ar|a)\b)"
)


def attributes_of(sentence: str, phrasebook: Phrasebook) -> tuple[Attributes, tuple[Evidence, ...]]:
    """Return the first deadline and the partners named, verbatim, and the rules that found them."""
    deadline = phrasebook.pattern("deadline", sentence)
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
