"""One letter from blocks to its Coding: group, label, code, join repeats, name."""

from collections.abc import Sequence
from functools import lru_cache

from govload.classify.coder import code_passages
from govload.classify.contract import SentenceContext
from govload.classify.findings import Found
from govload.classify.flags import with_flags
from govload.classify.frame import Frame
from govload.classify.goals import goal_sections
from govload.classify.identity import requirement_ids
from govload.classify.kpis import key_figures_as_kpis
from govload.classify.labels import opens_list, with_labels
from govload.classify.ledger import not_counted, place
from govload.classify.names import agency_names
from govload.classify.passages import passages
from govload.classify.repeats import Counted, counted_once
from govload.classify.roles import Purpose, purposes
from govload.classify.rulebook import Rulebook, default_rulebook
from govload.classify.sentences import SentenceCoder
from govload.classify.titled import with_titled
from govload.classify.titles import titled_sections
from govload.model import Coding, DocumentKind, Evidence, Letter, Part, Requirement


def section_roles(letter: Letter, *, rulebook: Rulebook | None = None) -> tuple[str, ...]:
    """Return one role id per section, in the order of ``letter.sections``."""
    book = rulebook or default_rulebook()
    return tuple(purpose.role.value for purpose in purposes(letter, book))


def find_requirements(
    letter: Letter, *, rulebook: Rulebook | None = None
) -> tuple[Requirement, ...]:
    """Return the letter's requirements in reading order, the letter before its attachments."""
    return code_letter(letter, rulebook=rulebook).requirements


def code_letter(letter: Letter, *, rulebook: Rulebook | None = None) -> Coding:
    """Code one letter: what counts, and what was looked at and does not.

    Args:
        letter: The letter as read.
        rulebook: Rules to use; None for the package's own.
    """
    book = rulebook or default_rulebook()
    sections = purposes(letter, book)
    frame = _frame(letter, book, sections)
    part_of = _parts(letter)
    grouped = passages(letter, sections, lambda text: opens_list(text, frame))
    labelled = tuple(with_labels(grouped, frame))
    findings = code_passages(with_titled(labelled, frame), frame, goal_sections(frame, sections))
    found = [finding for finding in findings if isinstance(finding, Found)]
    counted = counted_once(key_figures_as_kpis(found, letter), part_of)
    return Coding(
        requirements=_requirements(letter, with_flags(counted), part_of),
        not_counted=not_counted(letter, findings, counted, sections, part_of),
        rulebook=frame.rulebook.stamp,
    )


def _frame(letter: Letter, rulebook: Rulebook, sections: tuple[Purpose, ...]) -> Frame:
    return Frame(
        letter=letter,
        rulebook=rulebook,
        sentences=_sentence_coder(rulebook),
        names=agency_names(letter),
        titled_sections=titled_sections(letter, sections, rulebook),
    )


def warm_up() -> None:
    """Load what the package's own rules need, for processes that are forked from this one."""
    _sentence_coder(default_rulebook()).code("Etaten skal lage en plan.", SentenceContext())


@lru_cache(maxsize=4)
def _sentence_coder(rulebook: Rulebook) -> SentenceCoder:
    return SentenceCoder(rulebook)


def _parts(letter: Letter) -> dict[int, Part]:
    """Return the part of each section; the body of a supplement is a part of its own."""
    is_supplement = letter.metadata.document_kind is DocumentKind.SUPPLEMENT
    body = Part.SUPPLEMENT if is_supplement else Part.LETTER
    return {
        section.index: body if section.part is Part.LETTER else section.part
        for section in letter.sections
    }


def _requirements(
    letter: Letter, counted: Sequence[Counted], part_of: dict[int, Part]
) -> tuple[Requirement, ...]:
    named = [(item.found.text, part_of[item.found.block.section]) for item in counted]
    ids = requirement_ids(letter.letter_id, named)
    return tuple(
        _requirement(letter, item, requirement_id, part)
        for item, requirement_id, (_, part) in zip(counted, ids, named, strict=True)
    )


def _requirement(letter: Letter, item: Counted, requirement_id: str, part: Part) -> Requirement:
    found = item.found
    where = place(letter, found.block, found.start, found.end)
    return Requirement(
        requirement_id=requirement_id,
        letter_id=letter.letter_id,
        kind=found.kind,
        part=part,
        text=found.text,
        full_text=found.full_text or found.text,
        page=found.block.page,
        section=where.section,
        place=where,
        rules=found.rules,
        reason=found.reason,
        language=found.block.language,
        text_source=found.block.text_source,
        attributes=found.attributes,
        evidence=found.evidence or tuple(Evidence(rule=rule) for rule in found.rules),
        repeats=tuple(place(letter, again.block, again.start, again.end) for again in item.repeats),
    )
