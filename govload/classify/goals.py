"""Goals: labelled or numbered ones wherever they stand, and the headings that carry KPIs."""

import re

from govload.classify.contract import Role
from govload.classify.findings import Found
from govload.classify.frame import Frame
from govload.classify.kpis import measures
from govload.classify.labels import label_rule
from govload.classify.nlp import sentences
from govload.classify.roles import Purpose, title_rule
from govload.classify.statements import may_be_goal, number_length
from govload.model import Block, BlockType, Kind

_GOAL_NUMBER = re.compile(
    r"\b(?:under|for|til)\s+(?:hoved|hovud|del)?mål\s+(?P<number>\d+(?:\.\d+)+)", re.IGNORECASE
)
# A heading that only names a level of goals: what stands right under it is a goal.
_LEVEL = re.compile(
    r"(?:samfunns|bruker|brukar|effekt|hoved|hovud|del|virksomhets|verksemds)mål(?:et|a|ene)?"
    r"(?: \d+)?:?",
    re.IGNORECASE,
)
# A heading that names a field or a group of goals, and states none.
_NAMES_FIELD = re.compile(
    r"\A(?:resultat|innsats|satsings|fag|ansvars|tema|virksomhets)område\b|\bmål(?:ene|a)?\Z",
    re.IGNORECASE,
)
_RESULT_GOALS = "role.kpi.result-goals"
_MEASURED = {Role.KPI, Role.KEY_FIGURE}


def goal(block: Block, *, rule: str, start: int = 0, how: str = "listed as a goal") -> Found:
    """Make the goal a block states from ``start`` on; in prose its first sentence."""
    text = block.text[start:]
    if block.type is BlockType.PARAGRAPH and (parts := sentences(text)):
        text = parts[0].text
    name = text.strip()
    begin = block.text.index(name, start)
    return Found(
        kind=Kind.GOAL,
        block=block,
        start=begin,
        end=begin + len(name),
        text=name.rstrip(":"),
        rules=(rule,),
        reason=how,
    )


def stands_under_its_level(block: Block, frame: Frame) -> bool:
    """Tell the goal that a heading announces ("Samfunnsmål") from words about it."""
    is_level = _LEVEL.fullmatch(frame.letter.sections[block.section].title) is not None
    return is_level and may_be_goal(block.text.strip())


def is_result_goal(block: Block, rule: str, frame: Frame) -> bool:
    """Tell a statement that is numbered under "Resultatmål" from a parameter."""
    if rule != _RESULT_GOALS or not block.marker or not may_be_goal(block.text.strip()):
        return False
    return measures(block.text, frame) is None and not any(map(str.isdigit, block.text))


def stated_goal(block: Block, *, rule: str) -> Found:
    """Make the goal of a line that the stem above it announced."""
    how = "a line below the words that announce goals"
    return goal(block, rule=rule, start=number_length(block.text), how=how)


def goal_sections(frame: Frame, purposes: tuple[Purpose, ...]) -> frozenset[int]:
    """Return the sections whose own heading is a goal because KPIs stand under it.

    The heading names no role itself, and a section above it is a goal section.
    """
    unnamed = {
        section.index
        for section in frame.letter.sections
        if section.parent is not None
        and purposes[section.parent].role is Role.GOAL
        and title_rule(section.title, frame.rulebook, year=frame.year) is None
        and _NAMES_FIELD.search(section.title) is None
    }
    return _named_by_number(frame) | (_measured(unnamed, frame, purposes) & unnamed)


def _named_by_number(frame: Frame) -> frozenset[int]:
    """Return sections that another heading calls goals ("Styringsparametere under mål 3.3")."""
    sections = frame.letter.sections
    found = (_GOAL_NUMBER.search(section.title) for section in sections)
    numbers = {match["number"] for match in found if match is not None}
    return frozenset(s.index for s in sections if s.number.rstrip(".") in numbers and s.title)


def _measured(unnamed: set[int], frame: Frame, purposes: tuple[Purpose, ...]) -> frozenset[int]:
    """Return sections with KPIs right under them, and those of ``unnamed`` that tell KPIs."""
    above = {
        section.parent
        for section in frame.letter.sections
        if section.parent is not None and purposes[section.index].role in _MEASURED
    }
    telling = {
        block.section
        for block in frame.letter.blocks
        if block.section in unnamed
        and block.type is BlockType.PARAGRAPH
        and _tells_measures(block.text, frame)
    }
    return frozenset(above | telling)


def _tells_measures(text: str, frame: Frame) -> bool:
    """Tell whether a paragraph is a label of KPIs or names KPIs in its sentences."""
    rule = label_rule(text, frame)
    if rule is not None:
        return Role(rule.gives) in _MEASURED
    return any(r.gives == "kpi" and r.find(text) for r in frame.rulebook.family("stems"))
