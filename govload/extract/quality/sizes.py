"""Find sections and tables far outside the size such parts have, where reading may have failed.

Bands are wide: they speak where a letter's outline is missing, not where a ministry writes much.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from govload.diagnostics import diagnose
from govload.model import Block, BlockType, Diagnostic, Section

# Words directly under one heading. The longest seen in letters is about a third of this.
MOST_SECTION_WORDS = 4000
# A letter this long always has headings.
LONGEST_WITHOUT_HEADINGS = 1500
MOST_ROW_WORDS = 500


def odd_sizes(sections: Sequence[Section], blocks: Sequence[Block]) -> tuple[Diagnostic, ...]:
    """Return a diagnostic for each section or table row of an unlikely size."""
    return (*_odd_sections(sections, blocks), *_odd_rows(blocks))


def _odd_sections(sections: Sequence[Section], blocks: Sequence[Block]) -> Iterator[Diagnostic]:
    words: Counter[int] = Counter()
    for block in blocks:
        if not block.table:
            words[block.section] += len(block.text.split())
    # The title of the letter may be the one heading that was found.
    if len(sections) <= 2 and words.total() > LONGEST_WITHOUT_HEADINGS:
        yield diagnose("section_size", f"no heading was found in {words.total()} words", page=1)
        return
    for section in sections:
        if words[section.index] > MOST_SECTION_WORDS:
            name = f"{section.number} {section.title}".strip() or "the text before any heading"
            yield diagnose(
                "section_size",
                f"{name!r} has {words[section.index]} words of its own",
                page=section.page,
            )


def _odd_rows(blocks: Sequence[Block]) -> Iterator[Diagnostic]:
    for block in blocks:
        size = len(block.text.split())
        if block.type is BlockType.TABLE_ROW and size > MOST_ROW_WORDS:
            yield diagnose(
                "table_unreadable",
                f"row {block.row} of table {block.table} has {size} words in one piece",
                page=block.page,
            )
