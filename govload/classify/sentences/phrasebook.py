"""The sentence rules as one phrasebook: which words of a sentence set off which rule.

A rule's phrases are spread out into plain word sequences and looked up by their first word, so
that a sentence costs one dictionary look-up per word, however many rules there are.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from govload.classify.rulebook import Rule, Rulebook
from govload.classify.sentences.words import Words
from govload.model import Language

FAMILIES = ("actors", "duties", "reporting", "details", "modifiers", "measures", "attributes")
OWNERS = ("agency", "ministry", "other")
_GROUP = re.compile(r"\(([^()]*)\)(\??)")


class Mark(NamedTuple):
    """Words ``start`` up to ``end`` of a sentence that set off a rule."""

    start: int
    end: int
    gives: str
    rule: str


class _Entry(NamedTuple):
    first: str
    rest: tuple[str, ...]
    gives: str
    rule: str
    acronym: bool
    starred: bool


@dataclass(frozen=True)
class Marks:
    """What the phrasebook found in a sentence, by what the rules give."""

    by_group: dict[str, tuple[Mark, ...]]
    by_start: dict[tuple[str, int], Mark]

    def of(self, *groups: str) -> tuple[Mark, ...]:
        """Return the marks of these groups in reading order, the longer first."""
        if len(groups) == 1:
            return self.by_group.get(groups[0], ())
        found = [mark for group in groups for mark in self.by_group.get(group, ())]
        return tuple(sorted(found, key=lambda mark: (mark.start, -mark.end)))

    def at(self, index: int, *groups: str) -> Mark | None:
        """Return the mark of the first of these groups that has one starting at ``index``."""
        for group in groups:
            if mark := self.by_start.get((group, index)):
                return mark
        return None

    def inside(self, start: int, end: int, *groups: str) -> Mark | None:
        """Return the first mark of these groups that lies in words ``start`` up to ``end``."""
        for mark in self.of(*groups):
            if start <= mark.start and mark.end <= end:
                return mark
        return None


class Phrasebook:
    """The phrases and patterns of the sentence rules that hold for one written standard."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        entries: list[_Entry] = []
        self._patterns: dict[str, list[Rule]] = {}
        for rule in rules:
            entries += [entry for phrase in rule.phrases for entry in _entries(rule, phrase)]
            if rule.pattern or rule.family == "attributes":
                self._patterns.setdefault(rule.gives, []).append(rule)
        self._plain: dict[str, list[_Entry]] = {}
        # First words left open at a star, by what stands after it.
        self._open: dict[str, list[tuple[int, _Entry]]] = {}
        for order, entry in enumerate(entries):
            if "*" in entry.first:
                ending = entry.first.partition("*")[2]
                self._open.setdefault(ending, []).append((order, entry))
            else:
                self._plain.setdefault(entry.first, []).append(entry)
        self._known: dict[str, dict[str, tuple[_Entry, ...]]] = {}

    def marks(self, words: Words) -> Marks:
        """Find every phrase in the sentence; of two at one place and group the longest stands."""
        found: dict[str, list[Mark]] = {}
        for index, word in enumerate(words.lower):
            taken: set[str] = set()
            for entry in self._candidates(word, words, index):
                if entry.gives not in taken and _fits(entry, words, index):
                    taken.add(entry.gives)
                    end = index + 1 + len(entry.rest)
                    mark = Mark(index, end, entry.gives, entry.rule)
                    found.setdefault(entry.gives, []).append(mark)
        return Marks(
            {group: tuple(marks) for group, marks in found.items()},
            {(mark.gives, mark.start): mark for marks in found.values() for mark in marks},
        )

    def pattern(self, gives: str, text: str) -> tuple[Rule, re.Match[str]] | None:
        """Return the first rule with a pattern for ``gives`` that is found in ``text``."""
        for rule in self._patterns.get(gives, ()):
            if match := rule.expression.search(text):
                return rule, match
        return None

    def _candidates(self, word: str, words: Words, index: int) -> tuple[_Entry, ...]:
        """Return the entries that may fit here, longest first, judged by two words."""
        by_second = self._known.get(word)
        if by_second is None:
            by_second = self._known[word] = self._by_second_word(word)
        if not by_second:
            return ()
        following = words.lower[index + 1] if index + 1 < len(words.lower) else ""
        return by_second.get(following, by_second[""])

    def _by_second_word(self, word: str) -> dict[str, tuple[_Entry, ...]]:
        """Group what begins with a word by the word after it; "" holds what fits any."""
        found = [*self._starting_with(word), *self._owning(word)]
        if not found:
            return {}
        always = [entry for entry in found if not entry.rest or "*" in entry.rest[0]]
        seconds = {entry.rest[0] for entry in found if entry not in always}
        groups = {
            second: [entry for entry in found if entry.rest[:1] == (second,)] + always
            for second in sorted(seconds)
        }
        groups[""] = always
        return {second: tuple(sorted(group, key=_length)) for second, group in groups.items()}

    def _starting_with(self, word: str) -> list[_Entry]:
        endings = (word[start:] for start in range(len(word) + 1))
        alike = (found for ending in endings for found in self._open.get(ending, ()))
        open_ones = sorted(found for found in alike if _same(found[1].first, word))
        return [*self._plain.get(word, ()), *(entry for _, entry in open_ones)]

    def _owning(self, word: str) -> list[_Entry]:
        """«Etatens» owns what the noun after it names."""
        if not word.endswith("s"):
            return []
        owners = (entry for entry in self._starting_with(word[:-1]) if entry.gives in OWNERS)
        return [entry._replace(gives=f"{entry.gives}-owner") for entry in owners if not entry.rest]


def phrasebook(rulebook: Rulebook, language: Language) -> Phrasebook:
    """Build the phrasebook of the sentence rules that hold for one written standard."""
    families = (rule for family in FAMILIES for rule in rulebook.family(family))
    return Phrasebook(rule for rule in families if rule.language in ("both", language.value))


def spread(phrase: str) -> tuple[str, ...]:
    """Return every plain form of a phrase with alternatives: ``(a|b)? c`` is a c, b c and c."""
    group = _GROUP.search(phrase)
    if group is None:
        return (" ".join(phrase.split()),)
    forms = [*group[1].split("|"), *([""] if group[2] else [])]
    before, after = phrase[: group.start()], phrase[group.end() :]
    return tuple(plain for form in forms for plain in spread(before + form + after))


def _entries(rule: Rule, phrase: str) -> Sequence[_Entry]:
    sequences = (plain.split(" ") for plain in spread(phrase))
    return [
        _Entry(
            first=words[0].lower(),
            rest=tuple(word.lower() for word in words[1:]),
            gives=rule.gives,
            rule=rule.id,
            acronym=words[0].isupper(),
            starred=any("*" in word for word in words[1:]),
        )
        for words in sequences
    ]


def _length(entry: _Entry) -> int:
    return -len(entry.rest)


def _fits(entry: _Entry, words: Words, index: int) -> bool:
    if entry.acronym and not words.shown[index].isupper():
        return False
    following = words.lower[index + 1 : index + 1 + len(entry.rest)]
    if not entry.starred:
        return following == entry.rest
    return len(following) == len(entry.rest) and all(map(_same, entry.rest, following))


def _same(piece: str, word: str) -> bool:
    if "*" not in piece:
        return piece == word
    before, _, after = piece.partition("*")
    return (
        len(word) >= len(before) + len(after) and word.startswith(before) and word.endswith(after)
    )
