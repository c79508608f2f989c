"""What a reviewer changed in a workbook: only that is an answer of theirs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from govload.analyse.review import NOTHING_SHOWN, Shown, shown
from govload.export.review.sheet import Answer, Sheet
from govload.tables.rows import ReviewRow

_QUOTE = ("text", "kind", "part", "page")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A row of the sheet that says something else than the run wrote there.

    Attributes:
        before: What the run had written into its review columns.
        quote: A requirement that a reviewer added has other words, kind or page now.
    """

    answer: Answer
    before: Shown
    quote: bool = False

    @property
    def verdict(self) -> bool:
        """True where decision or right kind differ."""
        now = (self.answer["decision"], self.answer["right_kind"])
        return now != (self.before.decision, self.before.right_kind)

    @property
    def comment(self) -> bool:
        """True where the comment differs."""
        return self.answer["comment"] != self.before.comment

    @property
    def signed(self) -> str:
        """The name that a reviewer wrote on the row; empty where it is the run's or none."""
        name = self.answer["reviewer"]
        return "" if name == self.before.reviewer else name

    @property
    def is_judged(self) -> bool:
        """True where the reviewer says what the requirement is, or that there is one."""
        return self.verdict or self.quote or bool(self.signed or not self.answer.requirement_id)

    @property
    def is_cleared(self) -> bool:
        """True where an answer was taken away."""
        return bool(self.before.decision) and not self.answer["decision"]


def changes(sheet: Sheet, kept: Sequence[ReviewRow]) -> Iterator[Change]:
    """Yield the rows that were changed since the run wrote them, then those taken out.

    Args:
        kept: All reviews so far. They stand in for what the run had written where the workbook
            does not tell; then an empty cell is no answer taken away.
    """
    written = kept if sheet.written is None else sheet.written
    before = shown(written)
    quotes = {row.requirement_id: row for row in written if row.decision == "missing"}
    for answer in sheet.rows:
        change = Change(
            answer=answer,
            before=before.get(answer.requirement_id, NOTHING_SHOWN),
            quote=_is_reworded(answer, quotes.get(answer.requirement_id)),
        )
        if _is_changed(change) and (answer.is_answered or sheet.written is not None):
            yield change
    if sheet.written is not None:
        yield from _taken_out(sheet, quotes.values(), before)


def newer_answers(sheet: Sheet, kept: Iterable[ReviewRow], reviewer: str) -> list[int]:
    """Return the rows without an answer that ``reviewer`` has answered since they were written.

    Whether the answer came from elsewhere or was taken away here cannot be told.
    """
    written = set(sheet.written or ())
    newer = {
        row.requirement_id
        for row in kept
        if row.reviewer == reviewer and row.decision and row not in written
    }
    blank = (answer for answer in sheet.rows if not answer["decision"])
    return [answer.row for answer in blank if answer.requirement_id in newer]


def _is_changed(change: Change) -> bool:
    return change.is_judged or change.comment


def _is_reworded(answer: Answer, quote: ReviewRow | None) -> bool:
    return quote is not None and any(answer[name] != str(getattr(quote, name)) for name in _QUOTE)


def _taken_out(
    sheet: Sheet, quotes: Iterable[ReviewRow], before: dict[str, Shown]
) -> Iterator[Change]:
    """Yield added requirements whose row is gone, unless the whole letter is.

    A reviewer may have been sent the rows of some letters only.
    """
    there = {answer.requirement_id for answer in sheet.rows}
    letters = {requirement_id.partition("-")[0] for requirement_id in there}
    for quote in quotes:
        if quote.requirement_id not in there and quote.letter_id in letters:
            gone = Answer(0, {"requirement_id": quote.requirement_id, "text": quote.text})
            yield Change(answer=gone, before=before[quote.requirement_id])
