"""Codes a letter's passages in reading order, each by the coder of its form."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from govload.classify.assignments import code_titled
from govload.classify.contract import Role
from govload.classify.duties import passed
from govload.classify.findings import Finding, Found
from govload.classify.frame import Frame
from govload.classify.goals import goal, is_result_goal, stands_under_its_level, stated_goal
from govload.classify.kpis import KINDS, measure, stands_as_item
from govload.classify.lists import code_list
from govload.classify.nlp import sentences
from govload.classify.passages import Form, Passage
from govload.classify.prose import code_opening, code_prose
from govload.classify.roles import BINDING
from govload.classify.run_ins import RunIn, run_in
from govload.classify.stems import stem_rule
from govload.classify.tables import code_table
from govload.classify.titled import is_bare
from govload.model import Block, BlockType, Kind

_LEADER = re.compile(r"\.{3,}[\s.]*\d*\Z|\.{2,}\s\.{2,}\Z")
_WORD = re.compile(r"[^\W\d_]{2,}")
_NONE = re.compile(
    r"\W*(?:(?:ingen|inga|ikke|ikkje)"
    r"(?: (?:\w*mål|\w*parameter\w*|\w*parametr\w*|\w*indikator\w*|oppdrag|krav"
    r"|(?:fast)?satt|(?:fast)?sett|aktuelt|relevant))?)\W*",
    re.IGNORECASE,
)


def code_passages(
    found: Iterable[Passage], frame: Frame, goal_headings: frozenset[int]
) -> tuple[Finding, ...]:
    """Code every passage; a detail knows the item counted before it in its section.

    Args:
        found: Passages with their roles, in reading order.
        frame: The letter.
        goal_headings: Sections whose heading is a goal by what stands under it.
    """
    findings: list[Finding] = []
    last: Found | None = None
    for passage in found:
        if last is not None and last.block.section != passage.first.section:
            last = None
        coded = tuple(map(_worded, _coded(passage, frame, last, goal_headings)))
        if passage.form is Form.TABLE and any(isinstance(one, Found) for one in coded):
            _pass_over_stem(findings)
        findings.extend(coded)
        last = next((one for one in reversed(coded) if isinstance(one, Found)), last)
        if target := _target(passage, frame):
            _attach(target, findings)
    return tuple(findings)


def _worded(finding: Finding) -> Finding:
    """Pass over a stray page number, a dash or "(ingen)" that stands where an item could."""
    if not isinstance(finding, Found):
        return finding
    if _NONE.fullmatch(finding.text):
        return passed(finding.block, Role.TEXT, "it says that there is none")
    if not _WORD.search(finding.text) or _LEADER.search(finding.text):
        return passed(finding.block, Role.TEXT, "a page number, a dash or a line of contents")
    return finding


def _pass_over_stem(findings: list[Finding]) -> None:
    """Let a table's rows count instead of the sentence that opens it."""
    stem = findings[-1] if findings else None
    if isinstance(stem, Found) and stem.text.rstrip().endswith(":"):
        findings[-1] = passed(stem.block, Role.TEXT, "it opens a table whose rows count")


def _coded(
    passage: Passage, frame: Frame, last: Found | None, goal_headings: frozenset[int]
) -> Iterable[Finding]:
    match passage.form:
        case Form.HEADING:
            return _heading(passage, frame, goal_headings)
        case Form.LABEL:
            return ()
        case Form.LIST:
            return code_list(passage, frame, last=last)
        case Form.TABLE:
            return code_table(passage, frame)
        case Form.TARGETS:
            return _targets(passage)
        case Form.TITLED:
            label = run_in(passage.first, frame.rulebook)
            return code_titled(passage, label, is_bare=is_bare(passage.first, frame))
        case Form.STATEMENT:
            return (stated_goal(passage.first, rule=passage.rule),)
        case Form.PROSE:
            return _paragraph(passage, frame, last)


def _heading(passage: Passage, frame: Frame, goal_headings: frozenset[int]) -> Iterator[Finding]:
    block = passage.first
    if passage.role in BINDING:
        return
    label = run_in(block, frame.rulebook)
    if label is not None and label.gives == "goal":
        yield goal(block, rule=label.rule, start=label.start, how="a heading labelled as a goal")
    elif label is not None and label.gives == "kpi":
        yield _measured(passage, frame, label)
    elif block.section in goal_headings:
        how = "a heading under the letter's goals that has KPIs of its own"
        yield goal(block, rule="role.goal.leading", how=how)


def _paragraph(passage: Passage, frame: Frame, last: Found | None) -> Iterator[Finding]:
    block = passage.first
    if block.type is BlockType.FOOTNOTE:
        yield passed(block, passage.role, "a footnote")
        return
    label = None if passage.role in BINDING else run_in(block, frame.rulebook)
    if label is not None and label.gives in _LABELLED:
        yield from _labelled(passage, frame, label)
    elif is_result_goal(block, passage.rule, frame):
        yield goal(block, rule=passage.rule, how="numbered under the letter's result goals")
    elif passage.role in KINDS and stands_as_item(block.text, frame):
        yield measure(block, frame, role=passage.role, rule=passage.rule)
    elif passage.role is Role.GOAL and stands_under_its_level(block, frame):
        yield goal(block, rule=passage.rule, how="stands under the name of its level")
    elif _opens_named_list(block, frame):
        until = sentences(block.text)[-1].start
        yield from code_prose(block, frame, role=passage.role, last=last, until=until)
        yield from code_opening(block, frame, role=passage.role, last=last)
    else:
        yield from code_prose(block, frame, role=passage.role, last=last)


def _opens_named_list(block: Block, frame: Frame) -> bool:
    """Tell whether a paragraph ends by opening goals or KPIs that stand in a table or below."""
    if not block.text.rstrip().endswith(":"):
        return False
    rule = stem_rule(sentences(block.text)[-1].text, frame)
    return rule is not None and rule.gives in _NAMED


_NAMED = {"goal", "kpi", "key_figure", "background"}
_LABELLED = {"goal", "kpi", "key_figure", "target", "deadline"}


def _labelled(passage: Passage, frame: Frame, label: RunIn) -> Iterator[Finding]:
    block = passage.first
    if label.gives == "goal":
        found = goal(block, rule=label.rule, start=label.start, how="labelled as a goal")
        yield found
        yield from code_prose(block, frame, role=passage.role, last=found, since=found.end)
    elif label.gives in ("kpi", "key_figure"):
        yield _measured(passage, frame, label)
    else:
        yield passed(block, passage.role, f"a {label.gives} of the item before", label.rule)


def _measured(passage: Passage, frame: Frame, label: RunIn) -> Found:
    role = next(role for role in KINDS if role.value == label.gives)
    return measure(passage.first, frame, role=role, rule=label.rule, start=label.start)


def _targets(passage: Passage) -> Iterator[Finding]:
    for block in passage.blocks:
        yield passed(block, passage.role, "a target of the KPIs before", passage.rule)


def _target(passage: Passage, frame: Frame) -> str:
    """Return the target a paragraph sets for the KPI before it; empty for any other passage."""
    if passage.form is not Form.PROSE or passage.role in BINDING:
        return ""
    label = run_in(passage.first, frame.rulebook)
    is_target = label is not None and label.gives == "target"
    return passage.first.text[label.start :].strip() if label and is_target else ""


def _attach(target: str, findings: list[Finding]) -> None:
    for at in range(len(findings) - 1, -1, -1):
        found = findings[at]
        if isinstance(found, Found):
            if found.kind is Kind.KPI and not found.attributes.target:
                attributes = replace(found.attributes, target=target)
                findings[at] = replace(found, attributes=attributes)
            return
