"""Word lists in ``lexicon/*.toml``: facts about Norwegian words, not rules about letters."""

import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable


@cache
def word_list(file: str, name: str) -> frozenset[str]:
    """Return the words of list ``name`` in ``lexicon/<file>.toml``, lower case."""
    lists = tomllib.loads(_folder().joinpath(f"{file}.toml").read_text("utf-8"))
    return frozenset(lists[name])


def lexicon_text() -> str:
    """Return the whole content of the lexicon, for the rulebook's stamp."""
    sources = sorted(_folder().iterdir(), key=lambda source: source.name)
    return "".join(source.read_text("utf-8") for source in sources if source.is_file())


def _folder() -> Traversable:
    return files("govload.classify").joinpath("lexicon")
