"""What a file is by its first bytes, whatever its name says."""

import re
from enum import StrEnum
from io import BytesIO
from pathlib import PurePath
from zipfile import BadZipFile, ZipFile

from govload.errors import LetterError


class Format(StrEnum):
    """Formats a letter can be read from."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    MARKDOWN = "md"
    TEXT = "txt"


SUFFIXES = {
    ".pdf": Format.PDF,
    ".docx": Format.DOCX,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".md": Format.MARKDOWN,
    ".txt": Format.TEXT,
}

# What people save letters as and govload cannot read, by the bytes such files begin with.
_FOREIGN = (
    (b"\xd0\xcf\x11\xe0", "an old Word or Office file"),
    (b"{\\rtf", "a rich text (RTF) file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"GIF8", "a GIF picture"),
    (b"%!PS", "a PostScript file"),
)
_HTML = re.compile(
    rb"\s*<(?:!doctype\s+html|html|head|meta|body|main|article|section|div|h[1-6]|p|table)\b", re.I
)
_XHTML = re.compile(rb"\s*<\?xml[^>]*>\s*(?:<!doctype[^>]*>\s*)?<html\b", re.I)
_LOOK = 1024


def named_format(name: str) -> Format | None:
    """Return the format a file name promises, or None for a name that promises none."""
    return SUFFIXES.get(PurePath(name).suffix.lower())


def sniff(data: bytes, *, name: str) -> Format:
    """Return what the bytes are; the name decides only between plain text and Markdown.

    Raises:
        LetterError: ``empty_file`` or ``wrong_type`` for what cannot be read.
    """
    if not data.strip():
        raise LetterError(
            "empty_file", "the file is empty", where=name, remedy="Fetch the file anew."
        )
    head = data[:_LOOK]
    if b"%PDF-" in head:
        return Format.PDF
    if head.startswith(b"PK\x03\x04"):
        return _zipped(data, name)
    for opening, what in _FOREIGN:
        if head.startswith(opening):
            raise _foreign(what, name)
    return _textual(data, name)


def _zipped(data: bytes, name: str) -> Format:
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
    except BadZipFile as error:
        raise LetterError(
            "unreadable",
            "the file is a damaged package",
            where=name,
            why=str(error),
            remedy="Fetch the file anew.",
        ) from error
    if "word/document.xml" in names:
        return Format.DOCX
    raise _foreign("a package (zip, spreadsheet or other office file)", name)


def _textual(data: bytes, name: str) -> Format:
    head = data[:_LOOK].removeprefix(b"\xef\xbb\xbf")
    if named_format(name) is Format.HTML or _HTML.match(head) or _XHTML.match(head):
        return Format.HTML
    # UTF-16 text has a byte order mark; any other text has no zero bytes.
    if b"\x00" in data[:_LOOK] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _foreign("no document", name)
    return Format.MARKDOWN if named_format(name) is Format.MARKDOWN else Format.TEXT


def _foreign(what: str, name: str) -> LetterError:
    return LetterError(
        "wrong_type",
        f"the file is {what}, which govload does not read",
        where=name,
        remedy="Save it as PDF or DOCX.",
    )
