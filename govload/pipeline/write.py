"""A run's tables -> the folder of outputs, as one whole set."""

import shutil
from pathlib import Path

from govload.corpus import digest
from govload.errors import OutputError
from govload.export.flat import PACKAGE, write_datapackage, write_table
from govload.export.review import WRITTEN, keep_aside
from govload.export.workbook import write_workbook
from govload.pipeline.outputs import new_set
from govload.pipeline.record import NAME, RunRecord, read_record, write_record
from govload.pipeline.unchanged import WORKBOOK
from govload.tables.run import RunTables
from govload.tables.schema import schemas

# Reviewers' decisions are input of a run: it must not write over what was imported meanwhile.
INPUT = {"review"}


def write_outputs(
    tables: RunTables, record: RunRecord, folder: Path, *, language: str = "nb"
) -> Path | None:
    """Write every output of a run into ``folder``; until all are written the old ones stand.

    Args:
        language: Of the workbook: nb, nn or en.

    Returns:
        Where an earlier workbook was kept with work that the new one lacks, or None.

    Raises:
        OutputError: The folder cannot be written or another run is writing to it.
    """
    with new_set(folder) as staged:
        for name, schema in schemas().items():
            if name not in INPUT:
                write_table(schema.row, getattr(tables, name), staged)
        write_workbook(
            tables, staged / WORKBOOK, lang=language, letters=record.letters, home=folder
        )
        shutil.copyfile(staged / WORKBOOK, staged / WRITTEN)
        write_datapackage(staged)
        write_record(record.model_copy(update={"workbook": digest(staged / WORKBOOK)}), staged)
        return None if _untouched(folder) else keep_aside(folder / WORKBOOK, tables.review)


def written_files(folder: Path) -> tuple[Path, ...]:
    """Return the files that a run writes into ``folder``; others may lie there beside them."""
    tables = (f"{name}.csv" for name in schemas() if name not in INPUT)
    return tuple(folder / name for name in sorted((*tables, WORKBOOK, PACKAGE, NAME)))


def _untouched(folder: Path) -> bool:
    """Tell whether nobody has worked in the workbook since a run wrote it."""
    try:
        return read_record(folder).workbook == digest(folder / WORKBOOK)
    except (OutputError, OSError):
        return False
