"""Calendars and tables of deliveries in the reporting part: one reporting item per delivery."""

import re

from govload.classify.columns import Columns, keyed
from govload.classify.contract import Role
from govload.classify.deliveries import refers_to_assignment
from govload.classify.duties import passed
from govload.classify.findings import Finding, Found
from govload.classify.frame import Frame
from govload.model import Attributes, Block, Cell, Kind

_RUN = re.compile(r"[^\W\d_]+|[\W\d_]+")
_WORD = re.compile(r"[^\W\d_]{3,}")
_DATE_WORD = re.compile(
    r"innen|innan|senest|seinast|medio|primo|ultimo|uke|veke|ca|kl|per|pr|årlig|årleg|snarest|tertial"
    r"|(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)\w*|[\W\d_]+",
    re.IGNORECASE,
)
# Meetings, and what the ministry or others do, are no deliveries by the agency.
_NOT_DELIVERED = re.compile(
    r"""\A\W*(?:\d+\.\s*)?(?:
        \w*(?:møte|seminar|konferanse|samling)(?:t|r|ne|a|n|en)?\b
      | (?:departementet|regjeringa|regjeringen|stortinget|finansdepartementet)\b
      | (?:utkast\ til\ |endelig\ |endeleg\ |foreløpig\ |førebels\ )?
        (?:supplerende\ |supplerande\ )?tildelingsbrev
      | (?:fram|frem)legg\w*\ av | statsbudsjettet\b | prop\.\ \d
      | tilbakemelding\w*\ (?:fr[aå]\ departementet|p[aå]\ )
    )""",
    re.IGNORECASE | re.VERBOSE,
)


def code_calendar_row(row: Block, columns: Columns, frame: Frame) -> Finding:
    """Make one reporting item of a row that names a delivery; none of a meeting."""
    delivery = _delivery(row, columns)
    if delivery is None:
        return passed(row, Role.REPORTING, "a row that names no delivery")
    if _NOT_DELIVERED.search(delivery.text) or _is_ministrys(row, columns, frame):
        return passed(row, Role.REPORTING, "a meeting or a step of others")
    if refers_to_assignment(delivery.text):
        return passed(row, Role.REPORTING, "the delivery of an assignment that counts already")
    name = delivery.text.strip()
    start = max(0, row.text.find(name))
    return Found(
        kind=Kind.REPORTING,
        from_calendar=True,
        block=row,
        start=start,
        end=start + len(name),
        text=name,
        full_text=row.text,
        rules=("role.reporting",),
        reason="a row of the reporting calendar that names a delivery",
        attributes=Attributes(deadline=_deadline(row, columns)),
    )


def _is_ministrys(row: Block, columns: Columns, frame: Frame) -> bool:
    """Tell whether a column says that the ministry alone has the row in hand.

    Agencies have short names too: one that means the ministry begins as the letter's does.
    """
    owner = columns.text(row, "owner")
    named = frame.rulebook.rule("actor.ministry").expression.fullmatch(owner)
    if named is None or owner in frame.names.known:
        return False
    return not owner.isupper() or owner[0] == frame.letter.metadata.ministry[:1]


def code_delivery(block: Block) -> Finding:
    """Make one reporting item of a bullet in a bare list of deliveries; none of a meeting."""
    name = block.text.strip()
    if _NOT_DELIVERED.search(name) or not _says_something(name):
        return passed(block, Role.REPORTING, "a meeting or a step of others")
    return Found(
        kind=Kind.REPORTING,
        from_calendar=True,
        block=block,
        start=0,
        end=len(block.text),
        text=name,
        rules=("role.reporting",),
        reason="listed among what is to be reported",
    )


def names_meetings(text: str) -> bool:
    """Tell whether a heading or label names meetings or steps of others."""
    return bool(_NOT_DELIVERED.search(text))


def _delivery(row: Block, columns: Columns) -> Cell | None:
    named = next(columns.cells(row, "reporting", "assignment"), None)
    if named is not None and _says_something(named[0].text):
        return named[0]
    dated = {key for key, (gives, _) in columns.meaning.items() if gives in _BESIDE}
    cells = (cell for key, cell in keyed(row) if key not in dated)
    return next((cell for cell in cells if _says_something(cell.text)), None)


_BESIDE = ("deadline", "identifier", "owner")


def _says_something(text: str) -> bool:
    return bool(_WORD.search(text)) and not _is_date(text)


def _is_date(text: str) -> bool:
    runs = _RUN.findall(text)
    return bool(runs) and all(map(_DATE_WORD.fullmatch, runs))


def _deadline(row: Block, columns: Columns) -> str:
    numbered = {key for key, (gives, _) in columns.meaning.items() if gives == "identifier"}
    cells = (cell.text.strip() for key, cell in keyed(row) if key not in numbered)
    dates = (text for text in cells if _is_date(text))
    return columns.text(row, "deadline") or next(dates, "")
