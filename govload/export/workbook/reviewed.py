"""Gjennomgang: counts as coded and as reviewed, agreement per kind, decisions not applied."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from govload.analyse.review import Agreement, Decisions, agreement, settle
from govload.export.palette import REVIEW
from govload.export.workbook.book import NOTE, Book
from govload.export.workbook.cells import (
    PLAIN,
    Writer,
    write_integer,
    write_label,
    write_share,
    write_small,
    write_text,
    write_wrapped,
    write_year,
)
from govload.export.workbook.cells import number as number_writer
from govload.export.workbook.grid import HEADING, Look, text_height, write_grid
from govload.export.workbook.page import Page
from govload.model import HEADLINE_KINDS
from govload.tables.schema import schemas

_COUNTS = (
    Look("agency", 44, write_wrapped, wrap=True),
    Look("year", 18, write_year),
    *(
        Look(name, 18, write_integer)
        for kind in (*(kind.value for kind in HEADLINE_KINDS), "total")
        for name in (kind, f"{kind}_reviewed")
    ),
    Look("decided", 18, write_integer),
)

_LISTED = (
    Look("text", 44, write_wrapped, wrap=True),
    Look("decision", 18, write_label),
    Look("kind", 18, write_label),
    Look("right_kind", 18, write_label),
    Look("reviewer", 18, write_text),
    Look("comment", 18, write_wrapped, wrap=True),
    Look("source", 18, write_small),
    Look("requirement_id", 18, write_small),
)

_AGREEMENT: tuple[tuple[str, Writer], ...] = (
    ("kind", write_label),
    ("cases", write_integer),
    ("agreed", write_integer),
    ("share", write_share),
    ("kappa", number_writer("0.00")),
)


def add(book: Book) -> Page:
    """Fill the sheet."""
    page = book.page("reviewed", colour=REVIEW.strong)
    row = book.head(page, "reviewed")
    tables = book.tables
    decisions = settle(tables.review, tables.requirements, tables.letters)
    row = _agreement(book, page, agreement(decisions.settled, tables.requirements), row)
    row = _listed(book, page, decisions, row)
    book.subheading(page, row, "reviewed.counts")
    schema = schemas()["reviewed"]
    write_grid(page, schema, tables.reviewed, _COUNTS, at=row + 1, name="Gjennomgang")
    return page


def _agreement(book: Book, page: Page, found: Sequence[Agreement], row: int) -> int:
    book.subheading(page, row, "reviewed.agreement")
    if not any(one.cases for one in found):
        page.put(row + 1, 0, book.say("reviewed.none"), PLAIN)
        return row + 3
    for column, (name, write) in enumerate(_AGREEMENT):
        side = replace(HEADING, align="right" if column else "left", indent=1 if column else 0)
        page.put(row + 1, column, book.say(f"reviewed.{name}"), side)
        for at, one in enumerate(found, start=row + 2):
            write(page, at, column, getattr(one, name))
    return _note(book, page, row + len(found) + 2, "agreement_note") + 1


def _note(book: Book, page: Page, row: int, key: str) -> int:
    """Explain the table above over its own width, and return the next row."""
    text, last = book.say(f"reviewed.{key}"), len(_AGREEMENT)
    page.span(row, 0, last, text, replace(NOTE, wrap=True))
    page.height(row, text_height(text, _COUNTS[0].width + 18 * last, NOTE))
    return row + 1


def _listed(book: Book, page: Page, decisions: Decisions, row: int) -> int:
    """List what was added and what could not be applied, so that no decision disappears."""
    added = [review for review in decisions.settled if review.decision == "missing"]
    lists: dict[str, Sequence[Any]] = {
        "added": added,
        **{key: getattr(decisions, key) for key in ("disputed", "orphaned", "found")},
    }
    for key, reviews in lists.items():
        if reviews:
            book.subheading(page, row, f"reviewed.{key}")
            if key == "orphaned":
                row = _note(book, page, row + 1, "orphaned_note") - 1
            name, schema = f"Gjennomgang_{key}", schemas()["review"]
            row = write_grid(page, schema, reviews, _LISTED, at=row + 1, name=name).last + 2
    return row
