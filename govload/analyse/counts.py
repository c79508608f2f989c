"""Requirements per agency and year, summed over the letters that count."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TypeVar

from govload.analyse.supplements import standing_at_year_end
from govload.model import HEADLINE_KINDS, DocumentKind, Kind, Part
from govload.tables.rows import CountRow, LetterRow, NotCountedRow, RequirementRow
from govload.tables.standing import Status

Row = TypeVar("Row", RequirementRow, NotCountedRow)

SEPARATOR = "; "


def count_rows(
    letters: Iterable[LetterRow],
    requirements: Iterable[RequirementRow],
    not_counted: Iterable[NotCountedRow] = (),
) -> tuple[CountRow, ...]:
    """Count per agency and year, sorted by agency id and year.

    Every letter that counts is in one row, also one with nothing found in it; a letter without a
    year is under the year 0.

    Args:
        not_counted: Tells which assignments a supplement takes back.
    """
    counted = sorted((letter for letter in letters if letter.status == Status.COUNTED), key=_unit)
    items = _by_letter(requirements)
    ledger = _by_letter(not_counted)
    return tuple(
        _count_row(
            group := list(letters_of_unit),
            [item for letter in group for item in items.get(letter.letter_id, ())],
            [entry for letter in group for entry in ledger.get(letter.letter_id, ())],
        )
        for _, letters_of_unit in groupby(counted, key=_unit)
    )


def _unit(letter: LetterRow) -> tuple[str, int]:
    return letter.agency_id, letter.year


def _by_letter(rows: Iterable[Row]) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row.letter_id, []).append(row)
    return grouped


def _count_row(
    letters: Sequence[LetterRow],
    items: Sequence[RequirementRow],
    ledger: Sequence[NotCountedRow],
) -> CountRow:
    kinds = {part: Counter(item.kind for item in items if item.part == part) for part in Part}
    letter, attachment, supplement = (kinds[part] for part in Part)
    return CountRow(
        agency_id=letters[0].agency_id,
        agency=letters[0].agency,
        ministry_id=_joined(one.ministry_id for one in letters),
        ministry=_joined(one.ministry for one in letters),
        year=letters[0].year,
        letters=sum(one.document_kind == DocumentKind.LETTER for one in letters),
        supplements=sum(one.document_kind == DocumentKind.SUPPLEMENT for one in letters),
        goal=letter[Kind.GOAL],
        kpi=letter[Kind.KPI],
        activity=letter[Kind.ACTIVITY],
        total=_headline(letter),
        reporting=letter[Kind.REPORTING],
        common=letter[Kind.COMMON],
        key_figure=letter[Kind.KEY_FIGURE],
        advisory=letter[Kind.ADVISORY],
        budget=letter[Kind.BUDGET],
        attachment_goal=attachment[Kind.GOAL],
        attachment_kpi=attachment[Kind.KPI],
        attachment_activity=attachment[Kind.ACTIVITY],
        attachment_total=_headline(attachment),
        supplement_goal=supplement[Kind.GOAL],
        supplement_kpi=supplement[Kind.KPI],
        supplement_activity=supplement[Kind.ACTIVITY],
        supplement_total=_headline(supplement),
        with_supplements_total=len(standing_at_year_end(items, ledger)),
        words=sum(item.words for item in items if _in_headline(item)),
        rulebook=_joined(one.rulebook for one in letters),
    )


def _headline(kinds: "Counter[str]") -> int:
    return sum(kinds[kind] for kind in HEADLINE_KINDS)


def _in_headline(item: RequirementRow) -> bool:
    return item.part == Part.LETTER and item.kind in HEADLINE_KINDS


def _joined(values: Iterable[str]) -> str:
    return SEPARATOR.join(dict.fromkeys(value for value in values if value))
