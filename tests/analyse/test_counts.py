"""Counting per agency and year."""

import pytest

from govload.analyse.counts import count_rows
from govload.analyse.supplements import standing_at_year_end
from tests.analyse.rows import letter_row, not_counted_row, requirement_row


def test_letters_of_two_ministries_are_summed_and_both_are_named() -> None:
    letters = [
        letter_row(letter_id="a", ministry_id="KD", ministry="Kunnskapsdepartementet"),
        letter_row(letter_id="b", ministry_id="NFD", ministry="Nærings- og fiskeridepartementet"),
    ]
    items = [
        requirement_row(letter_id="a", kind="goal"),
        requirement_row(letter_id="b", kind="activity"),
        requirement_row(letter_id="b", kind="reporting"),
    ]
    (row,) = count_rows(letters, items)
    assert (row.letters, row.goal, row.activity, row.total, row.reporting) == (2, 1, 1, 2, 1)
    assert row.ministry_id == "KD; NFD"


def test_parts_are_counted_apart_and_words_are_those_of_the_headline() -> None:
    letters = [
        letter_row(letter_id="a"),
        letter_row(letter_id="s", document_kind="supplement"),
    ]
    items = [
        requirement_row(letter_id="a", kind="kpi", text="Andel saker i tide"),
        requirement_row(letter_id="a", kind="activity", part="attachment", text="Rydd hos dere"),
        requirement_row(letter_id="s", kind="activity", part="supplement", text="Noe helt nytt"),
        requirement_row(letter_id="a", kind="common", text="Ta inn lærlinger"),
    ]
    (row,) = count_rows(letters, items)
    assert (row.total, row.attachment_total, row.supplement_total) == (1, 1, 1)
    assert (row.with_supplements_total, row.words, row.supplements) == (2, 4, 1)


def test_letters_that_do_not_count_have_no_row_and_empty_letters_have_one() -> None:
    letters = [
        letter_row(letter_id="a", agency_id="tom", year=2020),
        letter_row(letter_id="b", agency_id="borte", status="duplicate"),
    ]
    assert [(row.agency_id, row.year, row.total) for row in count_rows(letters, [])] == [
        ("tom", 2020, 0)
    ]


def test_every_headline_requirement_of_a_letter_is_in_one_count() -> None:
    letters = [letter_row(letter_id=str(n), agency_id=f"e{n % 3}", year=2015 + n) for n in range(9)]
    items = [
        requirement_row(letter_id=str(n % 9), kind=kind)
        for n, kind in enumerate(["goal", "kpi", "activity"] * 10)
    ]
    assert sum(row.total for row in count_rows(letters, items)) == len(items)


ORIGINALS = [
    requirement_row(identifier="Oppdrag 1", text="Oppdrag 1 Kartlegging av øyer"),
    requirement_row(identifier="Oppdrag 2", text="Oppdrag 2 Ny plan for havner"),
    requirement_row(identifier="", text="Etaten skal øve en gang i halvåret"),
]


def test_a_supplement_replaces_what_it_changes_by_identifier_or_title() -> None:
    newer = [
        requirement_row(part="supplement", identifier="Oppdrag 2", text="Oppdrag 2 Havneplan"),
        requirement_row(part="supplement", text="Etaten skal øve en gang i kvartalet"),
    ]
    standing = standing_at_year_end([*ORIGINALS, *newer])
    assert [item.text for item in standing] == [
        "Oppdrag 1 Kartlegging av øyer",
        "Oppdrag 2 Havneplan",
        "Etaten skal øve en gang i kvartalet",
    ]


def test_a_supplement_takes_back_what_it_names() -> None:
    ledger = [
        not_counted_row(part="supplement", text="Oppdrag 1 utgår.", reason="the item lapses"),
        not_counted_row(part="supplement", text="Oppdrag 2 er utsatt.", reason="past tense"),
        not_counted_row(part="letter", text="Oppdrag 2 utgår.", reason="the item lapses"),
    ]
    standing = standing_at_year_end(ORIGINALS, ledger)
    assert [item.identifier for item in standing] == ["Oppdrag 2", ""]


@pytest.mark.parametrize(
    "text",
    [
        "Oppdrag 1, Kartlegging av øyer, går ut.",
        "Kartlegging av øyer utgår som oppdrag i 2015.",
        "Oppdrag 1 fell bort.",
        "Departementet viser til at oppdrag 1 trekkes tilbake.",
    ],
)
def test_a_lapse_is_told_in_many_ways(text: str) -> None:
    ledger = [not_counted_row(part="supplement", text=text, reason="no rule makes it a demand")]
    assert [item.identifier for item in standing_at_year_end(ORIGINALS, ledger)] == [
        "Oppdrag 2",
        "",
    ]


def test_oppdrag_1_is_not_oppdrag_12() -> None:
    ledger = [not_counted_row(part="supplement", text="Oppdrag 12 utgår.", reason="it lapses")]
    assert len(standing_at_year_end(ORIGINALS, ledger)) == 3
