"""pdfium's C interface, shaped for asking the same question of thousands of characters.

A ctypes call that Python repeats through ``map`` costs about 0.3 µs; through a wrapper object per
call it costs ten times that. All handles are plain integers here. pdfium is not thread-safe, so
calls keep the interpreter lock.
"""

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import repeat
from typing import Any

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium

Floats = npt.NDArray[np.float32]
Integers = npt.NDArray[np.int64]

HANDLE = ctypes.c_size_t


def function(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    """Return a pdfium function that takes and gives handles as plain integers."""
    address = ctypes.cast(getattr(pdfium, name), ctypes.c_void_p).value or 0
    return ctypes.PYFUNCTYPE(result, *arguments)(address)


_count_of = function("FPDFText_CountChars", ctypes.c_int, HANDLE)
_text_of = function(
    "FPDFText_GetText", ctypes.c_int, HANDLE, ctypes.c_int, ctypes.c_int, ctypes.c_void_p
)
_unicode_of = function("FPDFText_GetUnicode", ctypes.c_uint, HANDLE, ctypes.c_int)
_owner_of = function("FPDFText_GetTextObject", HANDLE, HANDLE, ctypes.c_int)
_size_of = function("FPDFText_GetFontSize", ctypes.c_double, HANDLE, ctypes.c_int)
_box_of = function("FPDFText_GetLooseCharBox", ctypes.c_int, HANDLE, ctypes.c_int, ctypes.c_void_p)
_matrix_of = function("FPDFText_GetMatrix", ctypes.c_int, HANDLE, ctypes.c_int, ctypes.c_void_p)
_origin_of = function(
    "FPDFText_GetCharOrigin",
    ctypes.c_int,
    HANDLE,
    ctypes.c_int,
    ctypes.c_void_p,
    ctypes.c_void_p,
)

_font_of = function("FPDFTextObj_GetFont", HANDLE, HANDLE)
_render_mode_of = function("FPDFTextObj_GetTextRenderMode", ctypes.c_int, HANDLE)


def handle(pointer: Any) -> int:
    """Return the address a pypdfium2 pointer holds."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


@dataclass(frozen=True, slots=True)
class OpenPage:
    """A loaded page: ``raw`` for pypdfium2's functions, ``text`` the handle of its text."""

    raw: Any
    text: int


@contextmanager
def open_page(document: Any, index: int) -> Iterator[OpenPage | None]:
    """Load page ``index`` (from 0) and its text; close both again. None if pdfium cannot."""
    raw = pdfium.FPDF_LoadPage(document, index)
    if not raw:
        yield None
        return
    text = pdfium.FPDFText_LoadPage(raw)
    try:
        yield OpenPage(raw, handle(text))
    finally:
        if text:
            pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(raw)


def char_count(text: int) -> int:
    """Return how many characters pdfium sees on a page, the blanks it adds included."""
    return max(0, _count_of(text)) if text else 0


def codes(text: int, count: int) -> Integers:
    """Return the code of each character; 0 where unknown, 2 or FFFE for pdfium's own hyphen.

    pdfium gives them all at once where each is one unit of UTF-16, else one by one.
    """
    units = np.zeros(count + 1, np.uint16)
    written = _text_of(text, 0, count, units.ctypes.data)
    lone = units[:count]
    if written == count + 1 and not ((lone >= 0xD800) & (lone < 0xE000)).any():
        return lone.astype(np.int64)
    return np.fromiter(map(_unicode_of, repeat(text), range(count)), np.int64, count)


def owners(text: int, at: Integers) -> Integers:
    """Return the text object of each character ``at``; 0 for a blank that pdfium added."""
    return np.fromiter(map(_owner_of, repeat(text), at.tolist()), np.int64, len(at))


def boxes(text: int, at: Integers) -> Floats:
    """Return left, top, right, bottom of each character ``at`` in page space (y upward)."""
    table = np.zeros((len(at), 4), np.float32)
    _fill(_box_of, text, at.tolist(), table)
    return table


def sizes(text: int, at: Integers) -> npt.NDArray[np.float64]:
    """Return the nominal font size of the characters ``at``, before their matrix."""
    return np.fromiter(map(_size_of, repeat(text), at.tolist()), np.float64, len(at))


def matrices(text: int, at: Integers) -> Floats:
    """Return a, b, c, d, e, f of the characters ``at``."""
    table = np.zeros((len(at), 6), np.float32)
    _fill(_matrix_of, text, at.tolist(), table)
    return table


def origins(text: int, at: Integers) -> npt.NDArray[np.float64]:
    """Return x and y (upward) of the points on the baseline where characters ``at`` begin."""
    table = np.zeros((len(at), 2), np.float64)
    start = table.ctypes.data
    stop = start + 16 * len(at)
    across, up = range(start, stop, 16), range(start + 8, stop + 8, 16)
    for _ in map(_origin_of, repeat(text), at.tolist(), across, up):
        pass
    return table


def fonts(text_objects: Integers) -> list[int]:
    """Return the font handle of each text object; 0 where it has none."""
    return list(map(_font_of, text_objects.tolist()))


def render_modes(text_objects: Integers) -> Integers:
    """Return the render mode of each text object (2: filled and outlined, 3: invisible)."""
    return np.fromiter(map(_render_mode_of, text_objects.tolist()), np.int64, len(text_objects))


def _fill(ask: Callable[..., Any], text: int, at: Any, table: Floats) -> None:
    """Let pdfium write its answers for the characters ``at`` straight into the table's rows."""
    start, width = table.ctypes.data, table.itemsize * table.shape[1]
    for _ in map(ask, repeat(text), at, range(start, start + width * len(table), width)):
        pass
