"""``govload mark``: the letter itself, with what was counted and what was not marked in it."""

from pathlib import Path

import click


@click.command()
@click.argument("letter", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Where to; by default LETTER.marked.pdf beside the letter.",
)
@click.option("--lang", type=click.Choice(["nb", "nn", "en"]), default="nb", show_default=True)
def command(letter: Path, output: Path | None, lang: str) -> None:
    """Highlight every requirement of a PDF letter and underline what was left out, with reasons.

    Example: govload mark data/letters/2024-kystmiljotilsynet.pdf -o marked.pdf
    """
    from govload.classify import code_letter
    from govload.errors import UsageError
    from govload.export.marking import mark_letter
    from govload.export.terminal import safe, talk
    from govload.extract import read_letter

    target = output or letter.with_name(f"{letter.stem}.marked.pdf")
    if target.exists() and target.samefile(letter):
        raise UsageError(
            "the letter itself is not overwritten", remedy="Name another file with -o."
        )
    read = read_letter(letter)
    coding = code_letter(read)
    mark_letter(letter, read, coding, target, lang=lang)
    counts = f"{len(coding.requirements)} requirements and {len(coding.not_counted)} others"
    talk().print(safe(f"{counts} marked in {target}"))
