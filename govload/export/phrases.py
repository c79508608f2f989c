"""What govload says to readers, in the three languages of ``phrases.toml``."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


def phrase(key: str, lang: str, **values: object) -> str:
    """Return the phrase ``key`` ("sheet.letters") in ``lang`` with ``values`` filled in."""
    text: str = _phrases()[key][lang]
    return text.format(**values)


@cache
def _phrases() -> dict[str, Any]:
    text = files("govload.export").joinpath("phrases.toml").read_text(encoding="utf-8")
    return {
        f"{group}.{name}": words
        for group, entries in tomllib.loads(text).items()
        for name, words in entries.items()
    }


def number(value: float, lang: str, *, decimals: int = 1, signed: bool = False) -> str:
    """Return ``value`` as a reader writes it: decimal comma in Norwegian, a true minus sign."""
    text = f"{value:{'+' if signed else ''}.{decimals}f}".replace("-", "\N{MINUS SIGN}")
    return text if lang == "en" else text.replace(".", ",")
