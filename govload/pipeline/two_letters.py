"""Two letters side by side, without a run."""

from pathlib import Path

from govload.analyse.compare import ALIKE_AT_LEAST, compare_rows
from govload.classify import code_letter
from govload.extract import read_letter
from govload.model import CodedLetter, LetterRef
from govload.registry import load_registry
from govload.tables.build import build_rows
from govload.tables.rows import ChangeRow, RequirementRow


def compare_files(
    before: Path,
    after: Path,
    *,
    agencies: Path | None = None,
    at_least: float = ALIKE_AT_LEAST,
) -> tuple[ChangeRow, ...]:
    """Follow the requirements of one letter to another, whoever they are to.

    Raises:
        LetterError: One of them cannot be read.
    """
    return compare_rows(_rows(before, agencies), _rows(after, agencies), at_least=at_least)


def _rows(path: Path, agencies: Path | None) -> tuple[RequirementRow, ...]:
    ref = LetterRef(path=path, source=path.name)
    letter = read_letter(path, ref=ref)
    coded = CodedLetter(
        ref=ref,
        letter_id=letter.letter_id,
        sha256=letter.sha256,
        metadata=letter.metadata,
        pages=letter.pages,
        diagnostics=letter.diagnostics,
        coding=code_letter(letter),
    )
    return build_rows([coded], load_registry(agencies)).requirements
