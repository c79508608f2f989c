"""``govload review``: read reviewers' workbooks back, show what they come to, compare them."""

from pathlib import Path

import click

from govload.cli.run_options import out_option

WORKBOOK = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group()
def command() -> None:
    """Bring reviewers' decisions from workbooks back into the run.

    Example: govload review import out/govload.xlsx --reviewer Kari
    """


@command.command("import")
@click.argument("workbook", type=WORKBOOK)
@click.option("--reviewer", default="", help="Who filled it in; by default the user's name.")
@out_option
def import_(workbook: Path, reviewer: str, out: Path) -> None:
    """Check WORKBOOK row by row and keep its decisions in OUT/review.csv.

    Nothing is kept while a row is faulty; all faults are listed.

    Example: govload review import out/govload.xlsx --reviewer Kari
    """
    from govload.cli.views import reviews as view
    from govload.errors import UsageError
    from govload.export.review import check, merge, read_answers, read_reviews, write_reviews
    from govload.pipeline.loaded import load

    run = load(out)
    rulebook = run.letters[0].rulebook if run.letters else ""
    answers = read_answers(workbook)
    checked = check(answers, run.letters, reviewer=reviewer or _user(), rulebook=rulebook)
    if checked.faults:
        view.print_faults(workbook, checked.faults)
        faulty = len({fault.row for fault in checked.faults})
        raise UsageError(
            f"{faulty} of the rows cannot be used, so nothing was kept",
            where=str(workbook),
            remedy="Mend them in the workbook and import it again.",
        )
    reviews = merge(read_reviews(out), checked.reviews)
    view.print_import(len(checked.reviews), write_reviews(out, reviews))
    view.print_reviews(reviews, run.requirements, run.letters)


@command.command()
@out_option
def show(out: Path) -> None:
    """Show agreement per kind, and decisions that are disputed or have lost their requirement.

    Example: govload review show --out out
    """
    from govload.cli.views import reviews as view
    from govload.export.review import read_reviews
    from govload.pipeline.loaded import load

    run = load(out)
    view.print_reviews(read_reviews(out), run.requirements, run.letters)


@command.command()
@click.argument("first", type=WORKBOOK)
@click.argument("second", type=WORKBOOK)
@out_option
def compare(first: Path, second: Path, out: Path) -> None:
    """Show how far two reviewers' workbooks agree, per kind, and where they do not.

    Example: govload review compare kari.xlsx ola.xlsx --out out
    """
    from govload.cli.views import reviews as view
    from govload.export.review import check, read_answers
    from govload.pipeline.loaded import load

    letters = load(out).letters
    ours, theirs = (
        check(read_answers(path), letters, reviewer=path.stem, rulebook="")
        for path in (first, second)
    )
    view.print_faults(first, ours.faults)
    view.print_faults(second, theirs.faults)
    view.print_comparison(ours.reviews, theirs.reviews, (first.stem, second.stem))


def _user() -> str:
    from getpass import getuser

    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return "reviewer"
