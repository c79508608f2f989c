"""The whole way: find letters, code them, put the tables together."""

from collections.abc import Sequence
from pathlib import Path

from govload import classify
from govload.corpus import find_letters
from govload.errors import UsageError
from govload.model import CodedLetter, LetterRef
from govload.pipeline.assemble import assemble
from govload.pipeline.observer import Observer, Unwatched
from govload.pipeline.options import RunOptions, with_agencies
from govload.pipeline.workers import code_all, gather
from govload.tables.rows import ReviewRow
from govload.tables.run import RunTables


def run(
    paths: Sequence[Path | str],
    options: RunOptions | None = None,
    *,
    reviews: tuple[ReviewRow, ...] = (),
    observer: Observer | None = None,
) -> RunTables:
    """Count the letters under ``paths`` and return all tables.

    Args:
        paths: Files and folders.
        reviews: Reviewers' decisions so far.
        observer: Watches the letters being read.

    Raises:
        UsageError: A path does not exist, or there is no letter under the paths.
        ConfigError: A manifest, registry or rule file is not valid.
    """
    places = [Path(path) for path in paths]
    options = with_agencies(options or RunOptions(), places)
    # What is wrong with the user's rules is said before any letter is read by them.
    classify.load_rulebook(options.coding.rules)
    letters = find_letters(places, follow_links=options.follow_links)
    if not letters:
        raise UsageError(
            "no letter found",
            where=", ".join(map(str, paths)),
            remedy="Letters are files ending in .pdf, .docx, .html, .md or .txt.",
        )
    coded = _code(letters, options, observer or Unwatched())
    return assemble(coded, places, options, reviews)


def _code(
    letters: Sequence[LetterRef], options: RunOptions, observer: Observer
) -> tuple[CodedLetter, ...]:
    observer.started(len(letters))
    try:
        if not options.scheduler:
            return code_all(letters, options.coding, options.jobs, observer)
        from govload.pipeline.cluster import cluster

        with cluster(options) as submit:
            return gather(letters, submit, options.coding.limits, observer)
    finally:
        observer.ended()
