"""Prints the rulebook."""

from rich.table import Table

from govload.classify import Rule, Rulebook
from govload.cli.views.plain import plain, printer


def print_rules(rulebook: Rulebook) -> None:
    """Print one line per rule; tab-separated where nobody looks."""
    console = printer()
    rows = [_cells(rule) for rule in rulebook.rules]
    if not console.is_terminal:
        for row in (_HEADER, *rows):
            print("\t".join(row))  # noqa: T201
        return
    table = Table(*_HEADER)
    for row in rows:
        table.add_row(*map(plain, row))
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
