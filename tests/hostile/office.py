"""Hostile docx and html: zip bombs, entity attacks, damaged packages, endless nesting."""

import io
import zipfile
from random import Random

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<?xml version="1.0"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/'
    '2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
NAMES = zip("bcdefghij", "abcdefghi", strict=True)
BILLION_LAUGHS = (
    '<!DOCTYPE d [<!ENTITY a "skal skal skal skal skal">'
    + "".join(f'<!ENTITY {name} "{f"&{part};" * 10}">' for name, part in NAMES)
    + "]>"
)


def zip_bomb(rng: Random) -> bytes:
    """A document of a few kilobytes that unpacks to a gigabyte."""
    return package(body=None, raw=b" " * 50_000_000 * rng.randrange(4, 20))


def entity_bomb(rng: Random) -> bytes:
    """A document whose text is an entity of entities."""
    return package(_paragraph("&j;"), doctype=BILLION_LAUGHS)


def external_entity(rng: Random) -> bytes:
    """A document that asks for a file of the reader's machine."""
    doctype = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    return package(_paragraph("Direktoratet skal &x;"), doctype=doctype)


def nested_tables(rng: Random) -> bytes:
    """Tables within tables within tables."""
    depth = rng.randrange(100, 2_000)
    return package("<w:tbl><w:tr><w:tc>" * depth + "</w:tc></w:tr></w:tbl>" * depth)


def cut_package(rng: Random) -> bytes:
    """A package cut short."""
    whole = package(_paragraph("Direktoratet skal utarbeide en plan."))
    return whole[: rng.randrange(1, len(whole))]


def upward_part(rng: Random) -> bytes:
    """A package with a part that wants to be written above its folder."""
    return package(_paragraph("Direktoratet skal utarbeide en plan."), more={"../../x.txt": "x"})


def deep_html(rng: Random) -> bytes:
    """Html nested a hundred thousand deep."""
    depth = rng.randrange(1_000, 100_000)
    return ("<html><body>" + "<div><ul><li>" * depth + "skal").encode()


def odd_html(rng: Random) -> bytes:
    """Html that says one encoding and uses another, with scripts and null bytes."""
    words = "<script>alert(1)</script><p>Direktoratet skal utføre oppgåver.\0</p>"
    return f'<meta charset="utf-16">{words}'.encode(rng.choice(("utf-8", "cp1252")))


def package(
    body: str | None, *, raw: bytes = b"", doctype: str = "", more: dict[str, str] | None = None
) -> bytes:
    """Return a docx package around ``body``, or around ``raw`` as its document part."""
    document = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    xml = f'<?xml version="1.0"?>{doctype}{document}'
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("[Content_Types].xml", TYPES)
        parts.writestr("_rels/.rels", RELATIONS)
        parts.writestr("word/document.xml", raw if body is None else xml)
        for name, text in (more or {}).items():
            parts.writestr(name, text)
    return target.getvalue()


def _paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


DOCX = (zip_bomb, entity_bomb, external_entity, nested_tables, cut_package, upward_part)
HTML = (deep_html, odd_html)
