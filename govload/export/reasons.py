"""The coder's reasons in the reader's language, by a table of its English sentences."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from govload.tables.schema import value_label

_GAP = re.compile(r"\\\{(\w+)\\\}")


def reason_in(reason: str, lang: str) -> str:
    """Return a reason as a reader of ``lang`` sees it; as it is where the table lacks it."""
    if lang == "en":
        return reason
    if whole := _table().get(reason):
        return whole[lang]
    for form, words in _forms():
        if found := form.fullmatch(reason):
            return words[lang].format(**_filled(found.groupdict(), lang))
    return reason


def _filled(parts: Mapping[str, str], lang: str) -> dict[str, str]:
    """Put what stands in a form's gaps into words: a reason within a reason, a kind, or as is."""
    said = {"reason": reason_in, "kind": _kind}
    return {name: said[name](text, lang) if name in said else text for name, text in parts.items()}


def _kind(code: str, lang: str) -> str:
    return value_label(code, lang).lower()


@cache
def _forms() -> tuple[tuple[re.Pattern[str], Mapping[str, str]], ...]:
    """The sentences with gaps, as patterns."""
    return tuple(
        (re.compile(_GAP.sub(r"(?P<\1>.+)", re.escape(sentence)), re.DOTALL), words)
        for sentence, words in _table().items()
        if "{" in sentence
    )


@cache
def _table() -> dict[str, dict[str, str]]:
    text = files("govload.export").joinpath("reasons.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
