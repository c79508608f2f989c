"""Lists of demands: each bullet counts where it is an act, the stem where bullets are contents."""

import re
from collections.abc import Iterator
from dataclasses import replace

from govload.classify.contract import Role
from govload.classify.duties import passed
from govload.classify.findings import Finding, Found
from govload.classify.frame import Frame
from govload.classify.goals import goal
from govload.classify.items import Item, details, stem_text
from govload.classify.kpis import measure
from govload.classify.passages import Passage
from govload.classify.prose import code_bullet, code_stem
from govload.classify.roles import BINDING
from govload.classify.verbs import (
    is_open_clause,
    is_unfinished,
    may_open_with_verb,
    opens_clause,
    opens_with_present,
    opens_with_verb,
)

_MOSTLY = 0.6
_ANNOUNCES = re.compile(
    r"\b(?:følgende|følgjande|disse|desse|slik|nedenfor|nedanfor|under|blant annet|mellom anna)\b",
    re.IGNORECASE,
)
_OF_STEM = "a content of the list, which counts by its stem"


def acts_or_contents(
    passage: Passage, items: tuple[Item, ...], frame: Frame, last: Found | None
) -> tuple[Finding, ...]:
    """Code a list whose stem or section names no kind for its bullets."""
    opening = _opening(passage, frame, last)
    stem = stem_text(passage)
    continues = _continues(stem, items)
    bullets = [_bullet(item, passage, frame, stem, continues) for item in items]
    if opening is None:
        return tuple(_with_details(bullets, items, passage.role))
    if continues and isinstance(opening, Found):
        bullets = [_demanded(*pair, opening) for pair in zip(bullets, items, strict=True)]
    if not continues and _stands_alone(stem):
        return (opening, *_with_details(bullets, items, passage.role))
    counted = sum(isinstance(bullet, Found) for bullet in bullets)
    if continues or counted > len(items) / 2:
        return (_stem_passed(opening, passage), *_with_details(bullets, items, passage.role))
    if isinstance(opening, Found):
        bullets = [_content(bullet) for bullet in bullets]
    return (opening, *_with_details(bullets, items, passage.role))


def _stands_alone(stem: str) -> bool:
    """Tell a sentence that merely stands before a list from one that announces it."""
    return stem.endswith(".") and _ANNOUNCES.search(stem) is None


def _opening(passage: Passage, frame: Frame, last: Found | None) -> Finding | None:
    if passage.stem is None:
        return None
    return code_stem(passage.stem, frame, role=passage.role, last=last)


def _demanded(bullet: Finding, item: Item, opening: Found) -> Finding:
    """Count a bullet that goes on with the clause of a demanding stem, if it does not by itself."""
    overruled = not isinstance(bullet, Found) and bullet.rule.startswith("modifier.")
    goes_on = _goes_on(item, opening.text) or _may_go_on(item, opening.text)
    if isinstance(bullet, Found) or overruled or not goes_on:
        return bullet
    return replace(
        opening,
        block=item.block,
        start=item.start,
        end=len(item.block.text),
        text=item.text.strip(),
        reason=f"goes on with the clause of its stem: {opening.reason}",
    )


def _continues(stem: str, items: tuple[Item, ...]) -> bool:
    """Tell whether the bullets go on with the clause of an unfinished stem."""
    if not stem:
        return False
    going_on = sum(_goes_on(item, stem) for item in items)
    return going_on >= _MOSTLY * len(items) or (is_unfinished(stem) and going_on > 0)


def _bullet(item: Item, passage: Passage, frame: Frame, stem: str, continues: bool) -> Finding:
    if item.label is not None and passage.role not in BINDING:
        if item.label.gives == "goal":
            return goal(item.block, rule=item.label.rule, start=item.start)
        if item.label.gives in ("kpi", "key_figure"):
            role = Role(item.label.gives)
            return measure(item.block, frame, role=role, rule=item.label.rule, start=item.start)
    goes_on = continues and (_goes_on(item, stem) or _may_go_on(item, stem))
    return code_bullet(
        item.block, frame, role=passage.role, stem=stem, continues=goes_on, start=item.start
    )


def _goes_on(item: Item, stem: str) -> bool:
    if opens_clause(stem):
        return True
    return opens_with_present(item.text) if is_open_clause(stem) else opens_with_verb(item.text)


def _may_go_on(item: Item, stem: str) -> bool:
    """Tell whether a bullet among clauses goes on with an unfinished stem as they do."""
    return is_unfinished(stem) and may_open_with_verb(item.text)


def _with_details(bullets: list[Finding], items: tuple[Item, ...], role: Role) -> Iterator[Finding]:
    for bullet, item in zip(bullets, items, strict=True):
        yield bullet
        yield from details(item, role)


def _stem_passed(opening: Finding, passage: Passage) -> Finding:
    if not isinstance(opening, Found):
        return opening
    return passed(opening.block, passage.role, "its bullets go on with the clause and count each")


def _content(bullet: Finding) -> Finding:
    if isinstance(bullet, Found):
        return bullet
    return passed(bullet.block, bullet.role, _OF_STEM) if bullet.cue else bullet
