"""Goals, KPIs and key figures that a sentence names one after the other."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from govload.classify.frame import Frame
from govload.classify.kpis import measures
from govload.classify.rulebook import Rule

# A comma, semicolon or "og" may join two parameters or stand inside one.
_JOINT = re.compile(r";\s*|(?:,\s+(?:og\s+)?|\s+og\s+|\s+samt\s+)(?:for\s+\w*mål\s+[\d.]+\s+)?")
# "… etter to styringsparametere, nemlig andelen …": what names them stands between.
_NAMING = re.compile(
    r"(?P<number>\w+)\s+(?:\w+\s+)?(?:styringsparamet|indikator|parametr|parametere)\w*[,:]\s+"
    r"(?:nemlig|nemleg)?\s*",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:andel\w*|antal\w*|tal(?:et)? på|del(?:en)? av|utvikling\w*|gjennomsnitt\w*|median\w*"
    r"|bruken?|kor|hvor)\b"
)
_NUMBERS = {"to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6}
# "Raske og greie svar" is one goal: what stands before the last "og" must say something itself.
_MIN_WORDS = 3
# Rules whose match one whole goal or requirement follows.
_WHOLE = {"enumeration.requirement", "enumeration.goal.one"}
# The rule whose match stands behind the enumeration.
_BEFORE = "enumeration.kpi.before"
_INSIDE = re.compile(r"(?:-|\bbåde\b[^,;]*)\Z")


@dataclass(frozen=True, slots=True)
class Named:
    """One thing an enumeration names, and its range in the sentence."""

    start: int
    end: int


def enumeration(sentence: str, frame: Frame) -> tuple[Rule, tuple[Named, ...]] | None:
    """Return what a sentence enumerates and the rule that told it; None for any other."""
    for rule in frame.rulebook.family("enumerations"):
        match = rule.find(sentence)
        if match is None:
            continue
        if rule.id == _BEFORE:
            parts = _measured(
                sentence, len(sentence) - len(sentence.lstrip()), match.start(), frame
            )
            if parts:
                return rule, tuple(parts)
            continue
        start = (
            match.end() + len(sentence[match.end() :]) - len(sentence[match.end() :].lstrip(" :"))
        )
        parts = _parts(sentence, start, rule, match.group(), frame)
        if parts:
            return rule, tuple(parts)
    return None


def _parts(sentence: str, start: int, rule: Rule, intro: str, frame: Frame) -> Sequence[Named]:
    end = len(sentence.rstrip(" ."))
    if start >= end:
        return ()
    if rule.id in _WHOLE:
        return (Named(start, end),)
    if rule.gives == "goal":
        return _split(sentence, start, end, _goal_joints(sentence, start, end, intro))
    if naming := _NAMING.match(sentence, start):
        wanted = _NUMBERS.get(naming["number"].lower(), 0)
        return _measured(sentence, naming.end(), end, frame, wanted)
    return _measured(sentence, start, end, frame)


def _measured(
    sentence: str, start: int, end: int, frame: Frame, wanted: int = 0
) -> Sequence[Named]:
    """Return the measures between two places; a joint divides where a measure follows it.

    Where the joints give just as many parts as ``wanted``, each is one, whatever it measures.
    """
    every = list(_JOINT.finditer(sentence, start, end))
    if wanted and len(every) == wanted - 1:
        return _split(sentence, start, end, every)
    if not _is_measure(sentence[start:end], frame):
        return ()
    joints = [
        joint
        for joint in every
        if ";" in joint.group() or _is_measure(sentence[joint.end() : end], frame)
    ]
    return _split(sentence, start, end, joints)


def _is_measure(text: str, frame: Frame) -> bool:
    return measures(text, frame) is not None or bool(_LEAD.match(text.lower()))


def _goal_joints(sentence: str, start: int, end: int, intro: str) -> list[re.Match[str]]:
    """Choose the joints that give as many goals as the sentence announces."""
    wanted = next((n for word, n in _NUMBERS.items() if word in intro.lower().split()), 0)
    joints = [
        joint
        for joint in _JOINT.finditer(sentence, start, end)
        if not _INSIDE.search(sentence[start : joint.start()])
    ]
    strong = [joint for joint in joints if "og" not in joint.group()]
    opening = _after(strong) or start
    last = [
        joint
        for joint in joints
        if joint.start() > opening and len(sentence[opening : joint.start()].split()) >= _MIN_WORDS
    ]
    chosen = [*strong, *last[:1]]
    return chosen if not wanted or len(chosen) == wanted - 1 else []


def _after(joints: Sequence[re.Match[str]]) -> int:
    return joints[-1].end() if joints else 0


def _split(
    sentence: str, start: int, end: int, joints: Sequence[re.Match[str]]
) -> tuple[Named, ...]:
    starts = [start, *(joint.end() for joint in joints)]
    ends = [*(joint.start() for joint in joints), end]
    return tuple(Named(a, b) for a, b in zip(starts, ends, strict=True) if sentence[a:b].strip())
