"""Open a Word package without trusting it: bounded sizes, no entities, one error."""

from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.parser import parse_xml
from lxml.etree import _Element as Element

from govload.errors import LetterError

# The text of a letter of 200 pages unpacks to some 5 MB; pictures come on top.
MOST_UNPACKED = 300_000_000
MOST_XML = 60_000_000

_PARTS = {
    "styles": RELATIONSHIP_TYPE.STYLES,
    "numbering": RELATIONSHIP_TYPE.NUMBERING,
    "footnotes": RELATIONSHIP_TYPE.FOOTNOTES,
    "endnotes": RELATIONSHIP_TYPE.ENDNOTES,
}


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word document that hold words; None for a part it lacks."""

    body: Element
    styles: Element | None
    numbering: Element | None
    footnotes: Element | None
    endnotes: Element | None
    headers: tuple[Element, ...]


def open_package(data: bytes, *, name: str) -> Package:
    """Return the parts of a Word document.

    Raises:
        LetterError: ``too_large`` or ``unreadable``.
    """
    try:
        _check_sizes(data, name)
        document = docx.Document(BytesIO(data))
        parts = {key: _part(document, kind) for key, kind in _PARTS.items()}
        return Package(document.element.body, headers=_headers(document), **parts)
    except LetterError:
        raise
    except Exception as error:
        # zipfile, zlib, lxml and python-docx share no root error, and a damaged package may stop
        # any of them.
        raise LetterError(
            "unreadable",
            "the Word file is damaged",
            where=name,
            why=str(error),
            remedy="Open it in Word and save it anew.",
        ) from error


def _check_sizes(data: bytes, name: str) -> None:
    with ZipFile(BytesIO(data)) as archive:
        parts = archive.infolist()
    largest_xml = max(
        (p.file_size for p in parts if p.filename.endswith((".xml", ".rels"))), default=0
    )
    if sum(part.file_size for part in parts) > MOST_UNPACKED or largest_xml > MOST_XML:
        raise LetterError(
            "too_large",
            "the Word file unpacks to more than any letter holds",
            where=name,
            remedy="Check that it is a letter.",
        )


def _part(document: Document, kind: str) -> Element | None:
    for relation in document.part.rels.values():
        if relation.reltype == kind and not relation.is_external:
            return parse_xml(relation.target_part.blob)
    return None


def _headers(document: Document) -> tuple[Element, ...]:
    found: dict[str, Element] = {}
    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.HEADER and not relation.is_external:
            part = relation.target_part
            found[str(part.partname)] = parse_xml(part.blob)
    return tuple(found[name] for name in sorted(found))
