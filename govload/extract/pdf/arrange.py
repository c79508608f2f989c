"""Free words and finished tables put into reading order, column by column."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from govload.extract.page import Line, Table
from govload.extract.pdf.aligned import aligned_grids
from govload.extract.pdf.columns import Column, Piece, columns_of
from govload.extract.pdf.grids import Grid
from govload.extract.pdf.lines import Sheet, compose, extent
from govload.extract.pdf.paths import Rect
from govload.extract.pdf.rows import Row, rows_of, segments_of
from govload.extract.pdf.tables import place, tables_of
from govload.extract.pdf.words import Word

# White space (in em) that may be a gutter; where it is none, the line is joined again.
_WIDE = 1.0


def arranged(
    words: list[Word], tables: Sequence[tuple[Grid, Table]], sheet: Sheet
) -> list[Line | Table]:
    """Return lines and tables in the order in which a person reads them.

    Args:
        words: Words outside tables.
        tables: Tables found so far, each with the grid it was made from.
        sheet: The page.
    """
    pieces = [
        *_pieces(rows_of(words)),
        *(Piece(*grid.box, table=number) for number, (grid, _) in enumerate(tables)),
    ]
    found = [table for _, table in tables]
    content: list[Line | Table] = []
    columns = columns_of(pieces)
    if len(columns) == 1:
        columns = [Column(columns[0].pieces, max(columns[0].right, sheet.text_right))]
    for column in columns:
        content += _read(_with_aligned(column, found, sheet), found, sheet)
    return content


def _with_aligned(column: Column, found: list[Table], sheet: Sheet) -> Column:
    """Replace pieces that form a table by standing in line; ``found`` gains the tables."""
    pieces = column.pieces
    for grid in aligned_grids(pieces):
        inside = [piece for piece in pieces if piece.table < 0 and _stands_in(piece, grid)]
        words = [word for piece in inside for word in piece.words]
        place(words, grid, 0)
        standing = Piece(*grid.box, table=len(found))
        found += [table for _, table in tables_of([grid], words, sheet)]
        taken = set(map(id, inside))
        kept = [piece for piece in pieces if id(piece) not in taken]
        pieces = sorted([*kept, standing], key=lambda piece: (piece.top, piece.x0))
    return Column(pieces, column.right)


def _stands_in(piece: Piece, grid: Grid) -> bool:
    x0, top, x1, bottom = grid.box
    across, down = (piece.x0 + piece.x1) / 2, (piece.top + piece.bottom) / 2
    return x0 <= across <= x1 and top <= down <= bottom


def _pieces(rows: list[Row]) -> Iterator[Piece]:
    for number, row in enumerate(rows):
        for segment in segments_of(row, _WIDE):
            size = max([word.size for word in segment])
            yield Piece(*extent(segment), size=size, row=number, words=segment)


def _read(column: Column, tables: list[Table], sheet: Sheet) -> Iterator[Line | Table]:
    """Give a column's lines and tables from top to bottom; pieces of one row are one line."""
    above: float | None = None
    for (_, table), group in groupby(column.pieces, key=lambda piece: (piece.row, piece.table)):
        pieces = list(group)
        if table >= 0:
            yield tables[table]
            above = pieces[0].bottom
        else:
            # A list's label in smaller type has a lower top, but still stands first.
            across = sorted(pieces, key=lambda piece: piece.x0)
            row = [word for piece in across for word in piece.words]
            rect = _around(pieces)
            yield compose(row, sheet, rect=rect, above=above, column_end=column.right)
            above = rect[3]


def _around(pieces: Sequence[Piece]) -> Rect:
    return (
        min(piece.x0 for piece in pieces),
        min(piece.top for piece in pieces),
        max(piece.x1 for piece in pieces),
        max(piece.bottom for piece in pieces),
    )
