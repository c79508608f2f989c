"""Deadlines and identifiers of assignments, as the letter prints them."""

import pytest

from govload.classify import find_requirements
from govload.model import Attributes
from tests.classify.build import letter_from


def _assignment(*body: str, title: str = "SD-24-1 Ny veileder om hogst") -> Attributes:
    letter = letter_from("\n".join(["@ Skogdirektoratet", "# 4 Oppdrag", title, *body]))
    (found,) = find_requirements(letter)
    return found.attributes


@pytest.mark.parametrize(
    ("line", "deadline"),
    [
        ("Frist: 1. juni 2024.", "1. juni 2024"),
        ("Frist: Pilot 1. mai, full drift 1. november", "Pilot 1. mai, full drift 1. november"),
        ("Frist: Løpende", "Løpende"),
        ("Frist: 15. oktober 2024. Et utkast leveres i mai.", "15. oktober 2024"),
        (
            "Frist: Direktoratet bes om å levere et utkast til mulige løsninger av saken innen "
            "1.2.2024 og en rapport innen 1.6.2024.",
            "innen 1.2.2024; innen 1.6.2024",
        ),
    ],
)
def test_a_labelled_deadline_is_kept_whole(line: str, deadline: str) -> None:
    assert _assignment("Direktoratet skal lage en veileder.", line).deadline == deadline


@pytest.mark.parametrize(
    "line", ["Frist: Settes i dialog med direktoratet", "Frist: avtales nærmere"]
)
def test_a_deadline_still_to_be_agreed_is_none_and_flagged(line: str) -> None:
    attributes = _assignment("Direktoratet skal lage en veileder.", line)
    assert (attributes.deadline, attributes.flags) == ("", ("deadline_open",))


def test_a_set_deadline_wins_over_one_that_is_open() -> None:
    points = ("- lage et utkast. Frist: avtales nærmere", "- lage en veileder. Frist: 1. juni")
    attributes = _assignment("Direktoratet skal:", *points)
    assert (attributes.deadline, attributes.flags) == ("1. juni", ())


@pytest.mark.parametrize(
    ("deadline", "flags"),
    [
        ("31.6.2024", ("impossible_date",)),
        ("31. juni", ("impossible_date",)),
        ("29. februar 2023", ("impossible_date",)),
        ("1.13.2024", ("impossible_date",)),
        ("29.2.2024", ()),
        ("31.12.2024", ()),
        ("1. sept. 2024", ()),
        ("innen 2. tertial 2024", ()),
    ],
)
def test_a_day_no_calendar_has_is_flagged(deadline: str, flags: tuple[str, ...]) -> None:
    assert _assignment(f"Frist: {deadline}").flags == flags


def test_a_column_tells_when_each_row_is_due() -> None:
    rows = "| Nr. | Oppdrag | Frist |\n| 1 | Ny veileder om hogst | 1. mai |\n"
    rows += "| 2 | Statistikk over hogst | Etter avtale |\n"
    first, second = find_requirements(letter_from(f"@ Skogdirektoratet\n# 4 Oppdrag\n{rows}"))
    assert first.attributes.deadline == "1. mai"
    assert (second.attributes.deadline, second.attributes.flags) == ("", ("deadline_open",))


@pytest.mark.parametrize(
    "title",
    [
        "SD-24-1 Ny veileder om hogst",
        "SD-24-1\nAvd. XD: ABC\nNy veileder om hogst",
        "---| | SD-24-1 | Avd. XD: ABC | Ny veileder om hogst |",
    ],
)
def test_the_identifier_is_kept_bare_however_it_is_set(title: str) -> None:
    assert _assignment("Frist: 1. mai", title=title).identifier == "SD-24-1"
