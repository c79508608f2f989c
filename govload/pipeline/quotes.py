"""Whether the quotes that reviewers add stand in their letters, on the pages they name."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from govload import extract
from govload.analyse.wording import words
from govload.corpus import find_letters
from govload.errors import GovloadError, LetterError
from govload.export.review import Checked, Remark, Step
from govload.model import Letter
from govload.pipeline.record import RunRecord, read_record
from govload.tables.rows import LetterRow

Looked = tuple[Step, Remark | None]

# With these nothing is kept: what is added is counted, and quoted as the letter's own words.
_FAULTS = ("page_beyond", "quote_not_found")


def with_quotes(out: Path, checked: Checked, letters: Iterable[LetterRow]) -> Checked:
    """Look up every quote that is added or reworded: correct its page, or say what is wrong.

    Args:
        out: Folder of the run that read the letters.
        letters: What became of them in that run.
    """
    added = [step for step in checked.taken_in if step.after and step.after.decision == "missing"]
    if not added:
        return checked
    scanned = {row.source for row in letters if row.ocr_pages}
    looked = {step.row: (step, remark) for step, remark in _looked_up(out, added, scanned)}
    remarks = [remark for _, remark in looked.values() if remark]
    faults = [remark for remark in remarks if remark.key in _FAULTS]
    return Checked(
        steps=tuple(looked.get(step.row, (step,))[0] for step in checked.steps),
        faults=tuple(sorted((*checked.faults, *faults), key=lambda fault: fault.row)),
        doubts=(*checked.doubts, *(remark for remark in remarks if remark not in faults)),
    )


def _looked_up(out: Path, added: Iterable[Step], scanned: set[str]) -> Iterator[Looked]:
    record = read_record(out)
    for source, group in groupby(sorted(added, key=_source), key=_source):
        letter = _letter(record, source)
        for step in group:
            if letter is None:
                yield step, Remark(step.row, "letter_gone", {"source": source})
            else:
                yield _look_up(step, letter, is_scanned=source in scanned)


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


def _look_up(step: Step, letter: Letter, *, is_scanned: bool) -> Looked:
    """Return the step with the page its quote stands on, and what is to be said about it."""
    if step.after is None:
        return step, None
    page, quote = step.after.page, step.after.text
    if not 1 <= page <= letter.pages:
        return step, Remark(step.row, "page_beyond", {"page": page, "pages": letter.pages})
    if _stands_on(page, quote, letter):
        return step, None
    pages = (other for other in range(1, letter.pages + 1) if _stands_on(other, quote, letter))
    if found := next(pages, None):
        told = Remark(step.row, "quote_elsewhere", {"page": page, "found": found})
        return replace(step, after=replace(step.after, page=found)), told
    # Letters misread from a picture are no fault of who reads the picture itself.
    key = "quote_not_read" if is_scanned else "quote_not_found"
    return step, Remark(step.row, key, {"page": page})


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
