"""Forpliktelse: whether the increase since the baseline is reversed, with published figures."""

from collections.abc import Sequence

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
    write_text,
    write_wrapped,
    write_year,
)
from govload.export.workbook.grid import Look, name_columns, write_grid
from govload.export.workbook.page import Page
from govload.tables.rows import CommitmentRow, PublishedRow
from govload.tables.schema import schemas

_FIGURES = (
    Look("agencies", 12, write_integer),
    Look("mean", 12, write_decimal),
    Look("median", 13, write_decimal),
    Look("lower_quartile", 10, write_decimal),
    Look("upper_quartile", 10, write_decimal),
    Look("baseline_mean", 14, write_decimal),
    Look("difference", 9, write_change),
    Look("difference_low", 11, write_change),
    Look("difference_high", 11, write_change),
    Look("above", 9, write_integer),
    Look("at", 9, write_integer),
    Look("below", 9, write_integer),
    Look("peak_year", 8, write_year),
    Look("peak_mean", 13, write_decimal),
    Look("share_reversed", 10, write_share),
    Look("verdict", 20, coloured(VERDICTS)),
    Look("displacement", 12, write_flag),
    Look("coding_error", 10, write_decimal),
)

_OVERALL = (
    Look("measure", 27, write_label),
    Look("year", 9, write_year),
    Look("panel", 26, write_label),
    *_FIGURES,
)

_GROUPS = (
    Look("group_name", 27, write_wrapped, wrap=True),
    Look("year", 9, write_year),
    Look("measure", 26, write_label),
    *_FIGURES,
)


def _provenance(row: PublishedRow) -> str:
    """Say on one line, running on beyond the table, where a figure comes from."""
    parts = dict.fromkeys((row.study, row.source, row.note, row.url))
    return ". ".join(part.rstrip(".") for part in parts if part)


_PUBLISHED = (
    Look("measure", 27, write_label),
    Look("year", 9, write_year),
    Look("value", 26, write_decimal),
    Look("agencies", 12, write_integer),
    Look("derived", 12, write_flag),
    Look("study", 13, write_text, read=_provenance),
)


def add(book: Book) -> Page:
    """Fill the sheet."""
    page = book.page("commitment")
    row = book.head(page, "commitment")
    rows = book.tables.commitment
    page.put(row, 0, commitment_sentence(book.tables, book.lang), SUBHEADING)
    row = _overall(book, page, [each for each in rows if each.group == "all"], row + 2)
    row = _published(book, page, row)
    groups = [each for each in rows if each.group != "all"]
    _groups(book, page, book.most(page, groups, "commitment"), row)
    return page


def _overall(book: Book, page: Page, rows: Sequence[CommitmentRow], row: int) -> int:
    if not rows:
        return row
    page.put(row, 0, book.say("commitment.overall"), SUBHEADING)
    schema = schemas()["commitment"]
    placed = write_grid(page, schema, rows, _OVERALL, at=row + 1, name="Forpliktelse")
    name_columns(book, page, placed, "forpliktelse", "measure", "year", "difference")
    return placed.last + 2


def _published(book: Book, page: Page, row: int) -> int:
    if not book.tables.published:
        return row
    page.put(row, 0, book.say("commitment.published"), SUBHEADING)
    rows, schema = book.tables.published, schemas()["published"]
    placed = write_grid(page, schema, rows, _PUBLISHED, at=row + 1, name="Publisert")
    return placed.last + 2


def _groups(book: Book, page: Page, rows: Sequence[CommitmentRow], row: int) -> None:
    if rows:
        page.put(row, 0, book.say("commitment.groups"), SUBHEADING)
        schema = schemas()["commitment"]
        write_grid(page, schema, rows, _GROUPS, at=row + 1, name="Forpliktelse_gruppe")
