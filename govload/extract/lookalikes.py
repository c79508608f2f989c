"""What stands in line like a table and is none: a list, a letterhead, a contents page."""

import re
from collections.abc import Sequence
from itertools import pairwise

_MARKER = re.compile(r"[•–—▪◦*o-]|\(?\d{1,2}(?:\.\d{1,2})*[.)]?|\(?[a-zæøåA-ZÆØÅ][.)]|[IVX]+\.?")
_PAGE_NUMBER = re.compile(r"\d{1,3}")
# Most rows of a contents page end in a page number; its heading, or an address below, does not.
_CONTENTS_SHARE = 0.7
_LETTERHEAD = re.compile(
    r"(?:(?:post|kontor|besøks)adresse|telefon|telefaks|e-post|org\.? ?nr|arkivkode|saksbehandler"
    r"|sakshandsamar|(?:deres|dykkar|vår) (?:ref|dato)\w*|avdeling:?$|dato:?$)",
    re.IGNORECASE,
)
_LETTERHEAD_LABELS = 2


def stand_apart(texts: Sequence[str]) -> bool:
    """Tell cells of a row from a bullet or number and its item."""
    return len(texts) > 2 or (len(texts) == 2 and not _MARKER.fullmatch(texts[0]))


def is_letterhead(rows: Sequence[Sequence[str]]) -> bool:
    """True for rows of texts with the labels of a letter's head: "Deres ref", "Telefon"."""
    return sum(bool(_LETTERHEAD.match(text)) for row in rows for text in row) >= _LETTERHEAD_LABELS


def is_contents(rows: Sequence[Sequence[str]]) -> bool:
    """Tell a contents page: titles with page numbers that do not fall."""
    last = [row[-1] for row in rows if len(row) <= 3]
    numbers = [int(text) for text in last if _PAGE_NUMBER.fullmatch(text)]
    rising = all(one <= other for one, other in pairwise(numbers))
    return rising and len(numbers) >= _CONTENTS_SHARE * len(rows)
