"""A Norwegian reader gets reasons and diagnostics in Norwegian, and no word of theirs is lost."""

import tomllib
from importlib.resources import files
from itertools import chain
from string import Formatter

import pytest

from govload.analyse.published import published_rows
from govload.classify import code_letter
from govload.diagnostics import CATALOGUE
from govload.export.diagnostic_words import message_in, remedy_in
from govload.export.published_words import published_in
from govload.export.reasons import reason_in
from govload.extract import read_letter
from govload.tables.rows import DiagnosticRow
from tests.conftest import ROOT

LETTERS = sorted((ROOT / "data" / "letters").glob("2024-*.pdf"))


def table(name: str) -> dict[str, dict[str, str]]:
    return tomllib.loads(files("govload.export").joinpath(name).read_text(encoding="utf-8"))


def gaps(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def row(code: str, remedy: str) -> DiagnosticRow:
    return DiagnosticRow(
        source="a.pdf",
        page=0,
        severity="warning",
        code=code,
        message="the message",
        remedy=remedy,
        letter_id="",
    )


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("the agency is the one who must act", "virksomheten er den som skal handle"),
        ("repeat of the kpi on page 12", "gjentakelse av styringsparameter på side 12"),
        ("part of the row «Tilsyn {1}»", "del av raden «Tilsyn {1}»"),
        (
            "goes on with the clause of its stem: the ministry asks the agency for it, "
            "and the whole demand is to tell or send in",
            "fortsetter setningen over listen: departementet ber virksomheten om det, "
            "og hele kravet er å melde eller sende inn",
        ),
        ("a reason nobody has translated", "a reason nobody has translated"),
    ],
)
def test_reasons_in_norwegian(reason: str, words: str) -> None:
    assert reason_in(reason, "nb") == words
    assert reason_in(reason, "en") == reason


@pytest.mark.parametrize("lang", ["nb", "nn"])
def test_translations_keep_what_differs_from_case_to_case(lang: str) -> None:
    for sentence, words in table("reasons.toml").items():
        assert gaps(words[lang]) == gaps(sentence)


def test_every_reason_in_the_example_letters_is_translated() -> None:
    codings = [code_letter(read_letter(path)) for path in LETTERS]
    reasons = {
        entry.reason
        for coding in codings
        for entry in chain(coding.requirements, coding.not_counted)
    }
    assert len(reasons) > 20
    missing = sorted(reason for reason in reasons if reason_in(reason, "nb") == reason)
    assert not missing, f"add {missing} to govload/export/reasons.toml"


def test_every_diagnostic_is_translated() -> None:
    assert set(table("diagnostics.toml")) == {entry.code for entry in CATALOGUE}


@pytest.mark.parametrize("lang", ["nb", "nn"])
def test_a_diagnostic_keeps_its_message_and_a_remedy_of_its_own(lang: str) -> None:
    usual = next(entry for entry in CATALOGUE if entry.code == "year_unknown")
    assert "(the message)" in message_in(row("year_unknown", ""), lang)
    assert remedy_in(row("year_unknown", usual.remedy), lang) == "Oppgi året i manifest.csv."
    assert remedy_in(row("year_unknown", "Ask Kari."), lang) == "Ask Kari."
    own = "Fetch the file anew, or open it and save it as a new PDF"
    assert remedy_in(row("unreadable", own), lang).startswith("Hent fil")
    assert remedy_in(row("wrong_type", "Save it as PDF or DOCX."), lang).startswith("Lagre ")
    assert message_in(row("never_heard_of", ""), lang) == "the message"


@pytest.mark.parametrize("lang", ["nb", "nn"])
def test_what_is_said_of_published_figures_is_translated(lang: str) -> None:
    english = ("University", "as reported", "about", "another", "rise")
    for row in published_rows():
        told = [published_in(text, lang) for text in (row.study, row.source, row.note)]
        assert not [text for text in told if any(word in text for word in english)]
