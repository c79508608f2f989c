"""The role of each section: from its heading, else from the section above it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from govload.classify.contract import Role
from govload.classify.rulebook import Rule, Rulebook
from govload.model import Letter, Section

# Inside these a sub-heading only refines; what it names there ("Oppdrag" under "Rapportering")
# is the subject of a report or a grant, not a demand of its own.
BINDING = frozenset({Role.BUDGET, Role.REPORTING, Role.COMMON, Role.CONTENTS})
# A sub-heading that tells nothing does not inherit these: under "Mål" it opens prose or a goal.
_NOT_INHERITED = {Role.GOAL, Role.BACKGROUND}
_GROUPED = {Role.KPI, Role.KEY_FIGURE, Role.ASSIGNMENT}
# In the description of a grant scheme nothing is set for the agency.
_SCHEMES = {"role.background.grant-scheme"}
# What parts the halves of a heading that names two things.
_JOINT = re.compile(r",\s+|\s+og\s+")


@dataclass(frozen=True, slots=True)
class Purpose:
    """A section's role and the id of the rule that told it; empty where none did."""

    role: Role
    rule: str = ""


def purposes(letter: Letter, rulebook: Rulebook) -> tuple[Purpose, ...]:
    """Return one purpose per section of the letter, in the order of ``letter.sections``."""
    found: list[Purpose] = []
    for section in letter.sections:
        above = Purpose(Role.TEXT) if section.parent is None else found[section.parent]
        if above.role in BINDING and _is_other_half(section, letter, rulebook):
            above = Purpose(Role.TEXT)
        before = _before(section, letter.sections, found)
        if before is not None and before.rule in _SCHEMES and _is_label(section):
            found.append(before)
            continue
        own = _own_purpose(section, above, letter.metadata.year, rulebook)
        found.append(own or _inherited(section, above, before))
    return tuple(found)


def title_rule(title: str, rulebook: Rulebook, *, year: int = 0) -> Rule | None:
    """Return the strongest role rule that fires on a heading or label; None where none does."""
    fired = [rule for rule in rulebook.family("roles") if rule.find(title, year=year)]
    ids = {rule.id for rule in fired}
    return next((rule for rule in fired if not ids & set(rule.blocked_by)), None)


def states_goal(title: str, rulebook: Rulebook) -> bool:
    """Tell whether a heading is itself a goal ("Mål 2: ..."), not a name for several."""
    return any(
        rule.gives == "goal" and rule.find(title) is not None for rule in rulebook.family("run-ins")
    )


def _own_purpose(section: Section, above: Purpose, year: int, rulebook: Rulebook) -> Purpose | None:
    """Return what the heading itself tells, where the section above lets it speak."""
    if above.role is Role.COMMON or (above.rule in _SCHEMES and not section.number):
        return None
    if above.role not in BINDING and states_goal(section.title, rulebook):
        return above if above.role in _GROUPED else Purpose(Role.TEXT)
    rule = title_rule(section.title, rulebook, year=year) if section.title else None
    own = Purpose(Role(rule.gives), rule.id) if rule else None
    if own is not None and above.role in BINDING and own.role not in BINDING:
        return None
    return own


def _is_other_half(section: Section, letter: Letter, rulebook: Rulebook) -> bool:
    """Tell a sub-heading that takes up what the heading above names beside its binding half.

    "Rapportering og nye oppdrag" > "Nye oppdrag".
    """
    halves = _JOINT.split(letter.sections[section.parent or 0].title)
    told = {half: title_rule(half, rulebook, year=letter.metadata.year) for half in halves}
    own = next((rule for half, rule in told.items() if _same(half, section.title)), None)
    binding = [rule for rule in told.values() if rule and Role(rule.gives) in BINDING]
    return own is not None and bool(binding) and own not in binding


def _same(half: str, title: str) -> bool:
    return half.strip().casefold() == title.strip(" :").casefold()


def _before(
    section: Section, sections: Sequence[Section], found: Sequence[Purpose]
) -> Purpose | None:
    """Return the purpose of the section just before, where it stands at the same place."""
    at = section.index - 1
    return found[at] if at >= 0 and sections[at].parent == section.parent else None


def _inherited(section: Section, above: Purpose, before: Purpose | None) -> Purpose:
    # "Produksjon:" and "Effekter:" below "Styringsparametere" group what that heading names.
    if before is not None and _is_label(section) and before.role in _GROUPED:
        return before
    if above.role in _NOT_INHERITED and above.rule not in _SCHEMES:
        return Purpose(Role.TEXT)
    return above


def _is_label(section: Section) -> bool:
    return not section.number and section.title.rstrip().endswith(":")
