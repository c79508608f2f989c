"""The ledger's net: words of duty, wish or goal that make an omission worth telling."""

import re

from govload.classify.contract import Role
from govload.classify.findings import Passed
from govload.model import Block

_CUE = re.compile(
    r"\b(?:skal|må|bør|bes|ber\b|bedt|bede|plikt\w*|forvent\w*|ventar|forutset\w*|føreset\w*"
    r"|oppfordr\w*|oppmod\w*|legge[rs]? til grunn|legg til grunn|oppdrag|krav|mål(?:et|ene|a)?)\b",
    re.IGNORECASE,
)


def duty_cue(text: str) -> str:
    """Return the first word of duty, wish or goal in a text; empty where there is none."""
    match = _CUE.search(text)
    return match.group() if match else ""


def passed(block: Block, role: Role, reason: str, rule: str = "", *, cue: str = "") -> Passed:
    """Note a whole block as looked at and not counted; ``cue`` where another's words ask for it."""
    return Passed(
        block=block,
        start=0,
        end=len(block.text),
        text=block.text,
        role=role,
        reason=reason,
        cue=cue or duty_cue(block.text),
        rule=rule,
    )
