"""What the note holds, whatever it is written as."""

from dataclasses import dataclass
from itertools import groupby

from govload.analyse.review import TakenIn
from govload.export.phrases import phrase
from govload.model import Kind
from govload.tables.rows import RequirementRow
from govload.tables.schema import schemas

COLUMNS = ("number", "requirement", "page", "deadline", "target", "status", "report")
_KINDS = [kind.value for kind in Kind]


@dataclass(frozen=True, slots=True)
class Point:
    """One requirement of the note; status and source in the report are for the officer."""

    number: int
    kind: str
    requirement: str
    page: str
    deadline: str
    target: str
    status: str = ""
    report: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """The texts of the columns."""
        return tuple(str(getattr(self, name)) for name in COLUMNS)


@dataclass(frozen=True, slots=True)
class Note:
    """An agency's requirements of one year, kind by kind in the order of the letters.

    Attributes:
        groups: The heading of a kind and its points.
        review: What reviewers' decisions changed; empty where they changed nothing.
    """

    agency: str
    year: int
    sources: str
    rulebook: str
    lang: str
    groups: tuple[tuple[str, tuple[Point, ...]], ...]
    review: str = ""

    def say(self, key: str, **values: object) -> str:
        """Return a phrase of the note in its language."""
        return phrase(f"prepare.{key}", self.lang, **values)

    @property
    def subtitle(self) -> str:
        """Agency and year."""
        return self.say("subtitle", agency=self.agency, year=self.year)

    @property
    def provenance(self) -> str:
        """Which letters and rulebook it was made from, and what the review changed."""
        made = self.say("sources", sources=self.sources, rulebook=self.rulebook)
        return f"{made} {self.review}".strip()

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings of the columns."""
        return tuple(self.say(name) for name in COLUMNS)


def make_note(taken: TakenIn, *, lang: str) -> Note:
    """Return the note for requirements of one agency and year; there must be at least one."""
    requirements = taken.rows
    first = requirements[0]
    # Sorting keeps the order of the letters within a kind.
    ordered = sorted(requirements, key=lambda row: _KINDS.index(row.kind))
    several = len({row.source for row in requirements}) > 1
    points = [_point(at, row, several) for at, row in enumerate(ordered, start=1)]
    return Note(
        agency=first.agency,
        year=first.year,
        sources=", ".join(dict.fromkeys(row.source for row in requirements)),
        rulebook=first.rulebook,
        lang=lang,
        groups=tuple(
            (_heading(kind, lang), tuple(group))
            for kind, group in groupby(points, key=lambda point: point.kind)
        ),
        review=review_words(taken, lang),
    )


def review_words(taken: TakenIn, lang: str) -> str:
    """Return what reviewers' decisions changed, in a sentence; nothing where they did not."""
    if not taken.differs:
        return ""
    counts = {name: getattr(taken, name) for name in ("rejected", "corrected", "added")}
    return phrase("prepare.reviewed", lang, **counts)


def _point(number: int, row: RequirementRow, several: bool) -> Point:
    page = f"{row.page} ({row.source})" if several else str(row.page)
    return Point(number, row.kind, row.full_text, page, row.deadline, row.target)


def _heading(kind: str, lang: str) -> str:
    return schemas()["counts"].column(kind).label(lang)
