"""The page on diagnostics, the table in code and the codes in use are one."""

import re

import pytest

from govload.diagnostics import CATALOGUE, as_markdown, diagnose
from govload.model import Severity
from tests.conftest import ROOT


def test_the_page_is_the_table() -> None:
    page = (ROOT / "docs" / "diagnostics.md").read_text(encoding="utf-8")
    assert page == as_markdown(), "write as_markdown() to docs/diagnostics.md"


def test_every_code_is_one_entry_with_meaning_and_remedy() -> None:
    codes = [entry.code for entry in CATALOGUE]
    assert len(codes) == len(set(codes))
    for entry in CATALOGUE:
        assert re.fullmatch(r"[a-z]+(?:_[a-z]+)*", entry.code)
        assert entry.meaning.endswith(".")
        assert entry.remedy.endswith(".")


def test_every_code_in_the_sources_is_catalogued() -> None:
    used = set()
    for path in (ROOT / "govload").rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        used |= set(re.findall(r'(?:LetterError|diagnose)\(\s*"([a-z_]+)"', source))
        used |= set(re.findall(r'Diagnostic\(\s*code="([a-z_]+)"', source))
    assert used
    missing = used - {entry.code for entry in CATALOGUE}
    assert not missing, f"add {sorted(missing)} to govload/diagnostics.toml and docs/diagnostics.md"


def test_a_diagnostic_takes_severity_and_remedy_from_the_table() -> None:
    found = diagnose("year_unknown", "no year is named", source="a.pdf")
    assert (found.severity, found.source, found.page) == (Severity.WARNING, "a.pdf", 0)
    assert found.remedy == "Declare the year in manifest.csv."


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(KeyError):
        diagnose("no_such_code", "x")
