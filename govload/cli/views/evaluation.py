"""Prints an evaluation."""

import json
from collections.abc import Iterable, Mapping, Sequence

from rich.console import Console
from rich.table import Table

from govload.analyse.evaluate import Change, Evaluation, Score, as_json
from govload.analyse.evaluate.causes import Slip
from govload.analyse.evaluate.comparison import headline_counts
from govload.analyse.evaluate.counting import CountError
from govload.cli.views.plain import number, plain, print_table, printer
from govload.export.terminal import new_table
from govload.model import HEADLINE_KINDS


def print_json(result: Evaluation) -> None:
    """Print the figures as one JSON object."""
    printer().print_json(json.dumps(as_json(result)))


def print_figures(result: Evaluation) -> None:
    """Print rates per kind and group, count errors and failures."""
    console = printer()
    scores = {kind.value: rates for kind, rates in result.kinds.items()}
    scores |= {"headline": result.headline, "all kinds": result.overall}
    print_table(console, _scores(f"{len(result.letters)} letters, by kind", scores))
    grouped = {**result.by_language, **result.by_document_kind}
    print_table(console, _scores("Headline, by language and document kind", grouped))
    print_table(console, _errors("Count per letter, by measure", result.counts))
    print_table(console, _errors("Total per letter, by year", result.counts_by_year))
    print_table(console, _errors("Total per letter, by ministry", result.counts_by_ministry))
    print_table(console, _errors("Total per letter, by layout", result.counts_by_layout))
    console.print(f"Cohen's kappa over all items: {number(result.kappa)}")
    for letter in result.letters:
        if letter.reading.failure:
            console.print(f"Not read: {letter.letter.letter}: {plain(letter.reading.failure)}")


def print_letters(result: Evaluation) -> None:
    """Print gold and found counts per letter."""
    numbers = [*HEADLINE_KINDS, "misses", "false alarms"]
    table = new_table("letter", numbers=numbers, title="By letter: found (gold)")
    for one in result.letters:
        gold, found = headline_counts(one.gold), headline_counts(one.found)
        counts = (f"{found[kind]} ({gold[kind]})" for kind in HEADLINE_KINDS)
        slips = (len(one.misses), len(one.false_alarms))
        table.add_row(plain(one.letter.letter), *counts, *map(str, slips))
    print_table(printer(), table)


def print_slips(slips: Sequence[Slip]) -> None:
    """Print every miss and false alarm, by cause."""
    console = printer()
    for cause in sorted({slip.cause for slip in slips}):
        chosen = [slip for slip in slips if slip.cause is cause]
        console.print(f"\n[bold]{cause}[/bold] ({len(chosen)})")
        for slip in chosen:
            _print_slip(console, slip)


def print_changes(changes: Iterable[Change]) -> None:
    """Print what two runs code differently."""
    console = printer()
    listed = list(changes)
    for verdict, heading in (("gain", "Gains"), ("loss", "Losses"), ("", "Other changes")):
        chosen = [change for change in listed if change.verdict == verdict]
        console.print(f"\n[bold]{heading}[/bold] ({len(chosen)})")
        for one in chosen:
            console.print(
                f"  {plain(one.letter)} p. {one.page}: "
                f"{one.before or 'nothing'} → {one.after or 'nothing'}: {plain(one.text)}"
            )


def _print_slip(console: Console, slip: Slip) -> None:
    coded = f", coded {slip.coded}" if slip.coded else ""
    hint = f"  [dim]{plain(slip.hint)}[/dim]" if slip.hint else ""
    console.print(
        f"  {slip.what} {slip.kind}{coded} | {plain(slip.letter)} p. {slip.page} "
        f"| {plain(slip.section)}\n    {plain(slip.text)}\n  {hint}"
    )


def _scores(title: str, scores: Mapping[str, Score]) -> Table:
    numbers = ("precision", "recall", "F1", "95 %", "gold", "found")
    table = new_table("", numbers=numbers, title=title)
    for name, rates in scores.items():
        bounds = (rates.f1_low, rates.f1_high)
        between = "–" if None in bounds else "–".join(map(number, bounds))
        cells = map(number, (rates.precision, rates.recall, rates.f1))
        table.add_row(name, *cells, between, str(rates.gold), str(rates.found))
    return table


def _errors(title: str, errors: Mapping[str, CountError]) -> Table:
    numbers = ("letters", "mean abs.", "mean signed", "share", "ICC")
    table = new_table("", numbers=numbers, title=title)
    for name, error in errors.items():
        signed = f"{error.mean_signed:+.2f}"
        rest = map(number, (error.relative, error.agreement))
        table.add_row(plain(name), str(error.letters), f"{error.mean_absolute:.2f}", signed, *rest)
    return table
