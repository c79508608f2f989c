"""Whether a demand only dates or describes the item counted just before."""

import re

from govload.classify.contract import SentenceContext
from govload.classify.sentences.actions import Action
from govload.classify.sentences.grammar import AUXILIARIES, CONDITION
from govload.classify.sentences.nouns import Phrase
from govload.classify.sentences.parsed import Parsed
from govload.classify.sentences.phrasebook import Mark
from govload.classify.sentences.who import Who

_SHORTEST_STEM = 5
_OF_VERB = re.compile(r"(?:ningen|ninga|ingen|inga|elsen)$")
_ENDING = re.compile(r"(?:en|et|a|ene|ane)$")
_LINKED = (Who.PRODUCT, Who.ANAPHOR, Who.WORK, Who.THING, Who.MEASURE)


def detail_of(
    parsed: Parsed, phrase: Phrase, action: Action, context: SentenceContext
) -> Mark | None:
    """Return the mark that says when, how or with what, where the subject is the item before.

    The subject takes up the item when it is a pronoun, a bare product noun («planen»), or a
    definite noun whose stem the item names.
    """
    if phrase.who not in _LINKED or not _follows_item(context) or _is_conditional(parsed, phrase):
        return None
    if not _takes_up(parsed, phrase, context):
        return None
    manners = [parsed.marks.at(head, "manner") for head in action.heads]
    first = next((manner for manner in manners if manner), None)
    only_so = all(
        manner or parsed.lower(head) in AUXILIARIES
        for manner, head in zip(manners, action.heads, strict=True)
    )
    return first if only_so else None


def _is_conditional(parsed: Parsed, phrase: Phrase) -> bool:
    """«Dersom øvelsen viser svakheter, skal disse rettes»: a new case, not a detail."""
    return phrase.start > 0 and parsed.lower(0) in CONDITION | {"der", "ved", "før"}


def _follows_item(context: SentenceContext) -> bool:
    previous = context.previous
    return previous is not None and (previous.kind is not None or previous.detail_of_previous)


def _takes_up(parsed: Parsed, phrase: Phrase, context: SentenceContext) -> bool:
    if phrase.who is Who.ANAPHOR:
        return True
    before = f"{context.item_text} {context.previous_text}".lower()
    product = parsed.marks.inside(phrase.start, phrase.end, "product")
    if product and product.end == phrase.end:
        return True
    stem = _ENDING.sub("", phrase.head)
    if phrase.definite and len(stem) >= _SHORTEST_STEM and stem in before:
        return True
    # «Økningen» takes up «øke», «utvidinga» «utvide».
    verb = _OF_VERB.sub("", phrase.head)
    return verb != phrase.head and re.search(rf"\b{re.escape(verb)}", before) is not None
