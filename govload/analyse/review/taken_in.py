"""Requirements once the settled decisions are taken in: some go, some change kind, some come."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from govload.analyse.review.decisions import NOTHING, Decisions, right_kind
from govload.tables.links import page_link
from govload.tables.rows import LetterRow, RequirementRow, ReviewRow

# Translated with the reasons of the rules.
REASON = "a reviewer added it"


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """Requirements after review, and how many decisions made them differ from before."""

    rows: tuple[RequirementRow, ...]
    rejected: int
    corrected: int
    added: int

    @property
    def differs(self) -> bool:
        """True where the review changed anything."""
        return bool(self.rejected or self.corrected or self.added)


def take_in(
    requirements: Sequence[RequirementRow], letters: Iterable[LetterRow], decisions: Decisions
) -> TakenIn:
    """Leave out what was rejected, correct kinds, and add what was missed at the end."""
    kinds = {review.requirement_id: right_kind(review) for review in decisions.settled}
    judged = [kinds.get(row.requirement_id, row.kind) for row in requirements]
    pairs = list(zip(requirements, judged, strict=True))
    kept = [(row, kind) for row, kind in pairs if kind != NOTHING]
    more = added(decisions.settled, letters)
    return TakenIn(
        rows=(*(replace(row, kind=kind) for row, kind in kept), *more),
        rejected=len(pairs) - len(kept),
        corrected=sum(row.kind != kind for row, kind in kept),
        added=len(more),
    )


def added(reviews: Iterable[ReviewRow], letters: Iterable[LetterRow]) -> tuple[RequirementRow, ...]:
    """Return what reviewers added, once each, as rows like those of requirements found."""
    # A copy of a letter has its id too: the one that counts goes before it.
    by_id = {row.letter_id: row for row in sorted(letters, key=lambda row: row.status == "counted")}
    missed: dict[str, ReviewRow] = {}
    for review in reviews:
        if review.decision == "missing" and review.letter_id in by_id:
            missed.setdefault(review.requirement_id, review)
    return tuple(_requirement(review, by_id[review.letter_id]) for review in missed.values())


def _requirement(review: ReviewRow, letter: LetterRow) -> RequirementRow:
    return RequirementRow(
        requirement_id=review.requirement_id,
        letter_id=letter.letter_id,
        agency_id=letter.agency_id,
        agency=letter.agency,
        ministry_id=letter.ministry_id,
        ministry=letter.ministry,
        year=letter.year,
        language=letter.language,
        document_kind=letter.document_kind,
        part=review.part,
        kind=review.kind,
        text=review.text,
        full_text=review.text,
        page=review.page,
        section="",
        rules="",
        reason=REASON,
        target="",
        baseline="",
        unit="",
        period="",
        deadline="",
        partners="",
        points=0,
        identifier="",
        changes="",
        flags="",
        words=len(review.text.split()),
        repeats="",
        text_source="",
        source=letter.source,
        link=page_link(letter.source, letter.url, review.page),
        rulebook=letter.rulebook,
    )
