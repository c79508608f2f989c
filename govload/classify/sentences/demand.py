"""What one cue in a sentence amounts to."""

from dataclasses import dataclass, field

from govload.classify.sentences.actions import Action
from govload.classify.sentences.phrasebook import Mark
from govload.classify.sentences.subjects import Subject
from govload.model import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """A cue with the one it binds and what it asks for.

    Attributes:
        kind: What it counts as; None where something keeps it from counting.
        cue: The words that set it off.
        rule: The rule that decided: the cue's own, or the one that blocked it.
        reason: English, for the user.
        also: Further rules that spoke for it (actor, passive, reporting verb).
        blocked: True where ``rule`` overruled the cue.
        detail: True where it only dates or describes the item before.
        accounts: True where its verbs account for something, and so tell when joined to a notice.
        loose: True where a section of common guidelines or of reporting lets it count all the same.
    """

    kind: Kind | None
    cue: Mark
    rule: str
    reason: str
    also: tuple[str, ...] = field(default=())
    subject: Subject | None = None
    action: Action | None = None
    blocked: bool = False
    detail: bool = False
    loose: bool = False
    accounts: bool = False


def blocked(cue: Mark, rule: str, reason: str, *, loose: bool = False) -> Demand:
    """Return a cue that something overrules."""
    return Demand(kind=None, cue=cue, rule=rule, reason=reason, blocked=True, loose=loose)
