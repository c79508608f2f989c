"""Titled and numbered assignments: one item each, however long their text."""

import re
from collections.abc import Sequence

from govload.classify.contract import Role
from govload.classify.deadlines import is_unset, stated_deadline
from govload.classify.duties import passed
from govload.classify.findings import Finding, Found
from govload.classify.nlp import sentences
from govload.classify.passages import Passage
from govload.classify.run_ins import RunIn
from govload.classify.verbs import is_sentence
from govload.model import Attributes, Block, BlockType, Kind

_LAPSED = re.compile(
    r"\b(?:utgår|går ut|fell bort|faller bort|bortfaller|er avsluttet|er avslutta|videreføres ikke"
    r"|(?:blir|vert) ikkje ført vidare|ingen nye?)\b",
    re.IGNORECASE,
)
# «Oppdraget utgår.» as the body of a title.
_LAPSES_WHOLE = re.compile(
    r"\W*(?:oppdraget|oppgaven|oppgåva|tiltaket|leveransen)\s+"
    r"(?:utgår|går ut|fell bort|faller bort|bortfaller|er (?:avsluttet|avslutta|trukket|trekt))",
    re.IGNORECASE,
)
DEADLINE_OPEN = "deadline_open"
_WORD = re.compile(r"[^\W\d_]{2,}")
# A title stands within so many blocks of its identifier.
_NEAR = 3


def assignment(
    block: Block,
    body: Sequence[Block],
    *,
    rule: str,
    title: str = "",
    label: RunIn | None = None,
    identifier: str = "",
    deadline: str = "",
) -> Finding:
    """Make one activity of a title and its body; an assignment that lapses makes none.

    Args:
        block: The block the title stands in.
        body: What belongs to it.
        rule: Id of the rule that told it is an assignment, where no label did.
        title: The title where it is not all of the block ("TB-3 Ny strategi" in a row).
        label: The label the block begins with.
        identifier: The assignment's number, where no label holds it.
        deadline: When it is due, where a column tells.
    """
    start = label.start if label else 0
    name = title or block.text[start:].strip()
    whole = "\n".join([block.text, *(part.text for part in body)])
    if has_lapsed(name) or any(_LAPSES_WHOLE.match(part.text) for part in body[:1]):
        return passed(block, Role.ASSIGNMENT, "an assignment that lapses", rule)
    due, is_open = (deadline, is_unset(deadline)) if deadline else stated_deadline(whole)
    return Found(
        kind=Kind.ACTIVITY,
        block=block,
        start=0 if title else start,
        end=len(block.text),
        text=name,
        full_text=whole,
        rules=(label.rule if label else rule,),
        reason="a titled, numbered or listed assignment counts once with all its text",
        attributes=Attributes(
            deadline="" if is_open else due,
            points=sum(part.type is BlockType.LIST_ITEM for part in body),
            identifier=label.label if label else identifier,
            flags=(DEADLINE_OPEN,) if is_open else (),
        ),
    )


def has_lapsed(*texts: str) -> bool:
    """Tell whether a title or a remark beside it says that the assignment is off."""
    return any(_LAPSED.search(text) for text in texts)


def title_of(text: str) -> str:
    """Return the title where a cell holds title and explanation; else all of it."""
    parts = sentences(text)
    is_titled = len(parts) > 1 and not is_sentence(parts[0].text)
    return parts[0].text.rstrip(".") if is_titled else text.strip()


def code_titled(
    passage: Passage, label: RunIn | None, *, is_bare: bool = False
) -> tuple[Finding, ...]:
    """Code a titled passage: its title counts, its body is told as part of it.

    Args:
        passage: Title and body.
        label: The label the title begins with.
        is_bare: Whether the title is nothing but an identifier.
    """
    title, *body = passage.blocks
    name = _name(title, body, label, is_bare=is_bare)
    identifier = title.text.strip() if is_bare else ""
    item = assignment(
        title, body, rule=passage.rule, label=label, title=name, identifier=identifier
    )
    reason = f"part of the assignment «{name or title.text[:60].strip()}»"
    return (item, *(passed(block, Role.ASSIGNMENT, reason) for block in body))


def _name(title: Block, body: Sequence[Block], label: RunIn | None, *, is_bare: bool) -> str:
    """Return identifier and title where they stand apart; empty where the title says it all.

    Apart are an identifier on a line of its own, and one in a table drawn with bars.
    """
    if "|" in title.text:
        cells = [cell.strip() for cell in title.text.split("|") if _WORD.search(cell)]
        return " ".join(dict.fromkeys((cells[0], cells[-1])))
    if label is not None:
        return _first_sentence(title, label.start)
    if not is_bare:
        return ""
    near = body[:_NEAR]
    headings = [block for block in near if block.type is BlockType.HEADING]
    # "Avd. HOD: KTA" between identifier and title tells who handles it.
    lines = [block for block in near if ":" not in block.text]
    named = next(iter([*headings, *lines, *body]), None)
    return f"{title.text} {named.text}" if named else ""


def _first_sentence(title: Block, start: int) -> str:
    """Return a paragraph's first sentence, its title; empty where the title is all there is."""
    words = title.text[start:]
    if words.startswith("("):
        return title.text
    first = sentences(words)[0].text if title.type is BlockType.PARAGRAPH else words
    return first if first != words else ""
