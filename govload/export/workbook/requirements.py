"""Krav: every requirement verbatim, with a link to its page and room for a reviewer."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from xlsxwriter.worksheet import Worksheet

from govload.export.palette import KINDS, REVIEW
from govload.export.workbook.book import Book
from govload.export.workbook.cells import (
    Writer,
    coloured,
    put,
    write_code,
    write_link,
    write_small,
    write_text,
    write_wrapped,
    write_year,
)
from govload.export.workbook.grid import Look, Placed, define_name, freeze, write_grid
from govload.model import Kind
from govload.tables.rows import RequirementRow, ReviewRow
from govload.tables.schema import TableSchema, schemas, value_label

TABLE = "Krav"
DECISIONS = ("correct", "wrong", "missing")
RIGHT_KINDS = (*(kind.value for kind in Kind), "none")
REVIEW_COLUMNS = ("decision", "right_kind", "comment")


def add(book: Book) -> None:
    """Add the sheet."""
    sheet = book.sheet("requirements", colour=REVIEW.strong)
    at = book.heading(sheet, "requirements")
    rows = book.tables.requirements
    placed = write_grid(book, sheet, sheet_schema(), rows, _looks(book), at=at, name=TABLE)
    _offer(book, sheet, placed, "decision", DECISIONS)
    _offer(book, sheet, placed, "right_kind", RIGHT_KINDS)
    define_name(book, sheet, placed, "krav_sitat", "text")
    define_name(book, sheet, placed, "krav_type", "kind")
    freeze(sheet, placed, columns=3, print_to="section")


def sheet_schema() -> TableSchema:
    """Return the columns this sheet can show: a requirement's, then a review's."""
    own, review = schemas()["requirements"], schemas()["review"]
    return replace(own, columns=(*own.columns, *map(review.column, REVIEW_COLUMNS)))


def _looks(book: Book) -> list[Look]:
    reviews = {row.requirement_id: row for row in book.tables.review}
    return [
        Look("agency", 24, write_wrapped, wrap=True),
        Look("year", 6.5, write_year),
        Look("kind", 17, coloured(KINDS)),
        Look("text", 68, write_wrapped, wrap=True),
        Look("page", 6, write_link, read=lambda row: (row.page, row.link)),
        _review_look("decision", 12, _write_answer, reviews),
        _review_look("right_kind", 17, _write_answer, reviews),
        _review_look("comment", 28, _write_comment, reviews),
        Look("section", 30, write_wrapped, wrap=True),
        Look("deadline", 16, write_wrapped, wrap=True),
        Look("target", 16, write_wrapped, wrap=True),
        Look("identifier", 13, write_text),
        Look("part", 12, write_code),
        Look("ministry", 22, write_wrapped, wrap=True),
        Look("full_text", 30, write_text, read=_full_text_where_longer),
        Look("repeats", 9, write_text),
        Look("flags", 16, write_wrapped, wrap=True),
        Look("reason", 34, write_wrapped, wrap=True),
        Look("rules", 22, write_small),
        Look("source", 26, write_small),
        Look("requirement_id", 22, write_small),
    ]


def _full_text_where_longer(row: RequirementRow) -> str:
    return "" if row.full_text == row.text else row.full_text


def _review_look(name: str, width: float, write: Writer, reviews: Mapping[str, ReviewRow]) -> Look:
    read = _answer(name, reviews)
    return Look(name, width, write, REVIEW.strong, read=read, wrap=True)


def _answer(name: str, reviews: Mapping[str, ReviewRow]) -> Callable[[RequirementRow], str]:
    def read(row: RequirementRow) -> str:
        review = reviews.get(row.requirement_id)
        return getattr(review, name) if review else ""

    return read


def _write_answer(book: Book, sheet: Worksheet, row: int, column: int, value: str) -> None:
    put(book, sheet, row, column, value_label(value, book.lang), bg_color=REVIEW.light)


def _write_comment(book: Book, sheet: Worksheet, row: int, column: int, value: str) -> None:
    put(book, sheet, row, column, value, bg_color=REVIEW.light, text_wrap=True)


def _offer(
    book: Book, sheet: Worksheet, placed: Placed, column: str, values: tuple[str, ...]
) -> None:
    """Let the reviewer choose from a list, on rows added below the table too."""
    at, spare_rows = placed.column(column), 500
    labels = [value_label(value, book.lang) for value in values]
    choice = {"validate": "list", "source": labels, "error_type": "stop"}
    sheet.data_validation(placed.head + 1, at, placed.last + spare_rows, at, choice)
