"""The summary of a run: what was read, counted and concluded, what to look at, where it lies."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from govload.export.commitment_words import commitment_sentence, latest_overall
from govload.export.diagnostic_words import message_in, remedy_in
from govload.export.palette import KINDS, SEVERITIES, VERDICTS
from govload.export.phrases import amount, phrase, year_label, year_span
from govload.export.review_words import review_sentence
from govload.export.sparks import spark
from govload.export.terminal.screen import safe
from govload.export.terminal.tables import new_table
from govload.model import HEADLINE_KINDS
from govload.tables.rows import DiagnosticRow
from govload.tables.run import RunTables
from govload.tables.schema import schemas, value_label

_BESIDE = ("reporting", "common", "key_figure", "advisory", "budget")
_AGENCIES_SHOWN = 25
_DIAGNOSTICS_SHOWN = 12
_BAR = 30
_NAME_AND_TREND, _YEAR_WIDTH = 44, 7


def print_summary(
    tables: RunTables,
    console: Console,
    *,
    files: Sequence[Path] = (),
    lang: str = "en",
    verbose: bool = False,
) -> None:
    """Print the summary; fits 80 columns and uses more where there are more.

    Args:
        files: What was written, to be listed at the end.
        verbose: List every diagnostic, not only the gravest.
    """
    blocks = (
        _headline(tables, lang),
        _kinds(tables, lang),
        _agencies(tables, console.width, lang),
        *_review(tables, lang),
        _commitment(tables, lang),
        *_diagnostics(tables.diagnostics, lang, None if verbose else _DIAGNOSTICS_SHOWN),
        *_files(files, lang),
    )
    for block in blocks:
        console.print(block)
        console.print()


def _headline(tables: RunTables, lang: str) -> Text:
    counted = sum(row.status == "counted" for row in tables.letters)
    agencies = len({row.agency_id for row in tables.counts})
    text = phrase(
        "terminal.headline",
        lang,
        counted=counted,
        documents=amount("documents", len(tables.letters), lang),
        agencies=amount("agencies", agencies, lang),
        years=year_span((row.year for row in tables.counts), lang),
    )
    stamp = phrase("terminal.stamp", lang, rulebook=tables.facts.rulebook)
    return Text.assemble((text, "bold"), f"  {stamp}")


def _kinds(tables: RunTables, lang: str) -> Table:
    """A bar a kind: those of the headline count, their sum, then those counted beside."""
    headline = tuple(kind.value for kind in HEADLINE_KINDS)
    rows = (*headline, "total", *_BESIDE)
    sums = {kind: sum(getattr(count, kind) for count in tables.counts) for kind in rows}
    most = max(max(sums[kind] for kind in (*headline, *_BESIDE)), 1)
    table = new_table(phrase("terminal.kind", lang), numbers=[phrase("terminal.count", lang)])
    table.add_column("")
    for kind in rows:
        label = schemas()["counts"].column(kind).label(lang)
        if kind == "total":
            table.add_row(Text(label, "bold"), Text(str(sums[kind]), "bold"), end_section=True)
        else:
            bar = Text("█" * round(_BAR * sums[kind] / most), KINDS[kind].strong)
            table.add_row(label, str(sums[kind]), bar)
    table.caption = phrase("terminal.apart", lang)
    return table


def _agencies(tables: RunTables, width: int, lang: str) -> RenderableType:
    """Totals by agency and year: the newest years that fit, the trend over all of them."""
    years = sorted({row.year for row in tables.counts})
    room = max(2, (width - _NAME_AND_TREND) // _YEAR_WIDTH)
    shown = years[-room:]
    totals = {(row.agency_id, row.year): row.total for row in tables.counts}
    names = {row.agency_id: row.agency for row in tables.counts}
    ordered = sorted(names, key=lambda agency: (names[agency], agency))
    table = new_table(
        phrase("terminal.agency", lang), numbers=[year_label(year, lang) for year in shown]
    )
    table.add_column("", no_wrap=True, min_width=min(len(years), 14))
    for agency in ordered[:_AGENCIES_SHOWN]:
        trend = spark([totals.get((agency, year)) for year in years])
        figures = (str(totals.get((agency, year), "")) for year in shown)
        table.add_row(safe(names[agency]), *figures, Text(trend, "dim"))
    table.caption = _hidden(len(ordered) - _AGENCIES_SHOWN, len(years) - len(shown), lang)
    return table


def _hidden(agencies: int, years: int, lang: str) -> str | None:
    """Say what the table has no room for."""
    counts = (("agencies", agencies), ("years", years))
    what = ", ".join(amount(of, count, lang) for of, count in counts if count > 0)
    return phrase("terminal.more", lang, what=what) if what else None


def _commitment(tables: RunTables, lang: str) -> Text:
    row = latest_overall(tables)
    style = VERDICTS[row.verdict].strong if row and row.verdict in VERDICTS else "default"
    return Text.assemble(("▌ ", style), commitment_sentence(tables, lang))


def _review(tables: RunTables, lang: str) -> Iterator[Text]:
    if sentence := review_sentence(tables, lang):
        yield Text(sentence)


def _diagnostics(
    rows: Sequence[DiagnosticRow], lang: str, most: int | None
) -> Iterator[RenderableType]:
    """The gravest first; what is not shown is counted by code."""
    if not rows:
        yield Text(phrase("terminal.no_diagnostics", lang), "dim")
        return
    order = list(SEVERITIES)
    ranked = sorted(rows, key=lambda row: order.index(row.severity))
    table = new_table("", phrase("terminal.where", lang), phrase("terminal.what", lang))
    for row in ranked[:most]:
        label = Text(value_label(row.severity, lang), SEVERITIES[row.severity].strong)
        place = f"{row.source}:{row.page}" if row.page else row.source
        what = safe(f"{message_in(row, lang).rstrip('.')}. {remedy_in(row, lang)}")
        table.add_row(label, safe(place), what)
    yield table
    rest = Counter(row.code for row in ranked[len(ranked[:most]) :])
    if rest:
        codes = ", ".join(f"{code} ({count})" for code, count in sorted(rest.items()))
        text = phrase("terminal.more_diagnostics", lang, count=rest.total(), codes=codes)
        yield Text(text, "dim")


def _files(files: Sequence[Path], lang: str) -> Iterator[RenderableType]:
    """One line a folder, the files in it after one another."""
    for folder in dict.fromkeys(path.parent for path in files):
        heading = Text(phrase("terminal.files", lang, folder=safe(str(folder)).plain), "bold")
        names = ", ".join(path.name for path in files if path.parent == folder)
        yield Text("\n").join([heading, safe(names)])
