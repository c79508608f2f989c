"""Whether a run would only repeat what already lies in its folder of outputs."""

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from govload.corpus import digest
from govload.diagnostics import PASSING
from govload.errors import OutputError
from govload.export.flat import PACKAGE
from govload.model import LetterRef
from govload.pipeline.cache import code_stamp, key_of
from govload.pipeline.options import RunOptions
from govload.pipeline.outputs import recover
from govload.pipeline.record import read_record
from govload.tables.rows import DiagnosticRow, ReviewRow

WORKBOOK = "govload.xlsx"


def inputs_key(
    letters: Sequence[LetterRef],
    places: Sequence[Path],
    options: RunOptions,
    reviews: Sequence[ReviewRow],
    *,
    folder: Path,
    language: str,
) -> str:
    """Return a key of all that decides a run's outputs; empty where a file cannot be read.

    Where the work is done and where it is cached decides nothing.

    Args:
        places: Where the letters were found, as the user named it.
        folder: Of the outputs: the workbook's links start there.
    """
    try:
        return key_of(
            code_stamp("govload"),
            _libraries(),
            [(str(ref.path.resolve()), ref.source, ref.declared) for ref in letters],
            [digest(ref.path) for ref in letters],
            [(str(path), digest(path)) for path in _own_rules(options)],
            repr((replace(options.coding, cache=None), options.baseline)),
            repr(reviews),
            ([str(place) for place in places], str(folder.resolve()), language),
        )
    except OSError:
        return ""


def repeatable(diagnostics: Iterable[DiagnosticRow]) -> bool:
    """Tell whether the same inputs would give the same outputs again."""
    return not any(row.code in PASSING for row in diagnostics)


def stands(folder: Path, inputs: str) -> bool:
    """Tell whether ``folder`` holds, untouched, all that a run on ``inputs`` would write."""
    recover(folder)
    try:
        record = read_record(folder)
        return bool(inputs) and record.inputs == inputs and _untouched(folder, record.workbook)
    except (OutputError, OSError, ValueError):
        return False


def _libraries() -> list[str]:
    """Return names and versions of all that is installed, as its folders have them."""
    places = [Path(place) for place in sys.path if Path(place).is_dir()]
    return sorted(folder.name for place in places for folder in place.glob("*.dist-info"))


def _own_rules(options: RunOptions) -> list[Path]:
    rules = options.coding.rules
    files = sorted(rules.glob("*.toml")) if rules else []
    return [*files, options.agencies] if options.agencies else files


def _untouched(folder: Path, workbook: str) -> bool:
    package = json.loads((folder / PACKAGE).read_bytes())
    tables = {
        table["path"]: table["hash"].removeprefix("sha256:") for table in package["resources"]
    }
    written = tables | {WORKBOOK: workbook}
    return all(digest(folder / name) == known for name, known in written.items())
