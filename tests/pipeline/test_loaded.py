"""A run as data, for analysts."""

from pathlib import Path

import pytest

import govload
from govload.errors import OutputError, UsageError
from tests.analyse.gold_run import AGENCIES, write_run


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> "govload.Run":
    return govload.load(write_run(tmp_path_factory.mktemp("out")), agencies=AGENCIES)


def test_tables_are_typed_rows_and_columns(run: "govload.Run") -> None:
    assert {row.year for row in run.counts} == {2012, 2015, 2020, 2024, 2025}
    columns = run.columns("counts")
    assert columns["total"] == [row.total for row in run.counts]
    assert sum(columns["total"]) == sum(
        row.part == "letter" and row.kind in {"goal", "kpi", "activity"} for row in run.requirements
    )


def test_track_and_compare_return_data(run: "govload.Run") -> None:
    (row,) = run.track(measures=["total"], first=2024, last=2024)
    assert (row.agencies, row.verdict) == (6, "partly_reversed")
    (wider,) = run.track(measures=["total"], first=2024, last=2024, include=["supplement"])
    assert wider.mean is not None
    assert row.mean is not None
    assert wider.mean >= row.mean
    changes = run.compare(2015, 2024, agency_id=run.agency_id("rikslydarkivet"))
    assert {change.agency for change in changes} == {"Rikslydarkivet"}


def test_what_is_not_there_is_told(tmp_path: Path, run: "govload.Run") -> None:
    with pytest.raises(OutputError, match="no run has written here"):
        govload.load(tmp_path)
    with pytest.raises(OutputError, match="no table"):
        run.columns("numbers")
    with pytest.raises(UsageError, match="no letter of that agency"):
        run.agency_id("Ukjent etat")
