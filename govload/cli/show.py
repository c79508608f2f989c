"""``govload show``: a letter as govload reads it, to look at when a count is odd."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from govload.cli.language import lang_option

if TYPE_CHECKING:
    from govload.model import OcrMode


@click.command()
@click.argument("letter", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--blocks", is_flag=True, help="Every block with its page, type and section.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="What to print.",
)
@click.option(
    "--ocr",
    type=click.Choice(["auto", "never", "force"]),
    default="auto",
    show_default=True,
    help="Read pages without text by OCR: where possible, never, or all pages anew.",
)
@click.option("--fragment", is_flag=True, help="The file is a scrap of a letter.")
@click.option("--force", is_flag=True, help="Take it for a letter whatever it looks like.")
@click.option("--password", default="", help="For a locked PDF.")
@lang_option(about="Language of headings and messages.")
def command(
    letter: Path,
    blocks: bool,
    form: str,
    ocr: "OcrMode",
    fragment: bool,
    force: bool,
    password: str,
    lang: str,
) -> None:
    """Show the outline of LETTER: sections with role, level, signal and pages; then its doubts.

    Example: govload show data/letters/2024-kystmiljotilsynet.pdf
    """
    from govload.classify import section_roles
    from govload.cli.views import letter as view
    from govload.corpus import find_letters
    from govload.extract import read_letter

    (ref,) = find_letters([letter])
    read = read_letter(
        ref.path, ref=ref, ocr=ocr, fragment=fragment, force=force, password=password
    )
    roles = section_roles(read)
    if form == "json":
        click.echo(view.as_json(read, roles))
    elif blocks:
        view.print_blocks(read, lang)
    else:
        view.print_outline(read, roles, lang)
