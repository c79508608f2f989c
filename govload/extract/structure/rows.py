"""Grids -> pieces: one block a row, with named cells; what a cell holds beyond that apart.

A row that runs over all columns is either the name of the rows below it or the body of the
titled row above it, as in tables of assignments.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from govload.extract.draft import Draft
from govload.extract.page import TableCell
from govload.extract.structure import prose
from govload.extract.structure.blocks import body_piece
from govload.extract.structure.cells import cell_groups
from govload.extract.structure.grids import Grid, GridRow
from govload.extract.structure.headers import header_of, is_group
from govload.extract.structure.headings import Clues
from govload.extract.structure.markers import marker_of
from govload.extract.structure.pieces import Piece, boxes_of
from govload.extract.structure.runs import Group
from govload.model import BlockType, Cell

_ITEM_WORDS = 3


@dataclass(frozen=True, slots=True)
class Place:
    """Where pieces of a table stand: index of the first, number of the table, row in it."""

    base: int
    table: int
    signal: str
    row: int = 0


def pieces_from_grid(grid: Grid, place: Place, clues: Clues) -> list[Piece]:
    """Return the pieces of a table, in reading order."""
    heads = header_of(grid)
    names = _column_names(grid.rows[:heads], clues)
    pieces = [_named_row(row, replace(place, row=0), {}, clues) for row in grid.rows[:heads]]
    number, title, strong_title = 0, -1, False
    for row in grid.rows[heads:]:
        spot = Place(place.base + len(pieces), place.table, place.signal, number)
        if heads and is_group(row):
            pieces.append(_named_row(row, spot, names, clues))
            title = -1
        elif title >= 0 and (body := _body_cell(row, strong_title, headed=heads > 0)):
            groups = cell_groups(body.lines, clues.measures)
            pieces.extend(_inside(group, spot, title, 0, names, clues) for group in groups)
        else:
            number += 1
            title, strong_title = spot.base, row.strong
            pieces.extend(_row(row, replace(spot, row=number), names, clues))
    return pieces


def _body_cell(row: GridRow, strong_title: bool, *, headed: bool) -> TableCell | None:
    """Return the cell that holds the body of the titled row above, if this row is one.

    Under named columns, a title over all columns opens rows of its own.
    """
    if row.strong or (headed and row.spanning and prose.title_like(" ".join(row.texts).strip())):
        return None
    return row.spanning or (row.lone if strong_title else None)


def _column_names(heads: Sequence[GridRow], clues: Clues) -> dict[int, str]:
    named: dict[int, list[str]] = {}
    for row in heads:
        for cell in row.filled:
            for column in range(cell.column, cell.column + cell.column_span):
                named.setdefault(column, []).append(_text(cell, clues))
    return {column: " ".join(texts) for column, texts in named.items()}


def _text(cell: TableCell, clues: Clues) -> str:
    return clues.joiner.join(line.text for line in cell.lines)


def _named_row(row: GridRow, spot: Place, names: dict[int, str], clues: Clues) -> Piece:
    """Return a row that names columns or rows."""
    texts = {cell.column: _text(cell, clues) for cell in row.filled}
    return _row_piece(row, texts, spot, names, clues, is_header=True)


@dataclass(slots=True)
class _Divided:
    """A row's words by column: what stays, rows beside it, and blocks of their own.

    Attributes:
        listed: The whole of each cell whose items are blocks of their own.
    """

    stays: dict[int, str] = field(default_factory=dict)
    beside: dict[int, str] = field(default_factory=dict)
    apart: list[tuple[int, Group]] = field(default_factory=list)
    listed: dict[int, str] = field(default_factory=dict)


def _row(row: GridRow, spot: Place, names: dict[int, str], clues: Clues) -> Iterator[Piece]:
    """Yield the row, and what its cells hold beyond one text each."""
    parts = _divided(row, clues)
    yield _row_piece(row, parts.stays, spot, names, clues, listed=parts.listed)
    for column, text in parts.beside.items():
        yield _row_piece(row, {column: text}, spot, names, clues)
    for column, group in parts.apart:
        yield _inside(group, spot, spot.base, column, names, clues)


def _divided(row: GridRow, clues: Clues) -> _Divided:
    """Divide the cells of a row.

    The first text of a cell stays in the row, and further paragraphs are blocks of their own.
    Of several items none stays, unless nothing else would. A cell that opens with a number of
    its own beside a numbered one (a sub-goal beside its goal) is a row beside it.
    """
    parts, numbered = _Divided(), False
    for cell in row.filled:
        first, *others = cell_groups(cell.lines, clues.measures)
        item = _is_item(first, clues)
        if others and _are_items([first, *others]):
            others.insert(0, first)
            parts.listed[cell.column] = _text(cell, clues)
        elif item and numbered:
            parts.beside[cell.column] = _whole(first, clues)
        else:
            parts.stays[cell.column] = _whole(first, clues)
        numbered = numbered or item
        parts.apart.extend((cell.column, group) for group in others)
    if not parts.stays:
        column, first = parts.apart.pop(0)
        parts.stays[column] = _whole(first, clues)
    return parts


def _are_items(groups: Sequence[Group]) -> bool:
    """True for the items of a list, and for lines that stand in one without marks."""
    texts = [group.lines[-1].text for group in groups]
    unmarked = all(group.marker is None for group in groups)
    return groups[0].marker is not None or (
        unmarked and not any(text.endswith((".", ":")) for text in texts)
    )


def _is_item(group: Group, clues: Clues) -> bool:
    """True for a numbered text that can stand as an item by itself."""
    marker = marker_of(group.lines[0].text, bare=True)
    return marker is not None and len(clues.title(group).split()) > _ITEM_WORDS


def _whole(group: Group, clues: Clues) -> str:
    return clues.joiner.join(line.text for line in group.lines)


def _inside(
    group: Group,
    spot: Place,
    owner: int | None,
    column: int,
    names: dict[int, str],
    clues: Clues,
) -> Piece:
    """Return a block inside a cell."""
    piece = body_piece(group, clues)
    draft = replace(
        piece.draft,
        table=spot.table,
        row=spot.row,
        column=names.get(column, ""),
        owner=owner,
        signal=spot.signal,
    )
    return replace(piece, draft=draft, cell=(spot.table, spot.row, column))


def _row_piece(
    row: GridRow,
    texts: dict[int, str],
    spot: Place,
    names: dict[int, str],
    clues: Clues,
    *,
    is_header: bool = False,
    listed: dict[int, str] | None = None,
) -> Piece:
    lines = tuple(line for cell in row.filled if cell.column in texts for line in cell.lines)
    whole = {**(listed or {}), **texts}
    draft = Draft(
        type=BlockType.TABLE_ROW,
        text=" ".join(texts.values()),
        page=lines[0].page,
        table=spot.table,
        row=0 if is_header else spot.row,
        cells=tuple(
            Cell(names.get(cell.column, ""), whole.get(cell.column, "")) for cell in row.cells
        ),
        is_header=is_header,
        signal=spot.signal,
        bold=row.strong,
        text_source=clues.sources[lines[0].page],
        boxes=boxes_of(lines),
    )
    return Piece(draft)
