"""Which letters a folder has, per agency and year, and which a panel still misses."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from govload.model import DocumentKind, Part


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


def coverage(rows: Iterable[dict[str, str]], first: int, last: int) -> tuple[Coverage, ...]:
    """Return the coverage of each agency in the manifest's ``rows``, by name.

    Supplements, attachments and letters without a known year fill no year.
    """
    numbers: dict[str, dict[int, int]] = defaultdict(lambda: dict.fromkeys(_span(first, last), 0))
    for row in rows:
        counts = numbers[row.get("agency", "")]
        if _is_letter(row) and int(row["year"]) in counts:
            counts[int(row["year"])] += 1
    return tuple(Coverage(agency=name, letters=numbers[name]) for name in sorted(numbers) if name)


def last_year(rows: Iterable[dict[str, str]], first: int) -> int:
    """Return the newest year the manifest knows, ``first`` where it knows none."""
    return max((int(row["year"]) for row in rows if row.get("year", "").isdigit()), default=first)


def _span(first: int, last: int) -> range:
    return range(first, last + 1)


def _is_letter(row: dict[str, str]) -> bool:
    return (
        row.get("document_kind", "") in ("", DocumentKind.LETTER)
        and row.get("part", "") in ("", Part.LETTER)
        and row.get("year", "").isdigit()
    )
