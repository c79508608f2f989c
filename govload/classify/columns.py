"""What each column of a table holds: told by its header, else by what its cells look like."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from govload.classify.contract import Role
from govload.classify.frame import Frame
from govload.classify.kpis import KINDS
from govload.classify.roles import BINDING
from govload.classify.rulebook import Rule
from govload.classify.titled import identifies
from govload.model import Block, Cell

ITEMS = ("goal", "kpi", "key_figure", "assignment")
_MOSTLY = 0.5
_MAX_HEADER_WORDS = 4
_NUMBER = re.compile(r"\d{1,3}(?:\.\d+)*[a-z]?\.?")
_WORDY = re.compile(r"[^\W\d_]{3,}.*[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class Columns:
    """Column key -> what its cells are, and the id of the rule that told it."""

    meaning: dict[str, tuple[str, str]]

    def holds(self, gives: str) -> bool:
        """Tell whether some column holds ``gives``."""
        return any(meant == gives for meant, _ in self.meaning.values())

    @property
    def holds_items(self) -> bool:
        """Tell whether some column holds goals, KPIs, key figures or assignments."""
        return any(self.holds(gives) for gives in ITEMS)

    def cells(self, row: Block, *wanted: str) -> Iterator[tuple[Cell, str, str]]:
        """Yield a row's filled cells of the wanted meanings: cell, meaning, rule id."""
        for key, cell in keyed(row):
            gives, rule = self.meaning.get(key, ("", ""))
            if gives in wanted and cell.text.strip():
                yield cell, gives, rule

    def text(self, row: Block, gives: str) -> str:
        """Return the words of the row's first cell of that meaning; empty without one."""
        return next((cell.text.strip() for cell, _, _ in self.cells(row, gives)), "")


def keyed(row: Block) -> Iterator[tuple[str, Cell]]:
    """Yield each cell under its header, or its position where it has none."""
    for at, cell in enumerate(row.cells):
        yield cell.column or f"#{at}", cell


def header_names(rows: Sequence[Block], frame: Frame) -> tuple[str, ...]:
    """Return the cells of a first row that names the columns of a table without a header."""
    if len(rows) < 2 or any(cell.column for row in rows for cell in row.cells):
        return ()
    names = tuple(cell.text.strip() for cell in rows[0].cells)
    known = sum(header_rule(name, frame) is not None for name in names if name)
    is_terse = all(len(name.split()) <= _MAX_HEADER_WORDS for name in names)
    if any(identifies(name, frame) for name in names):
        return ()
    return names if known > 1 or (known and is_terse) else ()


def named(row: Block, names: Sequence[str]) -> Block:
    """Give a row's cells the names of their columns."""
    cells = (
        replace(cell, column=name or "") for cell, name in zip_longest(row.cells, names) if cell
    )
    return replace(row, cells=tuple(cells))


def columns_of(rows: Sequence[Block], role: Role, frame: Frame) -> Columns:
    """Tell what the columns of a table hold."""
    by_header = Columns(dict(_by_header(rows, frame)))
    if role in BINDING or by_header.holds_items:
        return by_header
    found = _by_content(rows, role, frame)
    return Columns({**by_header.meaning, **found})


def _by_header(rows: Sequence[Block], frame: Frame) -> Iterator[tuple[str, tuple[str, str]]]:
    headers = dict.fromkeys(cell.column for row in rows for cell in row.cells if cell.column)
    named = {header: header_rule(header, frame) for header in headers}
    has_kpi = any(rule is not None and rule.gives == "kpi" for rule in named.values())
    for at, (header, rule) in enumerate(named.items()):
        leads = at == 0 or _leads(header, rows)
        if rule is not None and rule.gives == "assignment" and _is_numbering(header, rows, frame):
            yield header, ("identifier", rule.id)
        elif rule is not None and has_kpi and leads and _states_goals(header, rule, rows):
            yield header, ("goal", rule.id)
        elif rule is not None:
            is_target = rule.gives == "goal" and has_kpi and not leads and _is_short(header, rows)
            yield header, ("target" if is_target else rule.gives, rule.id)


def _leads(header: str, rows: Sequence[Block]) -> bool:
    """Tell whether rows begin with this column, as every one of a card does."""
    return any(row.cells[0].column == header for row in rows if row.cells)


def _states_goals(header: str, rule: Rule, rows: Sequence[Block]) -> bool:
    """Tell a leading column "Resultatmål" of statements, measured beside, from one of targets."""
    named = rule.gives == "target" and "resultatmål" in header.lower()
    return named and not _is_short(header, rows) and not _is_counted(header, rows)


def _is_counted(header: str, rows: Sequence[Block]) -> bool:
    """Tell whether most of a column's cells hold a number, as targets do."""
    texts = [cell.text for row in rows for cell in row.cells if cell.column == header]
    return _share(texts, lambda text: any(sign.isdigit() for sign in text)) > _MOSTLY


def _is_numbering(header: str, rows: Sequence[Block], frame: Frame) -> bool:
    """Tell whether a column headed "Tiltak" holds numbers such as "Tiltak 14" or "1.2"."""
    texts = [cell.text for row in rows for cell in row.cells if cell.column == header]
    return _share(texts, lambda text: _numbers(text, frame)) > _MOSTLY


def _numbers(text: str, frame: Frame) -> bool:
    return _NUMBER.fullmatch(text.strip()) is not None or identifies(text, frame)


def header_rule(header: str, frame: Frame) -> Rule | None:
    """Return the strongest rule that tells what a column of this name holds; None without one."""
    fired = [rule for rule in frame.rulebook.family("columns") if rule.find(header)]
    ids = {rule.id for rule in fired}
    return next((rule for rule in fired if not ids & set(rule.blocked_by)), None)


def _is_short(header: str, rows: Sequence[Block]) -> bool:
    """Tell whether a column's cells are values such as "95 pst." rather than statements."""
    texts = [cell.text for row in rows for cell in row.cells if cell.column == header]
    return sum(len(text.split()) <= 4 for text in texts) > len(texts) / 2


def _by_content(rows: Sequence[Block], role: Role, frame: Frame) -> dict[str, tuple[str, str]]:
    columns: dict[str, list[str]] = {}
    for row in rows:
        for key, cell in keyed(row):
            columns.setdefault(key, []).append(cell.text.strip())
    return (
        _assignments(columns, frame) or _measures(columns, role, frame) or _by_role(columns, role)
    )


def _assignments(columns: dict[str, list[str]], frame: Frame) -> dict[str, tuple[str, str]]:
    """Find a column of identifiers; the titles stand in the wordiest column beside it."""
    for key, texts in columns.items():
        if any(identifies(text, frame) for text in texts):
            others = [other for other in columns if other != key and _is_wordy(columns[other])]
            title = max(others, key=lambda other: _mean_length(columns[other]), default=key)
            rule = "run-in.identifier"
            return {key: ("identifier", rule), title: ("assignment", rule)}
    return {}


def _mean_length(texts: Sequence[str]) -> float:
    filled = [len(text) for text in texts if text]
    return sum(filled) / len(filled) if filled else 0.0


def _measures(
    columns: dict[str, list[str]], role: Role, frame: Frame
) -> dict[str, tuple[str, str]]:
    gives = role.value if role in KINDS else "kpi"
    for rule in frame.rulebook.family("parameters"):
        for key, texts in columns.items():
            if _share(texts, lambda text, rule=rule: bool(rule.find(text))) > _MOSTLY:  # type: ignore[misc]
                return {key: (gives, rule.id)}
    return {}


def _by_role(columns: dict[str, list[str]], role: Role) -> dict[str, tuple[str, str]]:
    if role.value not in ITEMS:
        return {}
    wordy = [key for key, texts in columns.items() if _is_wordy(texts)]
    if not wordy:
        return {}
    wordiest = max(wordy, key=lambda key: _mean_length(columns[key]))
    return {wordiest: (role.value, f"role.{role.value.replace('_', '-')}")}


def _is_wordy(texts: Sequence[str]) -> bool:
    return _share(texts, lambda text: bool(_WORDY.search(text))) > _MOSTLY


def _share(texts: Sequence[str], fits: Callable[[str], bool]) -> float:
    filled = [text for text in texts if text]
    return sum(map(fits, filled)) / len(filled) if filled else 0.0
