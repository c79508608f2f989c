"""Running text: sentence by sentence, and bullets that stand for one demand each."""

from dataclasses import replace
from typing import Any

from govload.classify.contract import Role, SentenceContext, SentenceReading, Shape
from govload.classify.enumerations import enumeration
from govload.classify.findings import Finding, Found, Passed
from govload.classify.frame import Frame
from govload.classify.nlp import Sentence, sentences
from govload.classify.roles import BINDING
from govload.model import Block, Kind

# Which demand names a bullet that holds several.
_PRECEDENCE = (
    Kind.ACTIVITY, Kind.KPI, Kind.GOAL, Kind.REPORTING, Kind.COMMON, Kind.ADVISORY, Kind.BUDGET,
)  # fmt: skip


def code_prose(
    block: Block,
    frame: Frame,
    *,
    role: Role,
    last: Found | None = None,
    since: int = 0,
    until: int | None = None,
) -> tuple[Finding, ...]:
    """Code a paragraph's sentences between ``since`` and ``until``; each may count once.

    Args:
        block: The paragraph.
        frame: The letter.
        role: What its section is for.
        last: The item counted before it in the section, which it may detail.
        since: Where in the text to begin.
        until: Where to stop; None for its end.
    """
    context = _context(block, frame, role, Shape.PARAGRAPH, last=last)
    findings: list[Finding] = []
    for sentence in sentences(block.text[:until]):
        if sentence.start < since:
            continue
        if named := _enumerated(block, sentence, frame, role):
            findings.extend(named)
            continue
        reading = frame.sentences.code(sentence.text, context)
        finding = _finding(block, sentence, reading, role)
        findings.append(finding)
        context = replace(context, previous=reading, previous_text=sentence.text, **_item(finding))
    return tuple(findings)


def _item(finding: Finding) -> dict[str, Any]:
    """Return what the next sentence may detail."""
    if not isinstance(finding, Found):
        return {}
    return {"item_text": finding.text, "item_kind": finding.kind}


def _enumerated(block: Block, sentence: Sentence, frame: Frame, role: Role) -> tuple[Found, ...]:
    """Return the goals or KPIs a sentence names; empty where it is like any other."""
    told = None if role in BINDING else enumeration(sentence.text, frame)
    if told is None:
        return ()
    rule, parts = told
    kind = Kind(rule.gives)
    return tuple(
        Found(
            kind=kind,
            block=block,
            start=sentence.start + part.start,
            end=sentence.start + part.end,
            text=sentence.text[part.start : part.end].strip(),
            rules=(rule.id,),
            reason=f"named in a sentence that lists the letter's {_PLURALS[kind]}",
        )
        for part in parts
    )


_PLURALS = {Kind.GOAL: "goals", Kind.KPI: "KPIs", Kind.KEY_FIGURE: "key figures"}


def code_stem(block: Block, frame: Frame, *, role: Role, last: Found | None) -> Finding:
    """Code the sentence that opens a list: the last of its paragraph."""
    stem = sentences(block.text)[-1]
    context = _context(block, frame, role, Shape.STEM, last=last)
    return _finding(block, stem, frame.sentences.code(stem.text, context), role)


def code_opening(
    stem: Block | None, frame: Frame, *, role: Role, last: Found | None
) -> tuple[Finding, ...]:
    """Code a stem whose bullets are goals or KPIs: it counts only where it asks for a report."""
    if stem is None:
        return ()
    finding = code_stem(stem, frame, role=role, last=last)
    if isinstance(finding, Found) and finding.kind not in _TOLD:
        opens = "it opens a list of goals or parameters"
        return (_passed(finding, role, opens),)
    return (finding,)


_TOLD = {Kind.REPORTING, Kind.COMMON}


def _passed(found: Found, role: Role, reason: str) -> Passed:
    return Passed(
        block=found.block,
        start=found.start,
        end=found.end,
        text=found.text,
        role=role,
        reason=reason,
        rule=found.rules[0],
    )


def code_bullet(
    block: Block,
    frame: Frame,
    *,
    role: Role,
    stem: str = "",
    continues: bool = False,
    start: int = 0,
) -> Finding:
    """Code a bullet or cell as one demand, whatever number of sentences it has."""
    shape = Shape.CONTINUATION if continues else Shape.BULLET
    context = replace(_context(block, frame, role, shape), stem=stem)
    readings: list[tuple[Sentence, SentenceReading]] = []
    for sentence in sentences(block.text[start:]):
        reading = frame.sentences.code(sentence.text, context)
        readings.append((sentence, reading))
        context = replace(
            context, previous=reading, previous_text=sentence.text, shape=Shape.BULLET
        )
    whole = Sentence(block.text[start:].strip(), start, len(block.text))
    return _finding(block, whole, _foremost([reading for _, reading in readings]), role)


def _foremost(readings: list[SentenceReading]) -> SentenceReading:
    for kind in _PRECEDENCE:
        for reading in readings:
            if reading.kind is kind:
                return reading
    cued = (reading for reading in readings if reading.cue)
    return next(cued, SentenceReading(kind=None))


def _context(
    block: Block, frame: Frame, role: Role, shape: Shape, *, last: Found | None = None
) -> SentenceContext:
    return SentenceContext(
        role=role,
        language=block.language,
        shape=shape,
        agency_names=frame.names.known,
        scrap=not frame.names.sure,
        item_text=last.text if last else "",
        item_kind=last.kind if last else None,
    )


def _finding(block: Block, sentence: Sentence, reading: SentenceReading, role: Role) -> Finding:
    if reading.kind is None:
        return Passed(
            block=block,
            start=sentence.start,
            end=sentence.end,
            text=sentence.text,
            role=role,
            reason=reading.reason,
            cue=reading.cue,
            rule=reading.rule,
        )
    return Found(
        kind=reading.kind,
        block=block,
        start=sentence.start,
        end=sentence.end,
        text=sentence.text,
        rules=_standing(reading),
        reason=reading.reason,
        attributes=reading.attributes,
        evidence=reading.evidence,
    )


def _standing(reading: SentenceReading) -> tuple[str, ...]:
    standing = (evidence.rule for evidence in reading.evidence if not evidence.blocked_by)
    return tuple(dict.fromkeys((*standing, reading.rule)))
