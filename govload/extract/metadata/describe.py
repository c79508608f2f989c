"""Settle a letter's metadata: the manifest before the text, the text before the file name."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from govload.diagnostics import diagnose
from govload.extract.metadata.filename import NameSays, read_file_name
from govload.extract.metadata.names import same_body
from govload.extract.metadata.text import TextSays, read_opening
from govload.extract.page import Line
from govload.model import Diagnostic, DocumentKind, Language, LetterRef, Metadata


@dataclass(frozen=True, slots=True)
class Described:
    """A letter's metadata and what is doubtful about it."""

    metadata: Metadata
    says: TextSays
    diagnostics: tuple[Diagnostic, ...]


def describe(lines: Sequence[Line], ref: LetterRef, language: Language | None) -> Described:
    """Return what a letter is, by its manifest row, its first pages' lines and its file name.

    Args:
        lines: The first pages' lines; empty for a fragment.
        ref: File and manifest row.
        language: The standard the text is written in; None where it cannot be told.
    """
    says, name = read_opening(lines), read_file_name(ref.source)
    metadata = _settle(says, name, ref.declared, language)
    diagnostics = (*_unknown(metadata), *_contradictions(says, name, ref), *_notes(says))
    return Described(metadata, says, tuple(replace(d, source=ref.source) for d in diagnostics))


def _settle(
    says: TextSays, name: NameSays, declared: dict[str, str], language: Language | None
) -> Metadata:
    agency, agency_source = _first(declared.get("agency"), says.agency, name.agency)
    ministry, ministry_source = _first(declared.get("ministry"), says.ministry, "")
    year, year_source = _first(declared.get("year"), says.year, name.year)
    kind, kind_source = _first(declared.get("document_kind"), _told(says.kind), _told(name.kind))
    standard, language_source = _first(declared.get("language"), language, "")
    return Metadata(
        agency=agency,
        agency_source=agency_source,
        ministry=ministry,
        ministry_source=ministry_source,
        year=int(year or 0),
        year_source=year_source,
        language=Language(standard or Language.NB),
        language_source=language_source or "default",
        document_kind=DocumentKind(kind or DocumentKind.LETTER),
        document_kind_source=kind_source or "default",
        title=declared.get("title", says.title),
        url=declared.get("url", ""),
    )


def _first(manifest: object, text: object, file_name: object) -> tuple[str, str]:
    """Return the first answer that is one, as text, and where it came from."""
    for answer, source in ((manifest, "manifest"), (text, "text"), (file_name, "file_name")):
        if answer:
            return str(answer), source
    return "", ""


def _told(kind: DocumentKind) -> str:
    return "" if kind is DocumentKind.OTHER else str(kind)


def _unknown(metadata: Metadata) -> list[Diagnostic]:
    answers = {"year": metadata.year, "agency": metadata.agency, "ministry": metadata.ministry}
    return [
        diagnose(f"{what}_unknown", f"neither manifest, text nor file name tells the {what}")
        for what, answer in answers.items()
        if not answer
    ]


def _contradictions(says: TextSays, name: NameSays, ref: LetterRef) -> list[Diagnostic]:
    return [
        diagnose(code, f"{one}, but {other}")
        for code, one, other in (
            *_years_apart(says, name, ref.declared.get("year", "")),
            *_agencies_apart(says, name, ref.declared.get("agency", "")),
        )
    ]


def _years_apart(says: TextSays, name: NameSays, declared: str) -> list[tuple[str, str, str]]:
    code, text = "year_contradiction", f"the text says {says.year}"
    apart = []
    if says.year and name.years and says.year not in name.years:
        years = " and ".join(map(str, name.years))
        apart.append((code, text, f"the file name says {years}"))
    if declared and says.year and int(declared) != says.year:
        apart.append((code, text, f"the manifest says {declared}"))
    return apart


def _agencies_apart(says: TextSays, name: NameSays, declared: str) -> list[tuple[str, str, str]]:
    others = (
        (f"it is addressed to {says.addressee!r}", says.addressee),
        (f"the file name says {name.agency!r}", name.agency),
        (f"the manifest says {declared!r}", declared),
    )
    return [
        ("agency_contradiction", f"the text says {says.agency!r}", message)
        for message, other in others
        if says.agency and other and not same_body(says.agency, other)
    ]


def _notes(says: TextSays) -> list[Diagnostic]:
    if not says.revised:
        return []
    return [diagnose("revised_version", f"its title is {says.title!r}", page=1)]
