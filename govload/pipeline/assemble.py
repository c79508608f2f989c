"""Coded letters -> all tables of a run: pure, in one process, the same whatever coded them."""

from collections.abc import Sequence
from pathlib import Path

from govload import classify
from govload._version import __version__
from govload.analyse.commitment import Panel, measured_error, panel_notes, track_widely
from govload.analyse.compare import compare_consecutive
from govload.analyse.counts import count_rows
from govload.analyse.published import published_rows
from govload.analyse.review import reviewed_counts, settle
from govload.model import CodedLetter
from govload.pipeline.options import RunOptions
from govload.registry import load_registry
from govload.tables.build import build_rows
from govload.tables.likeness import of_the_run
from govload.tables.rows import ReviewRow
from govload.tables.run import RunFacts, RunTables


def assemble(
    letters: Sequence[CodedLetter],
    paths: Sequence[Path],
    options: RunOptions,
    reviews: tuple[ReviewRow, ...] = (),
) -> RunTables:
    """Return every table of a run over ``letters``, found under ``paths``.

    Args:
        reviews: Reviewers' decisions so far, shown beside the automatic counts.
    """
    registry = load_registry(options.agencies)
    rows = build_rows(letters, registry)
    counts = count_rows(rows.letters, rows.requirements, rows.not_counted)
    decisions = settle(reviews, rows.requirements, rows.letters)
    notes = panel_notes(counts, registry, baseline=options.baseline, panel=Panel.CHAINED)
    commitment = track_widely(counts, registry, baseline=options.baseline, error=measured_error())
    return RunTables(
        facts=_facts(paths, options),
        letters=rows.letters,
        requirements=rows.requirements,
        not_counted=rows.not_counted,
        counts=counts,
        commitment=commitment,
        diagnostics=(*rows.diagnostics, *of_the_run(notes)),
        changes=compare_consecutive(rows.requirements),
        published=published_rows(),
        review=reviews,
        reviewed=reviewed_counts(counts, rows.requirements, rows.letters, decisions),
    )


def _facts(paths: Sequence[Path], options: RunOptions) -> RunFacts:
    rulebook = classify.load_rulebook(options.coding.rules)
    return RunFacts(
        version=__version__,
        rulebook=rulebook.stamp,
        codebook=str(classify.CODEBOOK_VERSION),
        baseline=options.baseline,
        letters_folder=", ".join(path.as_posix() for path in paths),
    )
