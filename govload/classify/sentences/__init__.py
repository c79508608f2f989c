"""The sentence coder: what one sentence of running text demands of the agency, and why."""

from govload.classify.sentences.coder import SentenceCoder, code_sentence

__all__ = ["SentenceCoder", "code_sentence"]
