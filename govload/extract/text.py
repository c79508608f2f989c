"""Plain text and Markdown -> pages.

Plain text has only line breaks, indents, blank lines and columns of words to go by; a form feed
starts a page.
Markdown's own marks become tags, markers and tables, as in a tagged PDF.
"""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from govload.extract.markdown import markdown_content
from govload.extract.normalise import clean
from govload.extract.page import Line, Page, Table
from govload.extract.spread import SpreadLine, rows_at, spread, table_of

_MARKDOWN = (".md", ".markdown")
_TAB = 4


def read_text(source: Path | str, *, markdown: bool | None = None) -> tuple[Page, ...]:
    """Return the pages of a text file, or of a string of text.

    Args:
        source: A path, or the text itself.
        markdown: Whether to read Markdown; told from the file name when None.

    Returns:
        One page for each form feed and one more; a page without words has ``has_text`` False.
    """
    if isinstance(source, Path):
        markdown = source.suffix.lower() in _MARKDOWN if markdown is None else markdown
        source = decoded(source.read_bytes())
    read = markdown_content if markdown else _plain_content
    return tuple(
        _page(number, tuple(read(text, number)))
        for number, text in enumerate(_pages(source), start=1)
    )


def decoded(data: bytes) -> str:
    """Return bytes as text: UTF-8, UTF-16 with its mark, else the old Windows code page."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _pages(text: str) -> list[str]:
    # The form feed that ends the last page opens none.
    return text.removesuffix("\n").removesuffix("\f").split("\f")


def _page(number: int, content: tuple[Line | Table, ...]) -> Page:
    return Page(
        number=number,
        width=0.0,
        height=0.0,
        content=content,
        has_text=bool(content),
    )


def _plain_content(text: str, page: int) -> Iterator[Line | Table]:
    """Yield the lines and tables of one page; the lines of a table are in it alone."""
    paragraphs = (list(group) for _, group in groupby(text.splitlines(), key=_is_blank))
    blank = 0
    for lines in paragraphs:
        if _is_blank(lines[0]):
            blank = len(lines)
        else:
            yield from _paragraph([spread(_evened(raw)) for raw in lines], page, blank)


def _paragraph(lines: list[SpreadLine], page: int, blank: int) -> Iterator[Line | Table]:
    """Yield what lines without a blank one between them hold."""
    place = 0
    while place < len(lines):
        rows = rows_at(lines, place)
        end = place + max(1, sum(map(len, rows)))
        if table := table_of(rows, page):
            yield table
        else:
            yield from (_line(lines[at], page, 0 if at else blank) for at in range(place, end))
        place = end


def _line(line: SpreadLine, page: int, blank: int) -> Line:
    indent = len(line.text) - len(line.text.lstrip())
    tag = "Artifact" if line.is_foot else ""
    return Line(text=clean(line.text), page=page, indent=indent, gap=float(blank), tag=tag)


def _is_blank(raw: str) -> bool:
    return not clean(raw)


def _evened(raw: str) -> str:
    return raw.expandtabs(_TAB).replace("\u00a0", " ")
