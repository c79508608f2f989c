"""The dispatch: a file of any format -> a Letter."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from govload.diagnostics import diagnose, pages_named
from govload.errors import LetterError
from govload.extract.formats import read_source
from govload.extract.language import commonest, language_of
from govload.extract.metadata import Described, describe, opening_of
from govload.extract.quality import Verdict, illegible_pages, judge, odd_sizes
from govload.extract.source import Source
from govload.extract.structure import drafts_from_pages, outline
from govload.model import (
    MOST_PAGES,
    Block,
    Diagnostic,
    DocumentKind,
    Language,
    Letter,
    LetterRef,
    Metadata,
    OcrMode,
    Part,
    Section,
)

# The longest letter seen has 113 pages and 1 MB; scans run to some 50 MB.
LARGEST_FILE = 200_000_000
_ID_DIGITS = 12


def read_letter(
    path: Path | str,
    *,
    fragment: bool = False,
    ref: LetterRef | None = None,
    ocr: OcrMode = "auto",
    force: bool = False,
    password: str = "",
    most_pages: int = MOST_PAGES,
) -> Letter:
    """Read one letter: its metadata, sections and blocks, and what is doubtful about it.

    A letter with a diagnostic of severity ``error`` is not to be counted.

    Args:
        path: A pdf, docx, html, md or txt file.
        fragment: The text is a scrap that starts and ends anywhere, without first pages.
        ref: The file's place in its folder and what a manifest declares; ``path`` alone without.
        ocr: Read pages without text by OCR: where needed and possible, never, or all pages anew.
        force: Let a document that does not look like a letter count.
        password: For an encrypted PDF.
        most_pages: A PDF with more is not read at all.

    Raises:
        LetterError: The file cannot be read at all.
    """
    ref = ref or LetterRef(path=Path(path), source=Path(path).name)
    data = _bytes_of(ref)
    source = _read(data, ref.source, ocr, password, most_pages)
    sections, blocks = _structured(source, ref, fragment)
    voices = [language_of(block.text) for block in blocks]
    metadata, doubts = _identified(source, blocks, voices, ref, force, fragment)
    digest = hashlib.sha256(data).hexdigest()
    letter_id = digest[:_ID_DIGITS]
    found = (*source.diagnostics, *doubts, *_reading_doubts(sections, blocks))
    return Letter(
        letter_id=letter_id,
        sha256=digest,
        source=ref.source,
        metadata=metadata,
        pages=len(source.pages),
        sections=sections,
        blocks=_in_their_language(blocks, voices, metadata.language),
        diagnostics=tuple(replace(one, source=ref.source, letter_id=letter_id) for one in found),
        fragment=fragment,
    )


def _bytes_of(ref: LetterRef) -> bytes:
    try:
        if ref.path.stat().st_size > LARGEST_FILE:
            raise LetterError(
                "too_large",
                f"the file is larger than {LARGEST_FILE // 1_000_000} MB",
                where=ref.source,
                remedy="Check that it is a letter, or save it as a smaller PDF.",
            )
        return ref.path.read_bytes()
    except OSError as error:
        raise LetterError(
            "unreadable",
            "the file cannot be opened",
            where=ref.source,
            why=error.strerror or str(error),
            remedy="Check the path and your right to read it.",
        ) from error


def _read(data: bytes, name: str, ocr: OcrMode, password: str, most_pages: int) -> Source:
    try:
        return read_source(data, name=name, ocr=ocr, password=password, most_pages=most_pages)
    except LetterError as error:
        # Readers see bytes; the user must see which file.
        raise LetterError(
            error.code, error.what, where=name, why=error.why, remedy=error.remedy
        ) from error


def _structured(
    source: Source, ref: LetterRef, fragment: bool
) -> tuple[tuple[Section, ...], tuple[Block, ...]]:
    drafts = drafts_from_pages(source.pages, source.bookmarks, fragment=fragment)
    sections, blocks = outline(drafts, fragment=fragment)
    if ref.declared.get("part") == Part.ATTACHMENT:
        sections = tuple(replace(section, part=Part.ATTACHMENT) for section in sections)
    return sections, blocks


def _identified(
    source: Source,
    blocks: Sequence[Block],
    voices: Sequence[Language | None],
    ref: LetterRef,
    force: bool,
    fragment: bool,
) -> tuple[Metadata, tuple[Diagnostic, ...]]:
    """Return what the document is, and what is doubtful about that."""
    opening = () if fragment else opening_of(source.heads, source.pages)
    described = describe(opening, ref, commonest(voices))
    if fragment or not blocks:
        # What is unknown of a scrap, or of pictures, is no doubt about a letter.
        return described.metadata, ()
    return _judged(described, ref, judge(described.says, opening, blocks), force)


def _judged(
    described: Described, ref: LetterRef, verdict: Verdict, force: bool
) -> tuple[Metadata, tuple[Diagnostic, ...]]:
    """Return metadata and doubts with the verdict on whether this is a letter at all."""
    metadata, doubts = described.metadata, described.diagnostics
    doubt = verdict.doubt
    if metadata.document_kind is DocumentKind.OTHER:
        doubt = "the manifest declares another kind"
    elif verdict.is_letter or "document_kind" in ref.declared:
        return metadata, doubts
    if force:
        return metadata, (*doubts, diagnose("counted_by_force", doubt))
    other = replace(metadata, document_kind=DocumentKind.OTHER)
    # Whether another document's agency and year are known is no matter.
    return other, (diagnose("not_a_letter", doubt),)


def _in_their_language(
    blocks: Sequence[Block], voices: Sequence[Language | None], letter: Language
) -> tuple[Block, ...]:
    spoken = ((block, voice or letter) for block, voice in zip(blocks, voices, strict=True))
    return tuple(
        block if block.language is language else replace(block, language=language)
        for block, language in spoken
    )


def _reading_doubts(sections: Sequence[Section], blocks: Sequence[Block]) -> tuple[Diagnostic, ...]:
    odd = odd_sizes(sections, blocks)
    garbled = illegible_pages(blocks)
    if not garbled:
        return odd
    told = f"{pages_named(garbled)} without readable words"
    return (diagnose("garbled_text", told, page=garbled[0]), *odd)
