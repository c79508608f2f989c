"""A run into a folder of outputs, or the finding that they stand as they are."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from govload.corpus import find_letters
from govload.export.flat import read_kept, read_table
from govload.export.kept import WITH_ANSWERS, kept
from govload.pipeline import record, server
from govload.pipeline.interrupts import not_now
from govload.pipeline.observer import Observer
from govload.pipeline.options import RunOptions, with_agencies
from govload.pipeline.unchanged import inputs_key, repeatable, stands
from govload.tables.rows import (
    CommitmentRow,
    CountRow,
    DiagnosticRow,
    LetterRow,
    RequirementRow,
    ReviewedRow,
    ReviewRow,
)
from govload.tables.run import RunFacts, RunTables


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What came of a run.

    Attributes:
        tables: Every table; of an unchanged run only what its summary tells of.
        aside: Where an earlier workbook is kept with work that the new one lacks.
        written: The outputs of this run; none where those of an earlier one stand.
        unimported: Workbooks kept aside, now or earlier, with answers not imported yet.
        unchanged: The outputs of an earlier run stand: this one would have written the same.
    """

    tables: RunTables
    aside: Path | None = None
    written: tuple[Path, ...] = ()
    unimported: tuple[Path, ...] = ()
    unchanged: bool = False


def run_into(
    folder: Path,
    paths: Sequence[Path],
    options: RunOptions,
    *,
    language: str,
    observer: Observer | None = None,
) -> Done:
    """Count the letters under ``paths`` and leave every output in ``folder``.

    With a cache, a run that would only repeat the last one ends there.

    Args:
        language: Of the workbook: nb, nn or en.
        observer: Watches the letters being read.

    Raises:
        UsageError: There is no letter under the paths.
        ConfigError: A manifest, registry or rule file is not valid.
        OutputError: The folder cannot be written or another run is writing to it.
    """
    options, reviews = with_agencies(options, paths), read_kept(ReviewRow, folder)
    letters = find_letters(paths, follow_links=options.follow_links)
    inputs = inputs_key(letters, paths, options, reviews, folder=folder, language=language)
    if options.coding.cache and stands(folder, inputs):
        waiting = _unimported(folder, reviews)
        return Done(tables=_standing(folder, reviews), unimported=waiting, unchanged=True)
    server.start(jobs=options.jobs, scheduler=options.scheduler)
    # Imported late: the libraries that read letters take a second, a run that stands none.
    with not_now():
        from govload.pipeline.run import run
        from govload.pipeline.write import write_outputs, written_files

    started = record.now()
    with _nothing_to_collect(options):
        tables = run(paths, options, reviews=reviews, observer=observer)
        key = inputs if repeatable(tables.diagnostics) else ""
        told = record.record_of(tables, paths, options, started, inputs=key)
        aside = write_outputs(tables, told, folder, language=language)
    return Done(
        tables=tables,
        aside=aside,
        written=written_files(folder),
        unimported=_unimported(folder, reviews),
    )


@contextmanager
def _nothing_to_collect(options: RunOptions) -> Iterator[None]:
    """Spare the collector the millions of values that are in use until the last row is written.

    Going through them again and again took a tenth of the time from the last letter to the end.
    Libraries that read letters leave something to collect: where they work in this process, it is.
    """
    collected = gc.isenabled()
    if options.jobs:
        gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()


def _unimported(folder: Path, reviews: tuple[ReviewRow, ...]) -> tuple[Path, ...]:
    # The library that reads workbooks takes long to load, and there is seldom one to read.
    if not kept(folder, WITH_ANSWERS):
        return ()
    from govload.export.review import not_imported

    return not_imported(folder, reviews)


def _standing(folder: Path, reviews: tuple[ReviewRow, ...]) -> RunTables:
    """Return what a summary tells of the run in ``folder``."""
    told = record.read_record(folder)
    return RunTables(
        facts=RunFacts(
            version=told.govload,
            rulebook=told.rulebook,
            codebook=told.codebook,
            baseline=told.baseline,
            letters_folder=", ".join(map(str, told.letters)),
        ),
        letters=read_table(LetterRow, folder),
        counts=read_table(CountRow, folder),
        commitment=read_table(CommitmentRow, folder),
        diagnostics=read_table(DiagnosticRow, folder),
        # Only what reviewers decided on is asked for in them, and they are many.
        requirements=read_table(RequirementRow, folder) if reviews else (),
        review=reviews,
        reviewed=read_table(ReviewedRow, folder),
    )
