"""Krav: every requirement verbatim, with a link to its page and room for a reviewer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Border, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.datavalidation import DataValidation

from govload.analyse.review import NOTHING_SHOWN, Shown, added, settle, shown
from govload.export.palette import KINDS, REVIEW, RULE
from govload.export.reasons import reason_in
from govload.export.workbook.book import ROWS_IN_EXCEL, Book
from govload.export.workbook.cells import (
    Writer,
    coloured,
    write_label,
    write_link,
    write_small,
    write_text,
    write_wrapped,
    write_year,
)
from govload.export.workbook.grid import (
    ROWS_TO_ADD,
    Look,
    Placed,
    freeze,
    name_columns,
    print_until,
    write_grid,
)
from govload.export.workbook.page import Page, cells
from govload.export.workbook.style import argb
from govload.model import Kind
from govload.tables.rows import RequirementRow
from govload.tables.run import RunTables
from govload.tables.schema import TableSchema, schemas, value_label

TABLE = "Krav"
DECISIONS = ("correct", "wrong", "missing")
RIGHT_KINDS = (*(kind.value for kind in Kind), "none")
REVIEW_COLUMNS = ("decision", "right_kind", "comment", "reviewer")


def add(book: Book) -> Page:
    """Fill the sheet."""
    page = book.page("requirements", colour=REVIEW.strong)
    at = book.head(page, "requirements")
    rows = book.most(page, shown_rows(book.tables), "requirements", ROWS_IN_EXCEL)
    looks = _looks(book)
    _shade(page, looks, at + 1, at + len(rows) + ROWS_TO_ADD)
    placed = write_grid(page, sheet_schema(), rows, looks, at=at, name=TABLE)
    _offer(book, page, placed, "decision", DECISIONS)
    _offer(book, page, placed, "right_kind", RIGHT_KINDS)
    name_columns(book, page, placed, "krav", "agency", "year", "kind", "text")
    freeze(page, at, columns=3)
    print_until(page, placed, "comment")
    return page


def shown_rows(tables: RunTables) -> tuple[RequirementRow, ...]:
    """Return every requirement found, then those that reviewers added."""
    decisions = settle(tables.review, tables.requirements, tables.letters)
    missed = added((*decisions.settled, *decisions.disputed), tables.letters)
    return (*tables.requirements, *missed)


def sheet_schema() -> TableSchema:
    """Return the columns this sheet can show: a requirement's, then a review's."""
    own, review = schemas()["requirements"], schemas()["review"]
    return replace(own, columns=(*own.columns, *map(review.column, REVIEW_COLUMNS)))


def _looks(book: Book) -> list[Look]:
    reviews = shown(book.tables.review)
    return [
        Look("agency", 30, write_wrapped, wrap=True),
        Look("year", 8, write_year),
        Look("kind", 20, coloured(KINDS)),
        Look("text", 68, write_wrapped, wrap=True),
        Look("page", 8, write_link, read=lambda row: (row.page, row.link)),
        _review_look("decision", 12, write_label, reviews),
        _review_look("right_kind", 17, write_label, reviews),
        _review_look("comment", 28, write_wrapped, reviews),
        _review_look("reviewer", 13, write_text, reviews),
        Look("section", 40, write_wrapped, wrap=True),
        Look("deadline", 16, write_wrapped, wrap=True),
        Look("target", 16, write_wrapped, wrap=True),
        Look("identifier", 13, write_text),
        Look("part", 12, write_label),
        Look("ministry", 40, write_wrapped, wrap=True),
        Look("repeats", 9, write_text),
        _flags_look(book.lang),
        Look("full_text", 30, write_text, read=_full_text_where_longer),
        _reason_look(book.lang),
        Look("rules", 22, write_small),
        Look("source", 26, write_small),
        Look("requirement_id", 22, write_small),
    ]


def _reason_look(lang: str) -> Look:
    return Look(
        "reason", 52, write_wrapped, read=lambda row: reason_in(row.reason, lang), wrap=True
    )


def _flags_look(lang: str) -> Look:
    def read(row: RequirementRow) -> str:
        return "; ".join(value_label(flag, lang) for flag in row.flags.split())

    return Look("flags", 26, write_wrapped, read=read, wrap=True)


def _full_text_where_longer(row: RequirementRow) -> str:
    return "" if row.full_text == row.text else row.full_text


def _review_look(name: str, width: float, write: Writer, reviews: Mapping[str, Shown]) -> Look:
    return Look(name, width, write, REVIEW.strong, read=_answer(name, reviews), wrap=True)


def _answer(name: str, reviews: Mapping[str, Shown]) -> Callable[[RequirementRow], str]:
    def read(row: RequirementRow) -> str:
        return str(getattr(reviews.get(row.requirement_id, NOTHING_SHOWN), name))

    return read


def _shade(page: Page, looks: Sequence[Look], first: int, last: int) -> None:
    """Show where to write, below the table too.

    LibreOffice shows only the first of several rules for a cell, so this one comes before those
    of the table and draws their line as well.
    """
    places = [at for at, look in enumerate(looks) if look.name in REVIEW_COLUMNS]
    look = DifferentialStyle(
        fill=PatternFill("solid", bgColor=argb(REVIEW.light)),
        border=Border(bottom=Side("thin", color=argb(RULE))),
    )
    rule = Rule(type="expression", formula=["TRUE"], dxf=look)
    page.sheet.conditional_formatting.add(cells(first, places[0], last, places[-1]), rule)


def _offer(book: Book, page: Page, placed: Placed, column: str, values: tuple[str, ...]) -> None:
    """Let the reviewer choose from a list, on rows added below the table too."""
    at = placed.column(column)
    labels = [value_label(value, page.lang) for value in values]
    choice = DataValidation(
        type="list",
        formula1=f'"{",".join(labels)}"',
        allow_blank=True,
        showInputMessage=True,
        promptTitle=sheet_schema().column(column).label(page.lang),
        prompt=book.say(f"reviewed.{column}_prompt"),
        showErrorMessage=True,
        errorTitle=book.say("reviewed.refused"),
        error=book.say("reviewed.refused_text", choices=", ".join(labels)),
    )
    choice.add(cells(placed.head + 1, at, placed.last + ROWS_TO_ADD, at))
    page.sheet.data_validations.append(choice)
