"""Every rule proves itself: it fires on each of its examples and on no counter-example."""

import pytest

from govload.classify.rulebook import Rule, default_rulebook
from govload.classify.sentences.phrasebook import FAMILIES

# Sentence rules prove themselves through the coder: see test_sentence_rules.py.
RULES = [rule for rule in default_rulebook().rules if rule.family not in FAMILIES]
EXAMPLES = [(rule, text) for rule in RULES for text in rule.examples]
COUNTER_EXAMPLES = [(rule, text) for rule in RULES for text in rule.counter_examples]


def _named(value: object) -> str:
    return value.id if isinstance(value, Rule) else str(value)[:40]


@pytest.mark.parametrize(("rule", "text"), EXAMPLES, ids=_named)
def test_fires_on_its_example(rule: Rule, text: str) -> None:
    assert rule.find(text)


@pytest.mark.parametrize(("rule", "text"), COUNTER_EXAMPLES, ids=_named)
def test_is_silent_on_its_counter_example(rule: Rule, text: str) -> None:
    assert not rule.find(text)
