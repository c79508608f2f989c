"""Prints what reviewers have decided."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from govload.analyse.review import (
    Agreement,
    Decisions,
    agreement,
    between_reviewers,
    right_kind,
    states,
)
from govload.export.phrases import amount, number, phrase
from govload.export.review import Checked, Remark, Sheet
from govload.export.terminal import answers, new_table, safe, say
from govload.tables.answers import DecisionRow
from govload.tables.rows import RequirementRow, ReviewRow
from govload.tables.schema import answer_schemas, schemas, value_label

_APART = ("disputed", "orphaned", "found")


def print_remarks(remarks: Iterable[Remark], workbook: Path, sheet: Sheet, lang: str) -> None:
    """Print one line a remark, on stderr, whole however long."""
    for remark in remarks:
        say(f"{workbook.name}, {remark.said(lang, headings=sheet.lang)}")


def print_import(checked: Checked, reviewer: str, aside: Path | None, lang: str) -> None:
    """Print how much was taken in, whose it is, what was withdrawn, where earlier answers are."""
    count = amount("answers", len(checked.taken_in), lang)
    signers = sorted({step.after.reviewer for step in checked.taken_in if step.after})
    say(phrase("review.taken", lang, answers=count, names=", ".join(signers) or reviewer))
    for step in checked.withdrawn:
        if step.before:
            told = {"reviewer": step.before.reviewer, "quote": step.before.text}
            said = value_label(step.before.decision or "remark", lang)
            say(phrase("review.withdrawn", lang, said=said, **told))
    if aside:
        say(phrase("review.aside", lang, path=aside))


def print_newer(rows: Sequence[int], reviewer: str, lang: str) -> None:
    """Say which empty cells do not withdraw an answer, as they are older than it."""
    if rows:
        count = amount("rows", len(rows), lang)
        numbers = ", ".join(map(str, rows))
        say(phrase("review.newer_stands", lang, rows=count, reviewer=reviewer, numbers=numbers))


def print_again(checked: Checked, out: Path, letters: Iterable[Path], lang: str) -> None:
    """Say how to see the effect, where there is one, with the letters that the run was of."""
    if any(step.is_change for step in checked.steps):
        named = " ".join(map(_as_argument, letters))
        say(phrase("review.again", lang, letters=named, out=_as_argument(out)))


def _as_argument(path: Path) -> str:
    """Return the path as it can be typed here."""
    here = Path.cwd()
    near = path.relative_to(here) if path.is_relative_to(here) else path
    return f'"{near}"' if " " in str(near) else str(near)


def decision_rows(reviews: Iterable[ReviewRow], decisions: Decisions) -> tuple[DecisionRow, ...]:
    """Return every review with what becomes of it."""
    told = states(decisions, reviews)
    return tuple(_row(review, told[review.requirement_id, review.reviewer]) for review in reviews)


def _row(review: ReviewRow, state: str) -> DecisionRow:
    names = (name for name in answer_schemas()["decisions"].names if name != "state")
    return DecisionRow(state=state, **{name: getattr(review, name) for name in names})


def print_reviews(
    rows: Sequence[DecisionRow],
    decisions: Decisions,
    requirements: Sequence[RequirementRow],
    lang: str,
) -> None:
    """Print agreement with the rulebook, then what could not be applied."""
    settled = amount("decisions", len(decisions.settled), lang)
    title = phrase("review.settled", lang, decisions=settled)
    print_agreement(agreement(decisions.settled, requirements), title, lang)
    _print_note("reviewed.agreement_note", lang)
    for state in _APART:
        _print_listed(state, [row for row in rows if row.state == state], lang)


def compared_rows(
    first: Sequence[ReviewRow], second: Sequence[ReviewRow], names: tuple[str, str]
) -> tuple[DecisionRow, ...]:
    """Return both answers to every requirement that two reviewers have decided."""
    pairs = _both(first, second)
    return tuple(
        _row(
            replace(review, reviewer=name),
            "settled" if right_kind(ours) == right_kind(theirs) else "disputed",
        )
        for ours, theirs in pairs
        for review, name in zip((ours, theirs), names, strict=True)
    )


def print_comparison(
    first: Sequence[ReviewRow], second: Sequence[ReviewRow], names: tuple[str, str], lang: str
) -> None:
    """Print how far two reviewers agree, then every requirement they judge differently."""
    title = phrase("review.between", lang, first=names[0], second=names[1])
    print_agreement(between_reviewers(first, second), title, lang)
    _print_note("review.between_note", lang)
    label = schemas()["review"].column
    table = new_table(label("requirement_id").label(lang), label("text").label(lang), *names)
    for ours, theirs in _both(first, second):
        if right_kind(ours) != right_kind(theirs):
            kinds = (value_label(right_kind(row), lang) for row in (ours, theirs))
            table.add_row(ours.requirement_id, safe(ours.text), *kinds)
    if table.row_count:
        answers().print(table)


def _both(
    first: Iterable[ReviewRow], second: Iterable[ReviewRow]
) -> list[tuple[ReviewRow, ReviewRow]]:
    theirs = {row.requirement_id: row for row in second if row.decision}
    ours = (row for row in first if row.decision and row.requirement_id in theirs)
    return [(row, theirs[row.requirement_id]) for row in ours]


def print_agreement(found: Sequence[Agreement], title: str, lang: str) -> None:
    """Print a line per kind."""
    heads = [phrase(f"reviewed.{name}", lang) for name in ("cases", "agreed", "share", "kappa")]
    table = new_table(phrase("reviewed.kind", lang), numbers=heads, title=title)
    for one in found:
        share = "–" if one.share is None else f"{100 * one.share:.0f} %"
        kappa = "–" if one.kappa is None else number(one.kappa, lang, decimals=2)
        table.add_row(value_label(one.kind, lang), str(one.cases), str(one.agreed), share, kappa)
    answers().print(table)


def _print_note(key: str, lang: str) -> None:
    """Say how to read the table above."""
    answers().print(phrase(key, lang))
    answers().print()


def _print_listed(state: str, rows: Sequence[DecisionRow], lang: str) -> None:
    if not rows:
        return
    schema = answer_schemas()["decisions"]
    columns = ("requirement_id", "reviewer", "decision", "text")
    heads = (schema.column(name).label(lang) for name in columns)
    table = new_table(*heads, title=f"{phrase(f'reviewed.{state}', lang)} ({len(rows)})")
    table.columns[0].no_wrap = True
    for row in rows:
        said = " → ".join(
            value_label(value, lang) for value in (row.decision, row.right_kind) if value
        )
        table.add_row(row.requirement_id, safe(row.reviewer), said, safe(row.text))
    answers().print(table)
    answers().print()
