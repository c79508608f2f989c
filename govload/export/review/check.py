"""Turns a reviewer's rows into reviews, and says row by row what cannot be used."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from govload.export.review.sheet import Answer
from govload.export.workbook.requirements import DECISIONS, RIGHT_KINDS
from govload.tables.rows import LetterRow, ReviewRow


@dataclass(frozen=True, slots=True)
class Fault:
    """A row that cannot be used, and what to do about it."""

    row: int
    message: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What a workbook's answers come to: nothing is used while there are faults."""

    reviews: tuple[ReviewRow, ...]
    faults: tuple[Fault, ...]


def check(
    answers: Sequence[Answer], letters: Sequence[LetterRow], *, reviewer: str, rulebook: str
) -> Checked:
    """Check every answer; ``reviewer`` signs those that name nobody."""
    reviews, faults = [], []
    for answer in answers:
        found = list(_faults(answer, letters))
        if found:
            faults += [Fault(answer.row, message) for message in found]
        else:
            reviews.append(_review(answer, letters, reviewer, rulebook))
    faults += _repeats(answers)
    return Checked(tuple(reviews), tuple(faults))


def _faults(answer: Answer, letters: Sequence[LetterRow]) -> Iterator[str]:
    yield from _unknown_words(answer)
    if answer["requirement_id"]:
        yield from _faults_of_decision(answer)
    else:
        yield from _faults_of_missed(answer, letters)


def _unknown_words(answer: Answer) -> Iterator[str]:
    for column, known in (("decision", DECISIONS), ("right_kind", RIGHT_KINDS)):
        if answer[column] and answer[column] not in known:
            yield f"{answer[column]!r} is no {column}; choose from the list in the cell"


def _faults_of_decision(answer: Answer) -> Iterator[str]:
    decision, right = answer["decision"], answer["right_kind"]
    if decision == "missing":
        yield "that decision is for rows you add yourself; say whether this one is right or wrong"
    if decision == "wrong" and (not right or right == answer["kind"]):
        yield "a wrong requirement needs its right kind; the list ends with what to choose for none"
    if decision == "correct" and right not in ("", answer["kind"]):
        yield "a correct requirement cannot have another right kind"
    if right and not decision:
        yield "a right kind needs a decision beside it"


def _faults_of_missed(answer: Answer, letters: Sequence[LetterRow]) -> Iterator[str]:
    if answer["decision"] not in ("missing", ""):
        yield "a row without a requirement id is a missed one; choose the last decision in the list"
    if not answer["text"]:
        yield "a missed requirement needs its quote"
    if (answer["right_kind"] or answer["kind"]) not in RIGHT_KINDS[:-1]:
        yield "a missed requirement needs its kind"
    if not answer["page"].isdigit():
        yield "a missed requirement needs its page"
    if _letter_of(answer, letters) is None:
        yield "a missed requirement needs the file it stands in, as the column with files has it"


def _letter_of(answer: Answer, letters: Sequence[LetterRow]) -> LetterRow | None:
    """Return the letter by its file, or the only one of that agency and year."""
    by_file = [row for row in letters if row.source == answer["source"]]
    by_name = [
        row
        for row in letters
        if row.status == "counted"
        and (row.agency, str(row.year)) == (answer["agency"], answer["year"])
    ]
    chosen = by_file or (by_name if not answer["source"] else [])
    return chosen[0] if len(chosen) == 1 else None


def _review(
    answer: Answer, letters: Sequence[LetterRow], reviewer: str, rulebook: str
) -> ReviewRow:
    missed = not answer["requirement_id"]
    letter = _letter_of(answer, letters) if missed else None
    letter_id = letter.letter_id if letter else answer["requirement_id"].split("-")[0]
    kind = (answer["right_kind"] or answer["kind"]) if missed else answer["kind"]
    return ReviewRow(
        requirement_id=answer["requirement_id"] or _missed_id(letter_id, answer["text"]),
        letter_id=letter_id,
        reviewer=answer["reviewer"] or reviewer,
        decision="missing" if missed else answer["decision"],
        kind=kind,
        right_kind="" if missed else answer["right_kind"],
        part=answer["part"] or "letter",
        page=int(answer["page"]) if answer["page"].isdigit() else 0,
        text=answer["text"],
        comment=answer["comment"],
        source=letter.source if letter else answer["source"],
        rulebook=rulebook,
    )


def _missed_id(letter_id: str, text: str) -> str:
    """Return the same id for the same words, apart from those of requirements found."""
    digest = sha256(" ".join(text.casefold().split()).encode()).hexdigest()
    return f"{letter_id}-m{digest[:7]}"


def _repeats(answers: Sequence[Answer]) -> Iterator[Fault]:
    seen: dict[str, int] = {}
    for answer in answers:
        key = answer["requirement_id"]
        if key and key in seen:
            yield Fault(answer.row, f"stands in row {seen[key]} already; keep one of the two")
        seen.setdefault(key, answer.row)
