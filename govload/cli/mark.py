"""``govload mark``: the letter itself, with what was counted and what was not marked in it."""

from pathlib import Path

import click

from govload.cli.language import lang_option


@click.command()
@click.argument("letter", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Where to; by default LETTER.marked.pdf beside the letter.",
)
@lang_option(
    default=None, show_default="marks nb, messages en", about="Language of the marks and messages."
)
def command(letter: Path, output: Path | None, lang: str | None) -> None:
    """Highlight every requirement of a PDF letter and underline what was left out, with reasons.

    The letter is read anew and marked by the rules alone; reviewers' decisions are not in it.

    Example: govload mark data/letters/2024-kystmiljotilsynet.pdf -o marked.pdf
    """
    from govload.classify import code_letter
    from govload.errors import UsageError
    from govload.export.marking import mark_letter
    from govload.export.phrases import phrase
    from govload.export.terminal import say
    from govload.extract import read_letter

    target = output or letter.with_name(f"{letter.stem}.marked.pdf")
    if target.exists() and target.samefile(letter):
        raise UsageError(
            "the letter itself is not overwritten", remedy="Name another file with -o."
        )
    read = read_letter(letter)
    coding = code_letter(read)
    mark_letter(letter, read, coding, target, lang=lang or "nb")
    counts = {"counted": len(coding.requirements), "others": len(coding.not_counted)}
    say(phrase("mark.done", lang or "en", file=target, **counts))
