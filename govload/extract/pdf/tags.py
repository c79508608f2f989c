"""Structure tags: what a tagged PDF says its text objects are."""

import ctypes
from collections.abc import Mapping
from typing import Any

import pypdfium2.raw as pdfium

from govload.extract.pdf.native import HANDLE, Integers, function

# Trees in honest files are some twenty deep and hold a few thousand elements a page.
_DEEPEST = 60
_MOST_ELEMENTS = 50_000
_ARTIFACT = "Artifact"
_LONGEST_NAME = 128
# What a reader wants to know about a line. A paragraph inside one of these is one of these.
_TOLD = {
    **{f"H{level}": f"H{level}" for level in range(1, 7)},
    **{name: name for name in ("H", "Title", "TOCI", "Caption", "Note", "TH", "TD")},
    "FENote": "Note",
}
_PLAIN = "P"
_ITEM = "LI"

_content_id_of = function("FPDFPageObj_GetMarkedContentID", ctypes.c_int, HANDLE)
_marks_of = function("FPDFPageObj_CountMarks", ctypes.c_int, HANDLE)
_mark_at = function("FPDFPageObj_GetMark", HANDLE, HANDLE, ctypes.c_ulong)


def read_tags(page: Any, text_objects: Integers) -> Mapping[int, str]:
    """Return the tag of each text object of a loaded page that has one.

    Args:
        page: A loaded page.
        text_objects: Handles of its text objects.
    """
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return {}
    try:
        by_content = _tags_by_content(tree)
    finally:
        pdfium.FPDF_StructTree_Close(tree)
    if not by_content:
        return {}
    handles = text_objects.tolist()
    tags = {}
    for handle, content in zip(handles, map(_content_id_of, handles), strict=True):
        if tag := by_content.get(content, "") if content >= 0 else _unnumbered(handle):
            tags[handle] = tag
    return tags


def _unnumbered(handle: int) -> str:
    """Return the tag of a text object that stands outside the tree."""
    marks = (_mark_at(handle, index) for index in range(max(0, _marks_of(handle))))
    return _ARTIFACT if any(_mark_name(mark) == _ARTIFACT for mark in marks) else ""


def _tags_by_content(tree: Any) -> dict[int, str]:
    """Walk the structure tree of a page and note the tag of each marked content."""
    tags: dict[int, str] = {}
    waiting = [
        (pdfium.FPDF_StructTree_GetChildAtIndex(tree, index), "", 0)
        for index in reversed(range(max(0, pdfium.FPDF_StructTree_CountChildren(tree))))
    ]
    seen = 0
    while waiting and seen < _MOST_ELEMENTS:
        element, outer, depth = waiting.pop()
        if not element or depth > _DEEPEST:
            continue
        seen += 1
        tag = _told(_type_name(element), outer, seen)
        for content in _contents(element):
            tags[content] = tag
        waiting += [
            (pdfium.FPDF_StructElement_GetChildAtIndex(element, index), tag, depth + 1)
            for index in reversed(range(max(0, pdfium.FPDF_StructElement_CountChildren(element))))
        ]
    return tags


def _told(name: str, outer: str, number: int) -> str:
    if name == _ITEM:
        # Each item has its own tag: bullets may be drawn, so that nothing else tells them apart.
        return f"{_ITEM}{number}"
    if outer and outer != _PLAIN:
        return outer
    return _TOLD.get(name, _PLAIN if name == _PLAIN else outer)


def _contents(element: Any) -> list[int]:
    count = pdfium.FPDF_StructElement_GetMarkedContentIdCount(element)
    ids = (
        pdfium.FPDF_StructElement_GetMarkedContentIdAtIndex(element, index)
        for index in range(max(0, count))
    )
    return [content for content in ids if content >= 0]


def _type_name(element: Any) -> str:
    # A name that is longer is none of those told apart; pdfium writes nothing of it.
    buffer = ctypes.create_string_buffer(_LONGEST_NAME)
    size = pdfium.FPDF_StructElement_GetType(element, buffer, _LONGEST_NAME)
    return buffer.raw[: max(size - 2, 0)].decode("utf-16-le", "replace")


def _mark_name(mark: int) -> str:
    raw = ctypes.cast(mark, pdfium.FPDF_PAGEOBJECTMARK)
    buffer = (ctypes.c_ushort * 32)()
    size = ctypes.c_ulong()
    if not mark or not pdfium.FPDFPageObjMark_GetName(raw, buffer, ctypes.sizeof(buffer), size):
        return ""
    return bytes(buffer)[: max(size.value - 2, 0)].decode("utf-16-le", "replace")
