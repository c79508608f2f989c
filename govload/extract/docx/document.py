"""Word file -> pages of lines and tables."""

from govload.extract.docx.body import Body, head_lines
from govload.extract.docx.package import open_package
from govload.extract.page import Page
from govload.extract.source import Source


def read_docx(data: bytes, *, name: str) -> Source:
    """Return a Word document's pages and the words of its headers.

    Pages are those Word last laid out; where it never did, those the author broke.

    Args:
        data: The file's bytes.
        name: The file's name, for errors.

    Raises:
        LetterError: ``too_large`` or ``unreadable``.
    """
    package = open_package(data, name=name)
    pages = tuple(
        Page(number=number, width=0.0, height=0.0, content=content, has_text=bool(content))
        for number, content in enumerate(Body(package).pages(package.body), start=1)
    )
    return Source(pages=pages, heads=head_lines(package))
