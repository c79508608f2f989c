"""Sentences outside a letter: what they would count as in running text."""

from collections.abc import Iterator
from dataclasses import replace

from govload.classify.contract import SentenceContext, SentenceReading
from govload.classify.nlp import sentences
from govload.classify.rulebook import Rulebook, default_rulebook
from govload.classify.sentences import SentenceCoder
from govload.model import Language


def read_sentences(
    text: str, language: Language = Language.NB, *, rulebook: Rulebook | None = None
) -> Iterator[tuple[str, SentenceReading]]:
    """Read a text's sentences one after the other, each knowing the one before.

    Args:
        text: Running text.
        language: Its written standard.
        rulebook: Rules to use; None for the package's own.
    """
    coder = SentenceCoder(rulebook or default_rulebook())
    context = SentenceContext(language=language)
    for sentence in sentences(text):
        reading = coder.code(sentence.text, context)
        yield sentence.text, reading
        context = replace(context, previous=reading, previous_text=sentence.text)
        if reading.kind is not None:
            context = replace(context, item_text=sentence.text, item_kind=reading.kind)
