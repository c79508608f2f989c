"""Why a coded item was missed or a found item is a false alarm, as far as can be told."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from govload.analyse.evaluate.comparison import LetterComparison
from govload.analyse.evaluate.gold import GoldItem
from govload.analyse.evaluate.matching import DICE_AT_LEAST, match
from govload.analyse.wording import dice, fold
from govload.model import Kind, NotCounted, Requirement

Told = TypeVar("Told", NotCounted, GoldItem)

_GRAM = 3
_READ_SHARE = 0.75
_OVERLAP_SHARE = 0.8
_SENTENCE_KINDS = {Kind.ACTIVITY, Kind.ADVISORY}


class Cause(StrEnum):
    """What went wrong with one item."""

    EXTRACTION = "extraction"
    SECTION_ROLE = "section_role"
    ACTOR = "actor"
    CUE = "cue"
    UNIT = "unit"
    REPEAT = "repeat"
    PART = "part"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """One miss or false alarm.

    Attributes:
        what: "miss" or "false alarm".
        coded: Kind in the other coding where the same words were coded otherwise, else empty.
        hint: Rules that made a false alarm, or the ledger's reason for a miss.
    """

    letter: str
    what: str
    kind: Kind
    text: str
    page: int
    section: str
    cause: Cause
    coded: str = ""
    hint: str = ""


def slips(comparison: LetterComparison) -> tuple[Slip, ...]:
    """List every miss and then every false alarm of a letter, in reading order."""
    misses, alarms = comparison.misses, comparison.false_alarms
    crossed = match(misses, alarms, any_kind=True)
    as_found = {pair.gold: alarms[pair.found] for pair in crossed}
    as_gold = {pair.found: misses[pair.gold] for pair in crossed}
    judge = _Judge(comparison)
    return (
        *(judge.miss(item, as_found.get(index)) for index, item in enumerate(misses)),
        *(judge.alarm(item, as_gold.get(index)) for index, item in enumerate(alarms)),
    )


class _Judge:
    """Holds what is looked up for every slip of one letter."""

    def __init__(self, comparison: LetterComparison) -> None:
        self._letter = comparison.letter.letter
        self._failure = comparison.reading.failure
        words = fold(comparison.reading.words)
        self._read = frozenset(gram for size in range(1, _GRAM + 1) for gram in _grams(words, size))
        self._ledger = comparison.reading.not_counted
        self._found = comparison.found
        self._gold = comparison.gold

    def miss(self, item: GoldItem, found: Requirement | None) -> Slip:
        entry = _most_alike(item.text, self._ledger)
        hint = entry.reason if entry else self._failure
        return Slip(
            letter=self._letter,
            what="miss",
            kind=item.kind,
            text=item.text,
            page=found.page if found else entry.page if entry else 0,
            section=found.section if found else entry.section if entry else "",
            cause=_coded_otherwise(item, found) if found else self._why_missed(item, entry),
            coded=found.kind if found else "",
            hint=hint,
        )

    def alarm(self, item: Requirement, gold: GoldItem | None) -> Slip:
        return Slip(
            letter=self._letter,
            what="false alarm",
            kind=item.kind,
            text=item.text,
            page=item.page,
            section=item.section,
            cause=_coded_otherwise(gold, item) if gold else self._why_found(item),
            coded=gold.kind if gold else "",
            hint=" ".join(item.rules),
        )

    def _why_missed(self, item: GoldItem, entry: NotCounted | None) -> Cause:
        if not self._was_read(item.text):
            return Cause.EXTRACTION
        if entry:
            return _cause_in_ledger(entry)
        if _overlaps(item.text, [found.full_text for found in self._found]):
            return Cause.UNIT
        return Cause.CUE

    def _why_found(self, item: Requirement) -> Cause:
        gold = [coded.text for coded in self._gold]
        if _most_alike(item.text, self._gold):
            return Cause.REPEAT
        return Cause.UNIT if _overlaps(item.text, gold) else _cause_of_rules(item.rules[:1])

    def _was_read(self, text: str) -> bool:
        grams = list(_grams(fold(text)))
        return sum(gram in self._read for gram in grams) >= _READ_SHARE * len(grams)


def _coded_otherwise(gold: GoldItem, found: Requirement) -> Cause:
    if gold.kind is found.kind:
        return Cause.PART
    return Cause.CUE if {gold.kind, found.kind} == _SENTENCE_KINDS else Cause.SECTION_ROLE


def _cause_in_ledger(entry: NotCounted) -> Cause:
    """Tell by the rule that kept it out, or by the reason where no rule but its place did."""
    by_rule = _cause_of_rules((entry.rule,))
    by_reason = Cause.UNIT if _PART_OF_ANOTHER.search(entry.reason) else Cause.CUE
    return by_rule if by_rule is not Cause.CUE else by_reason


def _cause_of_rules(rules: Sequence[str]) -> Cause:
    """Tell by the family of the first rule that belongs to one ("role.goal" is of "role")."""
    for rule in rules:
        for cause, families in _FAMILIES:
            if rule.startswith(families):
                return cause
    return Cause.CUE


# Families of rule ids, as they stand in the rulebook's files.
_FAMILIES = (
    (Cause.REPEAT, ("repeat.",)),
    (Cause.UNIT, ("detail.", "target.", "run-in.target", "run-in.deadline")),
    (Cause.ACTOR, ("actor.", "clause.thing", "clause.done-to", "modifier.named-doer")),
    (Cause.SECTION_ROLE, ("role.", "stem.", "column.", "run-in.", "parameter.", "goal.")),
)
_PART_OF_ANOTHER = re.compile(r"\b(part of|of the item before|of the KPIs before|count each)\b")


def _most_alike(text: str, told: Sequence[Told]) -> Told | None:
    likeness = dice([fold(text)], [fold(entry.text) for entry in told])
    if not likeness.size or likeness.max() < DICE_AT_LEAST:
        return None
    return told[int(likeness.argmax())]


def _overlaps(text: str, others: Sequence[str]) -> bool:
    mine = set(_grams(fold(text)))
    return any(_share(mine, set(_grams(fold(other)))) >= _OVERLAP_SHARE for other in others)


def _share(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> float:
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def _grams(words: Sequence[str], size: int = _GRAM) -> Iterator[tuple[str, ...]]:
    """Yield every run of ``size`` words; of a shorter text the whole."""
    length = min(size, len(words))
    for start in range(len(words) - length + 1):
        yield tuple(words[start : start + length])
