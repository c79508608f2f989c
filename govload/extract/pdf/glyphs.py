"""The printed characters of a page as arrays, in the order in which the file draws them."""

from dataclasses import dataclass, fields, replace

import numpy as np
import numpy.typing as npt

from govload.extract.pdf import native
from govload.extract.pdf.fonts import Face, face_of
from govload.extract.pdf.frame import Frame, Points, turned

# pdfium writes 2 for the hyphen of a word it takes to be broken at the end of a line.
_PDFIUM_HYPHEN = 2
_FILLED_AND_OUTLINED = 2
_SYMBOL_SIGNS = (0xB7, 0x2D)
_PRIVATE_USE = 0xF000
_SPACES = np.array(
    [9, 10, 11, 12, 13, 32, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000]
)

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Glyphs:
    """One entry per printed character; blanks live on only as ``spaced`` and ``parted``.

    Attributes:
        code: Unicode.
        box: x0, top, x1, bottom as seen on the page, in points.
        baseline: x and y of the start of its text object's baseline, as seen.
        size: Font size in points.
        turn: Reading direction in quarter turns: 0 rightward, 1 downward, 2 leftward, 3 upward.
        bold: Drawn bold.
        italic: Drawn slanted.
        spaced: A blank of the file stands before it.
        parted: pdfium saw a gap or a new line before it.
        owner: Handle of its text object.
    """

    code: npt.NDArray[np.int64]
    box: Points
    baseline: Points
    size: npt.NDArray[np.float64]
    turn: npt.NDArray[np.int64]
    bold: Flags
    italic: Flags
    spaced: Flags
    parted: Flags
    owner: npt.NDArray[np.int64]

    def __len__(self) -> int:
        """Return the number of characters."""
        return len(self.code)

    def where(self, chosen: Flags | npt.NDArray[np.int64]) -> "Glyphs":
        """Return the characters chosen by a mask or by positions."""
        return Glyphs(*(getattr(self, field.name)[chosen] for field in fields(self)))

    def upright(self, turn: int, width: float, height: float) -> "Glyphs":
        """Return the characters that read in direction ``turn``, turned to read rightward."""
        chosen = self if not self.turn.any() and turn == 0 else self.where(self.turn == turn)
        if turn == 0:
            return chosen
        points = np.hstack((chosen.baseline,) * 2)
        return replace(
            chosen,
            box=turned(chosen.box, turn, width, height),
            baseline=turned(points, turn, width, height)[:, :2],
        )


def read_glyphs(text: int, frame: Frame, *, limit: int) -> Glyphs:
    """Return the characters of a page's text layer that stand inside the page, at most ``limit``.

    Args:
        text: Handle of the page's text.
        frame: Where the page lies.
    """
    count = min(native.char_count(text), limit)
    codes, owners = native.codes(text, count), native.owners(text, count)
    blank = np.isin(codes, _SPACES)
    printed = np.flatnonzero((owners != 0) & ~blank & (codes != 0))
    starts = _run_starts(owners[printed])
    run = np.cumsum(starts) - 1
    look = _looks(text, printed[starts], owners[printed][starts], frame)
    glyphs = Glyphs(
        code=_meant_codes(codes[printed], look.face, run),
        box=frame.boxes(native.boxes(text, count)[printed].astype(np.float64)),
        baseline=look.baseline[run],
        size=look.size[run],
        turn=look.turn[run],
        bold=look.bold[run],
        italic=np.array([face.italic for face in look.face], bool)[run],
        spaced=_since_last(blank & (owners != 0), printed),
        parted=_since_last(owners == 0, printed),
        owner=owners[printed],
    )
    return glyphs.where(_inside(glyphs.box, frame))


@dataclass(frozen=True, slots=True)
class _Looks:
    """What the characters of one text object share, one entry per object."""

    face: list[Face]
    baseline: Points
    size: npt.NDArray[np.float64]
    turn: npt.NDArray[np.int64]
    bold: Flags


def _looks(text: int, first: native.Integers, owners: native.Integers, frame: Frame) -> _Looks:
    matrix = native.matrices(text, first).astype(np.float64)
    scale = np.hypot(matrix[:, 2], matrix[:, 3])
    fonts = native.fonts(owners)
    known = {font: face_of(font) for font in dict.fromkeys(fonts)}
    face = [known[font] for font in fonts]
    outlined = native.render_modes(owners) == _FILLED_AND_OUTLINED
    return _Looks(
        face=face,
        baseline=frame.points(native.origins(text, first)),
        size=np.maximum(np.abs(native.sizes(text, first)) * scale, 1.0),
        turn=(_turn(matrix) + frame.rotation) % 4,
        bold=np.array([one.bold for one in face], bool) | outlined,
    )


def _turn(matrix: Points) -> npt.NDArray[np.int64]:
    """Return the nearest quarter turn of each matrix, clockwise as seen."""
    angle = np.arctan2(-matrix[:, 1], matrix[:, 0])
    return np.rint(angle / (np.pi / 2)).astype(np.int64) % 4


def _run_starts(owners: native.Integers) -> Flags:
    starts = np.ones(len(owners), bool)
    starts[1:] = owners[1:] != owners[:-1]
    return starts


def _since_last(mark: Flags, printed: native.Integers) -> Flags:
    """Tell for each printed character whether ``mark`` is set between it and the one before."""
    seen = np.concatenate(([0], np.cumsum(mark)))[printed]
    return np.diff(seen, prepend=0) > 0


def _meant_codes(codes: native.Integers, face: list[Face], run: native.Integers) -> native.Integers:
    """Undo pdfium's hyphen mark, and lift picture fonts to their private use codes."""
    codes = np.where(codes == _PDFIUM_HYPHEN, ord("-"), codes)
    dingbats = np.array([one.dingbats for one in face], bool)[run]
    symbol = np.array([one.symbol for one in face], bool)[run] & np.isin(codes, _SYMBOL_SIGNS)
    return np.where((dingbats | symbol) & (codes < 0x100), codes + _PRIVATE_USE, codes)


def _inside(box: Points, frame: Frame) -> Flags:
    """Tell which characters a reader of the page can see at all."""
    across = (box[:, 2] > 0) & (box[:, 0] < frame.width)
    return across & (box[:, 3] > 0) & (box[:, 1] < frame.height)
