"""Prints which letters there are, agency by agency."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from govload.cli.views.plain import plain, printer
from govload.export.phrases import phrase
from govload.export.terminal import new_table, talk
from govload.fetch.coverage import Coverage
from govload.tables.schema import value_label


def print_coverage(table: Sequence[Coverage], lang: str) -> None:
    """Print a line per agency: the years it has letters for and those it lacks."""
    headings = (phrase(f"coverage.{name}", lang) for name in ("there", "missing"))
    lines = new_table(value_label("agency", lang), *headings)
    for agency in table:
        there = [year for year in agency.letters if year not in agency.missing]
        lines.add_row(plain(agency.agency), spans(there), spans(agency.missing))
    printer().print(lines)


def spans(years: Iterable[int]) -> str:
    """Write years in order as spans: "2015, 2020–2022"."""
    runs = [
        [year for _, year in run]
        for _, run in groupby(enumerate(years), key=lambda numbered: numbered[1] - numbered[0])
    ]
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def tell_complete(table: Sequence[Coverage], lang: str) -> None:
    """Say on stderr how many agencies have every year."""
    complete = sum(not agency.missing for agency in table)
    talk().print(phrase("coverage.complete", lang, complete=complete, agencies=len(table)))
