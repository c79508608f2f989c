"""Every sentence rule proves itself through the coder: it speaks, and is not overruled.

An example may hold two sentences, where a rule needs the sentence before.
"""

from collections.abc import Iterator

import pytest

from govload.classify.contract import SentenceContext
from govload.classify.nlp import sentences
from govload.classify.rulebook import Rule, default_rulebook
from govload.classify.sentences import SentenceCoder
from govload.classify.sentences.phrasebook import FAMILIES
from govload.model import Language

RULES = [rule for rule in default_rulebook().rules if rule.family in FAMILIES]
EXAMPLES = [(rule, text) for rule in RULES for text in rule.examples]
COUNTER_EXAMPLES = [(rule, text) for rule in RULES for text in rule.counter_examples]
CODER = SentenceCoder(default_rulebook())


def _named(value: object) -> str:
    return value.id if isinstance(value, Rule) else str(value)[:40]


def _languages(rule: Rule) -> tuple[Language, ...]:
    return tuple(Language) if rule.language == "both" else (Language(rule.language),)


def _standing_rules(passage: str, language: Language) -> Iterator[str]:
    previous, before = None, ""
    for sentence in sentences(passage):
        context = SentenceContext(
            language=language, previous=previous, previous_text=before, item_text=before
        )
        previous, before = CODER.code(sentence.text, context), sentence.text
        yield from (spoken.rule for spoken in previous.evidence if not spoken.blocked_by)


def _fires(rule: Rule, passage: str) -> bool:
    return any(rule.id in _standing_rules(passage, language) for language in _languages(rule))


@pytest.mark.parametrize(("rule", "text"), EXAMPLES, ids=_named)
def test_speaks_on_its_example(rule: Rule, text: str) -> None:
    assert _fires(rule, text)


@pytest.mark.parametrize(("rule", "text"), COUNTER_EXAMPLES, ids=_named)
def test_is_silent_or_overruled_on_its_counter_example(rule: Rule, text: str) -> None:
    assert not _fires(rule, text)
