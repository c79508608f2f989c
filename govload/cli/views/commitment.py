"""Prints the commitment: means over the years, the change, the verdict and its reservations."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.table import Table

from govload.analyse.commitment import measured_error
from govload.cli.views.plain import named_once, plain, print_table, printer
from govload.export.diagnostic_words import message_in, remedy_in
from govload.export.phrases import number, phrase
from govload.export.published_words import published_in
from govload.export.terminal import new_table
from govload.model import Diagnostic
from govload.tables.rows import CommitmentRow, PublishedRow
from govload.tables.schema import schema_of, value_label


def print_commitment(
    rows: Sequence[CommitmentRow],
    published: Sequence[PublishedRow],
    notes: Iterable[Diagnostic] = (),
    *,
    lang: str,
) -> None:
    """Print everything ``govload track`` has to say about ``rows``, if there are any."""
    if not rows:
        return
    console = printer()
    for name, group in groupby(rows, key=lambda row: row.group_name):
        own = list(group)
        if name:
            console.print(f"[bold]{plain(name)}[/bold]")
        print_table(console, _means(own, lang))
        print_table(console, _changes(own, lang))
    for line in _reservations(rows, lang):
        console.print(line)
    for note in notes:
        console.print(f"{plain(message_in(note, lang))}. {remedy_in(note, lang)}")
    measures = {row.measure for row in rows}
    beside = [figure for figure in published if figure.measure in measures]
    if rows[0].group == "all" and beside:
        print_table(console, _published(beside, lang))


def _means(rows: Sequence[CommitmentRow], lang: str) -> Table:
    column = schema_of(CommitmentRow).column
    numbers = [column(name).label(lang) for name in ("year", "agencies", "mean", "median")]
    quartiles = phrase("track.quartiles", lang)
    title = phrase("track.means", lang, panel=value_label(rows[0].panel, lang).lower())
    table = new_table(phrase("track.what", lang), numbers=[*numbers, quartiles], title=title)
    for measure, row in zip(_measures(rows, lang), rows, strict=True):
        means = (_number(value, lang) for value in (row.mean, row.median))
        spread = "–".join(
            _number(value, lang) for value in (row.lower_quartile, row.upper_quartile)
        )
        table.add_row(measure, str(row.year), str(row.agencies), *means, spread)
    return table


def _changes(rows: Sequence[CommitmentRow], lang: str) -> Table:
    column = schema_of(CommitmentRow).column
    # Short headings and one column for three numbers: the verdict must not fall off 80 columns.
    numbers = (
        column("year").label(lang),
        phrase("track.change", lang),
        "95 %",
        "↑ = ↓",
        phrase("track.peak", lang),
        phrase("track.reversed", lang),
    )
    title = phrase("track.changes", lang, baseline=rows[0].baseline_year)
    table = new_table(phrase("track.what", lang), numbers=numbers, title=title)
    table.add_column(phrase("track.verdict", lang), overflow="fold")
    judged = [row for row in rows if row.verdict]
    for measure, row in zip(_measures(judged, lang), judged, strict=True):
        table.add_row(measure, *_change(row, lang), value_label(row.verdict, lang))
    return table


def _measures(rows: Sequence[CommitmentRow], lang: str) -> Iterator[str]:
    return named_once(value_label(row.measure, lang) for row in rows)


def _change(row: CommitmentRow, lang: str) -> Iterator[str]:
    yield str(row.year)
    yield _number(row.difference, lang, signed=True)
    bounds = (row.difference_low, row.difference_high)
    yield "–" if None in bounds else "…".join(_number(one, lang, signed=True) for one in bounds)
    yield f"{row.above} {row.at} {row.below}"
    yield str(row.peak_year or "–")
    share = row.share_reversed
    yield "–" if share is None else f"{number(100 * share, lang, decimals=0)} %"


def _group(row: CommitmentRow, lang: str) -> tuple[str, ...]:
    measure = value_label(row.measure, lang)
    return (measure,) if row.group == "all" else (plain(row.group_name), measure)


def _reservations(rows: Sequence[CommitmentRow], lang: str) -> Iterator[str]:
    yield phrase("track.columns", lang, baseline=rows[0].baseline_year)
    yield phrase("track.intervals", lang)
    last = max(row.year for row in rows)
    latest = [row for row in rows if row.year == last and row.verdict]
    for row in latest:
        if row.coding_error is not None:
            yield _coding_error(row, row.coding_error, lang)
    measured = measured_error()
    if any(row.rulebook != measured.rulebook for row in rows):
        yield phrase("track.other_rules", lang, measured=measured.rulebook, used=rows[0].rulebook)
    for name in sorted({row.group_name for row in latest if row.displacement}):
        who = plain(name) or value_label("all", lang)
        yield f"{who}: {phrase('commitment.displacement', lang)}"


def _coding_error(row: CommitmentRow, error: float, lang: str) -> str:
    name = ", ".join(_group(row, lang))
    told = phrase("track.error", lang, name=name, error=number(error, lang))
    small = row.difference is not None and abs(row.difference) < error
    warning = phrase("commitment.small", lang, error=number(error, lang))
    return f"{told} [bold]{warning}[/bold]" if small else told


def _published(figures: Sequence[PublishedRow], lang: str) -> Table:
    column = schema_of(PublishedRow).column
    words = (column("measure").label(lang), column("study").label(lang))
    numbers = [column(name).label(lang) for name in ("year", "value", "agencies")]
    title = phrase("commitment.published", lang)
    table = new_table(*words, numbers=numbers, title=title)
    for figure in figures:
        derived = f" ({column('derived').label(lang).lower()})" if figure.derived else ""
        study, note = (published_in(text, lang) for text in (figure.study, figure.note))
        table.add_row(
            value_label(figure.measure, lang),
            plain(f"{study}{derived}{f': {note}' if note else ''}"),
            str(figure.year),
            number(figure.value, lang),
            str(figure.agencies or "–"),
        )
    return table


def _number(value: float | None, lang: str, *, signed: bool = False) -> str:
    return "–" if value is None else number(value, lang, signed=signed)
