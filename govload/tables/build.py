"""From coded letters to the rows of letters, requirements, not_counted and diagnostics."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govload.model import HEADLINE_KINDS, CodedLetter, Kind, NotCounted, Part, Requirement
from govload.registry import Registry
from govload.tables.identity import Identity, doubts, identify
from govload.tables.likeness import similar_names, unverified_names
from govload.tables.links import page_link
from govload.tables.rows import DiagnosticRow, LetterRow, NotCountedRow, RequirementRow
from govload.tables.standing import Standing, Status, notes, standings

# Whose they are is of no interest where nothing is counted.
NAMELESS = {Status.FAILED, Status.NOT_A_LETTER}
LIST_SEPARATOR = "; "


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterTables:
    """What is told letter by letter, in the order of the letters."""

    letters: tuple[LetterRow, ...]
    requirements: tuple[RequirementRow, ...]
    not_counted: tuple[NotCountedRow, ...]
    diagnostics: tuple[DiagnosticRow, ...]


def build_rows(letters: Sequence[CodedLetter], registry: Registry) -> LetterTables:
    """Turn letters into rows. Only letters that count have rows of requirements."""
    identified = [(letter, identify(letter, registry)) for letter in letters]
    placed = [
        (letter, identity, standing)
        for (letter, identity), standing in zip(identified, standings(identified), strict=True)
    ]
    counted = [
        (letter, identity, letter.coding)
        for letter, identity, standing in placed
        if letter.coding and standing.status is Status.COUNTED
    ]
    return LetterTables(
        letters=tuple(_letter_row(*one) for one in placed),
        requirements=tuple(
            _requirement_row(letter, identity, item)
            for letter, identity, coding in counted
            for item in coding.requirements
        ),
        not_counted=tuple(
            _not_counted_row(letter, identity, entry)
            for letter, identity, coding in counted
            for entry in coding.not_counted
        ),
        diagnostics=(
            *(row for one in placed for row in _diagnostic_rows(*one)),
            *similar_names([identity.agency for _, identity, _ in counted]),
            *unverified_names(
                name for _, identity, _ in counted for name in (identity.agency, identity.ministry)
            ),
        ),
    )


def _letter_row(letter: CodedLetter, identity: Identity, standing: Standing) -> LetterRow:
    told = letter.metadata
    count = _own_counts(letter)
    return LetterRow(
        letter_id=letter.letter_id,
        source=letter.ref.source,
        status=standing.status,
        agency_id=identity.agency.id,
        agency=identity.agency.name,
        agency_source=told.agency_source,
        agency_match=identity.agency.match,
        agency_score=identity.agency.score,
        ministry_id=identity.ministry.id,
        ministry=identity.ministry.name,
        ministry_source=identity.ministry_source,
        year=told.year,
        year_source=told.year_source,
        language=told.language,
        document_kind=told.document_kind,
        document_kind_source=told.document_kind_source,
        pages=letter.pages,
        words=letter.words,
        ocr_pages=letter.ocr_pages,
        goal=count[Kind.GOAL],
        kpi=count[Kind.KPI],
        activity=count[Kind.ACTIVITY],
        total=sum(count[kind] for kind in HEADLINE_KINDS),
        reporting=count[Kind.REPORTING],
        common=count[Kind.COMMON],
        key_figure=count[Kind.KEY_FIGURE],
        advisory=count[Kind.ADVISORY],
        budget=count[Kind.BUDGET],
        not_counted=len(letter.coding.not_counted) if letter.coding else 0,
        sha256=letter.sha256,
        url=told.url,
        rulebook=_stamp(letter),
    )


def _own_counts(letter: CodedLetter) -> Counter[Kind]:
    items = letter.coding.requirements if letter.coding else ()
    return Counter(item.kind for item in items if item.part is not Part.ATTACHMENT)


def _requirement_row(letter: CodedLetter, identity: Identity, item: Requirement) -> RequirementRow:
    more = item.attributes
    return RequirementRow(
        requirement_id=item.requirement_id,
        letter_id=item.letter_id,
        agency_id=identity.agency.id,
        agency=identity.agency.name,
        ministry_id=identity.ministry.id,
        ministry=identity.ministry.name,
        year=letter.metadata.year,
        language=item.language,
        document_kind=letter.metadata.document_kind,
        part=item.part,
        kind=item.kind,
        text=item.text,
        full_text=item.full_text,
        page=item.page,
        section=item.section,
        rules=" ".join(item.rules),
        reason=item.reason,
        target=more.target,
        baseline=more.baseline,
        unit=more.unit,
        period=more.period,
        deadline=more.deadline,
        partners=LIST_SEPARATOR.join(more.partners),
        points=more.points,
        identifier=more.identifier,
        changes=more.changes,
        flags=" ".join(more.flags),
        words=len(item.full_text.split()),
        repeats=" ".join(str(place.page) for place in item.repeats),
        text_source=item.text_source,
        source=letter.ref.source,
        link=page_link(letter.ref.source, letter.metadata.url, item.page),
        rulebook=_stamp(letter),
    )


def _not_counted_row(letter: CodedLetter, identity: Identity, entry: NotCounted) -> NotCountedRow:
    return NotCountedRow(
        letter_id=entry.letter_id,
        agency_id=identity.agency.id,
        agency=identity.agency.name,
        year=letter.metadata.year,
        part=entry.part,
        text=entry.text,
        page=entry.page,
        section=entry.section,
        role=entry.role,
        cue=entry.cue,
        rule=entry.rule,
        reason=entry.reason,
        source=letter.ref.source,
        link=page_link(letter.ref.source, letter.metadata.url, entry.page),
        rulebook=_stamp(letter),
    )


def _diagnostic_rows(
    letter: CodedLetter, identity: Identity, standing: Standing
) -> Iterator[DiagnosticRow]:
    told = (*letter.diagnostics, *notes(letter, standing))
    named = () if standing.status in NAMELESS else tuple(doubts(letter, identity))
    for note in (*told, *named):
        yield DiagnosticRow(
            code=note.code,
            severity=note.severity,
            letter_id=letter.letter_id,
            source=letter.ref.source,
            page=note.page,
            message=note.message,
            remedy=note.remedy,
        )


def _stamp(letter: CodedLetter) -> str:
    return letter.coding.rulebook if letter.coding else ""
