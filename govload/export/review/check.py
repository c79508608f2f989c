"""Turns what a reviewer changed into reviews, and says row by row what cannot be used."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

from govload.export.review.changes import Change, changes
from govload.export.review.faults import faults_of
from govload.export.review.known import Known
from govload.export.review.overwritten import overwritten, overwritten_beside
from govload.export.review.remarks import Remark
from govload.export.review.repeats import overlaps, repeats, same_ids
from govload.export.review.sheet import Answer, Sheet
from govload.tables.rows import ReviewRow


@dataclass(frozen=True, slots=True)
class Step:
    """One reviewer's word on one requirement before and after; None where there is none."""

    row: int
    before: ReviewRow | None
    after: ReviewRow | None

    @property
    def is_change(self) -> bool:
        """True where the reviewer had not said the same before."""
        return self.before != self.after

    @property
    def is_withdrawal(self) -> bool:
        """True where the reviewer takes a decision back, or a comment that was all there was."""
        if self.before is None:
            return False
        return self.after is None or bool(self.before.decision and not self.after.decision)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a workbook's answers come to: nothing is used while there are faults.

    Attributes:
        doubts: What the reviewer must know of rows that are used, or left as they were.
    """

    steps: tuple[Step, ...]
    faults: tuple[Remark, ...]
    doubts: tuple[Remark, ...]

    @property
    def reviews(self) -> tuple[ReviewRow, ...]:
        """What the reviewer says now."""
        return tuple(step.after for step in self.steps if step.after)

    @property
    def taken_in(self) -> tuple[Step, ...]:
        """New and changed answers."""
        kept = (step for step in self.steps if step.after and step.is_change)
        return tuple(step for step in kept if not step.is_withdrawal)

    @property
    def withdrawn(self) -> tuple[Step, ...]:
        """Answers that were taken away, also where a comment on them is left."""
        return tuple(step for step in self.steps if step.is_withdrawal)


def check(sheet: Sheet, known: Known, *, reviewer: str, rulebook: str) -> Checked:
    """Check every changed row; ``reviewer`` signs those that name nobody new."""
    steps: list[Step] = []
    faults: list[Remark] = []
    doubts: list[Remark] = []
    changed = list(changes(sheet, known.reviews))
    for change in changed:
        signer = change.signed or reviewer
        if found := faults_of(change, known, signer):
            faults += found
            continue
        step = _step(change, known, signer, rulebook)
        steps.append(step)
        doubts += _doubts(change, step, sheet.written)
    faults += (*same_ids(sheet), *repeats(changed, sheet, known))
    faults += overwritten(sheet, known, rulebook)
    doubts += (*overlaps(changed, sheet, known), *overwritten_beside(sheet, known, rulebook))
    return Checked(
        steps=tuple(steps),
        faults=tuple(sorted(faults, key=lambda fault: fault.row)),
        doubts=tuple(doubts),
    )


def _step(change: Change, known: Known, signer: str, rulebook: str) -> Step:
    """Lay what was changed over what the signer has said before; the rest is another's word."""
    subject = _subject(change.answer, known, signer, rulebook)
    own = known.said.get((subject.requirement_id, signer))
    after = own or replace(subject, decision="", right_kind="", comment="")
    if change.is_cleared:
        after = replace(after, decision="", right_kind="")
    elif change.is_judged:
        after = replace(subject, comment=after.comment)
    if change.comment:
        after = replace(after, comment=_own_comment(change, signer))
    if own and replace(after, rulebook=own.rulebook) == own:
        after = own
    return Step(change.answer.row, own, None if _says_nothing(after, own) else after)


def _says_nothing(after: ReviewRow, own: ReviewRow | None) -> bool:
    """Tell whether nothing is left to keep: a requirement that nobody misses needs no comment."""
    was_missed = own is not None and own.decision == "missing"
    return not after.decision and (was_missed or not after.comment)


def _own_comment(change: Change, signer: str) -> str:
    """Return the comment without the lines that several reviewers' comments are shown as."""
    told, before = change.answer["comment"], change.before
    if ", " not in before.reviewer:
        return told
    own, shown = f"{signer}: ", before.comment.split("\n")
    lines = (line for line in told.split("\n") if line.startswith(own) or line not in shown)
    return "\n".join(line.removeprefix(own) for line in lines)


def _subject(answer: Answer, known: Known, signer: str, rulebook: str) -> ReviewRow:
    """Return the review that the row's cells make."""
    if known.is_missed(answer):
        return _missed(answer, known, signer, rulebook)
    decision, right = answer["decision"], answer["right_kind"]
    of = known.by_id.get(answer.requirement_id) or known.reviewed[answer.requirement_id]
    return ReviewRow(
        requirement_id=of.requirement_id,
        letter_id=of.letter_id,
        reviewer=signer,
        decision=decision,
        kind=known.kind_of(answer),
        right_kind=right if decision == "wrong" else "",
        part=of.part,
        page=of.page,
        text=of.text,
        comment=answer["comment"],
        source=of.source,
        rulebook=rulebook,
    )


def _missed(answer: Answer, known: Known, signer: str, rulebook: str) -> ReviewRow:
    """Return the review of a requirement that a reviewer added, or of one added earlier."""
    earlier = known.reviewed.get(answer.requirement_id)
    letter = known.letter_of(answer)
    letter_id = earlier.letter_id if earlier else letter.letter_id if letter else ""
    source = earlier.source if earlier else letter.source if letter else ""
    kind, right = answer["kind"], answer["right_kind"]
    is_wrong = answer["decision"] == "wrong"
    return ReviewRow(
        requirement_id=answer.requirement_id or _missed_id(letter_id, answer["text"]),
        letter_id=letter_id,
        reviewer=signer,
        decision="wrong" if is_wrong else "missing",
        kind=kind if is_wrong else right or kind,
        right_kind=right if is_wrong else "",
        part=answer["part"] or "letter",
        page=int(answer["page"]) if answer["page"].isdecimal() else 0,
        text=answer["text"],
        comment=answer["comment"],
        source=source,
        rulebook=rulebook,
    )


def _missed_id(letter_id: str, text: str) -> str:
    """Return the same id for the same words, apart from those of requirements found."""
    digest = sha256(" ".join(text.casefold().split()).encode()).hexdigest()
    return f"{letter_id}-m{digest[:7]}"


def _doubts(change: Change, step: Step, written: tuple[ReviewRow, ...] | None) -> Iterator[Remark]:
    """Tell of answers that only others can take away, and of newer ones that are replaced."""
    row, names = step.row, change.before.reviewer
    if step.after is None and step.before is None and (change.is_cleared or change.comment):
        yield Remark(row, "stays", {"names": names, "quote": change.answer["text"]})
    is_newer = step.before is not None and step.before not in (written or ())
    if is_newer and step.before and step.after and step.is_change:
        said = step.before.decision or step.before.comment
        yield Remark(row, "replaced", {"name": step.before.reviewer, "value": said})
