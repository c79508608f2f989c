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


def attributes_of(sentence: str, phrasebook: Phrasebook) -> Attributes:
    """Return the first deadline and the partners named, verbatim; empty where there are none."""
    deadline = phrasebook.pattern("deadline", sentence)
    return Attributes(
        deadline=deadline[1].group() if deadline else "", partners=_partners(sentence, phrasebook)
    )


def attribute_evidence(sentence: str, phrasebook: Phrasebook) -> tuple[Evidence, ...]:
    """Return the rules that found the attributes, with their words."""
    found = (phrasebook.pattern(gives, sentence) for gives in ("deadline", "partners"))
    return tuple(Evidence(rule=one[0].id, cue=one[1].group()) for one in found if one)


def _partners(sentence: str, phrasebook: Phrasebook) -> tuple[str, ...]:
    found = phrasebook.pattern("partners", sentence)
    if found is None:
        return ()
    partners: list[str] = []
    for part in _LISTED.split(found[1]["who"]):
        named = _PARTNER.match(part)
        if named is None:
            break
        partners.append(named.group())
        if named.end() < len(part):
            break
    return tuple(partners)
