"""The ledger of omissions: what asked for something, or looked so, and was not counted."""

from collections.abc import Iterable, Iterator

from govload.classify.contract import Role
from govload.classify.duties import duty_cue
from govload.classify.findings import Finding, Found, Passed
from govload.classify.repeats import Counted
from govload.classify.roles import Purpose
from govload.model import Block, Letter, NotCounted, Part, Place


def not_counted(
    letter: Letter,
    findings: Iterable[Finding],
    counted: Iterable[Counted],
    purposes: tuple[Purpose, ...],
    part_of: dict[int, Part],
) -> tuple[NotCounted, ...]:
    """Return a row for every omission with a word of duty, wish or goal, in reading order."""
    omissions = [*_with_cue(findings), *_repeats(counted, purposes)]
    ordered = sorted(omissions, key=lambda passed: (passed.block.index, passed.start))
    return tuple(_row(letter, passed, part_of) for passed in ordered)


def place(letter: Letter, block: Block, start: int, end: int) -> Place:
    """Return where words stand in the letter."""
    section = letter.section_path(block.section)
    return Place(block=block.index, page=block.page, section=section, start=start, end=end)


def _with_cue(findings: Iterable[Finding]) -> Iterator[Passed]:
    for finding in findings:
        if isinstance(finding, Passed) and (finding.cue or duty_cue(finding.text)):
            yield finding


def _repeats(counted: Iterable[Counted], purposes: tuple[Purpose, ...]) -> Iterator[Passed]:
    for item in counted:
        for again in item.repeats:
            yield _repeat(again, item.found, purposes[again.block.section].role)


def _repeat(again: Found, first: Found, role: Role) -> Passed:
    return Passed(
        block=again.block,
        start=again.start,
        end=again.end,
        text=again.text,
        role=role,
        reason=f"repeat of the {first.kind} on page {first.block.page}",
        cue=duty_cue(again.text),
        rule="repeat.same-words",
    )


def _row(letter: Letter, passed: Passed, part_of: dict[int, Part]) -> NotCounted:
    where = place(letter, passed.block, passed.start, passed.end)
    return NotCounted(
        letter_id=letter.letter_id,
        part=part_of[passed.block.section],
        text=passed.text,
        page=passed.block.page,
        section=where.section,
        place=where,
        role=passed.role.value,
        cue=passed.cue or duty_cue(passed.text),
        rule=passed.rule,
        reason=passed.reason or "no rule makes it a demand on the agency",
    )
