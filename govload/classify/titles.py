"""Headings that title one assignment each, though nothing in their words says so."""

import re
from statistics import median

from govload.classify.contract import Role
from govload.classify.roles import Purpose, title_rule
from govload.classify.rulebook import Rulebook
from govload.classify.run_ins import run_in
from govload.model import Block, BlockType, Letter, Section

_ASSIGNMENTS = re.compile(
    r"(?:[\w-]+ ){0,2}(?:oppdrag|bestilling(?:er|ar))(?: (?:i|for|til|gitt|gjevne) .*)?:?",
    re.IGNORECASE,
)
_FEW_WORDS = 60
_DEADLINE = re.compile(r"\bfrist(?:en)?\b", re.IGNORECASE)


def titled_sections(
    letter: Letter, purposes: tuple[Purpose, ...], rulebook: Rulebook
) -> frozenset[int]:
    """Return the sections right under a section of assignments that are one assignment each.

    A bold lead before the text is a title. Headings are titles where most of the group end in a
    deadline, or stand below "Oppdrag" with a few lines each; otherwise they are themes, and the
    demands below them count by themselves.
    """
    groups = _groups(letter, purposes, rulebook)
    bodies = _bodies(letter)
    titled: set[int] = set()
    for above, group in groups.items():
        if any(_holds_assignments(bodies.get(section.index, []), rulebook) for section in group):
            continue
        dated = sum(_has_deadline(bodies.get(section.index, [])) for section in group)
        is_brief = (
            _ASSIGNMENTS.fullmatch(letter.sections[above].title) is not None
            and not _holds_assignments(bodies.get(above, []), rulebook)
            and _are_brief(group, bodies)
        )
        titled.update(
            section.index
            for section in group
            if section.signal == "run_in" or 2 * dated > len(group) or is_brief
        )
    return frozenset(titled)


def _are_brief(group: list[Section], bodies: dict[int, list[Block]]) -> bool:
    """Tell assignments of a few lines from chapters on a theme."""
    lengths = [
        sum(len(block.text.split()) for block in bodies.get(section.index, [])) for section in group
    ]
    return len(group) > 1 and median(lengths) <= _FEW_WORDS


def _groups(
    letter: Letter, purposes: tuple[Purpose, ...], rulebook: Rulebook
) -> dict[int, list[Section]]:
    """Return possible titles by the section above them; none where one of them is a chapter."""
    groups: dict[int, list[Section]] = {}
    chapters: set[int | None] = set()
    for section in letter.sections:
        if _may_be_title(section, letter, purposes, rulebook):
            groups.setdefault(section.parent or 0, []).append(section)
        elif any(other.parent == section.index for other in letter.sections):
            chapters.add(section.parent)
    return {above: group for above, group in groups.items() if above not in chapters}


def _may_be_title(
    section: Section, letter: Letter, purposes: tuple[Purpose, ...], rulebook: Rulebook
) -> bool:
    if section.parent is None or purposes[section.parent].role is not Role.ASSIGNMENT:
        return False
    if purposes[section.parent].rule == purposes[section.index].rule and title_rule(
        section.title, rulebook, year=letter.metadata.year
    ):
        return False
    has_parts = any(other.parent == section.index for other in letter.sections)
    return not has_parts and purposes[section.index].role is Role.ASSIGNMENT


def _bodies(letter: Letter) -> dict[int, list[Block]]:
    bodies: dict[int, list[Block]] = {}
    for block in letter.blocks:
        if block.type is not BlockType.HEADING:
            bodies.setdefault(block.section, []).append(block)
    return bodies


def _has_deadline(body: list[Block]) -> bool:
    return any(_DEADLINE.search(block.text) for block in body)


def _holds_assignments(body: list[Block], rulebook: Rulebook) -> bool:
    labels = (run_in(block, rulebook) for block in body)
    return any(label is not None and label.gives == "assignment" for label in labels)
