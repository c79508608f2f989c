"""One value into one cell: texts that stay texts, numbers, words for codes, links.

XlsxWriter escapes control characters; text is always written as text, so a formula in a letter
is never one in the workbook.
"""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from xlsxwriter.worksheet import Worksheet

from govload.export.palette import ACCENT, RULE, Tone
from govload.export.workbook.book import Book
from govload.tables.schema import value_label

Writer = Callable[[Book, Worksheet, int, int, Any], None]

_CELL_LIMIT = 32_767
_URL_LIMIT = 2_079
_LINK_SCHEMES = ("", "file", "http", "https")
_LINED: dict[str, Any] = {"bottom": 1, "bottom_color": RULE}


def put(book: Book, sheet: Worksheet, row: int, column: int, text: str, **look: Any) -> None:
    """Write ``text`` as text, cut with a visible word where Excel holds no more."""
    if len(text) > _CELL_LIMIT:
        notice = book.say("note.cut")
        text = text[: _CELL_LIMIT - len(notice)] + notice
    safe = text.encode("utf-8", errors="replace").decode("utf-8")
    sheet.write_string(row, column, safe, book.format(**_LINED, **look))


def write_text(book: Book, sheet: Worksheet, row: int, column: int, value: str) -> None:
    """Write a short text on one line."""
    put(book, sheet, row, column, value)


def write_wrapped(book: Book, sheet: Worksheet, row: int, column: int, value: str) -> None:
    """Write a long text over as many lines as it needs."""
    put(book, sheet, row, column, value, text_wrap=True)


def write_small(book: Book, sheet: Worksheet, row: int, column: int, value: str) -> None:
    """Write an id or the like, in small grey letters."""
    put(book, sheet, row, column, value, font_size=8.5, font_color="#5F6B7A", text_wrap=True)


def write_code(book: Book, sheet: Worksheet, row: int, column: int, value: str) -> None:
    """Write the reader's word for a coded value."""
    put(book, sheet, row, column, value_label(value, book.lang))


def coloured(tones: Mapping[str, Tone]) -> Writer:
    """Return a writer of coded values that gives each its colour."""

    def write(book: Book, sheet: Worksheet, row: int, column: int, value: str) -> None:
        tone = tones.get(value)
        look = (
            {"bg_color": tone.light, "font_color": tone.strong, "bold": True, "indent": 1}
            if tone
            else {}
        )
        put(book, sheet, row, column, value_label(value, book.lang), **look)

    return write


def numeric(number_format: str, **look: Any) -> Writer:
    """Return a writer of numbers; an absent number leaves its cell empty."""

    def write(book: Book, sheet: Worksheet, row: int, column: int, value: float | None) -> None:
        style = book.format(**_LINED, num_format=number_format, **look)
        if value is None:
            sheet.write_blank(row, column, None, style)
        else:
            sheet.write_number(row, column, value, style)

    return write


write_integer = numeric("#,##0")
write_year = numeric("0", align="center")
write_decimal = numeric("#,##0.0")
write_change = numeric("+#,##0.0;\N{MINUS SIGN}#,##0.0;0")
write_share = numeric("0 %")


def write_flag(book: Book, sheet: Worksheet, row: int, column: int, value: bool) -> None:
    """Write a tick for true and nothing for false."""
    put(book, sheet, row, column, "\N{CHECK MARK}" if value else "", align="center")


def write_link(
    book: Book, sheet: Worksheet, row: int, column: int, value: tuple[int | None, str]
) -> None:
    """Write a page number that leads to ``value``'s address, or the bare number."""
    page, address = value
    if not page:
        sheet.write_blank(row, column, None, book.format(**_LINED))
        return
    look: dict[str, Any] = {"align": "center"}
    if _is_safe(address) and book.may_link(sheet):
        sheet.write_url(row, column, _target(address), string=str(page))
        look |= {"font_color": ACCENT.strong, "underline": 1}
    # Written over the link's own text, so that pages sort as numbers.
    sheet.write_number(row, column, page, book.format(**_LINED, **look))


def _target(address: str) -> str:
    return address if urlsplit(address).scheme else f"external:{address}"


def _is_safe(address: str) -> bool:
    try:
        scheme = urlsplit(address).scheme
    except ValueError:
        return False
    return bool(address) and len(address) <= _URL_LIMIT and scheme in _LINK_SCHEMES
