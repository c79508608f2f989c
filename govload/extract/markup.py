"""Lines from marked-up text (Word, HTML), where a paragraph is whole and its style is known."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from govload.extract.normalise import clean
from govload.extract.page import Line, NoteMark

# White space above a paragraph in line heights: more than any line spacing within one.
_APART = 2.0
_INDENT = 4
# Notes are told by being set smaller than the text above them.
_NOTE_SMALLER = 2.0


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one style; a line break is a newline in it.

    Attributes:
        mark: A footnote reference that stands after the text.
    """

    text: str
    bold: bool = False
    italic: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How and where a paragraph stands.

    Attributes:
        marker: Bullet or number that the format keeps apart from the words.
        depth: Nesting of a list item, from 0.
        size: Height of its letters in points.
        level: Heading level from 1; 0 for none.
    """

    page: int = 1
    marker: str = ""
    depth: int = 0
    size: float = 0.0
    level: int = 0
    contents: bool = False


def paragraph_lines(spans: Sequence[Span], setting: Setting) -> tuple[Line, ...]:
    """Return a paragraph as a line, or as several where its writer broke it; none without words."""
    rows = [row for row in _rows(spans) if clean("".join(span.text for span in row))]
    return tuple(_line(row, setting, first=place == 0) for place, row in enumerate(rows))


def note_line(mark: str, text: str, setting: Setting) -> Line:
    """Return a footnote as a line, smaller than the text of ``setting``."""
    small = max(1.0, setting.size - _NOTE_SMALLER)
    return Line(text=f"{mark} {clean(text)}", page=setting.page, size=small, gap=_APART)


def _rows(spans: Sequence[Span]) -> Iterator[list[Span]]:
    row: list[Span] = []
    for span in spans:
        *ended, last = span.text.split("\n")
        for text in ended:
            yield [*row, Span(text, span.bold, span.italic)]
            row = []
        row.append(Span(last, span.bold, span.italic, span.mark))
    yield row


def _line(row: Sequence[Span], setting: Setting, *, first: bool) -> Line:
    lead = f"{setting.marker} " if setting.marker and first else ""
    lettered = [span for span in row if any(map(str.isalnum, span.text))]
    bold_start = takewhile(lambda span: span.bold or not span.text.strip(), row)
    return Line(
        text=lead + _words(row),
        page=setting.page,
        # A heading's size is its level; its printed size may be anything.
        size=0.0 if setting.level else setting.size,
        bold=bool(lettered) and all(span.bold for span in lettered),
        italic=bool(lettered) and all(span.italic for span in lettered),
        lead_bold=0 if lead else len(_words(list(bold_start))),
        tag=f"H{setting.level}" if setting.level else "TOCI" if setting.contents else "",
        indent=setting.depth * _INDENT,
        gap=_APART if first else 0.0,
        marks=tuple(_marks(row, len(lead))),
    )


def _marks(row: Sequence[Span], before: int) -> Iterator[NoteMark]:
    for place, span in enumerate(row):
        if span.mark:
            yield NoteMark(span.mark, before + len(_words(row[: place + 1])))


def _words(spans: Sequence[Span]) -> str:
    return clean("".join(span.text for span in spans))
