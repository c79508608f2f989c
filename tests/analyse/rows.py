"""Rows for tests, with only what a test cares about spelled out."""

from collections.abc import Iterator
from itertools import count

from govload.tables.rows import CountRow, LetterRow, NotCountedRow, RequirementRow

_numbers = count(1)


def letter_row(**told: object) -> LetterRow:
    defaults: dict[str, object] = {
        "letter_id": f"letter{next(_numbers)}",
        "source": "brev.pdf",
        "status": "counted",
        "agency_id": "etaten",
        "agency": "Etaten",
        "agency_source": "text",
        "agency_match": "exact",
        "agency_score": 100.0,
        "ministry_id": "KLD",
        "ministry": "Klima- og miljødepartementet",
        "ministry_source": "text",
        "year": 2015,
        "year_source": "text",
        "language": "nb",
        "document_kind": "letter",
        "document_kind_source": "text",
        "sha256": "",
        "url": "",
        "rulebook": "rules1",
    }
    numbers = (
        "pages words ocr_pages goal kpi activity total reporting common key_figure advisory "
        "budget not_counted"
    )
    return LetterRow(**{**dict.fromkeys(numbers.split(), 0), **defaults, **told})  # type: ignore[arg-type]


def requirement_row(**told: object) -> RequirementRow:
    text = str(told.get("text", "Etaten skal rydde"))
    defaults: dict[str, object] = {
        "requirement_id": f"r{next(_numbers)}",
        "letter_id": "letter",
        "agency_id": "etaten",
        "agency": "Etaten",
        "ministry_id": "KLD",
        "ministry": "Klima- og miljødepartementet",
        "year": 2015,
        "language": "nb",
        "document_kind": "letter",
        "part": "letter",
        "kind": "activity",
        "text": text,
        "full_text": text,
        "page": 1,
        "points": 0,
        "words": len(text.split()),
        "text_source": "text",
        "source": "brev.pdf",
        "link": "brev.pdf#page=1",
        "rulebook": "rules1",
    }
    empty = (
        "section rules reason target baseline unit period deadline partners identifier changes "
        "flags repeats"
    )
    return RequirementRow(**{**dict.fromkeys(empty.split(), ""), **defaults, **told})  # type: ignore[arg-type]


def not_counted_row(**told: object) -> NotCountedRow:
    empty = "letter_id agency_id agency part text section role cue rule reason source link rulebook"
    return NotCountedRow(**{**dict.fromkeys(empty.split(), ""), "year": 2015, "page": 1, **told})  # type: ignore[arg-type]


def count_row(agency: str, year: int, **told: object) -> CountRow:
    numbers = [name for name in CountRow.__annotations__ if CountRow.__annotations__[name] is int]
    row: dict[str, object] = dict.fromkeys(numbers, 0)
    row |= {
        "agency_id": agency,
        "agency": agency.title(),
        "ministry_id": "KLD",
        "ministry": "Klima- og miljødepartementet",
        "year": year,
        "letters": 1,
        "rulebook": "rules1",
        **told,
    }
    row["total"] = sum(int(str(row[kind])) for kind in ("goal", "kpi", "activity"))
    return CountRow(**row)  # type: ignore[arg-type]


def series(agency: str, totals: dict[int, tuple[int, int, int]]) -> Iterator[CountRow]:
    """Yield an agency's counts: year -> (goals, KPIs, activities)."""
    for year, (goal, kpi, activity) in totals.items():
        yield count_row(agency, year, goal=goal, kpi=kpi, activity=activity)
