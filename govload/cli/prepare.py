"""``govload prepare``: the note for a meeting with an agency."""

from pathlib import Path

import click

from govload.cli.agency import asked_agency
from govload.cli.language import lang_option
from govload.cli.run_options import out_option

WRITTEN_AS = (".docx", ".xlsx")


@click.command()
@click.argument("agency")
@click.argument("year", type=int)
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="A .docx or .xlsx; by default both, in the folder of the run.",
)
@lang_option(
    default=None, show_default="note nb, messages en", about="Language of the note and messages."
)
@out_option
def command(agency: str, year: int, output: Path | None, lang: str | None, out: Path) -> None:
    """Write every requirement of AGENCY in YEAR verbatim, with room for status and source.

    AGENCY is a name, short name or id.

    Example: govload prepare Kystmiljøtilsynet 2024 -o note.docx
    """
    from govload.analyse.review import take_in
    from govload.errors import UsageError
    from govload.export.phrases import amount, phrase
    from govload.export.preparation import make_note, review_words, write_document, write_sheet
    from govload.export.terminal import say
    from govload.pipeline.loaded import load

    run, spoken = load(out), lang or "en"
    agency_id = asked_agency(run, agency, lang=spoken)
    run.need_years((year,), agency_id)
    found = [row for row in run.requirements if (row.agency_id, row.year) == (agency_id, year)]
    letters = [row for row in run.letters if (row.agency_id, row.year) == (agency_id, year)]
    taken = take_in(found, letters, run.decisions)
    if not taken.rows:
        remedy = "See what was decided with govload review show."
        raise UsageError(f"there is no requirement of {agency} in {year}", remedy=remedy)
    note = make_note(taken, lang=lang or "nb")
    writers = {".docx": write_document, ".xlsx": write_sheet}
    for path in _paths(output, out / f"prepare-{agency_id}-{year}"):
        writers[path.suffix.lower()](note, path)
        told = amount("requirements", len(taken.rows), spoken)
        say(phrase("terminal.written", spoken, what=told, file=path))
    if taken.differs:
        say(review_words(taken, spoken))


def _paths(output: Path | None, default: Path) -> tuple[Path, ...]:
    from govload.errors import UsageError

    if output is None:
        return tuple(default.with_name(f"{default.name}{suffix}") for suffix in WRITTEN_AS)
    if output.suffix.lower() not in WRITTEN_AS:
        raise UsageError(f"a note cannot be written as {output.name}", remedy="Use .docx or .xlsx.")
    return (output,)
