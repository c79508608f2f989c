"""Whether the quotes that reviewers add stand in their letters, on the pages they name."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from govload import extract
from govload.analyse.wording import words
from govload.corpus import find_letters
from govload.errors import GovloadError, LetterError
from govload.export.review import Remark, Step
from govload.model import Letter
from govload.pipeline.record import RunRecord, read_record


def doubtful_quotes(out: Path, steps: Iterable[Step]) -> Iterator[Remark]:
    """Yield a remark for every added quote that its letter does not bear out.

    Args:
        out: Folder of the run that read the letters.
    """
    added = [step for step in steps if step.after and step.after.decision == "missing"]
    if not added:
        return
    record = read_record(out)
    for source, group in groupby(sorted(added, key=_source), key=_source):
        letter = _letter(record, source)
        for step in group:
            if letter is None:
                yield Remark(step.row, "letter_gone", {"source": source})
            else:
                yield from _doubts(step, letter)


def _source(step: Step) -> str:
    return step.after.source if step.after else ""


def _letter(record: RunRecord, source: str) -> Letter | None:
    """Read the letter again; None where it is gone or cannot be read any more."""
    try:
        found = (ref for ref in find_letters(record.letters) if ref.source == source)
        ref = next(found, None)
        return extract.read_letter(ref.path, ref=ref, force=record.force) if ref else None
    except (GovloadError, LetterError):
        return None


def _doubts(step: Step, letter: Letter) -> Iterator[Remark]:
    if step.after is None:
        return
    page, quote = step.after.page, step.after.text
    if not 1 <= page <= letter.pages:
        yield Remark(step.row, "page_beyond", {"page": page, "pages": letter.pages})
    elif not _stands_on(page, quote, letter):
        pages = (other for other in range(1, letter.pages + 1) if _stands_on(other, quote, letter))
        elsewhere = next(pages, None)
        key = "quote_elsewhere" if elsewhere else "quote_not_found"
        yield Remark(step.row, key, {"page": page, "found": elsewhere or 0})


def _stands_on(page: int, quote: str, letter: Letter) -> bool:
    """Tell whether the words of ``quote`` follow one another on the page.

    What ran on from the page before and what runs on to the next belongs to the page too.
    """
    blocks = [block for block in letter.blocks if block.page == page]
    before = [block for block in letter.blocks if block.page < page][-1:]
    after = [block for block in letter.blocks if block.page > page][:1]
    texts = (
        " ".join((block.text, *(cell.text for cell in block.cells)))
        for block in (*before, *blocks, *after)
    )
    return _as_words(quote) in _as_words(" ".join(texts))


def _as_words(text: str) -> str:
    return f" {' '.join(words(text))} "
