from pathlib import Path

import pytest

from govload.export.flat import write_table
from govload.pipeline import record
from govload.pipeline.options import RunOptions
from govload.tables.schema import schemas
from tests.export.factory import make_run


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Folder of outputs of the made-up run, without its workbook."""
    folder, tables = tmp_path / "out", make_run()
    for name, schema in schemas().items():
        if name != "review":
            write_table(schema.row, getattr(tables, name), folder)
    told = record.record_of(tables, [tmp_path], RunOptions(), record.now())
    record.write_record(told, folder)
    return folder
