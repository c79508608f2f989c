"""What others have published, with their own coding: shown beside, never joined."""

import tomllib
from functools import cache
from importlib.resources import files

from govload.tables.rows import PublishedRow


@cache
def published_rows() -> tuple[PublishedRow, ...]:
    """Return every published figure, by year, measure and study.

    Source:
        ``published.toml``, where each figure names its study. ``derived`` figures are worked out
        from published changes and stand nowhere in print.
    """
    table = tomllib.loads(files("govload.analyse").joinpath("published.toml").read_text("utf-8"))
    rows = (
        PublishedRow(
            year=figure["year"],
            measure=figure["measure"],
            value=figure["value"],
            agencies=figure.get("agencies"),
            derived=figure.get("derived", False),
            note=figure.get("note", ""),
            **table["study"][figure["study"]],
        )
        for figure in table["figure"]
    )
    return tuple(sorted(rows, key=lambda row: (row.year, row.measure, row.study)))
