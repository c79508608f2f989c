"""Reads and codes hand-coded letters, so that the coding can be judged."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from govload.analyse.evaluate import GoldLetter, LetterComparison, Reading, compare_letter
from govload.classify import Rulebook, code_letter, load_rulebook
from govload.errors import LetterError
from govload.extract import read_letter
from govload.model import BlockType, Letter, LetterRef


def compare_letters(
    letters: tuple[GoldLetter, ...], *, rules: Path | None = None
) -> Iterator[LetterComparison]:
    """Read, code and match the letters one by one, in their order.

    A letter that cannot be read is compared as one in which nothing was found.

    Args:
        rules: Folder of extra rules, as for ``govload run --rules``.
    """
    rulebook = load_rulebook(rules)
    for gold in letters:
        yield compare_letter(gold, _reading(gold, rulebook))


def _reading(gold: GoldLetter, rulebook: Rulebook) -> Reading:
    if gold.path is None:
        return Reading(failure="there is no document beside the coding")
    try:
        # The hand coding says that it is a letter, so whether it looks like one is not asked.
        letter = read_letter(
            gold.path, fragment=gold.fragment, ref=_ref(gold.path, gold), force=True
        )
        coding = code_letter(letter, rulebook=rulebook)
    except LetterError as error:
        return Reading(failure=str(error))
    except Exception as error:
        # One letter that brings the reader down must not hide how the others fare.
        return Reading(failure=f"{gold.path}: {type(error).__name__}: {error}")
    return Reading(
        letter_id=letter.letter_id,
        found=coding.requirements,
        not_counted=coding.not_counted,
        words="\n".join(block.text for block in letter.blocks),
        layout=layout(letter),
    )


def _ref(path: Path, gold: GoldLetter) -> LetterRef:
    """Return the document with what only its coding can tell: what a scrap is a scrap of."""
    told = {"document_kind": str(gold.document_kind)} if gold.fragment else {}
    return LetterRef(path=path, source=path.name, declared=told)


def layout(letter: Letter) -> str:
    """Say how a letter is set: what tells its headings, and whether it has tables.

    Example: "pdf, numbered headings, tables".
    """
    signals = Counter(
        block.signal.split(" ")[0] for block in letter.blocks if block.type is BlockType.HEADING
    )
    headings = f"{signals.most_common(1)[0][0]} headings" if signals else "no headings"
    tables = "tables" if any(block.table for block in letter.blocks) else "no tables"
    return f"{Path(letter.source).suffix.lstrip('.') or 'text'}, {headings}, {tables}"
