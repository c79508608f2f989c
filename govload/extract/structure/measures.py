"""What is usual in one letter: its body size, its line spacing, the length of its lines."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from govload.extract.page import Line

# Differences below these are noise of typesetting, not style.
SIZE_STEP = 0.6
_GAP_STEP = 0.3
# Plain text set from a proportional font: lines of one column differ by some five per cent.
_RAGGED = 0.05
_MEAN_ADVANCE = 0.5
# A full line is believed where there are several, or where it is long.
_FEW, _LONG = 3, 40


@dataclass(frozen=True, slots=True)
class Measures:
    """Usual measures of a letter's running text.

    Attributes:
        size: Font height in points; 0 for plain text.
        gap: White space between two lines of a paragraph, in line heights.
        width: Length of a full line in characters (plain text only).
        styled: Whether sizes and weights are known at all.
    """

    size: float = 0.0
    gap: float = 0.0
    width: float = 0.0
    styled: bool = False

    def apart(self, line: Line) -> bool:
        """True where more than the usual space stands above the line."""
        return line.gap > self.gap + _GAP_STEP

    def larger(self, line: Line) -> bool:
        """True where the line is set larger than running text."""
        return line.size > self.size + SIZE_STEP

    def room(self, line: Line) -> float:
        """Return how many more characters the line could have held."""
        if line.box is None:
            return self.width - line.indent - len(line.text)
        advance = (line.box.x1 - line.box.x0) / max(1, len(line.text))
        return (line.column_end - line.box.x1) / max(advance, 1.0)

    def stops_short(self, line: Line, following: Line) -> bool:
        """True where the next line's first word would still have fitted on this line."""
        word = _first_unit(following.text)
        slack = 1.0 if line.box else 1.0 + _RAGGED * self.width
        return self.room(line) > len(word) + slack


def _first_unit(text: str) -> str:
    """Return a line's first word, with the next where a number keeps the two together."""
    word, _, rest = text.partition(" ")
    if len(word) <= 3 and not word.isalpha():
        return f"{word} {rest.split(' ', 1)[0]}"
    return word


def left(line: Line) -> float:
    """Return where a line starts, in ems of its own font (plain text: two characters an em)."""
    if line.box is None:
        return line.indent * _MEAN_ADVANCE
    return line.box.x0 / max(line.size, 1.0)


def measure(lines: Sequence[Line], *, styles_known: bool = True) -> Measures:
    """Return the measures of the lines' running text, weighed by their letters.

    Args:
        lines: The letter's lines outside tables.
        styles_known: Whether its reader can tell sizes and weights at all; OCR cannot.
    """
    sizes = _counted((round(line.size * 2) / 2, len(line.text)) for line in lines)
    size = _commonest(sizes)
    gaps = _counted(
        (round(line.gap, 1), 1)
        for before, line in pairwise(lines)
        if line.page == before.page and abs(line.size - size) < SIZE_STEP and line.gap < 1.5
    )
    return Measures(
        size=size,
        gap=_tightest(gaps) if size else 0.0,
        width=_full_length(lines),
        styled=size > 0 and styles_known,
    )


def _counted(pairs: Iterable[tuple[float, int]]) -> Counter[float]:
    counted: Counter[float] = Counter()
    for value, weight in pairs:
        counted[value] += weight
    return counted


def _commonest(counted: Counter[float]) -> float:
    return max(counted, key=lambda value: (counted[value], value), default=0.0)


def _tightest(gaps: Counter[float]) -> float:
    """Return the smallest gap that is common: paragraphs stand wider apart than their lines."""
    enough = gaps.total() / 5
    return min((gap for gap in gaps if gaps[gap] >= enough), default=_commonest(gaps))


def _full_length(lines: Sequence[Line]) -> float:
    """Return the length of a full line of plain text.

    Lines in the middle of a sentence are full. Some are longer than the column was, where a
    converter has put a broken word together: the upper quarter does not count. Where no line
    clearly breaks off within a sentence, none is full.
    """
    plain = [line for line in lines if line.box is None]
    full = [
        line.indent + len(line.text)
        for line, after in pairwise(plain)
        if after.text[:2].isalpha() and after.text[0].islower() and line.text[-1:].isalnum()
    ]
    if len(full) < _FEW and max(full, default=0) < _LONG:
        return 2.0 * max((line.indent + len(line.text) for line in plain), default=0)
    return float(sorted(full)[int(len(full) * 0.75)])
