"""Prints the rulebook."""

from govload.classify import Rule, Rulebook
from govload.cli.views.plain import plain, printer
from govload.export.terminal import new_table


def print_rules(rulebook: Rulebook) -> None:
    """Print a rule's id, what it gives, its language and note; all, tab-separated, in a pipe."""
    console = printer()
    if not console.is_terminal:
        for row in (_HEADER, *map(_cells, rulebook.rules)):
            print("\t".join(row))  # noqa: T201
        return
    table = new_table()
    table.add_column("id", no_wrap=True)
    for heading in ("gives", "language", "note"):
        table.add_column(heading, overflow="fold")
    for rule in rulebook.rules:
        table.add_row(*map(plain, (rule.id, rule.gives, rule.language, rule.note)))
    console.print(table)


def print_rule(rule: Rule) -> None:
    """Print all that a rule says, with what proves it."""
    console = printer()
    for name, value in rule.model_dump(exclude_defaults=True).items():
        values = value if isinstance(value, tuple) else (value,)
        for at, one in enumerate(values):
            console.print(f"{name if at == 0 else '':17}{plain(str(one))}")


_HEADER = ("id", "family", "gives", "language", "strength", "note")


def _cells(rule: Rule) -> tuple[str, ...]:
    return (rule.id, rule.family, rule.gives, rule.language, str(rule.strength), rule.note)
