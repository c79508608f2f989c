"""Diagnostics in the reader's language: what each code means and what to do."""

import tomllib
from functools import cache
from importlib.resources import files

from govload.diagnostics import CATALOGUE
from govload.export.error_words import message_in as said_in
from govload.model import Diagnostic
from govload.tables.rows import DiagnosticRow

Told = Diagnostic | DiagnosticRow


def message_in(row: Told, lang: str) -> str:
    """Return what is the matter; in Norwegian what the code means, then the message itself."""
    words = _table().get(row.code)
    if lang == "en" or not words:
        return row.message
    return f"{words[lang][0].removesuffix('.')} ({said_in(row.message, lang)})"


def remedy_in(row: Told, lang: str) -> str:
    """Return what to do: the code's usual remedy, or one of its own."""
    words = _table().get(row.code)
    if words and lang != "en" and row.remedy == _usual_remedies().get(row.code):
        return words[lang][1]
    told = row.remedy.removesuffix(".")
    return f"{said_in(told, lang)}." if told else ""


@cache
def _usual_remedies() -> dict[str, str]:
    return {entry.code: entry.remedy for entry in CATALOGUE}


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    text = files("govload.export").joinpath("diagnostics.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
