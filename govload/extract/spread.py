"""Tables in plain text: rows whose words stand below each other, set apart by blanks."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from govload.extract.lookalikes import is_contents, is_letterhead, stand_apart
from govload.extract.normalise import clean
from govload.extract.page import Line, Table, TableCell

_PIECE = re.compile(r"\S+(?: \S+)*")
# A cell that only one blank parts from a long one before it.
_OPENING = re.compile(r" (?![a-zæøå])")
# The number of a page, and the letter's name beside it.
_PAGE = re.compile(r"\d{1,3}")
_SIDE = re.compile(r"side \d{1,3}(?: av \d{1,3})?", re.IGNORECASE)
_LETTER = re.compile(r"(?i:.*tildelingsbrev)|[A-ZÆØÅ][\w-]+ (?:19|20)\d\d\s")
# A number that stands in by so many blanks is a page's.
_FAR = 20
_ROWS = 3
# Of the rows, as many may run over the blanks between two columns, and as many must show there
# more blanks than part two words.
_CROSSING, _WIDE = 0.2, 0.5

_Gutter = tuple[int, int]


@dataclass(frozen=True, slots=True)
class SpreadLine:
    """A line with its blanks as they stand in the file, and where its pieces stand in it."""

    text: str
    pieces: tuple[_Gutter, ...]

    @property
    def texts(self) -> list[str]:
        """What its pieces say."""
        return [self.text[start:end] for start, end in self.pieces]

    @property
    def parted(self) -> bool:
        """Whether its words stand in columns."""
        return len(self.pieces) > 1 and stand_apart(self.texts)

    @property
    def is_foot(self) -> bool:
        """Whether it is the foot of a page: its number, set far from the letter's name if any."""
        if len(self.pieces) == 1:
            return self.pieces[0][0] >= _FAR and self.text.strip().isdigit()
        edges = {self.texts[0], self.texts[-1]} if self.pieces else set()
        numbered = any(_PAGE.fullmatch(text) for text in edges)
        return any(_SIDE.fullmatch(text) for text in edges) or (
            numbered and bool(_LETTER.match(self.text.lstrip()))
        )

    def goes_on_below(self, above: "SpreadLine") -> bool:
        """Whether its words are the rest of cells in the row above."""
        low = all(text[0].islower() for text in self.texts)
        first, second = above.pieces[0][0], above.pieces[1][0]
        if self.pieces[0][0] > first + 1:
            return low or (len(self.pieces) == 1 and self.pieces[0][0] >= second - 1)
        return low and len(self.pieces) == 1 and self.pieces[0][1] < second


def spread(text: str) -> SpreadLine:
    """Return a line of the file, its tabs already blanks."""
    return SpreadLine(text, tuple(found.span() for found in _PIECE.finditer(text)))


def rows_at(lines: Sequence[SpreadLine], place: int) -> list[list[SpreadLine]]:
    """Return the rows that begin at a line: each a line in columns, and what goes on below it."""
    rows: list[list[SpreadLine]] = []
    for line in map(lines.__getitem__, range(place, len(lines))):
        if rows and line.goes_on_below(rows[-1][0]):
            rows[-1].append(line)
        elif line.parted and not line.is_foot:
            rows.append([line])
        else:
            break
    return rows


def table_of(rows: Sequence[Sequence[SpreadLine]], page: int) -> Table | None:
    """Return the table that rows make up; None where they only look like one."""
    heads = [row[0] for row in rows]
    texts = [row.texts for row in heads]
    if len(rows) < _ROWS or is_letterhead(texts) or is_contents(texts):
        return None
    gutters = _gutters(heads)
    if not gutters:
        return None
    cells = tuple(
        cell for place, row in enumerate(rows) for cell in _cells(row, place, gutters, page)
    )
    return Table(
        page=page, cells=cells, columns=len(gutters) + 1, rows=len(rows), signal="alignment"
    )


def _gutters(rows: Sequence[SpreadLine]) -> list[_Gutter]:
    """Return where the blanks between columns stand."""
    crossing = Counter(
        at for row in rows for start, end in row.pieces for at in _inked(row, start, end)
    )
    width = max(len(row.text) for row in rows)
    most = _CROSSING * len(rows)
    shape = "".join("x" if crossing[at] > most else " " for at in range(width))
    columns = [found.span() for found in re.finditer(r"x+", shape)]
    gutters = [(one[1], two[0]) for one, two in pairwise(columns)]
    wide = Counter(_widest(gap, gutters) for row in rows for gap in _gaps(row))
    both = {one: sum(_has_both(row, one) for row in rows) for one in gutters}
    return [one for one in gutters if wide[one] >= max(1, _WIDE * both[one])]


def _inked(row: SpreadLine, start: int, end: int) -> Iterator[int]:
    return (at for at in range(start, end) if row.text[at] != " ")


def _gaps(row: SpreadLine) -> Iterator[_Gutter]:
    return ((one[1], two[0]) for one, two in pairwise(row.pieces))


def _widest(gap: _Gutter, gutters: Sequence[_Gutter]) -> _Gutter | None:
    """Return the gutter that a gap stands for: the widest of those that it is part of.

    Where a cell is short or empty, the gap also covers blanks between words of other rows.
    """
    covered = [gutter for gutter in gutters if _meet(gap, gutter)]
    return max(covered, key=lambda gutter: gutter[1] - gutter[0], default=None)


def _meet(one: _Gutter, other: _Gutter) -> bool:
    return one[0] < other[1] and one[1] > other[0]


def _has_both(row: SpreadLine, gutter: _Gutter) -> bool:
    """True where a row has words on both sides of a gutter."""
    return row.pieces[0][0] < gutter[0] and row.pieces[-1][1] > gutter[1]


def _cut(row: SpreadLine, gutter: _Gutter) -> int | None:
    """Return where a gutter cuts a line; None where its words run over it."""
    first, last = row.pieces[0][0], row.pieces[-1][1]
    gaps = ((0, first), *_gaps(row), (last, max(last, gutter[1])))
    if gap := next((gap for gap in gaps if _meet(gap, gutter)), None):
        return max(gap[0], gutter[0])
    return gutter[1] - 1 if _OPENING.match(row.text, gutter[1] - 1) else None


def _cells(
    row: Sequence[SpreadLine], place: int, gutters: Sequence[_Gutter], page: int
) -> Iterator[TableCell]:
    """Yield the cells of a row; words of its first line that run over a gutter join two."""
    cuts = [(column, _cut(row[0], gutter)) for column, gutter in enumerate(gutters, start=1)]
    open_cuts = [(0, 0), *((column, cut) for column, cut in cuts if cut is not None)]
    ends = [*open_cuts[1:], (len(gutters) + 1, None)]
    for (column, start), (after, end) in zip(open_cuts, ends, strict=True):
        first, *others = row
        texts = (first.text[start:end], *(_words_in(line, start, end) for line in others))
        lines = tuple(Line(text=text, page=page) for text in map(clean, texts) if text)
        yield TableCell(lines=lines, column=column, row=place, column_span=after - column)


def _words_in(line: SpreadLine, start: int, end: int | None) -> str:
    """Return the pieces of a later line of a row that begin in one of its cells."""
    inside = (piece for piece in line.pieces if start <= piece[0] and (not end or piece[0] < end))
    return " ".join(line.text[slice(*piece)] for piece in inside)
