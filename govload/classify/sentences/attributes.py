"""Deadline and partners of a demand, in the letter's own words."""

import re

from govload.classify.lexicon import word_list
from govload.classify.sentences.parsed import Parsed
from govload.classify.sentences.phrasebook import Mark
from govload.model import Attributes, Evidence

_DATES = tuple(sorted(word_list("grammar", "dates")))
_ALONGSIDE = frozenset({"samtidig", "samstundes"})
_AFTER_ALONGSIDE = frozenset({"", ".", ",", "med"})
_DIGITS = "0123456789"
_LISTED = re.compile(r",\s|\s(?:og|samt)\s")
# A partner is a name, or a definite noun with what belongs to it; the list ends where it ends.
_PARTNER = re.compile(
    r"(?:(?:de|dei|den|det|andre|aktuelle|relevante|øvrige|berørte|berørte)\s)*"
    r"(?:[A-ZÆØÅ][\w-]*(?:\s(?:for|av)\s[\w-]+|\s[A-ZÆØÅ][\w-]*)*"
    r"|[\wæøå-]*(?:ene|ane|en|et|er|ar|a)\b)"
)


def attributes_of(parsed: Parsed, sentence: str) -> tuple[Attributes, tuple[Evidence, ...]]:
    """Return the first deadline and the partners named, verbatim, and the rules that found them.

    Args:
        parsed: What was read, which for a bullet holds its stem too.
        sentence: The words whose attributes are asked for: the end of what was read.
    """
    deadline = due(parsed, len(parsed.words.text) - len(sentence))
    partners = parsed.phrasebook.pattern("partners", sentence) if " med " in sentence else None
    evidence = (
        deadline,
        Evidence(rule=partners[0].id, cue=partners[1].group()) if partners else None,
    )
    attributes = Attributes(
        deadline=deadline.cue if deadline else "",
        partners=_listed(partners[1]["who"]) if partners else (),
    )
    return attributes, tuple(found for found in evidence if found)


def due(parsed: Parsed, start: int = 0) -> Evidence | None:
    """Return when something is due, from character ``start`` on: a date or period, or at once."""
    text = parsed.words.text[start:]
    dated = any(digit in text for digit in _DIGITS) or any(date in text for date in _DATES)
    if dated and (found := parsed.phrasebook.pattern("deadline", text)):
        return Evidence(rule=found[0].id, cue=found[1].group())
    for mark in parsed.marks.of("promptly"):
        if parsed.words.spans[mark.start][0] >= start and _tells_when(parsed, mark):
            return Evidence(rule=mark.rule, cue=parsed.words.quote(mark.start, mark.end))
    return None


def _tells_when(parsed: Parsed, mark: Mark) -> bool:
    """«… sendes samtidig.» tells when, «Etaten skal samtidig bedre …» only goes on."""
    if parsed.lower(mark.start) not in _ALONGSIDE:
        return True
    return parsed.lower(mark.end) in _AFTER_ALONGSIDE


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
