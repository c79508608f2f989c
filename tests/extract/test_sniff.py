"""A file is what its bytes are, whatever its name says."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from govload.errors import LetterError
from govload.extract.sniff import Format, sniff


def package(*names: str) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"%PDF-1.7\n", "a.pdf", Format.PDF),
        (b"\r\njunk\n%PDF-1.4\n", "a.pdf", Format.PDF),
        (b"%PDF-1.7\n", "a.txt", Format.PDF),
        (package("word/document.xml"), "a.docx", Format.DOCX),
        (package("word/document.xml"), "a.pdf", Format.DOCX),
        (b"<!DOCTYPE html><p>x", "a.pdf", Format.HTML),
        (b"\xef\xbb\xbf <html><p>x", "a.htm", Format.HTML),
        (b'<?xml version="1.0"?><html>', "a", Format.HTML),
        (b"<p>x</p>", "a.txt", Format.HTML),
        (b"<10 prosent", "a.txt", Format.TEXT),
        ("Å skrive".encode(), "a.txt", Format.TEXT),
        ("Å skrive".encode("cp1252"), "a.txt", Format.TEXT),
        ("Å skrive".encode("utf-16"), "a.txt", Format.TEXT),
        (b"# Brev", "a.MD", Format.MARKDOWN),
        (b"plain words", "a.pdf", Format.TEXT),
    ],
)
def test_formats_are_told_by_content(data: bytes, name: str, expected: Format) -> None:
    assert sniff(data, name=name) is expected


@pytest.mark.parametrize(
    ("data", "code", "what"),
    [
        (b"", "empty_file", "empty"),
        (b" \n\x0c\n", "empty_file", "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "wrong_type", "old Word"),
        (b"{\\rtf1", "wrong_type", "RTF"),
        (b"\x89PNG\r\n", "wrong_type", "PNG"),
        (b"\xff\xd8\xff\xe0", "wrong_type", "JPEG"),
        (package("xl/workbook.xml"), "wrong_type", "package"),
        (b"\x7fELF\x00\x00", "wrong_type", "no document"),
        (b"PK\x03\x04broken", "unreadable", "damaged"),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, code: str, what: str) -> None:
    with pytest.raises(LetterError, match=what) as caught:
        sniff(data, name="a.pdf")
    assert caught.value.code == code
    assert str(caught.value).startswith("a.pdf: ")
