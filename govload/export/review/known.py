"""What a reviewer's rows are checked against: the run and the reviews so far."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from govload.analyse.wording import fold
from govload.export.review.sheet import Answer
from govload.export.workbook.requirements import RIGHT_KINDS
from govload.tables.rows import LetterRow, RequirementRow, ReviewRow


@dataclass(frozen=True, kw_only=True)
class Known:
    """A run's letters and requirements, and every review kept so far."""

    letters: Sequence[LetterRow]
    requirements: Sequence[RequirementRow]
    reviews: Sequence[ReviewRow] = ()

    @cached_property
    def by_id(self) -> dict[str, RequirementRow]:
        """The requirements by their ids."""
        return {row.requirement_id: row for row in self.requirements}

    @cached_property
    def said(self) -> dict[tuple[str, str], ReviewRow]:
        """The reviews by requirement and reviewer."""
        return {(row.requirement_id, row.reviewer): row for row in self.reviews}

    @cached_property
    def reviewed(self) -> dict[str, ReviewRow]:
        """One review of each requirement that has any: that of who misses it, if somebody does."""
        ordered = sorted(self.reviews, key=lambda row: row.decision == "missing")
        return {row.requirement_id: row for row in ordered}

    @cached_property
    def words(self) -> dict[tuple[str, tuple[str, ...]], str]:
        """The requirements' ids by letter and words."""
        return {(row.letter_id, fold(row.text)): row.requirement_id for row in self.requirements}

    def letter_of(self, answer: Answer) -> LetterRow | None:
        """Return the letter by its file, or the only one of that agency and year."""
        if answer["source"]:
            found = [row for row in self.letters if row.source == answer["source"]]
        else:
            asked = (answer["agency"], answer["year"])
            counted = [row for row in self.letters if row.status == "counted"]
            found = [row for row in counted if (row.agency, str(row.year)) == asked]
        return found[0] if len(found) == 1 else None

    def kind_of(self, answer: Answer) -> str:
        """Return the kind that was judged: the sheet's, which may be of an older rulebook."""
        if answer["kind"] in RIGHT_KINDS:
            return answer["kind"]
        found = self.by_id.get(answer.requirement_id) or self.reviewed[answer.requirement_id]
        return found.kind

    def is_missed(self, answer: Answer) -> bool:
        """Tell whether the row is of a requirement that a reviewer added, now or earlier."""
        known = self.reviewed.get(answer.requirement_id)
        return not answer.requirement_id or (known is not None and known.decision == "missing")
