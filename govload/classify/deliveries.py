"""Deliveries listed in a calendar that the letter's text has demanded already.

A delivery is known by its document and its period, not by its wording: "Årsrapport for 2023" in a
calendar and "Årsrapporten for 2023 skal sendes innen 1. mars" are one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govload.classify.findings import Found
from govload.model import Kind

_DOCUMENT = re.compile(
    r"(?<!\w)\w*(?:rapport|regnskap|rekneskap|innspill|innspel|forslag|plan|prognose|vurdering|melding"
    r"|oversikt|utredning|kartlegging|veileder|evaluering|søknad|notat|strategi|orientering)",
    re.IGNORECASE,
)
_HANDED_OVER = re.compile(
    r"\b(?:send|oversend|lever|avgi|avgje|legg\w* (?:fram|frem)|mottatt|motteke|frist"
    r"|innen\b|innan\b|senest|seinast|orienter)",
    re.IGNORECASE,
)
# «Per 30. april skal etaten rapportere om …» asks for a report, «I rapporten skal etaten rapportere
# på …» tells what one shall hold.
_REPORTS = re.compile(r"\brapporter(?:e|es|ast)\b", re.IGNORECASE)
_INSIDE_REPORT = re.compile(r"\b(?:i|av|til|med) \w*rapport", re.IGNORECASE)
_COPY = re.compile(r"(?<!\bmed )\bkopi\b", re.IGNORECASE)
_PERIOD = re.compile(
    r"\b(?P<year>20\d\d)\b|rapport\s+(?P<number>\d)\b|\b(?P<part>\d)\.\s*(?P<unit>tertial|halvår|kvartal)"
    r"|\b(?P<day>\d{1,2})\.\s*(?P<month>jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"\d")
_MONTHS = frozenset(
    ["januar", "februar", "april", "august", "september", "oktober", "november", "desember"]
)
_REFERENCE = re.compile(r"\((?:jf\.?\s*)?(?:oppgave|oppgåve|oppdrag|tiltak)\s*\d", re.IGNORECASE)


_WORD = re.compile(r"[^\W\d_]{5,}")
_DEMANDS = {Kind.REPORTING, Kind.ACTIVITY}
# Shorter words ("plan") stand inside too many others to mean the same document.
_SHORTEST_PART = 7
_STEM = 5
# A bare «rapport» is any report: only the period tells which.
_ANY = frozenset({"rapport"})


@dataclass(frozen=True, slots=True)
class _Delivery:
    documents: tuple[str, ...]
    subjects: frozenset[str]
    periods: frozenset[str]


def without_demanded(found: Sequence[Found]) -> Iterator[tuple[Found, Found | None]]:
    """Pair each item with the demand that already asks for it; None where it stands alone."""
    demands = [(item, _delivery(item.text)) for item in found if _demands(item)]
    for item in found:
        yield item, _demanded(item, demands) if item.from_calendar else None


def _demands(item: Found) -> bool:
    if item.from_calendar or item.kind not in _DEMANDS:
        return False
    handed_over = _HANDED_OVER.search(item.text) or (
        _REPORTS.search(item.text) and not _INSIDE_REPORT.search(item.text)
    )
    return bool(handed_over) and not _COPY.search(item.text)


def _demanded(row: Found, demands: Sequence[tuple[Found, _Delivery]]) -> Found | None:
    delivery = _delivery(row.text)
    for item, demanded in demands:
        if _same(delivery, demanded):
            return item
    return None


def refers_to_assignment(text: str) -> bool:
    """Tell whether a calendar row names a numbered assignment of the letter ("(oppdrag 3)")."""
    return bool(_REFERENCE.search(text))


def _same(row: _Delivery, demanded: _Delivery) -> bool:
    if not row.documents or not all(_is_covered(one, demanded.periods) for one in row.periods):
        return False
    shared = row.subjects & (demanded.subjects | {word[:_STEM] for word in demanded.documents})
    if 2 * len(shared) < len(row.subjects):
        return False
    document = row.documents[0]
    return document in demanded.documents or any(
        _is_part(*sorted((document, other), key=len)) and (row.periods or other not in _ANY)
        for other in demanded.documents
    )


def _is_covered(period: str, demanded: frozenset[str]) -> bool:
    """Tell whether a period is demanded; "rapport 2" is the second of two dates."""
    dates = sum(not one.isdecimal() for one in demanded)
    return period in demanded or (_ORDINAL.fullmatch(period) is not None and int(period) <= dates)


def _is_part(short: str, long: str) -> bool:
    """Tell whether two words mean one document; «halvårsrapport» is no «årsrapport»."""
    return len(short) >= _SHORTEST_PART and short in long and long != f"halv{short}"


def _delivery(text: str) -> _Delivery:
    documents = tuple(match.group().lower() for match in _DOCUMENT.finditer(text))
    words = (match.group().lower() for match in _WORD.finditer(_DOCUMENT.sub(" ", text)))
    subjects = frozenset(word[:_STEM] for word in words if word not in _MONTHS)
    return _Delivery(documents, subjects, frozenset(map(_period, _PERIOD.finditer(text))))


def _period(match: re.Match[str]) -> str:
    return "".join(part.lower() for part in match.groups() if part)
