"""Source -> Word document or plain text, for the letters that do not come as PDF."""

import zipfile
from datetime import UTC, datetime
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from textwrap import wrap

from docx import Document
from docx.document import Document as WordDocument
from markup import Element, Heading, ListItem, Note, PageBreak, Paragraph, Source, Table, plain
from words import closing, greeting, letterhead, references

COLUMNS, LINES = 78, 54
PINNED = (2000, 1, 1, 0, 0, 0)


def write_docx(source: Source, path: Path) -> None:
    """Write ``source`` as a Word document with real headings, lists and tables."""
    document, front = Document(), source.front
    stamp = datetime(*PINNED, tzinfo=UTC)
    document.core_properties.created = document.core_properties.modified = stamp
    document.core_properties.author = front.ministry
    for line in (*letterhead(front), front.agency, *front.address):
        document.add_paragraph(line)
    _word_table(document, references(front))
    document.add_paragraph(front.title, style="Title")
    for element in source.elements:
        _add(document, element)
    for line in (greeting(front), *front.signed, *closing(front)):
        document.add_paragraph(line)
    path.write_bytes(_pinned(document))


def write_text(source: Source, path: Path) -> None:
    """Write ``source`` as plain text, a form feed between its pages."""
    front = source.front
    names, values = references(front)
    head = [*letterhead(front), "", front.agency, *front.address, ""]
    head += [f"{name}: {value}".rstrip() for name, value in zip(names, values, strict=True)]
    lines = [*head, "", front.title, ""]
    for element, following in pairwise([*source.elements, PageBreak()]):
        runs_on = isinstance(element, ListItem) and isinstance(following, ListItem)
        lines += _text_lines(element) if runs_on else [*_text_lines(element), ""]
    pages = _pages([*lines, greeting(front), "", *front.signed, "", *closing(front)])
    path.write_text("\f".join(pages), encoding="utf-8", newline="\n")


def _add(document: WordDocument, element: Element) -> None:
    match element:
        case Heading(level, text):
            document.add_heading(plain(text), level)
        case Paragraph(text):
            document.add_paragraph(plain(text))
        case ListItem(depth, _, text):
            style = "List Bullet" if depth == 1 else f"List Bullet {depth}"
            document.add_paragraph(plain(text), style=style)
        case Table(rows=rows):
            _word_table(document, rows)
        case PageBreak():
            document.add_page_break()
        case Note(number, _):
            raise ValueError(f"footnote {number} in a Word letter: set this one as PDF")


def _word_table(document: WordDocument, rows: tuple[tuple[str, ...], ...]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = plain(text)


def _pinned(document: WordDocument) -> bytes:
    """Return the package with fixed dates: zip stamps the clock on every member."""
    raw, pinned = BytesIO(), BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(pinned, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, PINNED), old.read(name), zipfile.ZIP_DEFLATED)
    return pinned.getvalue()


def _text_lines(element: Element) -> list[str]:
    match element:
        case Heading(level, text):
            shown = plain(text)
            return ["", shown.upper() if level == 1 else shown]
        case ListItem(depth, marker, text):
            indent = "  " * depth
            return wrap(
                plain(text),
                COLUMNS,
                initial_indent=f"{indent}{marker} ",
                subsequent_indent=indent + "  ",
            )
        case Table(rows=rows):
            return ["   ".join(map(plain, row)) for row in rows]
        case Paragraph(text):
            return wrap(plain(text), COLUMNS)
        case _:
            return []


def _pages(lines: list[str]) -> list[str]:
    pages = [lines[at : at + LINES] for at in range(0, len(lines), LINES)]
    return [
        "\n".join([*page, "", f"Side {number}".rjust(COLUMNS), ""])
        for number, page in enumerate(pages, start=1)
    ]
