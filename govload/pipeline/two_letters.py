"""Two letters side by side, without a run."""

from pathlib import Path

from govload.analyse.compare import ALIKE_AT_LEAST, compare_rows
from govload.errors import LetterError
from govload.model import LetterRef
from govload.pipeline.options import CodingOptions
from govload.pipeline.task import code_file
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
        LetterError: One of them cannot be read, or is no letter.
    """
    return compare_rows(_rows(before, agencies), _rows(after, agencies), at_least=at_least)


def _rows(path: Path, agencies: Path | None) -> tuple[RequirementRow, ...]:
    coded = code_file(LetterRef(path=path, source=path.name), CodingOptions())
    if coded.coding is None:
        refused = coded.diagnostics[-1]
        raise LetterError(refused.code, refused.message, where=str(path), remedy=refused.remedy)
    return build_rows([coded], load_registry(agencies)).requirements
