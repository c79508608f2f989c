"""``govload explain``: why a requirement counts, or what a sentence would count as."""

from pathlib import Path

import click

from govload.cli.language import lang_option
from govload.cli.run_options import out_option
from govload.model import Language


@click.command()
@click.argument("what", metavar="ID|-")
@out_option
@click.option(
    "--rules",
    "folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder of extra rules for a sentence on stdin; a run has its own.",
)
@click.option(
    "--written",
    type=click.Choice(["nb", "nn"]),
    default="nb",
    show_default=True,
    help="Written standard of the sentence on stdin.",
)
@lang_option(about="Language of headings, reasons and messages.")
def command(what: str, out: Path, folder: Path | None, written: str, lang: str) -> None:
    """Explain requirement ID of the run in --out, or sentences on stdin (-).

    Shows quote, page, section, the rules that fired, those that were overruled and by what.

    Example: echo "Direktoratet skal lage en plan." | govload explain -
    """
    if what == "-":
        with click.open_file("-", encoding="utf-8") as stdin:
            _explain_text(stdin.read(), folder, Language(written), lang)
    else:
        from govload.cli.views.explanation import print_explanation
        from govload.pipeline.explain import explain

        print_explanation(explain(out, what), lang)


def _explain_text(text: str, folder: Path | None, written: Language, lang: str) -> None:
    from govload.classify import load_rulebook, read_sentences
    from govload.cli.views.explanation import print_reading

    rulebook = load_rulebook(folder)
    for sentence, reading in read_sentences(text, written, rulebook=rulebook):
        print_reading(sentence, reading, lang)
