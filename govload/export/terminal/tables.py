"""The one look of tables: a rule under the headings, numbers to the right, no boxes."""

from collections.abc import Sequence

from rich import box
from rich.table import Table


def new_table(*words: str, numbers: Sequence[str] = (), title: str = "") -> Table:
    """Return an empty table with columns of ``words``, which wrap, and then of ``numbers``."""
    table = Table(
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
        table.add_column(heading, overflow="fold", min_width=min(len(heading), 8))
    for heading in numbers:
        width = max(map(len, heading.split("\n")))
        table.add_column(heading, justify="right", no_wrap=True, min_width=width)
    return table
