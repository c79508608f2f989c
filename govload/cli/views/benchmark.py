"""Prints where an agency stands."""

from rich.table import Table

from govload.analyse.benchmark import Benchmark, Profile
from govload.cli.views.plain import plain, printer

PROFILES = {
    Profile.RELATIONAL: "relational: few goals and KPIs, few activities",
    Profile.PERFORMANCE: "performance: many goals and KPIs, few activities",
    Profile.BEHAVIOURAL: "behavioural: few goals and KPIs, many activities",
    Profile.DOUBLE_WHAMMY: "double whammy: many goals and KPIs, many activities",
    Profile.NONE: "no clear profile",
    Profile.TOO_FEW: "not told: too few agencies have letters of this year",
}


def print_benchmark(found: Benchmark) -> None:
    """Print standings, profile and trend."""
    console = printer()
    console.print(f"[bold]{plain(found.row.agency)}[/bold], {found.row.year}")
    console.print(_standings(found))
    console.print(f"Steering profile: {PROFILES[found.profile]}")
    console.print(
        "  In the manner of the four ideal types of Askim, Bjurstrøm & Kjærvik (2019), by the "
        "cut-offs chosen here; the published thresholds are others."
    )
    console.print(_trend(found))
    console.print("Fewer is not better in itself: clear goals matter more than few.")


def _standings(found: Benchmark) -> Table:
    groups = {
        "all": "all",
        "ministry": "its ministry's",
        "size": f"{found.size_group} (by {found.size_basis})",
    }
    table = Table("among", "measure", "value", "median", "percentile", "agencies")
    for one in found.standings:
        share = one.measure == "share_of_activities"
        value, median = (
            f"{100 * figure:.0f} %" if share else f"{figure:.1f}".removesuffix(".0")
            for figure in (one.value, one.median)
        )
        name = groups[one.group]
        table.add_row(name, one.measure, value, median, f"{one.percentile:.0f}", str(one.agencies))
    return table


def _trend(found: Benchmark) -> Table:
    table = Table("year", "goals", "KPIs", "activities", "total", "words", title="Its own way here")
    for row in found.trend:
        figures = (row.year, row.goal, row.kpi, row.activity, row.total, row.words)
        table.add_row(*map(str, figures))
    return table
