"""Tables: a row is read by what its columns hold."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from govload.classify.assignments import code_titled
from govload.classify.calendar import code_calendar_row
from govload.classify.cards import with_card_names
from govload.classify.cells import Row, code_assignment, code_free, code_named, code_unplaced
from govload.classify.columns import Columns, columns_of, header_names, named
from govload.classify.contract import Role
from govload.classify.duties import passed
from govload.classify.findings import Finding
from govload.classify.frame import Frame
from govload.classify.passages import Form, Passage
from govload.classify.roles import BINDING
from govload.classify.run_ins import run_in
from govload.classify.titled import is_bare, is_title
from govload.model import Block, BlockType


def code_table(passage: Passage, frame: Frame) -> Iterator[Finding]:
    """Code a table row by row; a header row counts nothing."""
    rows = _rows(passage)
    if passage.role not in BINDING:
        rows = with_card_names(rows, frame)
    rows = _with_header(rows, frame)
    columns = columns_of([row.block for row in rows], passage.role, frame)
    for row in rows:
        coded = tuple(_code_row(row, columns, passage.role, frame))
        yield from coded
        yield from _rest(row, coded, passage.role)
        yield from _body(row.body, row.block, passage, frame)
    if rows:
        yield from _body(passage.tail, rows[-1].block, passage, frame)


def _rest(row: Row, coded: Sequence[Finding], role: Role) -> Iterator[Finding]:
    """Pass over what stands inside a row and was told as part of its item."""
    told = {finding.block.index for finding in coded}
    for block in row.inside:
        if block.index not in told:
            yield passed(block, role, f"part of the row «{row.block.text[:60].strip()}»")


def _body(
    blocks: Sequence[Block], above: Block, passage: Passage, frame: Frame
) -> Iterator[Finding]:
    """Pass over what belongs to a row; a title among it opens an assignment of its own."""
    starts = [at for at, block in enumerate(blocks) if is_title(block, frame)]
    for block in blocks[: starts[0] if starts else len(blocks)]:
        yield passed(block, passage.role, f"part of the row «{above.text[:60].strip()}»")
    for at, stop in pairwise([*starts, len(blocks)]):
        part = replace(passage, form=Form.TITLED, blocks=tuple(blocks[at:stop]), tail=())
        label = run_in(part.first, frame.rulebook)
        yield from code_titled(part, label, is_bare=is_bare(part.first, frame))


def _rows(passage: Passage) -> tuple[Row, ...]:
    by_index = {block.index: block for block in passage.blocks}
    hanging: dict[int, list[Block]] = defaultdict(list)
    for block in passage.blocks:
        if block.type is not BlockType.TABLE_ROW:
            hanging[_row_of(block, by_index)].append(block)
    heads = (b for b in passage.blocks if b.type is BlockType.TABLE_ROW and not b.is_header)
    return tuple(_row(head, hanging[head.index]) for head in heads)


def _with_header(rows: tuple[Row, ...], frame: Frame) -> tuple[Row, ...]:
    """Use a first row that reads like a header as one, where the table has none."""
    names = header_names([row.block for row in rows], frame)
    if not names:
        return rows
    return tuple(replace(row, block=named(row.block, names)) for row in rows[1:])


def _row_of(block: Block, by_index: dict[int, Block]) -> int:
    while block.type is not BlockType.TABLE_ROW and block.owner in by_index:
        block = by_index[block.owner]
    return block.index


def _row(head: Block, hanging: Sequence[Block]) -> Row:
    inside = tuple(block for block in hanging if block.table)
    return Row(head, inside, tuple(block for block in hanging if not block.table))


def _code_row(row: Row, columns: Columns, role: Role, frame: Frame) -> Iterator[Finding]:
    if role is Role.BUDGET:
        yield passed(row.block, role, "a row of a budget table")
    elif role is Role.REPORTING:
        yield code_calendar_row(row.block, columns, frame)
    elif columns.holds_items:
        if columns.holds("assignment"):
            yield from code_assignment(row, columns, role)
        yield from code_named(row, columns, frame)
        yield from code_unplaced(row, columns, frame)
    else:
        yield from code_free(row, role, frame)
