"""Whether a demand only dates or describes the item counted just before."""

import re

from govload.classify.contract import SentenceContext
from govload.classify.lexicon import word_list
from govload.classify.sentences.actions import Action
from govload.classify.sentences.grammar import AUXILIARIES, CONDITION, DETERMINERS
from govload.classify.sentences.nouns import Phrase
from govload.classify.sentences.parsed import Parsed
from govload.classify.sentences.phrasebook import Mark
from govload.classify.sentences.who import Who

_SHORTEST_STEM = 5
_SHORTEST_WORD = 3
_NEW_ACTS = word_list("grammar", "new_acts")
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
    manners = [_manner(parsed, head, action) for head in action.heads]
    first = next((manner for manner in manners if manner), None)
    only_so = all(
        manner or parsed.lower(head) in AUXILIARIES
        for manner, head in zip(manners, action.heads, strict=True)
    )
    return first if only_so else None


def _manner(parsed: Parsed, head: int, action: Action) -> Mark | None:
    """«skal være kvalitetssikret»: any state but that of a new act is how the item shall be."""
    if manner := parsed.marks.at(head, "manner"):
        return manner
    is_state = action.state and head == action.heads[0]
    if not is_state or not _NEW_ACTS.isdisjoint(parsed.words.lower[head + 1 : head + 3]):
        return None
    return Mark(head, head + 1, "manner", "detail.manner")


def _is_conditional(parsed: Parsed, phrase: Phrase) -> bool:
    """«Dersom øvelsen viser svakheter, skal disse rettes»: a new case, not a detail."""
    return phrase.start > 0 and parsed.lower(0) in CONDITION | {"der", "ved", "før"}


def _follows_item(context: SentenceContext) -> bool:
    previous = context.previous
    if previous is None:
        return context.item_kind is not None
    return previous.kind is not None or previous.detail_of_previous


def _takes_up(parsed: Parsed, phrase: Phrase, context: SentenceContext) -> bool:
    before = f"{context.item_text} {context.previous_text}".lower()
    stem = _ENDING.sub("", phrase.head)
    names_it = phrase.definite and _names(stem, before)
    if context.previous is None:
        # A new paragraph goes on with the item before only where it names it.
        return names_it
    if phrase.who is Who.ANAPHOR:
        return True
    if _has_own_subject(parsed, phrase, before):
        return False
    product = parsed.marks.inside(phrase.start, phrase.end, "product")
    if product and product.end == phrase.end:
        return True
    if names_it:
        return True
    # «Økningen» takes up «øke», «utvidinga» «utvide».
    verb = _OF_VERB.sub("", phrase.head)
    return verb != phrase.head and re.search(rf"\b{re.escape(verb)}", before) is not None


def _has_own_subject(parsed: Parsed, phrase: Phrase, before: str) -> bool:
    """«Arbeidet med arkivet skal …» after an item on something else is no more about that."""
    if parsed.lower(phrase.end) != "med":
        return False
    noun = parsed.lower(parsed.skip(phrase.end + 1, DETERMINERS))
    return len(noun) > _SHORTEST_STEM and noun[:_SHORTEST_STEM] not in before


def _names(stem: str, before: str) -> bool:
    """Tell whether the item holds a noun's stem; a short one must be a word of its own there."""
    if len(stem) >= _SHORTEST_STEM:
        return stem in before
    whole = rf"(?<!\w){re.escape(stem)}(?!\w)"
    return len(stem) >= _SHORTEST_WORD and re.search(whole, before) is not None
