"""Every diagnostic code govload knows: how grave it is, what it means and what to do.

``docs/diagnostics.md`` is this table as a page; a test holds the two equal.
"""

from dataclasses import dataclass

from govload.model import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Entry:
    """One kind of diagnostic; ``remedy`` is the default, a single case may know a better one."""

    code: str
    severity: Severity
    meaning: str
    remedy: str


_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

CATALOGUE = (
    Entry(
        "unreadable",
        _ERROR,
        "The file is damaged or cannot be opened.",
        "Fetch the file anew, or open it and save it as a new PDF.",
    ),
    Entry(
        "empty_file",
        _ERROR,
        "The file has no contents.",
        "Fetch the file anew.",
    ),
    Entry(
        "zero_pages",
        _ERROR,
        "The document has no pages.",
        "Fetch the file anew.",
    ),
    Entry(
        "too_large",
        _ERROR,
        "The file, or what is packed in it, is larger than any letter.",
        "Check that it is a letter; split it or save it as a smaller PDF.",
    ),
    Entry(
        "encrypted",
        _ERROR,
        "The file is locked by a password.",
        "Give the password, or save a copy without one.",
    ),
    Entry(
        "truncated",
        _WARNING,
        "The file ends before its end mark, so pages may be missing.",
        "Fetch the file anew and compare the number of pages.",
    ),
    Entry(
        "wrong_type",
        _WARNING,
        "The file is not of the type its name says; it is read as what it is, where possible.",
        "Give the file its right ending, or fetch the letter anew.",
    ),
    Entry(
        "no_text",
        _ERROR,
        "No page has a text layer: the pages are pictures.",
        "Install OCR (see docs/ocr.md) and run again, or get the letter as text.",
    ),
    Entry(
        "page_without_text",
        _WARNING,
        "Some pages are pictures, and what stands on them is not counted.",
        "Install OCR (see docs/ocr.md) and run again, or get the letter as text.",
    ),
    Entry(
        "ocr_used",
        _INFO,
        "Pages were read by OCR; every item from them has text_source = ocr.",
        "Check quotes from these pages against the letter.",
    ),
    Entry(
        "ocr_failed",
        _WARNING,
        "OCR was tried and did not succeed.",
        "Run ocrmypdf on the file by hand and read its output.",
    ),
    Entry(
        "garbled_text",
        _WARNING,
        "The text layer does not hold readable words.",
        "Run again with --ocr force, or get the letter from another source.",
    ),
    Entry(
        "table_unreadable",
        _WARNING,
        "A table could not be taken apart into rows and cells.",
        "Look at the page and compare with govload show --blocks.",
    ),
    Entry(
        "section_size",
        _WARNING,
        "A section is far outside the usual size, so a heading may have been missed.",
        "Look at the outline with govload show.",
    ),
    Entry(
        "not_a_letter",
        _ERROR,
        "The document does not look like a letter of allocation; it is named and not counted.",
        "If it is a letter after all, run with --force or declare document_kind in manifest.csv.",
    ),
    Entry(
        "counted_by_force",
        _INFO,
        "The document does not look like a letter of allocation and is counted because of --force.",
        "Look at its items before using the figures.",
    ),
    Entry(
        "year_unknown",
        _WARNING,
        "The budget year cannot be told from the letter or its file name.",
        "Declare the year in manifest.csv.",
    ),
    Entry(
        "year_contradiction",
        _WARNING,
        "The letter, its file name or the manifest name different budget years.",
        "Correct the file name, or declare the year in manifest.csv.",
    ),
    Entry(
        "agency_unknown",
        _WARNING,
        "The agency the letter is addressed to cannot be told.",
        "Declare the agency in manifest.csv.",
    ),
    Entry(
        "agency_contradiction",
        _WARNING,
        "The letter, its file name or the manifest name different agencies.",
        "Correct the file name, or declare the agency in manifest.csv.",
    ),
    Entry(
        "ministry_unknown",
        _WARNING,
        "The ministry that wrote the letter cannot be told.",
        "Declare the ministry in manifest.csv.",
    ),
    Entry(
        "revised_version",
        _INFO,
        "The letter calls itself a revised version.",
        "Keep only the version that should count in the folder.",
    ),
    Entry(
        "instruction",
        _INFO,
        "The document is an instruction, which never enters the count.",
        "Nothing to do.",
    ),
    Entry(
        "duplicate_letter",
        _INFO,
        "Two files hold the same letter; it is counted once.",
        "Nothing to do, unless they should be different letters.",
    ),
    Entry(
        "superseded_letter",
        _WARNING,
        "A newer version of the letter is there, and only the newest counts.",
        "Leave the newer file out if the earlier version should count.",
    ),
    Entry(
        "doubtful_agency",
        _WARNING,
        "The agency's name resembles one in the registry and is taken for it.",
        "If that is wrong, name the agency in manifest.csv or in agencies.toml.",
    ),
    Entry(
        "doubtful_ministry",
        _WARNING,
        "The ministry's name resembles one in the registry and is taken for it.",
        "If that is wrong, name the ministry in manifest.csv or in agencies.toml.",
    ),
    Entry(
        "unregistered_agency",
        _INFO,
        "The agency is not in the registry and is counted under the name it has.",
        "If it has other names or forerunners, tell them in agencies.toml.",
    ),
    Entry(
        "unregistered_ministry",
        _INFO,
        "The ministry is not in the registry and stands under the name it has.",
        "If it has other names or forerunners, tell them in agencies.toml.",
    ),
    Entry(
        "unverified_name",
        _INFO,
        "The registry's source for this name is not verified.",
        "Check it before you rely on the comparison over years.",
    ),
    Entry(
        "similar_agencies",
        _WARNING,
        "Two agencies in the run have names so alike that they may be one.",
        "If they are one, give both the same agency_id in manifest.csv or name it in agencies.toml.",
    ),
)

ENTRIES = {entry.code: entry for entry in CATALOGUE}

_HEAD = """# Diagnostics

What govload tells about a letter beside its figures. An `error` means that the letter is not
counted, a `warning` that it is counted with a doubt, an `info` is worth knowing. Every diagnostic
is a row in `diagnostics.csv` with file, page, message and remedy.

| Code | Severity | Meaning | What to do |
|---|---|---|---|"""


def diagnose(
    code: str,
    message: str,
    *,
    severity: Severity | None = None,
    remedy: str = "",
    source: str = "",
    page: int = 0,
) -> Diagnostic:
    """Return a diagnostic of a catalogued kind; severity and remedy default to the catalogue's.

    Raises:
        KeyError: The code is not in the catalogue.
    """
    entry = ENTRIES[code]
    return Diagnostic(
        code=code,
        severity=severity or entry.severity,
        message=message,
        remedy=remedy or entry.remedy,
        source=source,
        page=page,
    )


def as_markdown() -> str:
    """Return the catalogue as the page ``docs/diagnostics.md``."""
    rows = [f"| `{e.code}` | {e.severity} | {e.meaning} | {e.remedy} |" for e in CATALOGUE]
    return "\n".join([_HEAD, *rows, ""])
