"""The outputs of an earlier run, for analysts: ``govload.load("out")``."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from functools import cached_property
from pathlib import Path
from typing import Any

from rapidfuzz import process

from govload.analyse.benchmark import Benchmark, benchmark
from govload.analyse.commitment import (
    By,
    Measure,
    Panel,
    TrackOptions,
    measured_error,
    take_in,
    track,
)
from govload.analyse.compare import ALIKE_AT_LEAST, compare
from govload.analyse.profile import HIGH_AT_LEAST, LOW_AT_MOST
from govload.analyse.review import Decisions, settle
from govload.errors import OutputError, UsageError
from govload.export.flat import read_table
from govload.export.review import read_reviews
from govload.model import BASELINE, Part
from govload.pipeline import record
from govload.pipeline.cache import default_folder
from govload.pipeline.observer import Observer
from govload.pipeline.options import CodingOptions, RunOptions, with_agencies
from govload.pipeline.outputs import recover
from govload.pipeline.run import run
from govload.registry import Registry, load_registry, resolve_agency
from govload.tables.rows import (
    ChangeRow,
    CommitmentRow,
    CountRow,
    DiagnosticRow,
    LetterRow,
    NotCountedRow,
    RequirementRow,
    ReviewRow,
)
from govload.tables.run import RunTables

NEAR_AT_LEAST = 60

TABLES: Mapping[str, type] = {
    "letters": LetterRow,
    "requirements": RequirementRow,
    "not_counted": NotCountedRow,
    "counts": CountRow,
    "commitment": CommitmentRow,
    "diagnostics": DiagnosticRow,
}


class Run:
    """A run's tables as typed rows, read when they are first asked for.

    Args:
        folder: What ``govload run --out`` wrote to.
        agencies: A registry file beside the built-in registry, as for ``govload run --agencies``;
            by default the one that run used.
    """

    def __init__(self, folder: Path, *, agencies: Path | None = None) -> None:
        self.folder = folder
        self._agencies = agencies

    @classmethod
    def of_tables(cls, tables: RunTables, *, agencies: Path | None = None) -> "Run":
        """Return a run that was never written down."""
        unwritten = cls(Path(), agencies=agencies)
        unwritten.__dict__.update({name: getattr(tables, name) for name in (*TABLES, "review")})
        return unwritten

    @cached_property
    def letters(self) -> tuple[LetterRow, ...]:
        """Every document found, counted or not."""
        return read_table(LetterRow, self.folder)

    @cached_property
    def requirements(self) -> tuple[RequirementRow, ...]:
        """Every requirement with its quote and its source."""
        return read_table(RequirementRow, self.folder)

    @cached_property
    def not_counted(self) -> tuple[NotCountedRow, ...]:
        """The ledger of what became no requirement."""
        return read_table(NotCountedRow, self.folder)

    @cached_property
    def counts(self) -> tuple[CountRow, ...]:
        """Requirements per agency and year."""
        return read_table(CountRow, self.folder)

    @cached_property
    def commitment(self) -> tuple[CommitmentRow, ...]:
        """The commitment as the run worked it out."""
        return read_table(CommitmentRow, self.folder)

    @cached_property
    def diagnostics(self) -> tuple[DiagnosticRow, ...]:
        """What a user must know about the letters."""
        return read_table(DiagnosticRow, self.folder)

    @cached_property
    def review(self) -> tuple[ReviewRow, ...]:
        """Every reviewer's decisions so far, imported since the run or before."""
        return read_reviews(self.folder)

    @property
    def decisions(self) -> Decisions:
        """The reviews by what they can be used for in this run."""
        return settle(self.review, self.requirements, self.letters)

    @cached_property
    def registry(self) -> Registry:
        """Agencies and ministries over time."""
        return load_registry(self._agencies or agencies_of(self.folder))

    def columns(self, table: str) -> dict[str, list[Any]]:
        """Return a table as column name -> values, as pandas, polars and pyarrow take it.

        Raises:
            OutputError: There is no such table.
        """
        if table not in TABLES:
            raise OutputError(
                f"a run has no table {table!r}", remedy=f"Tables are {', '.join(TABLES)}."
            )
        return as_columns(TABLES[table], getattr(self, table))

    def track(
        self,
        *,
        panel: str = Panel.MATCHED,
        by: str = By.ALL,
        baseline: int = BASELINE,
        first: int = 0,
        last: int = 0,
        measures: Iterable[str] = tuple(Measure),
        include: Iterable[str] = (),
    ) -> tuple[CommitmentRow, ...]:
        """Compare every year with the baseline; docs/method.md says how.

        Args:
            panel: "matched", "chained" or "all".
            by: "all", "ministry" or "agency".
            first: First year to show, 0 for the first there is.
            last: Last year to show, 0 for the last there is.
            measures: Names of ``Measure``.
            include: "supplement" and "attachment" take those parts into every measure.
        """
        parts = tuple(Part(part) for part in include)
        counts = self.counts
        if parts:
            counts = take_in(counts, parts, self.requirements, self.not_counted)
        options = TrackOptions(
            panel=Panel(panel),
            by=By(by),
            baseline=baseline,
            first=first,
            last=last,
            measures=tuple(Measure(name) for name in measures),
        )
        return track(counts, self.registry, options, measured_error())

    def compare(
        self,
        year_before: int,
        year_after: int,
        *,
        agency_id: str = "",
        at_least: float = ALIKE_AT_LEAST,
    ) -> tuple[ChangeRow, ...]:
        """Follow requirements from one year to another, for one agency or for all."""
        rows = (row for row in self.requirements if agency_id in ("", row.agency_id))
        return compare(rows, year_before, year_after, at_least=at_least)

    def benchmark(
        self,
        agency_id: str,
        *,
        year: int = 0,
        low: float = LOW_AT_MOST,
        high: float = HIGH_AT_LEAST,
    ) -> Benchmark:
        """Place an agency among the others of its last year, or of ``year``."""
        known = self.registry.agencies.values()
        employees = {one.agency_id: one.employees for one in known if one.employees}
        return benchmark(self.counts, agency_id, year=year, employees=employees, low=low, high=high)

    def agency_id(self, name: str) -> str:
        """Return the id of an agency by id, by its name in this run, or by any name known.

        Raises:
            UsageError: This run has no letter of such an agency.
        """
        here = {row.agency_id: row.agency for row in self.counts}
        by_name = {agency.casefold(): one for one, agency in here.items()}
        resolved = resolve_agency(name, 0, self.registry)
        asked = name if name in here else by_name.get(name.casefold(), resolved.id)
        if asked in here:
            return asked
        near = process.extract(name, here, limit=3, score_cutoff=NEAR_AT_LEAST)
        raise UsageError(
            "this run has no letter of that agency",
            where=name,
            why=f"near: {', '.join(agency for agency, _, _ in near)}" if near else "",
            remedy="See counts.csv for the agencies there are.",
        )

    def need_years(self, years: Iterable[int], agency_id: str = "") -> None:
        """Make sure that an agency, or any where none is named, has requirements in ``years``.

        Raises:
            UsageError: In one of them there are none.
        """
        rows = (row for row in self.requirements if agency_id in ("", row.agency_id))
        there = sorted({row.year for row in rows})
        absent = ", ".join(str(year) for year in years if year not in there)
        if absent:
            names = {row.agency_id: row.agency for row in self.counts}
            known = f"There are requirements for {', '.join(map(str, there))}."
            raise UsageError(
                f"no requirements of {names.get(agency_id, 'any agency')} in {absent}",
                remedy=known if there else "There are none in any other year either.",
            )


def load(folder: str | Path, *, agencies: str | Path | None = None) -> Run:
    """Return the outputs in ``folder``.

    Args:
        agencies: A registry file; by default the one the run itself used.

    Raises:
        OutputError: No run has written there.
    """
    path = Path(folder)
    recover(path)
    if not (path / "requirements.csv").is_file():
        raise OutputError(
            "no run has written here",
            where=str(path),
            remedy="Give the folder that govload run --out wrote to.",
        )
    return Run(path, agencies=Path(agencies) if agencies else None)


def agencies_of(folder: Path) -> Path | None:
    """Return the registry file that the run in ``folder`` used, None where there is neither."""
    recorded = (folder / record.NAME).is_file()
    return record.read_record(folder).agencies if recorded else None


def read_anew(
    letters: Sequence[Path], *, agencies: Path | None = None, observer: Observer | None = None
) -> Run:
    """Read and code letters, from the cache where nothing has changed, and write nothing down.

    Raises:
        UsageError: There is no letter there.
    """
    coding = CodingOptions(cache=default_folder())
    options = with_agencies(RunOptions(coding=coding, agencies=agencies), letters)
    return Run.of_tables(run(letters, options, observer=observer), agencies=options.agencies)


def as_columns(row_type: type, rows: Iterable[Any]) -> dict[str, list[Any]]:
    """Turn rows of one type into column name -> values; no rows give empty columns."""
    listed = list(rows)
    return {field.name: [getattr(row, field.name) for row in listed] for field in fields(row_type)}
