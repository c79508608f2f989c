"""Prints what became of requirements, side by side with marked words."""

from collections.abc import Sequence
from itertools import groupby

from rich.table import Table
from rich.text import Text

from govload.analyse.compare import Fate, Mark, stability, word_marks
from govload.cli.views.plain import plain, printer
from govload.model import HEADLINE_KINDS, Kind
from govload.tables.rows import ChangeRow

STYLES = {Mark.SAME: "", Mark.OUT: "red strike", Mark.IN: "green bold"}


def print_changes(changes: Sequence[ChangeRow]) -> None:
    """Print one agency's requirements by fate, then counts and stability."""
    console = printer()
    if not changes:
        console.print("The agency has no letters in one of these years.")
        return
    before, after = changes[0].year_before, changes[0].year_after
    for fate in Fate:
        chosen = [change for change in changes if change.status == fate]
        if not chosen:
            continue
        table = Table("kind", f"{before} → {after}", "page", title=f"{fate} ({len(chosen)})")
        table.columns[1].overflow = "fold"
        for change in chosen:
            table.add_row(_kinds(change), _marked(change), _pages(change))
        console.print(table)
    console.print(_counts(changes, before, after))


def print_overview(changes: Sequence[ChangeRow]) -> None:
    """Print a line per agency: how many of each fate, and how stable goals and KPIs are."""
    table = Table("agency", *Fate, "goals carried over", "KPIs carried over")
    for _, group in groupby(changes, key=lambda change: change.agency_id):
        rows = list(group)
        fates = (str(sum(row.status == fate for row in rows)) for fate in Fate)
        shares = (_share(one.share) for one in stability(rows, (Kind.GOAL, Kind.KPI)))
        table.add_row(plain(rows[0].agency), *fates, *shares)
    printer().print(table)


def _counts(changes: Sequence[ChangeRow], before: int, after: int) -> Table:
    table = Table("kind", str(before), str(after), "carried over")
    for kind, steady in zip(HEADLINE_KINDS, stability(changes, HEADLINE_KINDS), strict=True):
        later = sum(change.kind_after == kind for change in changes)
        table.add_row(kind, str(steady.before), str(later), _share(steady.share))
    return table


def _kinds(change: ChangeRow) -> str:
    kinds = dict.fromkeys(kind for kind in (change.kind_before, change.kind_after) if kind)
    return " → ".join(kinds)


def _pages(change: ChangeRow) -> str:
    return " → ".join(str(page or "–") for page in (change.page_before, change.page_after))


def _marked(change: ChangeRow) -> Text:
    text = Text()
    for mark, words in word_marks(change.text_before, change.text_after):
        text.append(f"{_harmless(words)} ", STYLES[mark])
    return text


def _harmless(words: str) -> str:
    # A Text is not parsed for markup, so only control characters must go.
    return "".join(char for char in words if char.isprintable())


def _share(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.0f} %"
