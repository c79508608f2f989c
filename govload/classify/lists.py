"""Lists: what the stem or section says the bullets are, and who codes them."""

from collections.abc import Iterator
from dataclasses import replace

from govload.classify.acts import acts_or_contents
from govload.classify.assignments import assignment
from govload.classify.calendar import code_delivery, names_meetings
from govload.classify.contract import Role
from govload.classify.duties import duty_cue, passed
from govload.classify.findings import Finding, Found, Passed
from govload.classify.frame import Frame
from govload.classify.goals import goal
from govload.classify.items import Item, details, items_of, stem_text
from govload.classify.kpis import KINDS, measure, measures
from govload.classify.labels import TARGET_RULES, label_rule
from govload.classify.nlp import sentences
from govload.classify.passages import Passage
from govload.classify.prose import code_bullet, code_opening, code_prose
from govload.classify.roles import Purpose
from govload.classify.run_ins import run_in
from govload.classify.stems import list_purpose
from govload.classify.verbs import is_sentence, opens_with_verb, tells
from govload.model import Block, BlockType, Kind


def code_list(passage: Passage, frame: Frame, *, last: Found | None) -> tuple[Finding, ...]:
    """Code a list with its stem: the stem's earlier sentences are prose of their own."""
    before = tuple(_before_stem(passage, frame, last))
    items = items_of(passage, frame)
    purpose = list_purpose(passage, items, frame)
    role = purpose.role
    if role in KINDS or role in (Role.GOAL, Role.BACKGROUND):
        opening = code_opening(passage.stem, frame, role=passage.role, last=last)
        return (*before, *opening, *_named(items, frame, purpose, passage))
    if role is Role.REPORTING and (passage.stem is None or not is_sentence(passage.stem.text)):
        return (*before, *_deliveries(items, frame, passage))
    if role is Role.ASSIGNMENT:
        items = (*items[:-1], replace(items[-1], nested=(*items[-1].nested, *passage.tail)))
        return (*before, *_assignments(items, frame, purpose.rule))
    return (*before, *acts_or_contents(replace(passage, role=role), items, frame, last))


def _before_stem(passage: Passage, frame: Frame, last: Found | None) -> Iterator[Finding]:
    parts = sentences(passage.stem.text) if passage.stem else ()
    if passage.stem is not None and len(parts) > 1:
        until = parts[-1].start
        yield from code_prose(passage.stem, frame, role=passage.role, last=last, until=until)


def _named(
    items: tuple[Item, ...], frame: Frame, purpose: Purpose, passage: Passage
) -> Iterator[Finding]:
    """Code the items of a list that is told to hold goals, KPIs, key figures or a frame."""
    role, rule = purpose.role, purpose.rule
    for item in items:
        if role is Role.BACKGROUND:
            cue = duty_cue(stem_text(passage))
            yield passed(item.block, role, "a goal of others than the agency", rule, cue=cue)
        elif role is Role.GOAL:
            yield from _goal_with_subgoals(item, rule)
        elif not item.is_labelled("target"):
            target = _nested_target(item, frame)
            yield measure(item.block, frame, role=role, rule=rule, start=item.start, target=target)
        if role in KINDS:
            yield from _nested_measures(item, frame, purpose)
        elif role is not Role.GOAL:
            yield from details(item, role)


def _nested_measures(item: Item, frame: Frame, purpose: Purpose) -> Iterator[Finding]:
    """Count nested parameters too, save where the bullet above them only opens its breakdown."""
    if item.text.rstrip().endswith((",", "på")) or not item.nested:
        yield from details(item, purpose.role)
        return
    aims = {block.index for block in item.nested if _names_targets(block, frame)}
    for block in item.nested:
        is_item = block.type is BlockType.LIST_ITEM and block.owner not in aims
        if is_item and measures(block.text, frame):
            yield measure(block, frame, role=purpose.role, rule=purpose.rule)
        else:
            yield passed(block, purpose.role, "part of the parameter above", purpose.rule)


def _names_targets(block: Block, frame: Frame) -> bool:
    rule = label_rule(block.text, frame) if block.type is BlockType.PARAGRAPH else None
    return rule is not None and rule.id in TARGET_RULES


def _nested_target(item: Item, frame: Frame) -> str:
    for block in item.nested:
        label = run_in(block, frame.rulebook)
        if label is not None and label.gives == "target":
            return block.text[label.start :].strip()
    return ""


def _goal_with_subgoals(item: Item, rule: str) -> Iterator[Finding]:
    yield goal(item.block, rule=item.label.rule if item.label else rule, start=item.start)
    for block in item.nested:
        if block.type is BlockType.LIST_ITEM:
            yield goal(block, rule=rule, how="listed as a sub-goal")


def _deliveries(items: tuple[Item, ...], frame: Frame, passage: Passage) -> Iterator[Finding]:
    title = frame.letter.sections[passage.first.section].title
    is_of_meetings = names_meetings(passage.stem.text if passage.stem else title)
    for item in items:
        if is_of_meetings:
            yield passed(item.block, Role.REPORTING, "listed under meetings")
            continue
        coded = code_bullet(item.block, frame, role=Role.REPORTING)
        yield coded if isinstance(coded, Found) or coded.cue else code_delivery(item.block)
        yield from details(item, Role.REPORTING)


# What a list of clauses is opened by.
_CUT_STEM = "Virksomheten skal:"
_TOLD = {Kind.REPORTING, Kind.ADVISORY}


def _assignments(items: tuple[Item, ...], frame: Frame, rule: str) -> Iterator[Finding]:
    for item in items:
        is_cut = _is_cut(item, frame)
        coded = _read(item, frame, is_cut=is_cut)
        is_told = isinstance(coded, Found) and coded.kind in _TOLD
        if is_told and (is_cut or not opens_with_verb(item.text)):
            yield coded
        elif isinstance(coded, Passed) and tells(item.text):
            yield passed(item.block, Role.ASSIGNMENT, "it tells what has been done", rule)
        elif not item.is_labelled("deadline"):
            yield assignment(item.block, item.nested, rule=rule, label=item.label)
        yield from details(item, Role.ASSIGNMENT)


def _is_cut(item: Item, frame: Frame) -> bool:
    """Tell a clause that opens a scrap, the stem of its list cut off."""
    return frame.letter.fragment and item.block.section == 0 and opens_with_verb(item.text)


def _read(item: Item, frame: Frame, *, is_cut: bool) -> Finding:
    if is_cut:
        return code_bullet(
            item.block, frame, role=Role.TEXT, stem=_CUT_STEM, continues=True, start=item.start
        )
    return code_bullet(item.block, frame, role=Role.ASSIGNMENT, start=item.start)
