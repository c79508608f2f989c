"""Tables: a row is read by what its columns hold."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from govload.classify.assignments import assignment
from govload.classify.calendar import code_calendar_row
from govload.classify.columns import Columns, columns_of, header_names, named
from govload.classify.contract import Role
from govload.classify.duties import duty_cue, passed
from govload.classify.findings import Finding
from govload.classify.frame import Frame
from govload.classify.goals import goal
from govload.classify.kpis import measure
from govload.classify.passages import Passage
from govload.classify.prose import code_bullet
from govload.classify.run_ins import run_in
from govload.model import Block, BlockType, Cell


@dataclass(frozen=True, slots=True)
class _Row:
    """A table row with the blocks inside its cells and those that hang under it."""

    block: Block
    inside: tuple[Block, ...]
    body: tuple[Block, ...]


def code_table(passage: Passage, frame: Frame) -> Iterator[Finding]:
    """Code a table row by row; a header row counts nothing."""
    rows = _with_header(_rows(passage), frame)
    columns = columns_of([row.block for row in rows], passage.role, frame)
    for row in rows:
        yield from _code_row(row, columns, passage.role, frame)
        for block in row.body:
            yield passed(block, passage.role, f"part of the row «{row.block.text[:60].strip()}»")
    for block in passage.tail:
        yield passed(block, passage.role, "part of the assignment in the row above")


def _rows(passage: Passage) -> tuple[_Row, ...]:
    by_index = {block.index: block for block in passage.blocks}
    hanging: dict[int, list[Block]] = defaultdict(list)
    for block in passage.blocks:
        if block.type is not BlockType.TABLE_ROW:
            hanging[_row_of(block, by_index)].append(block)
    heads = (b for b in passage.blocks if b.type is BlockType.TABLE_ROW and not b.is_header)
    return tuple(_row(head, hanging[head.index]) for head in heads)


def _with_header(rows: tuple[_Row, ...], frame: Frame) -> tuple[_Row, ...]:
    """Use a first row that reads like a header as one, where the table has none."""
    names = header_names([row.block for row in rows], frame)
    if not names:
        return rows
    return tuple(replace(row, block=named(row.block, names)) for row in rows[1:])


def _row_of(block: Block, by_index: dict[int, Block]) -> int:
    while block.type is not BlockType.TABLE_ROW and block.owner in by_index:
        block = by_index[block.owner]
    return block.index


def _row(head: Block, hanging: Sequence[Block]) -> _Row:
    inside = tuple(block for block in hanging if block.table)
    return _Row(head, inside, tuple(block for block in hanging if not block.table))


def _code_row(row: _Row, columns: Columns, role: Role, frame: Frame) -> Iterator[Finding]:
    if role is Role.BUDGET:
        yield passed(row.block, role, "a row of a budget table")
    elif role is Role.REPORTING:
        yield code_calendar_row(row.block, columns)
    elif columns.holds_items:
        if columns.holds("assignment"):
            yield _assignment(row, columns, role)
        yield from _named_cells(row, columns, frame)
    else:
        yield from _free_cells(row, role, frame)


def _assignment(row: _Row, columns: Columns, role: Role) -> Finding:
    """Make the assignment a row names, its identifier before its title.

    Where rows have identifiers, one without goes on with the row above.
    """
    _, _, rule = next(columns.cells(row.block, "assignment"), (None, "", ""))
    names = (columns.text(row.block, "identifier"), columns.text(row.block, "assignment"))
    if not names[1] or (columns.holds("identifier") and not names[0]):
        return passed(row.block, role, "a row without an assignment of its own", rule)
    title = " ".join(name for name in dict.fromkeys(names) if name) or row.block.text
    return assignment(
        row.block, (*row.inside, *row.body), rule=rule, title=title, identifier=names[0]
    )


def _named_cells(row: _Row, columns: Columns, frame: Frame) -> Iterator[Finding]:
    target = columns.text(row.block, "target")
    for cell, gives, rule in columns.cells(row.block, "goal", "kpi", "key_figure"):
        for block in _blocks(row, cell):
            label = run_in(block, frame.rulebook)
            start = label.start if label else 0
            if gives == "goal":
                made = goal(block, rule=rule, start=start, how="stands in a column of goals")
            else:
                made = measure(
                    block, frame, role=Role(gives), rule=rule, start=start, target=target
                )
            yield _in_row(made, row, block)


def _free_cells(row: _Row, role: Role, frame: Frame) -> Iterator[Finding]:
    for cell in row.block.cells:
        for block in _blocks(row, cell):
            if duty_cue(block.text):
                yield _in_row(code_bullet(block, frame, role=role), row, block)


def _blocks(row: _Row, cell: Cell) -> tuple[Block, ...]:
    """Return the blocks inside a cell, or the cell itself as one."""
    inside = tuple(block for block in row.inside if block.column == cell.column)
    if inside:
        return inside
    return (replace(row.block, text=cell.text),) if cell.text.strip() else ()


def _in_row(finding: Finding, row: _Row, block: Block) -> Finding:
    """Place a finding made of a bare cell where the cell's words stand in its row."""
    if block.index != row.block.index:
        return finding
    offset = max(0, row.block.text.find(block.text))
    start, end = offset + finding.start, offset + finding.end
    return replace(finding, block=row.block, start=start, end=end)
