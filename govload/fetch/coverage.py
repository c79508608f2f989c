"""Which letters there are, per agency and year, and which a panel still misses."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from govload.model import DocumentKind, Part
from govload.tables.answers import CoverageRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """One agency's letters.

    Attributes:
        letters: Number of letters by year, for every year of the panel; 0 where there is none.
    """

    agency: str
    letters: dict[int, int]

    @property
    def missing(self) -> tuple[int, ...]:
        """Years of the panel without a letter."""
        return tuple(year for year, number in self.letters.items() if not number)


def coverage(
    documents: Iterable[dict[str, str]], first: int, last: int = 0
) -> tuple[Coverage, ...]:
    """Return the coverage of each agency, by name.

    Supplements, attachments and letters without a known year fill no year.

    Args:
        documents: Rows with agency, year, document_kind and part, as a manifest has them.
        first: First year of the panel.
        last: Its last year; 0 for the newest there is.
    """
    rows = list(documents)
    last = last or max((int(row["year"]) for row in rows if _has_year(row)), default=first)
    years = range(first, last + 1)
    numbers: dict[str, dict[int, int]] = defaultdict(lambda: dict.fromkeys(years, 0))
    for row in rows:
        counts = numbers[row.get("agency", "")]
        if _is_letter(row) and int(row["year"]) in counts:
            counts[int(row["year"])] += 1
    return tuple(Coverage(agency=name, letters=numbers[name]) for name in sorted(numbers) if name)


def coverage_rows(table: Sequence[Coverage]) -> Iterator[CoverageRow]:
    """Yield one row per agency and year."""
    for agency in table:
        for year, number in agency.letters.items():
            yield CoverageRow(agency=agency.agency, year=year, letters=number)


def _is_letter(row: dict[str, str]) -> bool:
    return (
        row.get("document_kind", "") in ("", DocumentKind.LETTER)
        and row.get("part", "") in ("", Part.LETTER)
        and _has_year(row)
    )


def _has_year(row: dict[str, str]) -> bool:
    return row.get("year", "").isdigit()
