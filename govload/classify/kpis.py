"""KPIs and key figures: their words, and the target and baseline that belong to them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from govload.classify.contract import Role
from govload.classify.findings import Found
from govload.classify.frame import Frame
from govload.classify.nlp import sentences
from govload.classify.rulebook import Rule
from govload.classify.verbs import is_sentence
from govload.model import Attributes, Block, Kind, Letter

KINDS = {Role.KPI: Kind.KPI, Role.KEY_FIGURE: Kind.KEY_FIGURE}
_MAX_ITEM_WORDS = 40
# A sentence without a full stop that is no longer stands as a line of a list.
_MAX_LINE_WORDS = 15
_UNIT = re.compile(
    r"%|\b(?:pst|prosent|dager|dagar|uker|veker|måneder|månader|timer|timar|kroner|kr)\b"
)
_PERIOD = re.compile(
    r"\b(?:årlig|årleg|tertialvis|kvartalsvis|halvårlig|halvårleg|månedlig|månadleg|månadvis"
    r"|per\s+\d?\.?\s*(?:tertial|halvår|kvartal))\b",
    re.IGNORECASE,
)


def measure(
    block: Block, frame: Frame, *, role: Role, rule: str, start: int = 0, target: str = ""
) -> Found:
    """Make the KPI or key figure that a block from ``start`` on names."""
    words = block.text[start:]
    end, attributes = _parted(words, frame, target)
    name = words[:end].rstrip(" .,;:(–—-") or words.strip()
    return Found(
        kind=KINDS[role],
        block=block,
        start=start,
        end=len(block.text),
        text=words.strip(),
        name=name,
        rules=(rule,),
        reason=f"listed as a {_NAMES[role]}",
        attributes=attributes,
    )


_NAMES = {Role.KPI: "KPI", Role.KEY_FIGURE: "key figure"}


def measures(text: str, frame: Frame) -> Rule | None:
    """Return the rule by which a text begins like a parameter ("Andel ..."); None without one."""
    return next((rule for rule in frame.rulebook.family("parameters") if rule.find(text)), None)


def stands_as_item(text: str, frame: Frame) -> bool:
    """Tell whether a line without a bullet, under KPIs, is one of them rather than prose."""
    if len(text.split()) > _MAX_ITEM_WORDS:
        return False
    if measures(text, frame):
        return len(sentences(text)) == 1 or _parted(text, frame, "")[1] != Attributes()
    if text.rstrip().endswith((":", ".")):
        return False
    return not is_sentence(text) or len(text.split()) <= _MAX_LINE_WORDS


def _parted(words: str, frame: Frame, target: str) -> tuple[int, Attributes]:
    """Return where the name ends, and what follows it as target and baseline."""
    marks = []
    for rule in frame.rulebook.family("targets"):
        if (match := rule.find(words)) and match.start():
            marks.append((match.start(), match.end(), rule.gives))
    marks.sort()
    values = {"target": target, "baseline": ""}
    stops = [*(start for start, _, _ in marks[1:]), len(words)]
    for (_, after, gives), stop in zip(marks, stops, strict=False):
        values[gives] = values[gives] or words[after:stop].strip(" .;()")
    unit = _UNIT.search(values["target"] or words)
    period = _PERIOD.search(words)
    attributes = Attributes(
        target=values["target"],
        baseline=values["baseline"],
        unit=unit.group() if unit else "",
        period=period.group() if period else "",
    )
    return (marks[0][0] if marks else len(words)), attributes


def key_figures_as_kpis(found: Sequence[Found], letter: Letter) -> tuple[Found, ...]:
    """Make key figures KPIs where a whole letter has no other measure of its goals."""
    kinds = {item.kind for item in found}
    if letter.fragment or Kind.KPI in kinds or Kind.GOAL not in kinds:
        return tuple(found)
    return tuple(
        replace(item, kind=Kind.KPI, reason="a key figure, the letter's only measure of its goals")
        if item.kind is Kind.KEY_FIGURE
        else item
        for item in found
    )
