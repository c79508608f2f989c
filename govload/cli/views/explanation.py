"""Prints why something counts or not."""

from collections.abc import Iterable, Iterator

from rich.table import Table
from rich.text import Text

from govload.classify import SentenceReading
from govload.cli.views.plain import printer
from govload.export.error_words import message_in
from govload.export.phrases import phrase
from govload.export.reasons import reason_in
from govload.export.terminal import safe, say
from govload.model import Evidence, Requirement
from govload.pipeline.explain import Explanation
from govload.tables.rows import RequirementRow, ReviewRow
from govload.tables.schema import value_label

Line = tuple[str, str]

_NAMES = 12


def print_explanation(explanation: Explanation, lang: str) -> None:
    """Print a requirement with its place, its rules and the decision."""
    row, requirement = explanation.row, explanation.requirement
    lines = [*_row(row, lang), *_reviews(explanation.reviews, lang)]
    if requirement is not None:
        lines += [*_evidence(requirement.evidence, lang), *_places(requirement, lang)]
    _print(lines, lang)
    if explanation.doubt:
        say(message_in(explanation.doubt, lang))


def print_reading(sentence: str, reading: SentenceReading, lang: str) -> None:
    """Print one sentence from stdin and what it counts as."""
    kind = _kind(reading.kind, lang) if reading.kind else phrase("explain.not_counted", lang)
    reason = reason_in(reading.reason, lang) if reading.reason else phrase("explain.no_rule", lang)
    lines = [("quote", f"«{sentence}»"), ("decision", f"{kind}: {reason}")]
    _print([*lines, *_evidence(reading.evidence, lang)], lang)


def _row(row: RequirementRow, lang: str) -> Iterator[Line]:
    yield "quote", f"«{row.text}»"
    yield "source", phrase("explain.page", lang, place=row.source, page=row.page)
    yield "section", row.section
    yield "part", value_label(row.part, lang).lower()
    yield "decision", f"{_kind(row.kind, lang)}: {reason_in(row.reason, lang)}"
    yield "rules", row.rules


def _reviews(reviews: Iterable[ReviewRow], lang: str) -> Iterator[Line]:
    for review in reviews:
        codes = (code for code in (review.decision, review.right_kind) if code)
        answer = " → ".join(value_label(code, lang) for code in codes)
        comment = f" «{review.comment}»" if review.comment else ""
        yield "review", f"{review.reviewer}: {answer}{comment}"


def _evidence(evidence: Iterable[Evidence], lang: str) -> Iterator[Line]:
    for one in evidence:
        cue = phrase("explain.cue", lang, cue=one.cue) if one.cue else ""
        by = phrase("explain.by", lang, rule=one.blocked_by) if one.blocked_by else ""
        yield "overruled" if one.blocked_by else "fired", f"{one.rule}{cue}{by}"


def _places(requirement: Requirement, lang: str) -> Iterator[Line]:
    for place in requirement.repeats:
        yield "also_on", phrase("explain.page", lang, place=place.section, page=place.page)


def _kind(kind: str, lang: str) -> str:
    return value_label(kind, lang).lower()


def _print(lines: Iterable[Line], lang: str) -> None:
    """Print names and values beside each other; in a pipe each value stays one line."""
    console = printer()
    told = [(phrase(f"explain.{name}", lang), safe(value)) for name, value in lines if value]
    if not console.is_terminal:
        for name, value in told:
            console.print(Text(f"{name:<{_NAMES}}").append_text(value), soft_wrap=True)
        return
    table = Table.grid()
    table.add_column(min_width=_NAMES)
    for name, value in told:
        table.add_row(name, value)
    console.print(table)
