"""What stands when the year's supplements have changed, taken back and added to a letter."""

import re
from collections.abc import Sequence

from govload.analyse.wording import dice, fold
from govload.model import HEADLINE_KINDS, Part
from govload.tables.rows import NotCountedRow, RequirementRow

SAME_TITLE_AT_LEAST = 0.7
LAPSED_BY_RULE = "lapse"
LAPSES = re.compile(
    r"\b(?:utgår|går ut|gå ut|faller bort|fell bort|bortfaller|bortfell|trekkes tilbake"
    r"|blir trekt tilbake|blir trukket tilbake)\b",
    re.IGNORECASE,
)


def standing_at_year_end(
    items: Sequence[RequirementRow], ledger: Sequence[NotCountedRow] = ()
) -> tuple[RequirementRow, ...]:
    """Return the goals, KPIs and activities of letter and supplements that stand together.

    A supplement's item takes the place of the one it changes, found by identifier, else by kind
    and title (Dice coefficient of the words at least 0.7); what a supplement takes back is out.

    Args:
        items: Requirements of one agency in one year, all parts.
        ledger: What those letters did not count: a supplement's words that an assignment lapses
            stand here.
    """
    headline = [item for item in items if item.kind in HEADLINE_KINDS]
    original = [item for item in headline if item.part == Part.LETTER]
    added = [item for item in headline if item.part == Part.SUPPLEMENT]
    taken_back = [
        entry.text for entry in ledger if entry.part == Part.SUPPLEMENT and _tells_of_lapse(entry)
    ]
    kept = tuple(
        item
        for item in original
        if not any(_replaces(newer, item) for newer in added)
        and not any(_names(text, item) for text in taken_back)
    )
    return (*kept, *added)


def _tells_of_lapse(entry: NotCountedRow) -> bool:
    by_rule = LAPSED_BY_RULE in f"{entry.rule} {entry.reason}".casefold()
    return by_rule or LAPSES.search(entry.text) is not None


def _replaces(newer: RequirementRow, item: RequirementRow) -> bool:
    if newer.changes:
        return _names(newer.changes, item)
    if newer.identifier and item.identifier:
        return _plain(newer.identifier) == _plain(item.identifier)
    same_title = dice([fold(newer.text)], [fold(item.text)])[0, 0] >= SAME_TITLE_AT_LEAST
    return newer.kind == item.kind and bool(same_title)


def _names(text: str, item: RequirementRow) -> bool:
    """Tell whether words about a change or lapse name ``item``: by identifier or whole title."""
    if item.identifier and f" {_plain(item.identifier)} " in f" {_plain(text)} ":
        return True
    title, words = fold(item.text), fold(text)
    spans = range(len(words) - len(title) + 1)
    return len(title) > 1 and any(words[at : at + len(title)] == title for at in spans)


def _plain(text: str) -> str:
    """Return words without case and without punctuation around each, identifiers whole."""
    return " ".join(word.strip('.,:;()«»"') for word in text.casefold().split())
