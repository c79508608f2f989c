"""English sentences with gaps, and what they are in Norwegian, by a table of ours.

What govload finds out is said in English where it is found out; the face puts it into the
reader's language by looking the sentence up.
"""

import re
import tomllib
from collections.abc import Callable, Mapping
from functools import cached_property
from importlib.resources import files

_GAP = re.compile(r"\\\{(\w+)\\\}")


class Sentences:
    """The sentences of one table in ``govload/export``.

    Args:
        table: Name of the file: English sentence -> language -> sentence, gaps in braces.
        nested: Gaps that hold words of ours too, and what puts those into a language.
    """

    def __init__(
        self, table: str, nested: Mapping[str, Callable[[str, str], str]] | None = None
    ) -> None:
        self._file = table
        self._nested = nested or {}

    def said(self, sentence: str, lang: str) -> str:
        """Return ``sentence`` in ``lang``; as it is where the table lacks it."""
        if lang == "en":
            return sentence
        if whole := self._table.get(sentence):
            return whole[lang]
        for form, words in self._forms:
            if found := form.fullmatch(sentence):
                return words[lang].format(**self._filled(found.groupdict(), lang))
        return sentence

    def _filled(self, parts: Mapping[str, str], lang: str) -> dict[str, str]:
        return {
            name: self._nested[name](text, lang) if name in self._nested else text
            for name, text in parts.items()
        }

    @cached_property
    def _forms(self) -> tuple[tuple[re.Pattern[str], Mapping[str, str]], ...]:
        """The sentences with gaps, as patterns; what says most comes first."""
        with_gaps = sorted((one for one in self._table if "{" in one), key=len, reverse=True)
        return tuple(
            (
                re.compile(_GAP.sub(r"(?P<\1>.+)", re.escape(sentence)), re.DOTALL),
                self._table[sentence],
            )
            for sentence in with_gaps
        )

    @cached_property
    def _table(self) -> dict[str, dict[str, str]]:
        text = files("govload.export").joinpath(self._file).read_text(encoding="utf-8")
        return tomllib.loads(text)
