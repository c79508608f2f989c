"""Cells of the program's own that a reviewer wrote over: nothing reads them, so it is said."""

from collections.abc import Iterable, Iterator

from govload.analyse.wording import fold
from govload.export.review.known import Known
from govload.export.review.remarks import Remark
from govload.export.review.sheet import Answer, Sheet
from govload.export.workbook.requirements import sheet_schema
from govload.tables.rows import RequirementRow

_OTHERS = ("agency", "year", "page", "section", "deadline", "target", "identifier", "source")

Found = Iterable[tuple[Answer, RequirementRow]]


def overwritten(sheet: Sheet, known: Known, rulebook: str) -> Iterator[Remark]:
    """Yield rows whose kind or quote is another than the run's: a correction gone astray."""
    for answer, found in _found(sheet, known):
        if answer["kind"] != found.kind and sheet.rulebook == rulebook:
            told = {"value": answer["kind"] or "–", "kind": found.kind}
            yield Remark(answer.row, "kind_overwritten", told)
        # An id is made of the words, so they are the same by every rulebook.
        if fold(answer["text"]) != fold(found.text):
            yield Remark(answer.row, "quote_overwritten", {"value": found.text})


def overwritten_beside(sheet: Sheet, known: Known, rulebook: str) -> Iterator[Remark]:
    """Yield rows with other cells that are no longer as the run had written them."""
    if sheet.rulebook != rulebook:
        return
    for answer, found in _found(sheet, known):
        for name in _OTHERS:
            if name in answer.cells and answer[name].split() != str(getattr(found, name)).split():
                heading = sheet_schema().column(name).label(sheet.lang)
                yield Remark(answer.row, "cell_overwritten", {"value": heading})


def _found(sheet: Sheet, known: Known) -> Found:
    """Yield the first row of every requirement that the run found, with what it found."""
    first = {answer.requirement_id: answer for answer in reversed(sheet.rows)}
    for requirement_id, answer in first.items():
        if found := known.by_id.get(requirement_id):
            yield answer, found
