"""Word classes that tell how a Norwegian sentence is built: verbs, clause openers, small words."""

import re
from functools import cache

from govload.classify.lexicon import word_list
from govload.classify.verbs import is_infinitive as reads_as_infinitive

PREPOSITIONS = word_list("grammar", "prepositions")
ADVERBS = word_list("grammar", "adverbs")
DETERMINERS = word_list("grammar", "determiners")
AUXILIARIES = word_list("grammar", "auxiliaries")
PASSIVE_HELPERS = word_list("grammar", "passive_helpers")
RELATIVE = word_list("grammar", "relative_openers")
CONDITION = word_list("grammar", "condition_openers")
QUESTION = word_list("grammar", "question_openers")
CAUSE = word_list("grammar", "cause_openers")
CONJUNCTIONS = frozenset({"og", "eller", "men", "samt", "mens", "medan"})
OPENERS = RELATIVE | CONDITION | QUESTION | CAUSE | {"at"}
STOPS = frozenset(";:–—")
JOINTS = frozenset({"og", "eller", "samt", ",", "/"})

_FINITE = word_list("grammar", "finite_verbs")
_INFINITIVES = word_list("grammar", "infinitives")
_INFINITIVE_ENDINGS = tuple(sorted(word_list("grammar", "infinitive_endings")))
_NO_VERBS = word_list("grammar", "no_verbs")
_NO_VERB_ENDINGS = tuple(sorted(word_list("grammar", "no_verb_endings")))
_QUANTITIES = word_list("grammar", "quantities")
_DEPONENTS = word_list("grammar", "deponents")
_IRREGULAR_PASSIVES = word_list("grammar", "irregular_passives")
_PARTICIPLE_ENDING = re.compile(r"(?:t|d|te|de|dd|a)$")
_NO_PARTICIPLES = word_list("grammar", "no_participles")
_IRREGULAR_PARTICIPLES = tuple(sorted(word_list("grammar", "participles")))
_SMALL_WORDS = PREPOSITIONS | ADVERBS | DETERMINERS | CONJUNCTIONS | OPENERS
_DEFINITE_ENDINGS = ("en", "et", "a", "ene", "ane")


@cache
def is_infinitive(word: str) -> bool:
    """Tell whether a lower-case word is an active infinitive, as far as its form can tell."""
    if word in _INFINITIVES or word in AUXILIARIES:
        return True
    if word in _NO_VERBS or word.endswith(_NO_VERB_ENDINGS):
        return False
    return word.endswith(_INFINITIVE_ENDINGS)


def may_be_infinitive(word: str) -> bool:
    """Tell whether a word can be read as an infinitive; it may be a noun or adjective as well."""
    nominal = word.endswith((*_DEFINITE_ENDINGS, "else", "ere")) or word in _SMALL_WORDS
    return is_infinitive(word) or (reads_as_infinitive(word) and not nominal)


@cache
def is_passive(word: str) -> bool:
    """Tell whether a lower-case word is an s-passive ("utarbeides", "leggjast", "tas")."""
    if word in _IRREGULAR_PASSIVES:
        return True
    if word in _DEPONENTS:
        return False
    if word.endswith("ast"):
        return len(word) > 4 and (is_infinitive(word[:-3] + "e") or word[:-3] in _INFINITIVES)
    if not word.endswith("s") or word.endswith("enes"):
        return False
    return is_infinitive(word[:-1]) or (word.endswith("es") and len(word) > 5)


@cache
def is_finite(word: str) -> bool:
    """Tell whether a lower-case word is certainly a finite verb."""
    return word in _FINITE


def is_small_word(word: str) -> bool:
    """Tell whether a lower-case word is a determiner, adverb, preposition, joint or opener."""
    return word in _SMALL_WORDS


def may_be_finite(word: str, before: str) -> bool:
    """Tell whether a word in -er, -ar or -es is a finite verb, given the word before it.

    Plural nouns share these endings; after "som", an adverb or a definite noun only a verb can
    follow.
    """
    if is_finite(word):
        return True
    if not (word.endswith(("er", "ar")) or is_passive(word)) or word in _SMALL_WORDS:
        return False
    if before in _QUANTITIES:
        return False
    return before in RELATIVE or before in ADVERBS or before.endswith(_DEFINITE_ENDINGS)


@cache
def is_participle(word: str) -> bool:
    """Tell whether a word is a past participle, and no adjective that ends like one («trygt»)."""
    if word in _NO_PARTICIPLES:
        return False
    if word.endswith(_IRREGULAR_PARTICIPLES):
        return True
    stem = _PARTICIPLE_ENDING.sub("", word)
    return stem != word and any(
        map(is_infinitive, (f"{stem}e", f"{stem}{stem[-1:]}e", stem, stem.removesuffix("e")))
    )
