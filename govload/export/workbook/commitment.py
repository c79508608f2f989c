"""Forpliktelse: whether the increase since the baseline is reversed, with published figures."""

from collections.abc import Sequence
from dataclasses import replace

from govload.export.commitment_words import commitment_sentence
from govload.export.palette import VERDICTS
from govload.export.workbook.book import SUBHEADING, Book
from govload.export.workbook.cells import (
    coloured,
    write_change,
    write_decimal,
    write_flag,
    write_integer,
    write_label,
    write_share,
    write_wrapped,
    write_year,
)
from govload.export.workbook.grid import Look, name_columns, text_height, write_grid
from govload.export.workbook.page import Page, cells
from govload.export.workbook.published import write_published
from govload.tables.rows import CommitmentRow
from govload.tables.schema import schemas

_SENTENCE = replace(SUBHEADING, wrap=True)

_FIGURES = (
    Look("agencies", 9, write_integer),
    Look("mean", 9, write_decimal),
    Look("difference", 9, write_change),
    Look("difference_low", 9, write_change),
    Look("difference_high", 9, write_change),
    Look("coding_error", 9, write_decimal),
    Look("share_reversed", 9, write_share),
    Look("verdict", 20, coloured(VERDICTS)),
    Look("baseline_mean", 9, write_decimal),
    Look("peak_year", 9, write_year),
    Look("peak_mean", 9, write_decimal),
    Look("displacement", 9, write_flag),
    Look("above", 9, write_integer),
    Look("at", 9, write_integer),
    Look("below", 9, write_integer),
    Look("median", 9, write_decimal),
    Look("lower_quartile", 9, write_decimal),
    Look("upper_quartile", 9, write_decimal),
)

_OVERALL = (
    Look("measure", 27, write_label),
    Look("year", 9, write_year),
    Look("panel", 26, write_label),
    *_FIGURES,
)

_GROUPS = (
    Look("group_name", 40, write_wrapped, wrap=True),
    Look("year", 9, write_year),
    Look("measure", 26, write_label),
    *_FIGURES,
)


# What is printed: the columns a reader needs, on paper large enough to read.
_SHOWN = [look.name for look in _OVERALL].index("verdict")
_WIDTHS = [look.width for look in _OVERALL[: _SHOWN + 1]]


def add(book: Book) -> Page:
    """Fill the sheet."""
    page = book.page("commitment")
    row = book.head(page, "commitment")
    rows = book.tables.commitment
    sentence = commitment_sentence(book.tables, book.lang)
    page.span(row, 0, _SHOWN, sentence, _SENTENCE)
    page.height(row, text_height(sentence, sum(_WIDTHS), _SENTENCE))
    row = _overall(book, page, [each for each in rows if each.group == "all"], row + 2)
    row = write_published(book, page, row, _WIDTHS)
    groups = [each for each in rows if each.group != "all"]
    row = _groups(book, page, book.most(page, groups, "commitment"), row)
    page.sheet.print_area = cells(0, 0, row, _SHOWN)
    return page


def _overall(book: Book, page: Page, rows: Sequence[CommitmentRow], row: int) -> int:
    if not rows:
        return row
    book.subheading(page, row, "commitment.overall")
    schema = schemas()["commitment"]
    placed = write_grid(page, schema, rows, _OVERALL, at=row + 1, name="Forpliktelse")
    name_columns(book, page, placed, "forpliktelse", "measure", "year", "difference")
    return placed.last + 2


def _groups(book: Book, page: Page, rows: Sequence[CommitmentRow], row: int) -> int:
    if not rows:
        return row
    book.subheading(page, row, "commitment.groups")
    schema = schemas()["commitment"]
    return write_grid(page, schema, rows, _GROUPS, at=row + 1, name="Forpliktelse_gruppe").last
