"""How the section a sentence stands in overrules its grammar."""

from dataclasses import replace

from govload.classify.contract import Role
from govload.classify.sentences.demand import Demand
from govload.model import Kind

_SECTION_KINDS = {Role.REPORTING: Kind.REPORTING, Role.COMMON: Kind.COMMON}
_EVERYONE = ("actor.everyone", "actor.agency-kind")


def in_section(chosen: Demand, demands: tuple[Demand, ...], role: Role) -> Demand:
    """Return the demand as its section has it.

    In the budget section every demand is a condition of the budget. In the common guidelines and
    under reporting each demanding sentence counts, also details and things as subjects.
    """
    if role is Role.BUDGET and chosen.kind is not None:
        return replace(chosen, kind=Kind.BUDGET, reason="it stands in the budget section")
    kind = _SECTION_KINDS.get(role)
    if kind is None:
        return chosen
    counting = chosen if chosen.kind is not None else _loose(demands, role)
    if counting is None:
        return chosen
    return replace(
        counting,
        kind=kind,
        rule=counting.cue.rule if counting.blocked else counting.rule,
        blocked=False,
        detail=False,
        reason=f"each demand in the section on {_TITLES[role]} counts as such",
    )


_TITLES = {Role.REPORTING: "reporting", Role.COMMON: "common guidelines"}


def _loose(demands: tuple[Demand, ...], role: Role) -> Demand | None:
    for demand in demands:
        if demand.loose or (role is Role.COMMON and demand.rule in _EVERYONE):
            return demand
    return None
