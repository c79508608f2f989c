"""When an assignment is due, in the letter's own words, and whether that names a day at all."""

import re
from calendar import monthrange

from govload.classify.nlp import sentences
from govload.classify.verbs import is_sentence

_LABELLED = re.compile(r"\bfrist(?:en)?\b[^.:\n]{0,30}:[^\S\n]*(?P<when>[^\n;]+)", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des")
_DAY = re.compile(
    r"(?<![\d.])(?P<day>\d{1,2})\.\s?(?:(?P<month>\d{1,2})(?:\.\s?(?P<year>\d{4}|\d\d)\b|(?=/|\.|\s|$))"
    rf"|(?P<name>{'|'.join(_MONTHS)})\w*\.?(?:\s(?P<year_behind>\d{{4}}))?)",
    re.IGNORECASE,
)
_DUE = re.compile(rf"(?:\b(?:innen|innan|senest|seinast|før)\s)?{_DAY.pattern}", re.IGNORECASE)
# "Settes i dialog med …": when it is due is still to be agreed.
_OPEN = re.compile(
    r"\b(?:settes|fastsettes|sett[ea]st|fastsett[ea]st|avtales|avtalast|avklares|avklarast|bestemmes"
    r"|(?:etter|i) (?:nærmere |nærare )?(?:avtale|dialog)|kommer vi tilbake til"
    r"|kjem vi tilbake til)\b",
    re.IGNORECASE,
)
# A year in which every day of the calendar is one.
_LEAP = 2024


def stated_deadline(text: str) -> tuple[str, bool]:
    """Return the first deadline a text labels as such, and whether it only leaves one open."""
    found = [match["when"] for match in _LABELLED.finditer(text)]
    dated = next((words for words in map(_words_of, found) if not is_unset(words)), "")
    return dated, bool(found) and not dated


def is_unset(deadline: str) -> bool:
    """Tell a deadline still to be agreed from one that is set."""
    return _OPEN.search(deadline) is not None and not any(sign.isdigit() for sign in deadline)


def names_no_day(deadline: str) -> bool:
    """Tell whether a deadline names a day that no calendar has ("31.6.2026")."""
    return any(not _is_day(match) for match in _DAY.finditer(deadline))


def _words_of(labelled: str) -> str:
    """Return the deadline behind its label: of a sentence only the dates in it."""
    first = sentences(labelled)[0].text.rstrip(".")
    dates = [match.group().strip(" .") for match in _DUE.finditer(first)]
    return "; ".join(dates) if dates and is_sentence(first) else first


def _is_day(match: re.Match[str]) -> bool:
    name = match["name"]
    month = _MONTHS.index(name.lower()) + 1 if name else int(match["month"])
    year = _year(match["year"] or match["year_behind"] or "")
    return 1 <= month <= 12 and 1 <= int(match["day"]) <= monthrange(year, month)[1]


def _year(printed: str) -> int:
    if not printed:
        return _LEAP
    return int(printed) if len(printed) > 2 else 2000 + int(printed)
