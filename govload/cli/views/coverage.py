"""Prints which letters there are, agencies by years."""

from collections.abc import Sequence

from govload.cli.views.plain import plain, printer
from govload.export.phrases import phrase
from govload.export.terminal import new_table, talk
from govload.fetch.coverage import Coverage
from govload.tables.schema import value_label


def print_coverage(table: Sequence[Coverage], lang: str) -> None:
    """Print a line per agency; a dot is a year without a letter."""
    if not table:
        return
    years = [str(year) for year in table[0].letters]
    lines = new_table(value_label("agency", lang), numbers=years)
    for agency in table:
        numbers = (str(number) if number else "·" for number in agency.letters.values())
        lines.add_row(plain(agency.agency), *numbers)
    printer().print(lines)


def tell_complete(table: Sequence[Coverage], lang: str) -> None:
    """Say on stderr how many agencies have every year."""
    complete = sum(not agency.missing for agency in table)
    talk().print(phrase("coverage.complete", lang, complete=complete, agencies=len(table)))
