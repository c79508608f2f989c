"""What the coders find in a letter before it becomes Requirements and ledger rows."""

from dataclasses import dataclass, field

from govload.classify.contract import Role
from govload.model import Attributes, Block, Evidence, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One counted item.

    Attributes:
        start: Where ``text`` begins in the block's text; ``end`` where it ends.
        from_calendar: True for a row or bare bullet that lists a delivery.
        full_text: Title and body of a titled assignment; empty where it is the same as ``text``.
        name: What repeats are known by where it is less than ``text`` (a KPI without its target).
    """

    kind: Kind
    block: Block
    start: int
    end: int
    text: str
    rules: tuple[str, ...]
    reason: str
    from_calendar: bool = False
    full_text: str = ""
    name: str = ""
    attributes: Attributes = field(default_factory=Attributes)
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """Words that were looked at and not counted; ``cue`` is empty where nothing asked for it."""

    block: Block
    start: int
    end: int
    text: str
    role: Role
    reason: str
    cue: str = ""
    rule: str = ""


Finding = Found | Passed
