"""What a font tells: weight, slant, and whether it draws pictures instead of letters."""

import ctypes
import re
from dataclasses import dataclass

import pypdfium2.raw as pdfium

_FORCE_BOLD = 1 << 18
_ITALIC = 1 << 6
_BOLD_NAME = re.compile(r"bold|black|heavy|demi|halvfet", re.IGNORECASE)
_ITALIC_NAME = re.compile(r"italic|oblique|kursiv", re.IGNORECASE)
_STYLE_NAME = re.compile(r"light|regular|book|medium|roman|italic|oblique|narrow", re.IGNORECASE)
_DINGBATS_NAME = re.compile(r"wingdings|webdings|dingbats", re.IGNORECASE)
_SYMBOL_NAME = re.compile(r"symbol", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Face:
    """The look of a font. ``dingbats``: its letters are pictures; ``symbol``: Greek and signs."""

    bold: bool = False
    italic: bool = False
    dingbats: bool = False
    symbol: bool = False


def face_of(font: int) -> Face:
    """Return the face of the font with this handle; a plain one for 0."""
    if not font:
        return Face()
    raw = ctypes.cast(font, pdfium.FPDF_FONT)
    name = _name(raw)
    flags = max(0, pdfium.FPDFFont_GetFlags(raw))
    return Face(
        bold=_is_bold(name, flags, pdfium.FPDFFont_GetWeight(raw)),
        italic=bool(flags & _ITALIC) or bool(_ITALIC_NAME.search(name)),
        dingbats=bool(_DINGBATS_NAME.search(name)),
        symbol=bool(_SYMBOL_NAME.search(name)),
    )


def _is_bold(name: str, flags: int, weight: int) -> bool:
    """The name decides where it speaks of style: subsetted fonts carry made-up weights."""
    if _BOLD_NAME.search(name) or flags & _FORCE_BOLD:
        return True
    return 600 <= weight <= 900 and not _STYLE_NAME.search(name)


def _name(font: object) -> str:
    size = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(max(size, 1))
    pdfium.FPDFFont_GetBaseFontName(font, buffer, size)
    return buffer.value.decode("utf-8", "replace")
