"""The one look of tables: a rule under the headings, numbers to the right, no boxes."""

from collections.abc import Sequence
from itertools import chain
from textwrap import wrap

from rich import box
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.table import Column, Table

# Between two columns: the line of the box, which is a blank here, and air on both sides or on one.
_WIDE_GAP, _NARROW_GAP = 3, 2
_LONGEST_HEADING = 10
_LEAST_WORDS = 4


class WholeWords(Table):
    """A table that breaks no word while there is room: it takes the air between columns first."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Give each column its width, now that all rows are known."""
        sizes = [_size(column, console, options) for column in self.columns]
        gaps = len(self.columns) - 1
        least = sum(size.minimum for size in sizes)
        self.collapse_padding = least + _WIDE_GAP * gaps > options.max_width
        gap = _NARROW_GAP if self.collapse_padding else _WIDE_GAP
        floors = [
            size.minimum if column.no_wrap else min(size.minimum, _LEAST_WORDS)
            for column, size in zip(self.columns, sizes, strict=True)
        ]
        widths = _widths(options.max_width - gap * gaps, sizes, floors)
        for column, width in zip(self.columns, widths, strict=True):
            column.width = width
        yield from super().__rich_console__(console, options)


def _size(column: Column, console: Console, options: ConsoleOptions) -> Measurement:
    """Return the widths of the longest word, or cell where none may wrap, and of the longest."""
    cells = chain([column.header], column.cells)
    sizes = [Measurement.get(console, options, cell) for cell in cells]
    longest = max(column.min_width or 0, *(size.maximum for size in sizes))
    word = max(size.minimum for size in sizes)
    return Measurement(longest if column.no_wrap else word, longest)


def _widths(room: int, sizes: Sequence[Measurement], floors: Sequence[int]) -> list[int]:
    """Share ``room``: first a word's width each, or less of the widest; then to whom lacks most."""
    widths = [size.minimum for size in sizes]
    while sum(widths) > max(room, sum(floors)):
        over = [width if width > least else 0 for width, least in zip(widths, floors, strict=True)]
        widths[over.index(max(over))] -= 1
    spare = min(room, sum(size.maximum for size in sizes)) - sum(widths)
    for _ in range(spare):
        lacks = [size.maximum - width for size, width in zip(sizes, widths, strict=True)]
        widths[lacks.index(max(lacks))] += 1
    return widths


def new_table(*words: str, numbers: Sequence[str] = (), title: str = "") -> Table:
    """Return an empty table with columns of ``words``, which wrap, and then of ``numbers``."""
    table = WholeWords(
        title=title or None,
        title_justify="left",
        title_style="bold",
        caption_justify="left",
        header_style="bold",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        show_edge=False,
    )
    for heading in words:
        table.add_column(heading, overflow="fold")
    for heading in numbers:
        lines = "\n".join(wrap(heading, _LONGEST_HEADING, break_long_words=False))
        table.add_column(lines, justify="right", no_wrap=True)
    return table
