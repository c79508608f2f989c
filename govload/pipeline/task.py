"""One letter, one task: file -> CodedLetter. Never raises for what a letter can do to it."""

from dataclasses import replace

from govload import classify, extract
from govload.corpus import digest
from govload.diagnostics import PASSING, diagnose
from govload.errors import LetterError
from govload.model import (
    BlockType,
    CodedLetter,
    Coding,
    Diagnostic,
    Letter,
    LetterRef,
    Severity,
    TextSource,
)
from govload.pipeline.cache import Cache, code_stamp, key_of
from govload.pipeline.options import CodingOptions

NOT_PROSE = {BlockType.CONTENTS, BlockType.LETTERHEAD}
READERS = ("pdfplumber", "pypdfium2", "python-docx", "lxml")


def code_file(ref: LetterRef, options: CodingOptions) -> CodedLetter:
    """Read and code the file of ``ref``, from the cache where nothing has changed.

    Returns:
        The coded letter; where the letter cannot be read or counted, one without ``coding`` and
        with a diagnostic of severity ERROR.
    """
    try:
        digest = digest_of(ref, options)
    except LetterError as error:
        return failed(ref, error)
    cache = Cache(options.cache)
    reading = _reading_key(digest, ref, options)
    coding = key_of(reading, code_stamp("govload.classify", "spacy"), _rulebook(options).stamp)
    known = cache.load(CodedLetter, coding)
    if known is not None:
        return replace(known, ref=ref)
    try:
        coded = _code(ref, _read(ref, reading, cache, options), options)
    except LetterError as error:
        # Not kept: a file that could not be opened may be sound, or a tool installed, next time.
        return replace(failed(ref, error), sha256=digest, letter_id=digest[:12])
    if not _may_pass(coded):
        cache.store(coding, coded)
    return coded


def failed(ref: LetterRef, error: LetterError) -> CodedLetter:
    """Return what stands in the tables for a letter that could not be read or coded."""
    why = f" ({error.why})" if error.why else ""
    note = diagnose(
        error.code,
        f"{error.what}{why}",
        severity=Severity.ERROR,
        remedy=error.remedy,
        source=ref.source,
    )
    return CodedLetter(ref=ref, diagnostics=(note,))


def digest_of(ref: LetterRef, options: CodingOptions) -> str:
    """Return the SHA-256 of the file of ``ref``.

    Raises:
        LetterError: The file is too large to be read, or cannot be opened.
    """
    limit = options.limits.megabytes
    try:
        if ref.path.stat().st_size > limit * 1_000_000:
            raise LetterError(
                "too_large",
                f"the file is larger than {limit} MB",
                where=ref.source,
                remedy="Split it, or raise --max-megabytes.",
            )
        return digest(ref.path)
    except OSError as error:
        raise LetterError(
            "unreadable",
            "the file cannot be opened",
            where=ref.source,
            why=error.strerror or "",
            remedy="Check that it exists and that you may read it.",
        ) from error


def _reading_key(digest: str, ref: LetterRef, options: CodingOptions) -> str:
    # The name and the manifest are part of what is read: they may tell agency and year.
    return key_of(
        digest,
        ref.source,
        ref.declared,
        options.ocr,
        options.force,
        options.limits.pages,
        code_stamp("govload.model"),
        code_stamp("govload.extract", *READERS),
    )


def _rulebook(options: CodingOptions) -> classify.Rulebook:
    return classify.load_rulebook(options.rules)


def _read(ref: LetterRef, key: str, cache: Cache, options: CodingOptions) -> Letter:
    letter = cache.load(Letter, key)
    if letter is None:
        letter = extract.read_letter(
            ref.path,
            ref=ref,
            ocr=options.ocr,
            force=options.force,
            most_pages=options.limits.pages,
        )
        if not _may_pass(letter):
            cache.store(key, letter)
    return letter


def _may_pass(read: Letter | CodedLetter) -> bool:
    """Tell whether a later reading may see more, for instance because OCR is installed by then."""
    return any(note.code in PASSING for note in read.diagnostics)


def _code(ref: LetterRef, letter: Letter, options: CodingOptions) -> CodedLetter:
    refused = any(note.severity is Severity.ERROR for note in letter.diagnostics)
    coding = None if refused else classify.code_letter(letter, rulebook=_rulebook(options))
    return CodedLetter(
        ref=ref,
        letter_id=letter.letter_id,
        sha256=letter.sha256,
        metadata=letter.metadata,
        pages=letter.pages,
        words=_words(letter),
        ocr_pages=_ocr_pages(letter),
        diagnostics=letter.diagnostics + _coding_notes(coding),
        coding=coding,
    )


def _words(letter: Letter) -> int:
    return sum(len(block.text.split()) for block in letter.blocks if block.type not in NOT_PROSE)


def _ocr_pages(letter: Letter) -> int:
    return len({block.page for block in letter.blocks if block.text_source is TextSource.OCR})


def _coding_notes(coding: Coding | None) -> tuple[Diagnostic, ...]:
    return coding.diagnostics if coding else ()
