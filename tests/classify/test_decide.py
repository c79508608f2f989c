"""What a requirement carries: an id that lasts, its part, its places, its attributes."""

from dataclasses import replace
from pathlib import Path

import pytest

from govload.classify import code_letter, find_requirements, load_rulebook, section_roles
from govload.model import DocumentKind, Kind, Letter, Part
from tests.classify.build import letter_from

LETTER = """
@ Fjelltilsynet
# 2 Mål
Mål 1: Trygge stier
Styringsparametere:
- Andel stier med godkjent merking. Resultatkrav: 95 pst.
- Brukernes tilfredshet
Mål 2: Rene fjell
# 3 Oppdrag
## Oppdrag 4: Ny strategi
Fjelltilsynet skal lage en strategi.
- første punkt
- andre punkt
Frist: 1. mai 2025
# 6 Budsjett
"""


@pytest.fixture(scope="module")
def letter() -> Letter:
    return letter_from(LETTER)


def test_ids_do_not_depend_on_the_rulebook(letter: Letter, tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(
        'family = "roles"\n[[rule]]\nid = "own.x"\ngives = "text"\nphrases = ["brev"]\n'
        'examples = ["Brev", "brev"]\ncounter_examples = ["Mål"]\n',
        encoding="utf-8",
    )
    changed = load_rulebook(tmp_path)
    ours = [item.requirement_id for item in find_requirements(letter)]
    theirs = [item.requirement_id for item in find_requirements(letter, rulebook=changed)]
    assert ours == theirs
    assert all(one.startswith(f"{letter.letter_id}-") for one in ours)
    assert len(set(ours)) == len(ours)
    assert code_letter(letter).rulebook != code_letter(letter, rulebook=changed).rulebook


def test_the_same_letter_gives_the_same_coding(letter: Letter) -> None:
    assert code_letter(letter) == code_letter(letter)


def test_a_supplement_is_a_part_of_its_own(letter: Letter) -> None:
    supplement = replace(
        letter, metadata=replace(letter.metadata, document_kind=DocumentKind.SUPPLEMENT)
    )
    assert {item.part for item in find_requirements(supplement)} == {Part.SUPPLEMENT}


def test_kpis_keep_target_unit_and_flags(letter: Letter) -> None:
    merking, tilfredshet = (i for i in find_requirements(letter) if i.kind is Kind.KPI)
    assert (merking.attributes.target, merking.attributes.unit) == ("95 pst", "pst")
    assert merking.attributes.flags == ()
    assert tilfredshet.attributes.flags == ("kpi_without_target",)


def test_a_goal_that_nobody_measures_is_flagged(letter: Letter) -> None:
    trygge, rene = (item for item in find_requirements(letter) if item.kind is Kind.GOAL)
    assert trygge.attributes.flags == ()
    assert rene.attributes.flags == ("goal_without_kpi",)


def test_a_titled_assignment_keeps_its_whole_text(letter: Letter) -> None:
    (oppdrag,) = (item for item in find_requirements(letter) if item.kind is Kind.ACTIVITY)
    assert oppdrag.text == "Ny strategi"
    assert "andre punkt" in oppdrag.full_text
    assert oppdrag.attributes.identifier == "Oppdrag 4"
    assert oppdrag.attributes.points == 2
    assert oppdrag.attributes.deadline == "1. mai 2025"


def test_each_section_has_a_role(letter: Letter) -> None:
    assert section_roles(letter) == ("text", "goal", "assignment", "assignment", "budget")


def test_what_follows_a_table_of_assignments_counts_beside_it() -> None:
    text = """
@ Fjelltilsynet
# 3 Oppdrag
| Nr. | Oppdrag | Frist |
| 2024-01 | Ny strategi | 1. mai |
| 2024-02 | Bedre kart | 1. juni |

Oppdragene skal løses i tråd med utredningsinstruksen.
"""
    found = find_requirements(letter_from(text))
    assert len(found) == 3
    assert found[-1].text == "Oppdragene skal løses i tråd med utredningsinstruksen."


def test_a_line_without_a_stop_below_the_label_of_parameters_is_one() -> None:
    text = """
@ Fjelltilsynet
Styringsparametere:
Antall stier
Fjelltilsynet skal merke alle nye stier
Fjelltilsynet skal følge opp tallene.
"""
    kinds = [item.kind for item in find_requirements(letter_from(text))]
    assert kinds == [Kind.KPI, Kind.KPI, Kind.ACTIVITY]


def test_a_table_below_a_list_of_assignments_is_no_part_of_the_last() -> None:
    text = """
@ Fjelltilsynet
# 3 Oppdrag
1. Ny strategi
2. Bedre kart
| Mål | Indikator |
| Trygge stier | Andel merkede stier |
"""
    kinds = [item.kind for item in find_requirements(letter_from(text))]
    assert kinds == [Kind.ACTIVITY, Kind.ACTIVITY, Kind.GOAL, Kind.KPI]


def test_a_word_that_may_be_a_verb_is_one_among_verbs() -> None:
    text = """
@ Fjelltilsynet
Fjelltilsynet skal:
- styrke varslingen
- bedre formidlingen til reiselivet
- utvikle samarbeidet med kommunene
"""
    assert len(find_requirements(letter_from(text))) == 3
