"""What govload says to readers, in the three languages of ``phrases.toml``."""

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any


def phrase(key: str, lang: str, **values: object) -> str:
    """Return the phrase ``key`` ("sheet.letters") in ``lang`` with ``values`` filled in."""
    text: str = _phrases()[key][lang]
    return text.format(**values)


def coded(group: str, code: str, lang: str) -> str:
    """Return the word for a code of ``group`` that no table holds; a code without one as it is."""
    words = _phrases().get(f"{group}.{code}")
    return code if words is None else str(words[lang])


def amount(of: str, count: int, lang: str) -> str:
    """Return a count with its noun: "1 agency", "7 agencies"."""
    return phrase(f"amount.{of}{'_one' if count == 1 else ''}", lang, count=count)


def year_label(year: int, lang: str) -> str:
    """Return the year, or the word for an unknown one, which tables hold as 0."""
    return str(year) if year else phrase("amount.year_unknown", lang)


def year_span(years: Iterable[int], lang: str) -> str:
    """Return "2012–2025", "2025" where there is but one, or that no year is known."""
    known = sorted({year for year in years if year})
    if not known:
        return phrase("amount.no_year", lang)
    return "–".join(str(year) for year in dict.fromkeys((known[0], known[-1])))


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
