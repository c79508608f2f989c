"""The commitment in a sentence speaks of the matched panel alone, and only of enough agencies."""

from dataclasses import replace

import pytest

from govload.export.commitment_words import commitment_sentence, latest_overall, overall
from tests.export.factory import make_run

RUN = make_run()


def test_other_panels_are_kept_out() -> None:
    others = [replace(row, panel="all", difference=99.0) for row in RUN.commitment]
    mixed = replace(RUN, commitment=(*others, *RUN.commitment, *others))
    assert overall(mixed) == overall(RUN)
    assert latest_overall(mixed) == latest_overall(RUN)


def test_too_few_agencies_get_no_verdict_in_numbers() -> None:
    few = [replace(row, verdict="too_few_agencies", agencies=2) for row in RUN.commitment]
    sentence = commitment_sentence(replace(RUN, commitment=tuple(few)), "en")
    assert sentence.startswith("Too few agencies to tell: 2 with letters")
    assert "percent" not in sentence


def shares(share: float | None) -> str:
    rows = tuple(replace(row, share_reversed=share) for row in RUN.commitment)
    return commitment_sentence(replace(RUN, commitment=rows), "en")


@pytest.mark.parametrize("share", [None, 0.0, 0.004])
def test_nothing_gone_is_not_told_as_a_share(share: float | None) -> None:
    assert "of the increase" not in shares(share)


def test_a_share_beyond_the_whole_is_told_as_the_whole() -> None:
    assert "64 percent of the increase" in shares(0.64)
    assert "All of the increase" in shares(1.04)
