"""From coded letters to rows: what counts, what gives way, and what is told about it."""

from dataclasses import replace
from pathlib import Path

import pytest

from govload.model import (
    CodedLetter,
    Coding,
    Diagnostic,
    DocumentKind,
    Kind,
    LetterRef,
    Metadata,
    Part,
    Place,
    Requirement,
    Severity,
)
from govload.registry import load_registry
from govload.tables.build import LetterTables, build_rows


def coded(source: str, *texts: str, sha: str = "", **metadata: object) -> CodedLetter:
    told: dict[str, object] = {
        "agency": "Etaten for prøver",
        "agency_source": "text",
        "ministry": "Klima- og miljødepartementet",
        "year": 2020,
        **metadata,
    }
    sha256 = sha or source
    return CodedLetter(
        ref=LetterRef(path=Path(source), source=source),
        letter_id=sha256[:12],
        sha256=sha256,
        metadata=Metadata(**told),  # type: ignore[arg-type]
        pages=3,
        words=100,
        coding=Coding(
            requirements=tuple(requirement(sha256[:12], text) for text in texts),
            not_counted=(),
            rulebook="rules1",
        ),
    )


def requirement(letter_id: str, text: str) -> Requirement:
    return Requirement(
        requirement_id=f"{letter_id}-{text}",
        letter_id=letter_id,
        kind=Kind.ACTIVITY,
        part=Part.LETTER,
        text=text,
        full_text=f"{text} Mer om saken.",
        page=2,
        section="1 Oppdrag",
        place=Place(block=1, page=2, section="1 Oppdrag"),
        rules=("one", "two"),
        reason="why",
        repeats=(Place(block=9, page=7, section=""),),
    )


def built(*letters: CodedLetter) -> LetterTables:
    return build_rows(letters, load_registry())


def status(*letters: CodedLetter) -> list[str]:
    return [row.status for row in built(*letters).letters]


def test_a_row_carries_the_quote_its_place_and_its_rules() -> None:
    (row,) = built(coded("a b.pdf", "Etaten skal rydde.")).requirements
    assert (row.text, row.page, row.section) == ("Etaten skal rydde.", 2, "1 Oppdrag")
    assert (row.rules, row.repeats, row.words) == ("one two", "7", 6)
    assert (row.agency_id, row.ministry_id) == ("etaten-for-prover", "KLD")
    assert row.link == "a%20b.pdf#page=2"


def test_a_known_address_is_linked_instead() -> None:
    (row,) = built(coded("a.pdf", "X", url="https://example.org/brev.pdf")).requirements
    assert row.link == "https://example.org/brev.pdf#page=2"


def test_the_same_file_twice_counts_once_also_when_it_went_to_two_agencies() -> None:
    letters = (
        coded("a.pdf", "Rydd", sha="same"),
        coded("b.pdf", "Rydd", sha="same", agency="Direktoratet for prøver"),
    )
    assert status(*letters) == ["counted", "duplicate"]
    tables = built(*letters)
    assert len(tables.requirements) == 1
    assert [note.code for note in tables.diagnostics if "same content" in note.message] == [
        "duplicate_letter"
    ]


def test_the_same_words_in_another_file_count_once_for_the_same_agency_only() -> None:
    assert status(coded("a.pdf", "Rydd"), coded("b.docx", "Rydd")) == ["counted", "duplicate"]
    other = coded("b.pdf", "Rydd", agency="Direktoratet for vind")
    assert status(coded("a.pdf", "Rydd"), other) == ["counted", "counted"]


def zeros(letter: CodedLetter) -> list[str]:
    about = ("nothing_counted", "no_goals")
    return [note.code for note in built(letter).diagnostics if note.code in about]


def test_a_zero_is_never_silent() -> None:
    assert zeros(coded("a.pdf")) == ["nothing_counted"]
    assert zeros(coded("a.pdf", "Rydd")) == ["no_goals"]
    assert zeros(coded("a.pdf", "Rydd", document_kind=DocumentKind.SUPPLEMENT)) == []
    letter = coded("a.pdf", "Rydd", "Rent vann")
    assert letter.coding is not None
    activity, goal = letter.coding.requirements
    coding = replace(letter.coding, requirements=(activity, replace(goal, kind=Kind.GOAL)))
    assert zeros(replace(letter, coding=coding)) == []


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("Tildelingsbrev 2020", "Revidert tildelingsbrev 2020"),
        ("Foreløpig tildelingsbrev 2020", "Tildelingsbrev 2020"),
        ("Revidert tildelingsbrev, versjon 1", "Revidert tildelingsbrev, versjon 2"),
        ("Revidert tildelingsbrev 14.2.2020", "Revidert tildelingsbrev 1.10.2020"),
    ],
)
def test_the_newest_version_counts_and_says_so(older: str, newer: str) -> None:
    letters = (coded("a.pdf", "En", title=older), coded("b.pdf", "To", title=newer))
    assert status(*letters) == ["superseded", "counted"]
    assert "superseded_letter" in [note.code for note in built(*letters).diagnostics]


def test_letters_without_a_mark_of_revision_all_count() -> None:
    assert status(coded("a.pdf", "En"), coded("b.pdf", "To")) == ["counted", "counted"]


def test_instructions_failures_and_other_documents_are_listed_but_not_counted() -> None:
    failed = CodedLetter(
        ref=LetterRef(path=Path("x.pdf"), source="x.pdf"),
        diagnostics=(Diagnostic(code="zero_pages", severity=Severity.ERROR, message="no pages"),),
    )
    report = CodedLetter(
        ref=LetterRef(path=Path("y.pdf"), source="y.pdf"),
        diagnostics=(Diagnostic(code="not_a_letter", severity=Severity.ERROR, message="a report"),),
    )
    instruction = coded("z.pdf", "Rydd", document_kind=DocumentKind.INSTRUCTION)
    tables = built(failed, report, instruction)
    assert [row.status for row in tables.letters] == ["failed", "not_a_letter", "instruction"]
    assert tables.requirements == ()
    assert {note.source for note in tables.diagnostics} == {"x.pdf", "y.pdf", "z.pdf"}


def test_a_letter_whose_agency_cannot_be_told_keeps_to_itself() -> None:
    one, other = built(coded("a.pdf", "En", agency=""), coded("b.pdf", "To", agency="")).letters
    assert one.agency_id != other.agency_id
    assert (one.agency, one.agency_match) == ("", "unknown")


def test_nearly_equal_names_are_told_not_joined() -> None:
    tables = built(
        coded("a.pdf", "En", agency="Frivillighetsetaten"),
        coded("b.pdf", "To", agency="Frivilligheitsetaten"),
    )
    assert len({row.agency_id for row in tables.letters}) == 2
    assert "similar_agencies" in [note.code for note in tables.diagnostics]


def test_an_agency_id_in_the_manifest_wins() -> None:
    ref = LetterRef(path=Path("a.pdf"), source="a.pdf", declared={"agency_id": "helsedirektoratet"})
    declared = replace(coded("a.pdf", "En"), ref=ref)
    assert built(declared).letters[0].agency == "Helsedirektoratet"


def test_a_name_taken_on_trust_is_told_once_for_all_letters() -> None:
    letters = [
        coded(f"{year}.pdf", "En", agency="Departementenes servicesenter", year=year)
        for year in (2015, 2016)
    ]
    told = [note for note in built(*letters).diagnostics if note.code == "unverified_name"]
    assert [("in 2 letters" in note.message, note.source) for note in told] == [(True, "")]
