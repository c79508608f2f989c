"""Two wordings as one reading: which words stayed, went and came."""

from enum import StrEnum

from rapidfuzz.distance import Levenshtein


class Mark(StrEnum):
    """What a stretch of words is in a side-by-side reading."""

    SAME = "same"
    OUT = "out"
    IN = "in"


def word_marks(before: str, after: str) -> tuple[tuple[Mark, str], ...]:
    """Return the words of both texts as one reading, each stretch the same, out or in."""
    old, new = before.split(), after.split()
    marks: list[tuple[Mark, str]] = []
    for step in Levenshtein.opcodes(old, new):
        out = " ".join(old[step.src_start : step.src_end])
        into = " ".join(new[step.dest_start : step.dest_end])
        if step.tag == "equal":
            marks.append((Mark.SAME, out))
        else:
            marks += [(mark, words) for mark, words in ((Mark.OUT, out), (Mark.IN, into)) if words]
    return tuple(marks)
