"""Which row of a table names its columns."""

import re

from govload.extract.structure import prose
from govload.extract.structure.grids import Grid, GridRow

_LONGEST = 6
_NAMES = re.compile(
    r"(?:nr|id|\w*mål|\w*indikator\w*|styringsparam\w*|parameter\w*|resultat\w*|krav|oppdrag\w*|"
    r"oppgave\w*|oppgåve\w*|tiltak|frist\w*|dato|tid\w*|når|hva|kva|hvem|kven|sak|tema|møte\w*|"
    r"ansvar\w*|merknad\w*|kommentar\w*|kap\w*|post\w*|betegnelse|nemning|beløp|sum|budsjett\w*|"
    r"løyving\w*|bevilgning\w*|tildeling\w*|status|baseline|måltall|ambisjon\w*|leveranse\w*|"
    r"beskrivelse|omtale|perspektiv|avdeling|område|aktivitet\w*|rapport\w*|type|navn|namn|"
    r"tittel|prioritet|år|formål|20\d\d|\(?i 1 ?000 kr\w*\)?)\b",
    re.IGNORECASE,
)


def header_of(grid: Grid) -> int:
    """Return how many rows at the top of a grid name its columns: 0, 1 or 2."""
    if len(grid.rows) < 2 or not _can_name(grid.rows[0]):
        return 0
    if _titles_body(grid, 0) and not _names_columns(grid.rows[0]):
        return 0
    if grid.rows[0].strong and not all(row.strong for row in grid.rows):
        second = len(grid.rows) > 2 and grid.rows[1].strong and _can_name(grid.rows[1])
        return 2 if second and not _titles_body(grid, 1) else 1
    return int(_names_columns(grid.rows[0]))


def _can_name(row: GridRow) -> bool:
    short = all(len(text.split()) <= 2 * _LONGEST for text in row.texts)
    return len(row.filled) > 1 and short and not any(prose.ended(text) for text in row.texts[1:])


def _titles_body(grid: Grid, place: int) -> bool:
    """True where the row below runs over all columns with prose: the row is its title."""
    below = grid.rows[place + 1].spanning if place + 1 < len(grid.rows) else None
    return below is not None and not is_group(grid.rows[place + 1])


def is_group(row: GridRow) -> bool:
    """True for a row that only names the rows below it: few strong words over all columns.

    A goal that stands so is an item itself.
    """
    if row.spanning is None or not row.strong:
        return False
    text = " ".join(text for text in row.texts if text)
    return prose.title_like(text, words=2 * _LONGEST) and not prose.is_named_goal(text)


def _names_columns(row: GridRow) -> bool:
    """True where most cells hold a word that tables use as a column's name."""
    texts = [text for text in row.texts if text]
    named = sum(bool(_NAMES.match(text)) and len(text.split()) <= _LONGEST for text in texts)
    return named > len(texts) / 2
