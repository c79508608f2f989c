"""Plain text and Markdown -> pages.

Plain text has only line breaks, indents and blank lines to go by; a form feed starts a page.
Markdown's own marks become tags, markers and tables, as in a tagged PDF.
"""

from collections.abc import Iterator
from pathlib import Path

from govload.extract.markdown import markdown_content
from govload.extract.normalise import clean
from govload.extract.page import Line, Page, Table

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
    read = markdown_content if markdown else _plain_lines
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


def _plain_lines(text: str, page: int) -> Iterator[Line]:
    blank = 0
    for raw in text.splitlines():
        words = clean(raw)
        if not words:
            blank += 1
            continue
        spread = raw.expandtabs(_TAB).replace("\u00a0", " ")
        yield Line(
            text=words, page=page, indent=len(spread) - len(spread.lstrip()), gap=float(blank)
        )
        blank = 0
