"""The commitment in one sentence, for the workbook's front page and the terminal."""

from govload.export.phrases import number, phrase
from govload.tables.rows import CommitmentRow
from govload.tables.run import RunTables
from govload.tables.schema import value_label


def overall(tables: RunTables, measure: str = "total") -> list[CommitmentRow]:
    """Return the government-wide rows of ``measure`` over the matched panel, by year."""
    rows = (row for row in tables.commitment if row.panel == "matched" and row.group == "all")
    return sorted((row for row in rows if row.measure == measure), key=lambda row: row.year)


def latest_overall(tables: RunTables, measure: str = "total") -> CommitmentRow | None:
    """Return the newest of them after the baseline, if there is one."""
    later = [row for row in overall(tables, measure) if row.year > row.baseline_year]
    return later[-1] if later else None


def commitment_sentence(tables: RunTables, lang: str) -> str:
    """Say whether the increase is reversed, by how much, how sure, and with which reservation."""
    row = latest_overall(tables)
    if row is None or row.difference is None:
        return phrase("commitment.absent", lang, baseline=tables.facts.baseline)
    if row.verdict == "too_few_agencies":
        years = {"baseline": row.baseline_year, "year": row.year}
        return phrase("commitment.few", lang, agencies=row.agencies, **years)
    return " ".join((_main_clause(row, row.difference, lang), *_additions(row, lang)))


def _main_clause(row: CommitmentRow, difference: float, lang: str) -> str:
    return phrase(
        "commitment.sentence",
        lang,
        verdict=value_label(row.verdict, lang),
        baseline=row.baseline_year,
        year=row.year,
        change=number(difference, lang, signed=True),
        low=_bound(row.difference_low, lang),
        high=_bound(row.difference_high, lang),
        agencies=row.agencies,
    )


def _additions(row: CommitmentRow, lang: str) -> list[str]:
    additions = []
    percent = round(100 * (row.share_reversed or 0))
    if percent > 0:
        key = "commitment.share" if percent < 100 else "commitment.whole"
        additions.append(phrase(key, lang, share=percent, peak_year=row.peak_year))
    if row.displacement:
        additions.append(phrase("commitment.displacement", lang))
    if row.coding_error and row.difference and abs(row.difference) < row.coding_error:
        error = number(row.coding_error, lang)
        additions.append(phrase("commitment.small", lang, error=error))
    return additions


def _bound(value: float | None, lang: str) -> str:
    return "?" if value is None else number(value, lang, signed=True)
