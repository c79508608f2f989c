"""What the bullets of a list are, as its stem or else its section tells."""

import re
from collections.abc import Sequence

from govload.classify.contract import Role
from govload.classify.frame import Frame
from govload.classify.items import Item, stem_text
from govload.classify.kpis import KINDS, measures
from govload.classify.passages import Passage
from govload.classify.roles import BINDING, Purpose
from govload.classify.rulebook import Rule
from govload.classify.verbs import is_sentence, is_unfinished, opens_with_verb

# A stem that demands nothing itself ("Listen viser oppdragene:") leaves it to the section.
_DEMAND = re.compile(
    r"\b(?:skal|må|bør|kan|bes|ber|bedt|bede|forvent\w*|ventar|forutset\w*|føreset\w*|til grunn)\b",
    re.IGNORECASE,
)
# «I arbeidet med målene skal etaten prioritere:» lists priorities, not goals.
_ACTING = re.compile(
    r"\b(?:skal|må|bes)\b.*\b(?:prioriter\w*|gjennomfør\w*|gjere|gjøre|vektlegg\w*|vekt på)\W*$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\w*mål\s+(?:\d+(?:\.\d+)*|[a-z]\)?|[IVX]+)[.:]?", re.IGNORECASE)
_ACTS = Purpose(Role.TEXT)
# The many that goals can be set for: «målene for sentrene er».
_OWNER = re.compile(r"\bmål(?:ene|a)\s+for\s+(?P<who>[\w-]+(?:ene|ane))\s+er\b", re.IGNORECASE)
_BACKGROUND = "stem.background"
_AGENCY = "actor.agency-group"
# The rule for stems that name tasks only where their bullets are acts.
TASKS = "stem.tasks"


def list_purpose(passage: Passage, items: Sequence[Item], frame: Frame) -> Purpose:
    """Return the role of a list's bullets; TEXT where grammar must tell acts from contents."""
    own = _own_purpose(passage, items, frame)
    if passage.stem is None and _is_about_a_goal(passage, items, frame):
        return _ACTS
    if passage.role in BINDING or passage.stem is None:
        return own
    rule = stem_rule(stem_text(passage), frame)
    if rule is not None and not _may_speak(rule, passage, items):
        rule = None
    if rule is not None:
        is_frame = rule.gives == "goal" and passage.role is Role.BACKGROUND and not _own_goals(rule)
        return own if is_frame else Purpose(Role(rule.gives), rule.id)
    if not is_sentence(passage.stem.text):
        return own
    if passage.role is Role.ASSIGNMENT and not _DEMAND.search(stem_text(passage)):
        return own
    return own if passage.role in KINDS and not _asks_for_acts(passage, items) else _ACTS


def _may_speak(rule: Rule, passage: Passage, items: Sequence[Item]) -> bool:
    """Tell whether a stem's rule holds for this list: its section and its bullets have a say."""
    if rule.id == TASKS:
        return _mostly_acts(items)
    return not (rule.gives == "kpi" and passage.role is Role.KEY_FIGURE)


def _is_about_a_goal(passage: Passage, items: Sequence[Item], frame: Frame) -> bool:
    """Tell demands under "Hovedmål 3", which takes up a goal stated before, from goals."""
    title = frame.letter.sections[passage.first.section].title
    demanded = sum(_DEMAND.search(item.text) is not None for item in items)
    return passage.role is Role.GOAL and bool(_NUMBERED.fullmatch(title)) and demanded == len(items)


def _own_purpose(passage: Passage, items: Sequence[Item], frame: Frame) -> Purpose:
    """Return what section or label tells; "resultatmål" without measures are goals."""
    if passage.rule != "role.kpi.result-goals":
        return Purpose(passage.role, passage.rule)
    measured = sum(_measures(item.text, frame) for item in items)
    role = Role.KPI if 2 * measured > len(items) else Role.GOAL
    return Purpose(role, passage.rule)


def _measures(text: str, frame: Frame) -> bool:
    return measures(text, frame) is not None or any(sign.isdigit() for sign in text)


def stem_rule(stem: str, frame: Frame) -> Rule | None:
    """Return the rule whose words stand nearest to the list; the stronger one where two do."""
    found = [(rule.find(stem), rule) for rule in frame.rulebook.family("stems")]
    fired = [(match, rule) for match, rule in found if match is not None]
    ids = {rule.id for _, rule in fired}
    near = [
        (match.end(), rule)
        for match, rule in fired
        if not ids & set(rule.blocked_by) and (rule.gives != "goal" or _closes(stem, match.start()))
    ]
    nearest = max(near, key=lambda one: (one[0], one[1].strength), default=(0, None))[1]
    if nearest is not None and nearest.gives == "goal" and _others_own(stem, frame):
        return frame.rulebook.rule(_BACKGROUND)
    return nearest


def _others_own(stem: str, frame: Frame) -> bool:
    """Tell «Målene for sentrene er:» from the goals of the many a letter is written to."""
    owner = _OWNER.search(stem)
    if owner is None or not frame.names.sure:
        return False
    words = owner["who"]
    noun = frame.rulebook.rule(_AGENCY).find(words)
    return noun is None and not any(words.lower() in name.lower() for name in frame.names.known)


def _closes(stem: str, start: int) -> bool:
    """Tell whether a stem says no more of doing after its word of goals: else acts follow."""
    return _ACTING.search(stem, start) is None


def _own_goals(rule: Rule) -> bool:
    return rule.id == "stem.goal.agency"


def _asks_for_acts(passage: Passage, items: Sequence[Item]) -> bool:
    stem = stem_text(passage)
    return not _closes(stem, 0) or (is_unfinished(stem) and _mostly_acts(items))


def _mostly_acts(items: Sequence[Item]) -> bool:
    return sum(opens_with_verb(item.text) for item in items) > len(items) / 2
