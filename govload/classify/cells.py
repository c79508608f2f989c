"""The cells of a table row: named by their column, or judged by what they hold."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from govload.classify.assignments import assignment, has_lapsed, title_of
from govload.classify.columns import Columns
from govload.classify.contract import Role
from govload.classify.duties import duty_cue, passed
from govload.classify.findings import Finding
from govload.classify.frame import Frame
from govload.classify.goals import goal
from govload.classify.kpis import KINDS, measure, measures
from govload.classify.lists import code_list
from govload.classify.passages import Form, Passage
from govload.classify.prose import code_bullet
from govload.classify.run_ins import run_in
from govload.classify.stems import stem_rule
from govload.model import Block, BlockType, Cell

# "Mål 2" or "b" beside a KPI only refers to a goal stated elsewhere.
_REFERENCE = re.compile(r"\W*(?:\w*mål\s*)?[\d.]*[a-z]?\W*", re.IGNORECASE)
_MEASURED = {role.value for role in KINDS}


@dataclass(frozen=True, slots=True)
class Row:
    """A table row with the blocks inside its cells and those that hang under it."""

    block: Block
    inside: tuple[Block, ...]
    body: tuple[Block, ...]


def code_assignment(row: Row, columns: Columns, role: Role) -> Iterator[Finding]:
    """Make the assignment a row names, its identifier before its title.

    A cell with several bullets and no identifier holds an assignment each. Where rows have
    identifiers, one without goes on with the row above.
    """
    cell, _, rule = next(columns.cells(row.block, "assignment"), (None, "", ""))
    identifier = columns.text(row.block, "identifier")
    if cell is None or (columns.holds("identifier") and not identifier):
        if not _unplaced(row):
            yield passed(row.block, role, "a row without an assignment of its own", rule)
        return
    bullets = [b for b in blocks_of(row, cell) if b.type is BlockType.LIST_ITEM]
    if len(bullets) > 1 and not identifier:
        yield from (assignment(bullet, (), rule=rule) for bullet in bullets)
        return
    if has_lapsed(*(other.text for other in row.block.cells if other is not cell)):
        yield passed(row.block, role, "an assignment that lapses", rule)
        return
    names = dict.fromkeys((identifier, title_of(cell.text)))
    title = " ".join(name for name in names if name)
    body = (*row.inside, *row.body)
    deadline = columns.text(row.block, "deadline")
    yield assignment(
        row.block, body, rule=rule, title=title, identifier=identifier, deadline=deadline
    )


def code_named(row: Row, columns: Columns, frame: Frame) -> Iterator[Finding]:
    """Code the cells in columns of goals, KPIs and key figures."""
    target = columns.text(row.block, "target")
    for cell, gives, rule in columns.cells(row.block, "goal", "kpi", "key_figure"):
        if gives == "goal" and _REFERENCE.fullmatch(cell.text):
            continue
        for block in blocks_of(row, cell):
            yield in_row(_named(block, gives, rule, frame, target=target), row, block)


def code_unplaced(row: Row, columns: Columns, frame: Frame) -> Iterator[Finding]:
    """Code what stands inside a row but in no known column, by its own words."""
    for block in _unplaced(row):
        label = run_in(block, frame.rulebook)
        if label is not None and (label.gives == "goal" or label.gives in _MEASURED):
            yield _named(block, label.gives, label.rule, frame)
        elif columns.holds("kpi") and (rule := measures(block.text, frame)):
            yield measure(block, frame, role=Role.KPI, rule=rule.id)
        elif columns.holds("assignment") and block.type is BlockType.LIST_ITEM:
            yield assignment(block, (), rule="column.assignment")
        elif duty_cue(block.text):
            yield code_bullet(block, frame, role=Role.TEXT)


def code_free(row: Row, role: Role, frame: Frame) -> Iterator[Finding]:
    """Code a row of a table that names no columns: statements, boxes of prose and lists."""
    lists = tuple(_lists(row, role))
    measured = next((p for p in lists if _measures(p, frame)), None)
    for cell in row.block.cells:
        for block in blocks_of(row, cell, listed=False):
            yield from _free(block, cell, row, role, frame, is_goal=measured is not None)
    for passage in lists:
        yield from code_list(passage, frame, last=None)


def _free(
    block: Block, cell: Cell, row: Row, role: Role, frame: Frame, *, is_goal: bool
) -> Iterator[Finding]:
    label = run_in(block, frame.rulebook)
    if label is not None and label.gives in ("goal", *_MEASURED):
        yield in_row(_named(block, label.gives, label.rule, frame), row, block)
    elif is_goal and cell is max(row.block.cells, key=lambda one: len(one.text)):
        how = "the statement above the parameters of its row"
        yield in_row(goal(block, rule="column.goal", how=how), row, block)
    elif duty_cue(block.text):
        yield in_row(code_bullet(block, frame, role=role), row, block)


def _measures(passage: Passage, frame: Frame) -> bool:
    rule = stem_rule(passage.stem.text, frame) if passage.stem else None
    return rule is not None and rule.gives == "kpi"


def _lists(row: Row, role: Role) -> Iterator[Passage]:
    by_index = {block.index: block for block in row.inside}
    listed = (block for block in row.inside if block.type is BlockType.LIST_ITEM)
    for owner, blocks in groupby(listed, key=lambda block: block.owner):
        stem = None if owner is None else by_index.get(owner)
        if stem is not None and stem.type is not BlockType.LIST_ITEM:
            yield Passage(form=Form.LIST, role=role, blocks=tuple(blocks), stem=stem)
        else:
            yield Passage(form=Form.LIST, role=role, blocks=tuple(blocks))


def _named(block: Block, gives: str, rule: str, frame: Frame, *, target: str = "") -> Finding:
    label = run_in(block, frame.rulebook)
    start = label.start if label else 0
    if gives == "goal":
        return goal(block, rule=rule, start=start, how="stands in a column of goals")
    return measure(block, frame, role=Role(gives), rule=rule, start=start, target=target)


def _unplaced(row: Row) -> tuple[Block, ...]:
    is_named = any(cell.column for cell in row.block.cells)
    return tuple(block for block in row.inside if is_named and not block.column)


def blocks_of(row: Row, cell: Cell, *, listed: bool = True) -> Sequence[Block]:
    """Return the blocks inside a cell, or the cell itself as one.

    Args:
        row: The row.
        cell: One of its cells.
        listed: Whether to return what stands in lists too.
    """
    named = [b for b in row.inside if b.column == cell.column and cell.column]
    inside = [b for b in named if listed or b.type is not BlockType.LIST_ITEM]
    if inside:
        return inside
    text = cell.text.strip()
    return (replace(row.block, text=text),) if text else ()


def in_row(finding: Finding, row: Row, block: Block) -> Finding:
    """Place a finding made of a bare cell where the cell's words stand in its row."""
    if block.index != row.block.index:
        return finding
    offset = max(0, row.block.text.find(block.text))
    start, end = offset + finding.start, offset + finding.end
    return replace(finding, block=row.block, start=start, end=end)
