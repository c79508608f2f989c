"""Prints the commitment: means over the years, the change, the verdict and its reservations."""

from collections.abc import Iterable, Iterator, Sequence

from rich.table import Table

from govload.cli.views.plain import number, plain, printer
from govload.model import Diagnostic
from govload.tables.rows import CommitmentRow, PublishedRow

VERDICTS = {
    "reversed": "reversed",
    "partly_reversed": "partly reversed",
    "not_reversed": "not reversed",
    "no_increase": "no increase",
    "too_few_agencies": "too few agencies",
    "": "",
}


def print_commitment(
    rows: Sequence[CommitmentRow],
    published: Sequence[PublishedRow],
    notes: Iterable[Diagnostic] = (),
) -> None:
    """Print everything ``govload track`` has to say."""
    console = printer()
    if not rows:
        console.print("No agency has letters in the years asked for.")
        return
    baseline = rows[0].baseline_year
    console.print(_means(rows))
    console.print(_changes(rows, baseline))
    for line in _reservations(rows, baseline):
        console.print(line)
    for note in notes:
        console.print(f"{plain(note.message)}. {note.remedy}")
    measures = {row.measure for row in rows}
    beside = [figure for figure in published if figure.measure in measures]
    if rows[0].group == "all" and beside:
        console.print(_published(beside))


def _means(rows: Sequence[CommitmentRow]) -> Table:
    table = _grouped(rows, f"Per agency, {rows[0].panel} panel")
    for heading in ("agencies", "mean", "median", "quartiles"):
        table.add_column(heading, justify="right")
    for row in rows:
        quartiles = f"{number(row.lower_quartile, digits=1)}–{number(row.upper_quartile, digits=1)}"
        means = (number(value, digits=1) for value in (row.mean, row.median))
        table.add_row(*_group(row), str(row.agencies), *means, quartiles)
    return table


def _changes(rows: Sequence[CommitmentRow], baseline: int) -> Table:
    table = _grouped(rows, f"Change since {baseline}")
    for heading in ("change", "95 %", "up", "same", "down", "peak", "reversed"):
        table.add_column(heading, justify="right")
    table.add_column("verdict")
    for row in rows:
        if row.verdict:
            table.add_row(
                *_group(row),
                _signed(row.difference),
                _interval(row),
                *(str(agencies) for agencies in (row.above, row.at, row.below)),
                str(row.peak_year or "–"),
                _per_cent(row.share_reversed),
                VERDICTS[row.verdict],
            )
    return table


def _grouped(rows: Sequence[CommitmentRow], title: str) -> Table:
    headings = ("measure", "year") if rows[0].group == "all" else (rows[0].group, "measure", "year")
    return Table(*headings, title=title)


def _group(row: CommitmentRow) -> tuple[str, ...]:
    own = (row.measure, str(row.year))
    return own if row.group == "all" else (plain(row.group_name), *own)


def _interval(row: CommitmentRow) -> str:
    if row.difference_low is None:
        return "–"
    return f"{_signed(row.difference_low)} to {_signed(row.difference_high)}"


def _reservations(rows: Sequence[CommitmentRow], baseline: int) -> Iterator[str]:
    yield (
        "The intervals hold the chance of which agencies sent letters, not the error of the "
        "coding (docs/method.md)."
    )
    latest = max(row.year for row in rows)
    for row in rows:
        if row.year != latest or not row.verdict:
            continue
        name = " ".join(part for part in (plain(row.group_name), row.measure) if part)
        if row.coding_error is not None and row.difference is not None:
            yield f"{name}: measured coding error {row.coding_error:.1f} per letter."
            if abs(row.difference) < row.coding_error:
                yield (
                    f"  [bold]The change of {_signed(row.difference)} is smaller than that error; "
                    "it may come from the coding.[/bold]"
                )
    displaced = {row.group_name for row in rows if row.displacement and row.year == latest}
    for name in sorted(displaced):
        who = plain(name) or "All agencies"
        yield f"{who}: goals and KPIs fell while activities rose since {baseline} (displacement)."


def _published(figures: Sequence[PublishedRow]) -> Table:
    table = Table(
        "year",
        "measure",
        "mean",
        "agencies",
        "study",
        title="Published, other coding: no comparison",
    )
    for figure in figures:
        value = f"{figure.value:g}{' (derived)' if figure.derived else ''}"
        agencies = str(figure.agencies or "–")
        table.add_row(str(figure.year), figure.measure, value, agencies, figure.study)
    return table


def _signed(value: float | None) -> str:
    return "–" if value is None else f"{value:+.1f}"


def _per_cent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.0f} %"
