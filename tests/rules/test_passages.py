"""Short constructed passages in many styles, each with everything that counts in it."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from govload.classify import code_letter
from govload.model import Kind
from tests.classify.build import letter_from

FILES = sorted((Path(__file__).parent / "passages").glob("*.toml"))
PASSAGES = [
    passage
    for file in FILES
    for passage in tomllib.loads(file.read_text(encoding="utf-8"))["passage"]
]


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage["name"])
def test_counts_what_a_person_would_count(passage: dict[str, Any]) -> None:
    coding = code_letter(letter_from(passage["text"]))
    for kind in (
        Kind.GOAL,
        Kind.KPI,
        Kind.KEY_FIGURE,
        Kind.ACTIVITY,
        Kind.REPORTING,
        Kind.COMMON,
        Kind.ADVISORY,
    ):
        found = [item.text for item in coding.requirements if item.kind is kind]
        assert found == passage.get(kind.value, []), kind
