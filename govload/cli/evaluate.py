"""``govload evaluate``: how well the coding agrees with a hand coding."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from govload.analyse.evaluate import Change, GoldLetter, LetterComparison

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.argument("gold_dir", type=_FOLDER)
@click.option("--misses", is_flag=True, help="List every miss and false alarm with its cause.")
@click.option("--per-letter", is_flag=True, help="Show a line per letter.")
@click.option(
    "--letters",
    type=_FOLDER,
    metavar="DIR",
    help="Where the documents are, if not beside their codings.",
)
@click.option(
    "--against", type=_FOLDER, metavar="RUN", help="Show gains and losses since this earlier run."
)
@click.option(
    "--coder", type=_FOLDER, metavar="DIR", help="Compare with a second hand coding, not govload."
)
@click.option("--rules", type=_FOLDER, metavar="DIR", help="Folder of extra rules.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table")
def command(
    gold_dir: Path,
    misses: bool,
    per_letter: bool,
    letters: Path | None,
    against: Path | None,
    coder: Path | None,
    rules: Path | None,
    form: str,
) -> None:
    """Measure the coding against the hand codings in GOLD_DIR.

    GOLD_DIR holds NAME.gold.json beside NAME.pdf (docx, txt, ...). A letter that cannot be read
    counts as all missed; budget items are left out. With --against, GOLD_DIR may also be the
    output of a run, without any hand coding.

    Example: govload evaluate data/typeset/gold --letters data/letters --misses
    """
    from govload.analyse.evaluate import evaluate, read_gold
    from govload.cli.views import evaluation as view

    if against and not any(gold_dir.rglob("*.gold.json")):
        view.print_changes(_changes_between_runs(against, gold_dir))
        return
    gold = read_gold(gold_dir, letters)
    compared = tuple(_compared(gold, coder, rules))
    result = evaluate(compared)
    if form == "json":
        view.print_json(result)
        return
    view.print_figures(result)
    if per_letter:
        view.print_letters(result)
    if misses:
        view.print_slips(result.slips)
    if against:
        view.print_changes(_changes_since(against, compared))


def _compared(
    gold: "tuple[GoldLetter, ...]", coder: Path | None, rules: Path | None
) -> "list[LetterComparison]":
    from govload.analyse.evaluate import compare_coders, read_gold
    from govload.cli.views.progress import watched

    if coder:
        return list(compare_coders(gold, read_gold(coder)))
    from govload.pipeline.judging import compare_letters

    return list(watched(compare_letters(gold, rules=rules), total=len(gold)))


def _changes_since(run: Path, compared: "tuple[LetterComparison, ...]") -> "tuple[Change, ...]":
    from govload.analyse.evaluate import changes, items_of_evaluation, items_of_run
    from govload.errors import UsageError
    from govload.export.flat import read_table
    from govload.tables.rows import LetterRow, RequirementRow

    known = {row.letter_id for row in read_table(LetterRow, run)}
    both = [one for one in compared if one.reading.letter_id in known]
    if not both:
        raise UsageError(
            "that run has none of these letters",
            where=str(run),
            remedy="Run the same letters first: govload run GOLD_DIR --out RUN.",
        )
    before = items_of_run(
        read_table(RequirementRow, run),
        {one.reading.letter_id: one.letter.letter for one in both},
        {one.reading.letter_id: one.gold for one in both},
    )
    return changes(before, items_of_evaluation(both))


def _changes_between_runs(before: Path, after: Path) -> "tuple[Change, ...]":
    from govload.analyse.evaluate import changes, items_of_run
    from govload.export.flat import read_table
    from govload.tables.rows import RequirementRow

    old, new = (read_table(RequirementRow, run) for run in (before, after))
    names = {row.letter_id: row.source for row in (*old, *new)}
    return changes(items_of_run(old, names), items_of_run(new, names))
