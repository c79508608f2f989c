"""What is to be done: the verbs a demand asks for, and whether they do or only tell."""

from dataclasses import dataclass

from govload.classify.lexicon import word_list
from govload.classify.sentences.grammar import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    OPENERS,
    PASSIVE_HELPERS,
    is_infinitive,
    is_participle,
    is_passive,
    may_be_infinitive,
)
from govload.classify.sentences.parsed import Parsed

# A verb never follows these directly, so that «på etatsstyringsmøte» is read as the noun it is.
_BEFORE_NOUNS = frozenset({"i", "på", "for", "fra", "frå", "ved", "hos", "under", "innen", "innan"})
_STATE_VERBS = frozenset({"være", "vere", "er"})
_LINKS = frozenset({"og", "å"})
_RESULT_PLACES = frozenset({("på", "plass"), ("i", "drift"), ("i", "gang"), ("i", "orden")})
_COMING = frozenset({"kommer", "kjem", "komme", "kome"})
_RESULT_STATES = word_list("grammar", "result_states")


@dataclass(frozen=True, slots=True)
class Action:
    """The verbs of a demand.

    Attributes:
        heads: Places of the main verb and of those joined to it.
        passive: True where the subject is what is done, not who does it.
        state: True where it is told as the state to be reached («være rettet»).
        start: First word the action's words may stand at; ``end`` is the first after them.
    """

    heads: tuple[int, ...]
    passive: bool
    start: int
    end: int
    state: bool = False


def action_in(parsed: Parsed, start: int, end: int, *, acts: bool = False) -> Action:
    """Find the infinitives that follow a modal or "å" in words ``start`` up to ``end``.

    Where the subject is one who ``acts``, the first word that can be a verb is taken for one: who
    acts does something. Where it is a thing, only a word that is known as a verb.
    """
    first = _first_verb(parsed, start, end, acts=acts)
    if first is None:
        return Action((), passive=False, start=start, end=end)
    heads = (first, *_joined(parsed, first, end))
    return action_of(parsed, heads, start, end)


def action_of(parsed: Parsed, heads: tuple[int, ...], start: int, end: int) -> Action:
    """Return the action of known verbs, with its voice."""
    passive = is_done_to(parsed, heads[0], end)
    state = passive and parsed.lower(heads[0]) in _STATE_VERBS
    return Action(heads, passive=passive, start=start, end=end, state=state)


def is_done_to(parsed: Parsed, head: int, end: int) -> bool:
    """Tell whether the verb at ``head`` is passive: in -s, or "bli", "være" with a participle."""
    word = parsed.lower(head)
    if is_passive(word):
        return True
    if word in _COMING:
        return (parsed.lower(head + 1), parsed.lower(head + 2)) in _RESULT_PLACES
    if word not in PASSIVE_HELPERS:
        return False
    after = parsed.skip(head + 1, ADVERBS)
    state = parsed.lower(after)
    on_place = (state, parsed.lower(after + 1)) in _RESULT_PLACES
    return after < end and (is_participle(state) or state in _RESULT_STATES or on_place)


def _first_verb(parsed: Parsed, start: int, end: int, *, acts: bool) -> int | None:
    for index in range(start, end):
        before = parsed.lower(index - 1)
        if parsed.aside[index] or before in _BEFORE_NOUNS or _is_name(parsed, index):
            continue
        word = parsed.lower(index)
        guessed = acts and word not in AUXILIARIES and may_be_infinitive(word)
        if guessed or _is_verb(parsed, index):
            return index
    return None


def _is_name(parsed: Parsed, index: int) -> bool:
    """«sammen med Norges forskningsråd»: a capital inside a sentence is no verb's."""
    return index > 0 and parsed.words.shown[index][0].isupper()


def _is_verb(parsed: Parsed, index: int) -> bool:
    word = parsed.lower(index)
    if word in ADVERBS:
        return False
    if is_passive(word):
        return True
    if word in AUXILIARIES:
        following = parsed.skip(index + 1, ADVERBS)
        return word in PASSIVE_HELPERS or not is_infinitive(parsed.lower(following))
    return is_infinitive(word)


def _joined(parsed: Parsed, first: int, end: int) -> list[int]:
    """Find verbs joined to the first by "og" or a comma.

    What stands in a clause of its own, or after "å", belongs to that clause: there the search
    goes on behind the comma that closes it.
    """
    heads, index, inside = [], first + 1, False
    while index < end:
        word = parsed.lower(index)
        if parsed.aside[index]:
            pass
        elif word in OPENERS or word == "å":
            inside = True
        elif word in CONJUNCTIONS or word == ",":
            closed = not inside or (word != "," and parsed.lower(index - 1) == ",")
            after = parsed.skip(index + 1, ADVERBS, _LINKS)
            if closed and after < end and _is_verb(parsed, after):
                heads.append(after)
                inside = False
        index += 1
    return heads
