"""``govload rules``: the rulebook, one line a rule, or one rule with its proofs."""

from pathlib import Path

import click


@click.command()
@click.argument("rule_id", metavar="[ID]", required=False)
@click.option(
    "--rules",
    "folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder of rule files that add to or override the built-in ones.",
)
def command(rule_id: str | None, folder: Path | None) -> None:
    """List the rules that code letters, or show rule ID with its examples.

    Example: govload rules role.reporting
    """
    from govload.classify import load_rulebook
    from govload.cli.views.rules import print_rule, print_rules

    rulebook = load_rulebook(folder)
    if rule_id is None:
        print_rules(rulebook)
    else:
        print_rule(rulebook.rule(rule_id))
    click.echo(f"rulebook {rulebook.stamp}", err=True)
