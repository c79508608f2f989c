"""Rows about the same requirement: by its id, or by the words of one that a reviewer adds."""

from collections.abc import Iterable, Iterator

from govload.analyse.wording import fold
from govload.export.review.changes import Change
from govload.export.review.known import Known
from govload.export.review.remarks import Remark
from govload.export.review.sheet import Answer, Sheet

Key = tuple[str, tuple[str, ...]]


def same_ids(sheet: Sheet) -> Iterator[Remark]:
    """Yield rows with the id of a row further up."""
    seen: dict[str, int] = {}
    for answer in sheet.rows:
        first = seen.setdefault(answer.requirement_id, answer.row)
        if answer.requirement_id and first != answer.row:
            yield Remark(answer.row, "repeated_id", {"value": first})


def repeats(changed: Iterable[Change], sheet: Sheet, known: Known) -> Iterator[Remark]:
    """Yield new rows with the words of a requirement found, or of another new row."""
    rows = {answer.requirement_id: answer for answer in sheet.rows}
    added: dict[Key, Answer] = {}
    for answer, key in _new(changed, known):
        found = known.words.get(key)
        first = rows.get(found) if found else added.setdefault(key, answer)
        if first and first is not answer:
            yield _repeated(answer, first)
        elif found:
            yield Remark(answer.row, "counted", {"value": found})


def _repeated(answer: Answer, first: Answer) -> Remark:
    key = "repeated" if answer["page"] == first["page"] else "repeated_elsewhere"
    return Remark(answer.row, key, {"value": first.row, "page": first["page"]})


def overlaps(changed: Iterable[Change], sheet: Sheet, known: Known) -> Iterator[Remark]:
    """Yield new rows whose quote is part of a requirement found, or has one as a part."""
    rows = {answer.requirement_id: answer.row for answer in sheet.rows}
    for answer, (letter, words) in _new(changed, known):
        for (other, found), requirement_id in known.words.items():
            if other == letter and found != words and _overlap(found, words):
                place = rows.get(requirement_id, requirement_id)
                yield Remark(answer.row, "overlaps", {"value": place})


def _new(changed: Iterable[Change], known: Known) -> Iterator[tuple[Answer, Key]]:
    """Yield row, letter and words of every requirement that a reviewer adds now."""
    for answer in (change.answer for change in changed if not change.answer.requirement_id):
        letter, words = known.letter_of(answer), fold(answer["text"])
        if letter and words:
            yield answer, (letter.letter_id, words)


def _overlap(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether the words of one follow one another in the other."""
    shorter, longer = sorted((f" {' '.join(words)} " for words in (one, other)), key=len)
    return shorter in longer
