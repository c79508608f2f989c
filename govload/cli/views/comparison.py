"""Prints what became of requirements, side by side with marked words."""

from collections.abc import Sequence
from itertools import groupby

from rich.table import Table
from rich.text import Text

from govload.analyse.compare import CARRIED_OVER, Fate, stability
from govload.analyse.marks import Mark, word_marks
from govload.cli.views.plain import plain, print_table, printer
from govload.export.phrases import phrase
from govload.export.terminal import new_table, safe
from govload.model import HEADLINE_KINDS, Kind
from govload.tables.rows import ChangeRow
from govload.tables.schema import value_label

STYLES = {Mark.SAME: "", Mark.OUT: "red strike", Mark.IN: "green bold"}
# As git diff --word-diff has it, where there is no colour to tell old words from new.
BRACKETS = {Mark.SAME: "{}", Mark.OUT: "[-{}-]", Mark.IN: "{{+{}+}}"}


def print_changes(changes: Sequence[ChangeRow], lang: str) -> None:
    """Print one agency's requirements by fate, then counts and stability."""
    console = printer()
    if not changes:
        console.print(phrase("compare.nothing", lang))
        return
    in_colour = console.color_system is not None and not console.no_color
    before, after = changes[0].year_before, changes[0].year_after
    for fate in Fate:
        chosen = [change for change in changes if change.status == fate]
        if not chosen:
            continue
        title = f"{value_label(fate, lang)} ({len(chosen)})"
        words = (phrase("compare.kind", lang), f"{before} → {after}")
        table = new_table(*words, numbers=[phrase("compare.page", lang)], title=title)
        for change in chosen:
            table.add_row(_kinds(change, lang), _marked(change, in_colour), _pages(change))
        print_table(console, table)
    print_table(console, _counts(changes, lang))


def print_overview(changes: Sequence[ChangeRow], lang: str) -> None:
    """Print a line per agency: how many of each fate, and how stable goals and KPIs are."""
    numbers = [value_label(fate, lang) for fate in Fate]
    # Short headings, explained above the table: 80 columns must hold the agency's name too.
    numbers += [phrase(f"compare.{kind}", lang) for kind in ("goals", "kpis")]
    title = phrase("compare.overview", lang)
    table = new_table(value_label("agency", lang), numbers=numbers, title=title)
    for _, group in groupby(changes, key=lambda change: change.agency_id):
        rows = list(group)
        fates = (str(sum(row.status == fate for row in rows)) for fate in Fate)
        shares = (_share(one.share) for one in stability(rows, (Kind.GOAL, Kind.KPI)))
        table.add_row(plain(rows[0].agency), *fates, *shares)
    print_table(printer(), table)


def _counts(changes: Sequence[ChangeRow], lang: str) -> Table:
    years = [str(changes[0].year_before), str(changes[0].year_after)]
    carried = phrase("compare.carried", lang)
    table = new_table(phrase("compare.kind", lang), numbers=[*years, carried])
    for steady in stability(changes, HEADLINE_KINDS):
        later = sum(change.kind_after == steady.kind for change in changes)
        name = value_label(steady.kind, lang)
        table.add_row(name, str(steady.before), str(later), _share(steady.share))
    return table


def _kinds(change: ChangeRow, lang: str) -> str:
    kinds = dict.fromkeys(kind for kind in (change.kind_before, change.kind_after) if kind)
    return " → ".join(value_label(kind, lang) for kind in kinds)


def _pages(change: ChangeRow) -> str:
    return " → ".join(str(page or "–") for page in (change.page_before, change.page_after))


def _marked(change: ChangeRow, in_colour: bool) -> Text:
    marked = word_marks(change.text_before, change.text_after)
    if in_colour or change.status not in CARRIED_OVER:
        return Text(" ").join(safe(words, style=STYLES[mark]) for mark, words in marked)
    return Text(" ").join(safe(BRACKETS[mark].format(words)) for mark, words in marked)


def _share(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.0f} %"
