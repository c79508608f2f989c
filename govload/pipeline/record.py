"""``run.json``: what was run on what, by which version, when. The only output with a clock."""

import datetime
import platform
from collections.abc import Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from govload.errors import OutputError
from govload.pipeline.options import RunOptions
from govload.tables.run import RunTables

NAME = "run.json"


class RunRecord(BaseModel):
    """One run, as later commands need it.

    Attributes:
        letters: Paths the letters were found under, absolute.
        inputs: Key of all that decided the outputs; empty where a repetition may give others.
        workbook: SHA-256 of the workbook as it was written; one that differs was worked in since.
        statuses: Number of documents by what became of them; adds up to all that were found.
    """

    model_config = ConfigDict(frozen=True)

    govload: str
    python: str
    rulebook: str
    codebook: str
    baseline: int
    letters: tuple[Path, ...]
    rules: Path | None
    agencies: Path | None
    ocr: str
    force: bool
    statuses: dict[str, int]
    requirements: int
    inputs: str = ""
    workbook: str = ""
    started: datetime.datetime
    finished: datetime.datetime


def record_of(
    tables: RunTables,
    paths: Sequence[Path],
    options: RunOptions,
    started: datetime.datetime,
    *,
    inputs: str = "",
) -> RunRecord:
    """Return the record of a run that ends now."""
    found = [row.status for row in tables.letters]
    return RunRecord(
        govload=tables.facts.version,
        python=platform.python_version(),
        rulebook=tables.facts.rulebook,
        codebook=tables.facts.codebook,
        baseline=options.baseline,
        letters=tuple(path.resolve() for path in paths),
        rules=options.coding.rules and options.coding.rules.resolve(),
        agencies=options.agencies and options.agencies.resolve(),
        ocr=options.coding.ocr,
        force=options.coding.force,
        statuses={status: found.count(status) for status in sorted(set(found))},
        requirements=len(tables.requirements),
        inputs=inputs,
        started=started,
        finished=now(),
    )


def now() -> datetime.datetime:
    """Return the time in UTC, to the second."""
    return datetime.datetime.now(tz=datetime.UTC).replace(microsecond=0)


def write_record(record: RunRecord, folder: Path) -> None:
    """Write ``run.json`` into ``folder``."""
    (folder / NAME).write_text(record.model_dump_json(indent=2) + "\n", encoding="utf-8")


def read_record(folder: Path) -> RunRecord:
    """Return the record of the run whose outputs lie in ``folder``.

    Raises:
        OutputError: There is no run, or its record is not as govload wrote it.
    """
    path = folder / NAME
    try:
        return RunRecord.model_validate_json(path.read_bytes())
    except FileNotFoundError as error:
        raise OutputError(
            "there is no run in this folder",
            where=str(folder),
            remedy="Count letters first: govload run LETTERS --out " + str(folder),
        ) from error
    except (OSError, ValidationError) as error:
        raise OutputError(
            "the record of the run cannot be read",
            where=str(path),
            why=str(error).splitlines()[0],
            remedy="Run govload run again.",
        ) from error
