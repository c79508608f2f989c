"""The role of each section: from its heading, else from the section above it."""

from govload.classify.contract import Role
from govload.classify.rulebook import Rule, Rulebook
from govload.model import Letter, Section

# Inside these a sub-heading only refines; what it names there ("Oppdrag" under "Rapportering")
# is the subject of a report or a grant, not a demand of its own.
_BINDING = {Role.BUDGET, Role.REPORTING, Role.COMMON, Role.CONTENTS}
# A sub-heading that tells nothing does not inherit these: under "Mål" it opens prose or a goal.
_NOT_INHERITED = {Role.GOAL, Role.BACKGROUND}


def section_roles(letter: Letter, rulebook: Rulebook) -> tuple[Role, ...]:
    """Return one role per section of the letter, in the order of ``letter.sections``."""
    roles: list[Role] = []
    for section in letter.sections:
        above = Role.TEXT if section.parent is None else roles[section.parent]
        roles.append(_role(section, above, letter.metadata.year, rulebook))
    return tuple(roles)


def title_rule(title: str, rulebook: Rulebook, *, year: int = 0) -> Rule | None:
    """Return the strongest role rule that fires on a heading or label; None where none does."""
    fired = [rule for rule in rulebook.family("roles") if rule.find(title, year=year)]
    ids = {rule.id for rule in fired}
    return next((rule for rule in fired if not ids & set(rule.blocked_by)), None)


def _role(section: Section, above: Role, year: int, rulebook: Rulebook) -> Role:
    rule = title_rule(section.title, rulebook, year=year) if section.title else None
    own = Role(rule.gives) if rule else None
    if above in _BINDING:
        return own if own in _BINDING else above
    if own is not None:
        return own
    return Role.TEXT if above in _NOT_INHERITED else above
