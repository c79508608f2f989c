"""The path objects of a page, those inside forms included, and their straight parts."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium

from govload.extract.pdf.native import HANDLE, function

# Forms may contain themselves; honest files nest them two or three deep.
_DEEPEST_FORM = 6
# A border set drawn as one path has a few hundred segments; an outline of a coast has more.
_MOST_SEGMENTS = 2_000
# A rectangle has four sides and may say twice where it begins.
_RECTANGLE = (4, 5)
_LINE = 2
# Along an axis, give or take this many points.
_STRAIGHT = 0.1
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

Matrix = npt.NDArray[np.float64]
Rect = tuple[float, float, float, float]


@dataclass(slots=True)
class Path:
    """One path object and how it is painted; ``matrix`` leads from its form to the page."""

    handle: int
    matrix: Matrix
    filled: bool
    stroked: bool
    segments: int


@dataclass(slots=True)
class Budget:
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


def paths_of(page: int, budget: Budget) -> Iterator[Path]:
    """Give the paths of the page with this handle, as many as the budget allows."""
    count = budget.take(_objects_on_page(page))
    handles = list(map(_object_at, repeat(page), range(count)))
    yield from _paths_among(handles, np.eye(3), budget, depth=0)


def _paths_among(
    handles: list[int], matrix: Matrix, budget: Budget, *, depth: int
) -> Iterator[Path]:
    for handle, kind in zip(handles, map(_type_of, handles), strict=True):
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield _path(handle, matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
            count = budget.take(max(0, _objects_in_form(handle)))
            inner = list(map(_object_in_form, repeat(handle), range(count)))
            yield from _paths_among(inner, _own_matrix(handle) @ matrix, budget, depth=depth + 1)


def _path(handle: int, matrix: Matrix) -> Path:
    modes = (ctypes.c_int * 2)()
    start = ctypes.addressof(modes)
    _mode_of(handle, start, start + 4)
    return Path(handle, matrix, bool(modes[0]), bool(modes[1]), _segments_of(handle))


def _own_matrix(handle: int) -> Matrix:
    six = (ctypes.c_float * 6)()
    if not _matrix_of(handle, ctypes.addressof(six)):
        return np.eye(3)
    a, b, c, d, e, f = six
    return np.array([[a, b, 0.0], [c, d, 0.0], [e, f, 1.0]])


def is_white(handle: int) -> bool:
    """Tell whether an object is filled with white, or with nothing one sees."""
    colour = (ctypes.c_uint * 4)()
    start = ctypes.addressof(colour)
    known = _fill_of(handle, start, start + 4, start + 8, start + 12)
    return bool(known) and (min(colour[:3]) >= _WHITE or colour[3] == 0)


def straight_parts(path: Path) -> Iterator[Rect]:
    """Give the extents, in page space, of a path that is a rule or rectangle, else of its sides."""
    if path.segments in _RECTANGLE:
        yield _placed(_bounds(path.handle), path.matrix)
    elif _LINE <= path.segments <= _MOST_SEGMENTS and (
        path.stroked or path.segments % _RECTANGLE[1] == 0
    ):
        matrix = _own_matrix(path.handle) @ path.matrix
        for rect in _straight_sides(path.handle):
            yield _placed(rect, matrix)


def _bounds(handle: int) -> Rect:
    four = (ctypes.c_float * 4)()
    start = ctypes.addressof(four)
    _bounds_of(handle, start, start + 4, start + 8, start + 12)
    return four[0], four[1], four[2], four[3]


def _straight_sides(handle: int) -> Iterator[Rect]:
    """Give each side of a path that runs straight along an axis."""
    point = (ctypes.c_float * 2)()
    start = ctypes.addressof(point)
    before: tuple[float, float] | None = None
    for segment in map(_segment_at, repeat(handle), range(_segments_of(handle))):
        _segment_point(segment, start, start + 4)
        at, kind = (point[0], point[1]), _segment_type(segment)
        if kind == pdfium.FPDF_SEGMENT_LINETO and before and _is_straight(before, at):
            yield (*before, *at)
        before = at


def _is_straight(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return abs(one[0] - other[0]) < _STRAIGHT or abs(one[1] - other[1]) < _STRAIGHT


def _placed(rect: Rect, matrix: Matrix) -> Rect:
    corners = np.array([[rect[0], rect[1], 1.0], [rect[2], rect[3], 1.0]]) @ matrix
    return corners[0, 0], corners[0, 1], corners[1, 0], corners[1, 1]
