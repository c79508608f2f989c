"""The hand-coded letters, read whole: every item stands inside one block."""

from pathlib import Path

import pytest

from tests.extract.check_gold import Report, check


@pytest.fixture(scope="module")
def report(shared: Path) -> Report:
    return check([shared / "gold" / name for name in ("dev", "passages")])


def test_nearly_every_item_is_found_whole_in_one_block(report: Report) -> None:
    assert report.share >= 0.98, report.misses


def test_blocks_are_as_small_as_the_letters_own(report: Report) -> None:
    assert report.median <= 40
