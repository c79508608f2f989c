"""What is wrong with a reviewer's row, and what to write instead."""

from collections.abc import Iterator

from govload.export.review.changes import Change
from govload.export.review.known import Known
from govload.export.review.remarks import Remark
from govload.export.review.sheet import Answer
from govload.export.workbook.requirements import DECISIONS, RIGHT_KINDS

_KINDS = RIGHT_KINDS[:-1]


def faults_of(change: Change, known: Known, reviewer: str) -> tuple[Remark, ...]:
    """Return why ``reviewer`` cannot have meant the row so; nothing where it can be used."""
    answer = change.answer
    if not answer.row:
        return ()
    is_missed = known.is_missed(answer)
    if not is_missed and not (known.by_id.keys() | known.reviewed.keys()) & {answer.requirement_id}:
        return (Remark(answer.row, "unknown_id", {"value": answer.requirement_id}),)
    unknown = tuple(_unknown_words(answer, is_missed=is_missed))
    if unknown or change.is_cleared:
        return unknown
    if is_missed:
        return (*_of_missed(change, known), *_of_own(answer, known, reviewer))
    return tuple(_of_decision(change, known.kind_of(answer)))


def _unknown_words(answer: Answer, *, is_missed: bool) -> Iterator[Remark]:
    decision, right, kind = answer["decision"], answer["right_kind"], answer["kind"]
    if decision and decision not in (*DECISIONS, "disputed"):
        yield Remark(answer.row, "no_decision", {"value": decision})
    if right and right not in RIGHT_KINDS:
        yield Remark(answer.row, "no_right_kind", {"value": right})
    if is_missed and kind and kind not in _KINDS:
        yield Remark(answer.row, "no_kind", {"value": kind})


def _of_decision(change: Change, kind: str) -> Iterator[Remark]:
    answer = change.answer
    decision, right, row = answer["decision"], answer["right_kind"], answer.row
    if decision == "missing":
        yield Remark(row, "not_missing")
    elif decision == "wrong" and not right:
        yield Remark(row, "right_kind_absent")
    elif decision == "wrong" and right == kind:
        yield Remark(row, "right_kind_same", {"value": kind})
    elif decision == "correct" and right not in ("", kind):
        yield Remark(row, "contradiction", {"value": right, "kind": kind})
    elif right and not decision:
        yield Remark(row, "decision_absent")
    elif decision == "disputed" and (change.signed or change.verdict):
        yield Remark(row, "still_disputed")


def _of_missed(change: Change, known: Known) -> Iterator[Remark]:
    answer, row = change.answer, change.answer.row
    is_new = not answer.requirement_id
    if is_new and answer["decision"] not in ("missing", ""):
        yield Remark(row, "new_row")
    if not answer["text"]:
        yield Remark(row, "quote_absent")
    if not (answer["kind"] or answer["right_kind"]):
        yield Remark(row, "kind_absent")
    if not answer["page"]:
        yield Remark(row, "page_absent")
    elif not answer["page"].isdecimal():
        yield Remark(row, "no_page", {"value": answer["page"]})
    if is_new and known.letter_of(answer) is None:
        key = "no_source" if answer["source"] else "source_absent"
        yield Remark(row, key, {"value": answer["source"]})


def _of_own(answer: Answer, known: Known, reviewer: str) -> Iterator[Remark]:
    """Nobody can find wrong what nobody else misses."""
    others = any(
        row.requirement_id == answer.requirement_id
        and row.decision == "missing"
        and row.reviewer != reviewer
        for row in known.reviews
    )
    if answer.requirement_id and answer["decision"] == "wrong" and not others:
        yield Remark(answer.row, "own_row")
    elif answer.requirement_id and answer["decision"] == "wrong" and not answer["right_kind"]:
        yield Remark(answer.row, "right_kind_absent")
