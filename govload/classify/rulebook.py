"""The rulebook: rules as data, each with the examples that prove it.

A rule file holds one family of rules. Inside the package they lie in ``rules/``; a user's folder
adds rules, or replaces one by using its id.
"""

import hashlib
import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    model_validator,
)

from govload.classify.lexicon import lexicon_text
from govload.classify.phrases import expression
from govload.errors import ConfigError

CODEBOOK_VERSION = 1

_Text = Annotated[str, StringConstraints(min_length=1)]


class Rule(BaseModel):
    """One rule of the rulebook, as docs/codebook.md explains them.

    Attributes:
        id: Stable name in dotted lower case; never reused for another meaning.
        family: The task it serves, from its file: "roles", "labels", "columns", "actors", ...
        gives: What it says when it fires: a role, a kind, or what the family's code expects.
        language: The written standard it is meant for.
        phrases: What it looks for, in the small language of ``phrases.py``.
        pattern: A regular expression beside or instead of the phrases; both ignore case.
        at: Where in the text the words must stand.
        direction: Which side of its words it speaks about.
        scope: How far it speaks.
        strength: The higher of two rules wins.
        blocked_by: Ids of rules that overrule it where both fire.
        since: First year it holds; None for always. ``until`` is the last.
        note: Why the rule is as it is.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$")]
    family: _Text
    gives: _Text
    language: Literal["nb", "nn", "both"] = "both"
    phrases: tuple[_Text, ...] = ()
    pattern: str = ""
    at: Literal["anywhere", "start", "end", "whole"] = "anywhere"
    direction: Literal["here", "forward", "backward", "both"] = "here"
    scope: Literal["heading", "label", "block", "sentence", "clause", "section"] = "block"
    strength: Annotated[int, Field(ge=0, le=100)] = 50
    blocked_by: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None
    note: str = ""
    examples: Annotated[tuple[_Text, ...], Field(min_length=2)]
    counter_examples: Annotated[tuple[_Text, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _looks_for_something(self) -> Self:
        if not (self.phrases or self.pattern):
            raise ValueError("give phrases or a pattern")
        try:
            _ = self.expression
        except re.error as error:
            raise ValueError(f"its pattern is no regular expression: {error}") from error
        return self

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The compiled form of phrases and pattern."""
        return expression(self.phrases, self.pattern, at=self.at)

    @cached_property
    def _found_in(self) -> Callable[[str], re.Match[str] | None]:
        # A search for a pattern tied to the start would still try every later place.
        is_tied = self.at in ("start", "whole")
        return self.expression.match if is_tied else self.expression.search

    def find(self, text: str, *, year: int = 0) -> re.Match[str] | None:
        """Return where the rule's words stand in ``text``; None outside its years (0: any)."""
        if year and not (self.since or year) <= year <= (self.until or year):
            return None
        return self._found_in(text)


class _RuleFile(BaseModel):
    model_config = ConfigDict(extra="forbid")

    family: _Text
    rule: tuple[dict[str, object], ...]

    def rules(self) -> tuple[Rule, ...]:
        return tuple(Rule.model_validate({"family": self.family, **entry}) for entry in self.rule)


@dataclass(frozen=True, eq=False)
class Rulebook:
    """All rules in force; ``stamp`` names this exact set, with word lists and codebook version."""

    rules: tuple[Rule, ...]
    stamp: str

    def family(self, name: str) -> tuple[Rule, ...]:
        """Return the rules of one family, strongest first, then in file order."""
        return self._families.get(name, ())

    def rule(self, rule_id: str) -> Rule:
        """Return one rule; ConfigError where there is none."""
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        raise ConfigError(f"no rule is called {rule_id}", remedy="`govload rules` lists them all")

    @cached_property
    def _families(self) -> dict[str, tuple[Rule, ...]]:
        names = dict.fromkeys(rule.family for rule in self.rules)
        return {name: self._strongest_first(name) for name in names}

    def _strongest_first(self, name: str) -> tuple[Rule, ...]:
        members = (rule for rule in self.rules if rule.family == name)
        return tuple(sorted(members, key=lambda rule: -rule.strength))


def load_rulebook(extra: Path | None = None) -> Rulebook:
    """Load the package's rules and those of the folder ``extra``, which win where ids are equal.

    Raises:
        ConfigError: A file is not TOML, a rule is not valid, an id stands twice in one folder,
            or ``blocked_by`` names a rule that is not there.
    """
    return default_rulebook() if extra is None else _extended(extra, _state(extra))


@lru_cache(maxsize=4)
def _extended(folder: Path, state: tuple[tuple[str, int, int], ...]) -> Rulebook:
    return _assembled(_folder_files(folder))


def _state(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Return what tells that files of a folder were changed since they were loaded."""
    stats = ((path.name, path.stat()) for path in folder.glob("*.toml"))
    return tuple(sorted((name, stat.st_mtime_ns, stat.st_size) for name, stat in stats))


@cache
def default_rulebook() -> Rulebook:
    """Return the package's own rules, loaded once."""
    return _assembled(())


def _packaged_files() -> tuple[Traversable, ...]:
    folder = files("govload.classify").joinpath("rules")
    return _toml_files(folder.iterdir())


def _folder_files(folder: Path) -> tuple[Traversable, ...]:
    found = _toml_files(folder.iterdir()) if folder.is_dir() else ()
    if not found:
        raise ConfigError(
            "no rule files",
            where=str(folder),
            why="a rule file ends in .toml",
            remedy="Give a folder that holds at least one",
        )
    return found


def _toml_files(entries: Iterable[Traversable]) -> tuple[Traversable, ...]:
    return tuple(sorted((e for e in entries if e.name.endswith(".toml")), key=lambda e: e.name))


def _assembled(extra: tuple[Traversable, ...]) -> Rulebook:
    rules = {**_by_id(_packaged_files()), **_by_id(extra)}
    for rule in rules.values():
        _check_blockers(rule, rules)
    return Rulebook(tuple(rules.values()), _stamp(rules.values()))


def _by_id(sources: tuple[Traversable, ...]) -> dict[str, Rule]:
    rules: dict[str, Rule] = {}
    for source in sources:
        for rule in _read(source):
            if rule.id in rules:
                raise ConfigError(
                    f"the id {rule.id} is used twice",
                    where=source.name,
                    remedy="Give each rule an id of its own",
                )
            rules[rule.id] = rule
    return rules


def _read(source: Traversable) -> tuple[Rule, ...]:
    try:
        return _RuleFile.model_validate(tomllib.loads(source.read_text("utf-8"))).rules()
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError("not a TOML file", where=source.name, why=str(error)) from error
    except ValidationError as error:
        raise ConfigError("not a valid rule", where=source.name, why=_first_fault(error)) from error


def _first_fault(error: ValidationError) -> str:
    fault = error.errors()[0]
    entry = fault["input"] if isinstance(fault["input"], dict) else {}
    where = ".".join(str(part) for part in fault["loc"])
    return " ".join(part for part in (str(entry.get("id", "")), where, fault["msg"]) if part)


def _check_blockers(rule: Rule, rules: dict[str, Rule]) -> None:
    for blocker in rule.blocked_by:
        if blocker not in rules:
            raise ConfigError(
                f"{rule.id} is blocked by {blocker}, which is not there",
                remedy="Correct the id under blocked_by",
            )


def _stamp(rules: Iterable[Rule]) -> str:
    content = "\n".join(sorted(rule.model_dump_json() for rule in rules))
    digest = hashlib.sha256(f"{CODEBOOK_VERSION}\n{lexicon_text()}\n{content}".encode()).hexdigest()
    return f"codebook-{CODEBOOK_VERSION}+{digest[:12]}"
