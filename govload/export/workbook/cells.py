"""One value into one cell: texts, numbers, words for codes, links to pages."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from govload.export.palette import ACCENT, MUTED, Tone
from govload.export.phrases import year_label
from govload.export.workbook.page import Page
from govload.export.workbook.style import Style
from govload.tables.schema import value_label

Writer = Callable[[Page, int, int, Any], None]

PLAIN = Style()
WRAPPED = replace(PLAIN, wrap=True)
SMALL = replace(WRAPPED, size=8.5, colour=MUTED)
CENTRED = replace(PLAIN, align="center")
_YEAR = replace(CENTRED, number_format="0")
LINKED = replace(CENTRED, colour=ACCENT.strong, underline=True)


def text(style: Style) -> Writer:
    """Return a writer of texts that look so."""

    def write(page: Page, row: int, column: int, value: str) -> None:
        page.put(row, column, value, style)

    return write


def label(style: Style) -> Writer:
    """Return a writer of the reader's words for coded values."""

    def write(page: Page, row: int, column: int, value: str) -> None:
        page.put(row, column, value_label(value, page.lang), style)

    return write


def coloured(tones: Mapping[str, Tone]) -> Writer:
    """Return a writer of coded values that gives each its colour."""
    plain = replace(PLAIN, align="left", indent=1)
    styles = {
        value: replace(plain, bold=True, fill=tone.light, colour=tone.ink)
        for value, tone in tones.items()
    }

    def write(page: Page, row: int, column: int, value: str) -> None:
        words = value_label(value, page.lang)
        page.put(row, column, words, styles.get(value, plain))

    return write


def number(number_format: str, *, align: str = "right") -> Writer:
    """Return a writer of numbers; an absent number leaves its cell empty.

    Numbers stand a little off the right edge, so that a text in the next column does not touch
    them.
    """
    style = replace(
        PLAIN, number_format=number_format, align=align, indent=1 if align == "right" else 0
    )

    def write(page: Page, row: int, column: int, value: float | None) -> None:
        page.put(row, column, value, style)

    return write


write_text = text(PLAIN)
write_wrapped = text(WRAPPED)
write_small = text(SMALL)
write_label = label(PLAIN)
write_integer = number("#,##0")
write_page = number("0", align="center")
write_decimal = number("#,##0.0")
write_change = number("+#,##0.0;\N{MINUS SIGN}#,##0.0;0")
write_share = number("0 %")


def write_year(page: Page, row: int, column: int, value: int | None) -> None:
    """Write a year, or that it is unknown."""
    page.put(row, column, value if value != 0 else year_label(0, page.lang), _YEAR)


def write_flag(page: Page, row: int, column: int, value: bool) -> None:
    """Write a tick for true and nothing for false."""
    page.put(row, column, "\N{CHECK MARK}" if value else "", CENTRED)


def write_link(page: Page, row: int, column: int, value: tuple[int | None, str]) -> None:
    """Write a page number that leads to ``value``'s address, or the bare number."""
    number, link = value
    address = page.address(link) if number else ""
    page.put(row, column, number or None, LINKED if address else CENTRED, link=address)
