"""Cards: tables whose rows begin with what the rest of them is ("Mål", "Styringsparametere")."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from govload.classify.cells import Row
from govload.classify.columns import header_rule
from govload.classify.frame import Frame
from govload.model import Block

_NAMED = {"goal", "kpi", "key_figure", "target", "baseline", "deadline"}
_COUNTED = {"goal", "kpi", "key_figure"}


def with_card_names(rows: tuple[Row, ...], frame: Frame) -> tuple[Row, ...]:
    """Name each row of a card by its first cell, as a column is named by its header.

    An empty first cell goes on with the name above. A table that is no card comes back as it is.
    """
    if not _is_card([row.block for row in rows], frame):
        return rows
    return tuple(_named(rows))


def _is_card(rows: Sequence[Block], frame: Frame) -> bool:
    """Tell a card from a table of columns: its names are known, and they are of several kinds."""
    is_paired = all(len(row.cells) == 2 and not row.cells[0].column for row in rows)
    if not rows or not is_paired or not _name(rows[0]):
        return False
    rules = [header_rule(name, frame) for name in map(_name, rows) if name]
    gives = {rule.gives if rule else "" for rule in rules}
    return len(gives) > 1 and gives <= _NAMED and bool(gives & _COUNTED)


def _name(row: Block) -> str:
    return row.cells[0].text.strip().rstrip(":")


def _named(rows: Sequence[Row]) -> Iterator[Row]:
    name = ""
    for row in rows:
        name = _name(row.block) or name
        cell = replace(row.block.cells[1], column=name)
        inside = tuple(replace(block, column=name) for block in row.inside)
        yield replace(row, block=replace(row.block, cells=(cell,)), inside=inside)
