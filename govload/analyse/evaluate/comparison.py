"""One letter: what a person coded beside what was found in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from govload.analyse.evaluate.gold import GoldItem, GoldLetter
from govload.analyse.evaluate.matching import Coded, Pair, match
from govload.model import HEADLINE_KINDS, Kind, NotCounted, Part, Place, Requirement


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was made of one letter.

    Attributes:
        letter_id: Id of the document; empty where it could not be read.
        words: The whole text as read, to tell a misread letter from a misjudged one.
        layout: How the letter is set, in a few words.
        failure: Why it could not be read; empty when it could.
    """

    letter_id: str = ""
    found: tuple[Requirement, ...] = ()
    not_counted: tuple[NotCounted, ...] = ()
    words: str = ""
    layout: str = ""
    failure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterComparison:
    """A letter's two codings, budget items left out, and which items pair up."""

    letter: GoldLetter
    reading: Reading
    gold: tuple[GoldItem, ...]
    found: tuple[Requirement, ...]
    pairs: tuple[Pair, ...]

    @property
    def misses(self) -> tuple[GoldItem, ...]:
        """Gold items without a match, in reading order."""
        matched = {pair.gold for pair in self.pairs}
        return tuple(item for index, item in enumerate(self.gold) if index not in matched)

    @property
    def false_alarms(self) -> tuple[Requirement, ...]:
        """Found items without a match, in reading order."""
        matched = {pair.found for pair in self.pairs}
        return tuple(item for index, item in enumerate(self.found) if index not in matched)


def compare_letter(letter: GoldLetter, reading: Reading) -> LetterComparison:
    """Match a reading against its hand coding."""
    gold = tuple(item for item in letter.items if item.kind is not Kind.BUDGET)
    found = tuple(item for item in reading.found if item.kind is not Kind.BUDGET)
    return LetterComparison(
        letter=letter, reading=reading, gold=gold, found=found, pairs=match(gold, found)
    )


def headline_counts(items: "tuple[Coded, ...]") -> dict[Kind, int]:
    """Count goals, KPIs and activities outside attachments, as the headline does."""
    return {
        kind: sum(item.kind is kind and item.part is not Part.ATTACHMENT for item in items)
        for kind in HEADLINE_KINDS
    }


def compare_coders(
    letters: Iterable[GoldLetter], others: Iterable[GoldLetter]
) -> Iterator[LetterComparison]:
    """Match two hand codings of the same letters, by the letters' names.

    A letter that only the first coder has is left out.
    """
    by_name = {other.letter: other for other in others}
    for letter in letters:
        if other := by_name.get(letter.letter):
            yield compare_letter(letter, Reading(found=_as_found(other)))


def _as_found(letter: GoldLetter) -> tuple[Requirement, ...]:
    return tuple(
        Requirement(
            requirement_id=f"{letter.letter}-{index}",
            letter_id=letter.letter,
            kind=item.kind,
            part=item.part,
            text=item.text,
            full_text=item.text,
            page=0,
            section="",
            place=Place(block=index, page=0, section=""),
            rules=(),
            reason="coded by hand",
        )
        for index, item in enumerate(letter.items)
    )
