"""Gains and losses between two runs, item by item: what a change of rules is judged by."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from govload.analyse.evaluate.comparison import LetterComparison
from govload.analyse.evaluate.gold import GoldItem
from govload.analyse.evaluate.matching import match
from govload.model import Kind, Part
from govload.tables.rows import RequirementRow


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedItem:
    """One item of a run; its id does not depend on kind or rulebook.

    Attributes:
        right: Whether a hand coding has it too; None without a hand coding.
    """

    requirement_id: str
    letter: str
    page: int
    kind: Kind
    part: Part
    text: str
    right: bool | None = None

    @property
    def coding(self) -> str:
        """Kind and part as one answer."""
        return f"{self.kind} {self.part}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One item that two runs code differently.

    Attributes:
        before: Kind and part in the earlier run ("activity letter"); empty where it had none.
        after: The same in the later run.
        verdict: "gain" or "loss" where a hand coding tells, else empty.
    """

    requirement_id: str
    letter: str
    page: int
    text: str
    before: str
    after: str
    verdict: str


def changes(before: Iterable[CodedItem], after: Iterable[CodedItem]) -> tuple[Change, ...]:
    """List what the later run codes differently, by letter, page and id."""
    old = {item.requirement_id: item for item in before}
    new = {item.requirement_id: item for item in after}
    found = (_change(old.get(key), new.get(key), shown) for key, shown in {**old, **new}.items())
    return tuple(
        sorted(
            (change for change in found if change.before != change.after),
            key=lambda one: (one.letter, one.page, one.requirement_id),
        )
    )


def items_of_run(
    rows: Iterable[RequirementRow],
    names: Mapping[str, str],
    gold: Mapping[str, Sequence[GoldItem]] | None = None,
) -> list[CodedItem]:
    """Take the items of an earlier run.

    Args:
        names: Letters to look at, letter id to the name shown; others are left out.
        gold: Hand coding per letter id, where there is one.
    """
    chosen = [row for row in rows if row.letter_id in names and row.kind != Kind.BUDGET]
    items = [_item_of_row(row, names[row.letter_id]) for row in chosen]
    if gold is None:
        return items
    right = {
        row_id
        for letter_id, coded in gold.items()
        for row_id in _matched(coded, [i for i in items if i.letter == names[letter_id]])
    }
    return [replace(item, right=item.requirement_id in right) for item in items]


def items_of_evaluation(letters: Sequence[LetterComparison]) -> list[CodedItem]:
    """Take the items of the evaluation at hand."""
    return [
        CodedItem(
            requirement_id=item.requirement_id,
            letter=letter.letter.letter,
            page=item.page,
            kind=item.kind,
            part=item.part,
            text=item.text,
            right=index in {pair.found for pair in letter.pairs},
        )
        for letter in letters
        for index, item in enumerate(letter.found)
    ]


def _change(old: CodedItem | None, new: CodedItem | None, shown: CodedItem) -> Change:
    gained = _worth(new) - _worth(old)
    return Change(
        requirement_id=shown.requirement_id,
        letter=shown.letter,
        page=shown.page,
        text=shown.text,
        before=old.coding if old else "",
        after=new.coding if new else "",
        verdict="gain" if gained > 0 else "loss" if gained < 0 else "",
    )


def _worth(item: CodedItem | None) -> int:
    """An item that is right is better than none, and none better than a wrong one."""
    if item is None or item.right is None:
        return 0
    return 1 if item.right else -1


def _matched(gold: Sequence[GoldItem], items: Sequence[CodedItem]) -> set[str]:
    return {items[pair.found].requirement_id for pair in match(gold, items)}


def _item_of_row(row: RequirementRow, name: str) -> CodedItem:
    return CodedItem(
        requirement_id=row.requirement_id,
        letter=name,
        page=row.page,
        kind=Kind(row.kind),
        part=Part(row.part),
        text=row.text,
    )
