"""The first pages of a letter as candidates for a title, an addressee and a letterhead."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from govload.extract.page import Line, Page, Table

# A cover, several pages of contents and the first page of text.
OPENING_PAGES = 8
OPENING_LINES = 300

_CONTENTS = re.compile(r"(?:\.\s?){4,}\s*\d*$|…+\s*\d*$")
_ENDS_OPEN = re.compile(
    r"(?:[-–—:,]|\b(?:til|for|av|om|og|i|ved|med|frå|fra|nr\.?|det kongel[ie]ge"
    r"|statens|norges|noregs))$",
    re.I,
)
# Letters of the longest words that a line may end open with: all that has to be searched.
_LONGEST_END = 20
_STARTS_NEW = re.compile(
    r"(?:\d+[.\s]|innhold|innhald|innledning|innleiing|deres ref|dykkar ref|kjære)", re.I
)
# Shorter lines of plain text end because the writer ended them, not because the page did.
_FULL_LINE = 60


@dataclass(frozen=True, slots=True)
class Statement:
    """One or more printed lines that read as one: a title, an address line, a running head."""

    text: str
    page: int
    size: float
    bold: bool


def opening_of(heads: Iterable[str], pages: Sequence[Page]) -> tuple[Line, ...]:
    """Return the headers kept apart and the lines of the first pages, contents entries left out.

    Lines inside tables are among them: many letterheads are tables.
    """
    first = [Line(text=text, page=1, gap=1.0) for text in heads]
    lines = [line for page in pages[:OPENING_PAGES] for line in _page_lines(page)]
    worded = [line for line in lines if not _is_contents(line.text)]
    return tuple(first + worded)[:OPENING_LINES]


def statements(lines: Sequence[Line]) -> tuple[Statement, ...]:
    """Join lines that a title was wrapped over."""
    joined: list[list[Line]] = []
    for line in lines:
        if joined and _continues(joined[-1][-1], line):
            joined[-1].append(line)
        else:
            joined.append([line])
    return tuple(_statement(group) for group in joined)


def _page_lines(page: Page) -> list[Line]:
    lines: list[Line] = []
    for item in page.content:
        if isinstance(item, Table):
            lines += [line for cell in item.cells for line in cell.lines]
        else:
            lines.append(item)
    return lines


def _is_contents(text: str) -> bool:
    return not text[-1:].isalpha() and bool(_CONTENTS.search(text))


def _continues(before: Line, line: Line) -> bool:
    if line.page != before.page or _STARTS_NEW.match(line.text):
        return False
    if _ENDS_OPEN.search(before.text, max(0, len(before.text) - _LONGEST_END)):
        return True
    alike = abs(line.size - before.size) < 0.5 and line.bold == before.bold
    near = line.gap < 0.8
    long_enough = len(before.text) >= _FULL_LINE or (line.size > 0 and line.text[:1].islower())
    return alike and near and long_enough and not before.text.rstrip().endswith(".")


def _statement(group: list[Line]) -> Statement:
    text = " ".join(line.text.strip() for line in group)
    return Statement(text, group[0].page, group[0].size, all(line.bold for line in group))
