"""Label lines: a short line that says what the list, table or lines below it are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from govload.classify.contract import Role
from govload.classify.frame import Frame
from govload.classify.kpis import KINDS, measures, stands_as_item
from govload.classify.nlp import sentences
from govload.classify.passages import Form, Passage
from govload.classify.roles import BINDING, title_rule
from govload.classify.rulebook import Rule
from govload.classify.run_ins import run_in
from govload.classify.statements import may_be_goal, number_length
from govload.classify.stems import stem_rule
from govload.classify.verbs import is_sentence, opens_with_verb

TARGET_RULES = {"role.kpi.target", "role.kpi.result-goals"}
_MAX_WORDS = 9
_MAX_LENGTH = 80
_LISTED = {Form.LIST, Form.TABLE}
_OPENED = {*KINDS, Role.GOAL}


@dataclass(frozen=True, slots=True)
class _State:
    """What is in force in a section: its label, the stem that announced goals right above.

    ``stated`` tells whether one of those goals has been read; the others whether KPIs or a goal
    came just before.
    """

    section: int = -1
    label: Rule | None = None
    announced: Rule | None = None
    stated: bool = False
    after_kpis: bool = False
    after_goal: bool = False


def label_rule(text: str, frame: Frame) -> Rule | None:
    """Return the role rule of a line that is only a label; None for anything else."""
    bare = text.strip()
    is_line = bool(bare) and bare[-1] not in ".;,?!" and ":" not in bare[:-1]
    if not is_line or len(bare.split()) > _MAX_WORDS or is_sentence(bare):
        return None
    return title_rule(bare, frame.rulebook, year=frame.year)


def opens_list(text: str, frame: Frame) -> bool:
    """Tell a label that opens a list of its own from one that names targets of the KPI above."""
    rule = label_rule(text, frame) if len(text) <= _MAX_LENGTH else None
    return rule is not None and rule.id not in TARGET_RULES


def with_labels(found: Iterable[Passage], frame: Frame) -> Iterator[Passage]:
    """Give every passage the role of the label above it, where one is in force."""
    state = _State()
    for passage in found:
        if passage.form is Form.HEADING or passage.first.section != state.section:
            state = _State(passage.first.section)
        label = _own_label(passage, frame)
        if label is not None:
            state = replace(state, label=label)
        labelled = _labelled(passage, label, state, frame)
        state = _announcing(labelled, _after(labelled, state, frame), frame)
        yield labelled


def _own_label(passage: Passage, frame: Frame) -> Rule | None:
    line = passage.first if passage.form is Form.PROSE else passage.stem
    if line is None or passage.role in BINDING or run_in(line, frame.rulebook):
        return None
    return label_rule(line.text, frame)


def _announcing(passage: Passage, state: _State, frame: Frame) -> _State:
    """Note what a stem says of the lines below it; goals end at the first line that states none."""
    is_goal = passage.form is Form.STATEMENT
    state = replace(state, announced=state.announced if is_goal else None, stated=is_goal)
    opened = _opened(passage, frame)
    if opened is not None and Role(opened.gives) is Role.GOAL:
        return replace(state, announced=opened)
    return state if opened is None else replace(state, label=opened)


def _opened(passage: Passage, frame: Frame) -> Rule | None:
    """Return what a stem says of the lines below it, where they lost their bullets."""
    is_stem = passage.form is Form.PROSE and passage.first.text.rstrip().endswith(":")
    if not is_stem or passage.role in BINDING:
        return None
    rule = stem_rule(sentences(passage.first.text)[-1].text, frame)
    return rule if rule is not None and Role(rule.gives) in _OPENED else None


def _labelled(passage: Passage, label: Rule | None, state: _State, frame: Frame) -> Passage:
    if passage.form is Form.PROSE and label is not None:
        return replace(passage, form=Form.LABEL, role=Role(label.gives), rule=label.id)
    if passage.role in BINDING or passage.form is Form.HEADING:
        return passage
    if state.announced and passage.form is Form.PROSE and _states_goal(passage, state):
        return replace(passage, form=Form.STATEMENT, role=Role.GOAL, rule=state.announced.id)
    if state.label is None:
        return _measuring(passage, state, frame)
    if passage.form is Form.LIST and label is None and _has_own_stem(passage):
        return passage
    if state.after_kpis and state.label.id in TARGET_RULES:
        return replace(passage, form=Form.TARGETS, role=Role.KPI, rule=state.label.id)
    return replace(passage, role=Role(state.label.gives), rule=state.label.id)


def _states_goal(passage: Passage, state: _State) -> bool:
    """Tell a goal that lost its bullet from the prose that follows it, which ends in a stop."""
    text = passage.first.text.strip()
    is_set_apart = not state.stated or number_length(text) > 0 or not text.endswith(".")
    return is_set_apart and may_be_goal(text)


def _measuring(passage: Passage, state: _State, frame: Frame) -> Passage:
    """Take an unlabelled list for KPIs where most of it measures.

    It stands right under a goal, or opens a scrap whose cut took its stem.
    """
    is_lost = frame.letter.fragment and passage.first.index == 0
    if not (state.after_goal or is_lost) or passage.form is not Form.LIST or passage.stem:
        return passage
    rules = [measures(block.text, frame) for block in passage.blocks]
    fired = [rule for rule in rules if rule is not None]
    if 2 * len(fired) < len(rules):
        return _assigning(passage) if is_lost else passage
    return replace(passage, role=Role.KPI, rule=fired[0].id)


def _assigning(passage: Passage) -> Passage:
    """Take bullets for acts where most of them go on with the clause of a stem that was cut off."""
    acts = sum(opens_with_verb(block.text) for block in passage.blocks)
    if 2 * acts <= len(passage.blocks):
        return passage
    return replace(passage, role=Role.ASSIGNMENT, rule="role.assignment")


def _has_own_stem(passage: Passage) -> bool:
    return passage.stem is not None and is_sentence(passage.stem.text)


def _after(passage: Passage, state: _State, frame: Frame) -> _State:
    is_goal = passage.form in (Form.HEADING, Form.PROSE) and _is_goal(passage, frame)
    if is_goal or (passage.form is Form.LIST and state.after_goal):
        return replace(state, label=None, after_goal=is_goal)
    if passage.form in _LISTED and passage.role is Role.KPI:
        return replace(state, after_kpis=True)
    if passage.form is Form.PROSE and is_sentence(passage.first.text):
        is_item = passage.role in KINDS and stands_as_item(passage.first.text, frame)
        return state if is_item else replace(state, label=None)
    return state


def _is_goal(passage: Passage, frame: Frame) -> bool:
    label = run_in(passage.first, frame.rulebook)
    return label is not None and label.gives == "goal"
