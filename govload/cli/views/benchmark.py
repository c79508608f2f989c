"""Prints where an agency stands."""

from rich.table import Table

from govload.analyse.benchmark import Benchmark, Standing
from govload.cli.views.plain import named_once, plain, print_table, printer
from govload.export.phrases import number, phrase
from govload.export.terminal import new_table
from govload.tables.answers import StandingRow
from govload.tables.rows import CountRow
from govload.tables.schema import schema_of, value_label

TREND = ("year", "goal", "kpi", "activity", "total", "words")


def print_benchmark(found: Benchmark, lang: str) -> None:
    """Print standings, profile and trend."""
    console = printer()
    console.print(f"[bold]{plain(found.row.agency)}[/bold], {found.row.year}")
    if found.standings:
        print_table(console, _standings(found, lang))
    profile = value_label(found.profile, lang)
    console.print(phrase("benchmark.profile", lang, profile=profile))
    console.print(phrase(f"benchmark.profile_{found.profile}", lang))
    console.print(phrase("benchmark.manner", lang))
    print_table(console, _trend(found, lang))
    console.print(phrase("benchmark.fewer", lang))


def _standings(found: Benchmark, lang: str) -> Table:
    column = schema_of(StandingRow).column
    words = (column(name).label(lang) for name in ("peers", "figure"))
    numbers = ("value", "peer_median", "percentile", "peer_agencies")
    table = new_table(*words, numbers=[column(name).label(lang) for name in numbers])
    groups = named_once(_peers(found, one, lang) for one in found.standings)
    for group, one in zip(groups, found.standings, strict=True):
        figures = (_figure(one, value, lang) for value in (one.value, one.median))
        rest = (number(one.percentile, lang, decimals=0), str(one.agencies))
        table.add_row(group, value_label(one.measure, lang), *figures, *rest)
    return table


def _peers(found: Benchmark, one: Standing, lang: str) -> str:
    name = value_label(one.group, lang)
    if one.group != "size":
        return name
    told = (value_label(word, lang).lower() for word in (found.size_group, found.size_basis))
    return f"{name} ({', '.join(told)})"


def _figure(one: Standing, value: float, lang: str) -> str:
    if one.measure == "share_of_activities":
        return f"{number(100 * value, lang, decimals=0)} %"
    return number(value, lang, decimals=0 if value == int(value) else 1)


def _trend(found: Benchmark, lang: str) -> Table:
    column = schema_of(CountRow).column
    table = new_table(numbers=[column(name).label(lang) for name in TREND])
    for row in found.trend:
        table.add_row(*(str(getattr(row, name)) for name in TREND))
    return table
