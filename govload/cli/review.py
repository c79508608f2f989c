"""``govload review``: read reviewers' workbooks back, show what they come to, compare them."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from govload.cli.language import lang_option
from govload.cli.output import Output, deliver, output_options
from govload.cli.run_options import out_option

if TYPE_CHECKING:
    from govload.export.review import Known
    from govload.pipeline.loaded import Run

WORKBOOK = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group()
def command() -> None:
    """Bring reviewers' decisions from workbooks back into the run.

    Example: govload review import out/govload.xlsx --reviewer Kari
    """


@command.command("import")
@click.argument("workbook", type=WORKBOOK)
@click.option("--reviewer", default="", help="Who filled it in; by default the user's name.")
@lang_option(about="Language of the receipt.")
@out_option
def import_(workbook: Path, reviewer: str, lang: str, out: Path) -> None:
    """Keep what --reviewer changed in WORKBOOK in OUT/review.csv, and take back what was cleared.

    What the run itself had written into the workbook stays whose it was. Nothing is kept while a
    row is faulty; all faults are listed. A requirement you add must be quoted as its letter has it.

    Example: govload review import out/govload.xlsx --reviewer Kari
    """
    from govload.cli.views import reviews as view
    from govload.errors import UsageError
    from govload.export.review import (
        check,
        merge,
        newer_answers,
        note_import,
        read_sheet,
        write_reviews,
    )
    from govload.pipeline.loaded import load
    from govload.pipeline.quotes import with_quotes
    from govload.pipeline.record import read_record

    run, signer = load(out), reviewer or _user()
    rulebook = run.letters[0].rulebook if run.letters else ""
    sheet = read_sheet(workbook)
    checked = check(sheet, _known(run), reviewer=signer, rulebook=rulebook)
    checked = with_quotes(out, checked, run.letters)
    if checked.faults:
        view.print_remarks(checked.faults, workbook, sheet, lang)
        faulty = len({fault.row for fault in checked.faults})
        raise UsageError(
            f"{faulty} of the rows cannot be used, so nothing was kept",
            where=str(workbook),
            remedy="Mend them in the workbook and import it again.",
        )
    reviews = merge(run.review, checked.steps)
    aside = write_reviews(out, reviews)
    note_import(out, workbook)
    view.print_remarks(checked.doubts, workbook, sheet, lang)
    view.print_import(checked, signer, aside, lang)
    view.print_newer(newer_answers(sheet, run.review, signer), signer, lang)
    view.print_again(checked, out, read_record(out).letters, lang)


@command.command()
@out_option
@output_options
def show(out: Path, output: Output) -> None:
    """Show every decision and what becomes of it: settled, disputed, orphaned or found by now.

    In a terminal, how far rules and reviewers agree comes first, and settled decisions are only
    counted. An orphaned decision is of a requirement or letter that the run no longer has; it does
    no harm, and goes when its line is deleted from review.csv.

    Example: govload review show --out out
    """
    from govload.cli.views import reviews as view
    from govload.pipeline.loaded import load
    from govload.tables.answers import DecisionRow

    run = load(out)
    rows = view.decision_rows(run.review, run.decisions)

    def table() -> None:
        view.print_reviews(rows, run.decisions, run.requirements, output.lang)

    deliver(output, DecisionRow, rows, table)


@command.command()
@click.argument("first", type=WORKBOOK)
@click.argument("second", type=WORKBOOK)
@out_option
@output_options
def compare(first: Path, second: Path, out: Path, output: Output) -> None:
    """Show how far two reviewers' workbooks agree, per kind, and where they do not.

    Compared are the rows that both have answered and at least one has changed.

    Example: govload review compare kari.xlsx ola.xlsx --out out
    """
    from govload.cli.views import reviews as view
    from govload.export.review import compare_workbooks, read_sheet
    from govload.pipeline.loaded import load
    from govload.tables.answers import DecisionRow

    known, names = _known(load(out)), (first.stem, second.stem)
    sheets = read_sheet(first), read_sheet(second)
    ours, theirs = compare_workbooks(*sheets, known, names=names)
    for path, sheet, checked in zip((first, second), sheets, (ours, theirs), strict=True):
        view.print_remarks(checked.faults, path, sheet, output.lang)
    rows = view.compared_rows(ours.reviews, theirs.reviews, names)

    def table() -> None:
        view.print_comparison(ours.reviews, theirs.reviews, names, output.lang)

    deliver(output, DecisionRow, rows, table)


def _known(run: "Run") -> "Known":
    from govload.export.review import Known

    return Known(letters=run.letters, requirements=run.requirements, reviews=run.review)


def _user() -> str:
    from getpass import getuser

    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return "reviewer"
