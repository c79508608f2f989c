"""What a page draws besides text: straight rules and filled areas, nested forms included."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import repeat

import numpy as np
import pypdfium2.raw as pdfium

from govload.extract.pdf.frame import Frame, turned
from govload.extract.pdf.native import HANDLE, function

# A rule is drawn as a stroke or as a rectangle thinner than this, in points.
RULE_THICKNESS = 3.0
# The most path and form objects looked at on a page: maps and drawn letters have no tables.
_MOST_OBJECTS = 20_000
# Forms may contain themselves; honest files nest them two or three deep.
_DEEPEST_FORM = 6
# A border set drawn as one path has a few hundred segments; an outline of a coast has more.
_MOST_SEGMENTS = 2_000
_RECTANGLE_SEGMENTS = 5
_WHITE = 250

_object_at = function("FPDFPage_GetObject", HANDLE, HANDLE, ctypes.c_int)
_object_in_form = function("FPDFFormObj_GetObject", HANDLE, HANDLE, ctypes.c_ulong)
_objects_in_form = function("FPDFFormObj_CountObjects", ctypes.c_int, HANDLE)
_objects_on_page = function("FPDFPage_CountObjects", ctypes.c_int, HANDLE)
_type_of = function("FPDFPageObj_GetType", ctypes.c_int, HANDLE)
_bounds_of = function("FPDFPageObj_GetBounds", ctypes.c_int, HANDLE, *[ctypes.c_void_p] * 4)
_matrix_of = function("FPDFPageObj_GetMatrix", ctypes.c_int, HANDLE, ctypes.c_void_p)
_fill_of = function("FPDFPageObj_GetFillColor", ctypes.c_int, HANDLE, *[ctypes.c_void_p] * 4)
_mode_of = function("FPDFPath_GetDrawMode", ctypes.c_int, HANDLE, *[ctypes.c_void_p] * 2)
_segments_of = function("FPDFPath_CountSegments", ctypes.c_int, HANDLE)
_segment_at = function("FPDFPath_GetPathSegment", HANDLE, HANDLE, ctypes.c_int)
_segment_type = function("FPDFPathSegment_GetType", ctypes.c_int, HANDLE)
_segment_point = function(
    "FPDFPathSegment_GetPoint", ctypes.c_int, HANDLE, ctypes.c_void_p, ctypes.c_void_p
)

Matrix = np.ndarray[tuple[int, int], np.dtype[np.float64]]
Rect = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Drawings:
    """Rules and areas as x0, top, x1, bottom in points, as seen on the page.

    Attributes:
        level: Horizontal rules (top equals bottom).
        upright: Vertical rules (x0 equals x1).
        areas: Areas filled with a colour other than white.
        complete: False where the page draws too much to be looked at whole.
    """

    level: list[Rect] = field(default_factory=list)
    upright: list[Rect] = field(default_factory=list)
    areas: list[Rect] = field(default_factory=list)
    complete: bool = True

    def turned(self, turn: int, width: float, height: float) -> "Drawings":
        """Return the drawings of a page turned as :func:`frame.turned` turns its text."""
        if turn == 0:
            return self
        level, upright, areas = (
            [(box[0], box[1], box[2], box[3]) for box in _turned(rects, turn, width, height)]
            for rects in (self.level, self.upright, self.areas)
        )
        swapped = turn % 2 == 1
        return Drawings(
            upright if swapped else level, level if swapped else upright, areas, self.complete
        )


def _turned(rects: list[Rect], turn: int, width: float, height: float) -> list[list[float]]:
    boxes: list[list[float]] = turned(np.array(rects).reshape(-1, 4), turn, width, height).tolist()
    return boxes


@dataclass(slots=True)
class _Path:
    """One path object: its extent in page space and how it is painted."""

    handle: int
    matrix: Matrix
    filled: bool
    stroked: bool
    segments: int


def read_drawings(page: object, frame: Frame) -> Drawings:
    """Return the rules and filled areas of a loaded page."""
    address = ctypes.cast(page, ctypes.c_void_p).value or 0  # type: ignore[arg-type]
    budget = _Budget(_MOST_OBJECTS)
    shapes: list[Rect] = []
    painted: list[tuple[bool, bool]] = []
    for path in _paths(address, budget):
        for rect in _rectangles(path):
            shapes.append(rect)
            painted.append((path.filled and not _is_white(path.handle), path.stroked))
    if not shapes:
        return Drawings(complete=not budget.spent)
    seen = frame.boxes(np.array(shapes)).tolist()
    return _sorted_out(seen, painted, complete=not budget.spent)


@dataclass(slots=True)
class _Budget:
    """How many more objects may be looked at."""

    left: int

    @property
    def spent(self) -> bool:
        """Whether nothing is left."""
        return self.left <= 0

    def take(self, wanted: int) -> int:
        """Return how many of the ``wanted`` may be looked at."""
        granted = min(wanted, max(0, self.left))
        self.left -= wanted
        return granted


def _paths(page: int, budget: _Budget) -> Iterator[_Path]:
    count = budget.take(_objects_on_page(page))
    handles = list(map(_object_at, repeat(page), range(count)))
    yield from _paths_among(handles, np.eye(3), budget, depth=0)


def _paths_among(
    handles: list[int], matrix: Matrix, budget: _Budget, *, depth: int
) -> Iterator[_Path]:
    for handle, kind in zip(handles, map(_type_of, handles), strict=True):
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield _path(handle, matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
            count = budget.take(max(0, _objects_in_form(handle)))
            inner = list(map(_object_in_form, repeat(handle), range(count)))
            yield from _paths_among(inner, _own_matrix(handle) @ matrix, budget, depth=depth + 1)


def _path(handle: int, matrix: Matrix) -> _Path:
    modes = (ctypes.c_int * 2)()
    start = ctypes.addressof(modes)
    _mode_of(handle, start, start + 4)
    return _Path(handle, matrix, bool(modes[0]), bool(modes[1]), _segments_of(handle))


def _own_matrix(handle: int) -> Matrix:
    six = (ctypes.c_float * 6)()
    if not _matrix_of(handle, ctypes.addressof(six)):
        return np.eye(3)
    a, b, c, d, e, f = six
    return np.array([[a, b, 0.0], [c, d, 0.0], [e, f, 1.0]])


def _is_white(handle: int) -> bool:
    colour = (ctypes.c_uint * 4)()
    start = ctypes.addressof(colour)
    known = _fill_of(handle, start, start + 4, start + 8, start + 12)
    return bool(known) and (min(colour[:3]) >= _WHITE or colour[3] == 0)


def _rectangles(path: _Path) -> Iterator[Rect]:
    """Give the extent of each straight part of a path, in page space."""
    if path.segments <= _RECTANGLE_SEGMENTS:
        yield _placed(_bounds(path.handle), path.matrix)
    elif path.segments <= _MOST_SEGMENTS and (
        path.stroked or path.segments % _RECTANGLE_SEGMENTS == 0
    ):
        for rect in _straight_parts(path.handle):
            yield _placed(rect, _own_matrix(path.handle) @ path.matrix)


def _bounds(handle: int) -> Rect:
    four = (ctypes.c_float * 4)()
    start = ctypes.addressof(four)
    _bounds_of(handle, start, start + 4, start + 8, start + 12)
    return four[0], four[1], four[2], four[3]


def _straight_parts(handle: int) -> Iterator[Rect]:
    """Give each side of a path that runs straight along an axis."""
    point = (ctypes.c_float * 2)()
    start = ctypes.addressof(point)
    before: tuple[float, float] | None = None
    for segment in map(_segment_at, repeat(handle), range(_segments_of(handle))):
        _segment_point(segment, start, start + 4)
        at, kind = (point[0], point[1]), _segment_type(segment)
        if (
            kind == pdfium.FPDF_SEGMENT_LINETO
            and before
            and (abs(at[0] - before[0]) < 0.1 or abs(at[1] - before[1]) < 0.1)
        ):
            yield (*before, *at)
        before = at


def _placed(rect: Rect, matrix: Matrix) -> Rect:
    corners = np.array([[rect[0], rect[1], 1.0], [rect[2], rect[3], 1.0]]) @ matrix
    return corners[0, 0], corners[0, 1], corners[1, 0], corners[1, 1]


def _sorted_out(
    shapes: list[list[float]], painted: list[tuple[bool, bool]], *, complete: bool
) -> Drawings:
    """Tell rules from areas; a stroked rectangle is four rules."""
    drawings = Drawings(complete=complete)
    for (x0, top, x1, bottom), (filled, stroked) in zip(shapes, painted, strict=True):
        wide, high = x1 - x0 > RULE_THICKNESS, bottom - top > RULE_THICKNESS
        if wide and not high:
            _add_level(drawings, x0, x1, (top + bottom) / 2)
        elif high and not wide:
            _add_upright(drawings, (x0 + x1) / 2, top, bottom)
        elif wide and high and filled:
            drawings.areas.append((x0, top, x1, bottom))
        if wide and high and stroked:
            _add_level(drawings, x0, x1, top)
            _add_level(drawings, x0, x1, bottom)
            _add_upright(drawings, x0, top, bottom)
            _add_upright(drawings, x1, top, bottom)
    return drawings


def _add_level(drawings: Drawings, x0: float, x1: float, y: float) -> None:
    drawings.level.append((x0, y, x1, y))


def _add_upright(drawings: Drawings, x: float, top: float, bottom: float) -> None:
    drawings.upright.append((x, top, x, bottom))
