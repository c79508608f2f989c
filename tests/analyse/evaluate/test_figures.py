"""Rates, count errors, kappa and causes on a corpus small enough to check by hand."""

import json
from pathlib import Path

import numpy as np
import pytest

from govload.analyse.evaluate import (
    GoldItem,
    GoldLetter,
    LetterComparison,
    Reading,
    as_json,
    changes,
    cohen_kappa,
    compare_letter,
    evaluate,
    items_of_evaluation,
    items_of_run,
    read_gold,
)
from govload.analyse.evaluate.causes import Cause, slips
from govload.analyse.evaluate.counting import intraclass_correlation
from govload.errors import ConfigError
from govload.model import (
    DocumentKind,
    Kind,
    Language,
    NotCounted,
    Part,
    Place,
    Requirement,
)
from tests.analyse.rows import requirement_row

HERE = Place(block=0, page=3, section="Mål")


def requirement(text: str, kind: Kind, part: Part = Part.LETTER) -> Requirement:
    return Requirement(
        requirement_id=f"id-{text}",
        letter_id="letter",
        kind=kind,
        part=part,
        text=text,
        full_text=text,
        page=3,
        section="Mål",
        place=HERE,
        rules=("rule",),
        reason="",
    )


def gold_letter(name: str, *items: tuple[Kind, str], year: int = 2015) -> GoldLetter:
    return GoldLetter(
        letter=name,
        path=None,
        year=year,
        ministry="Departementet",
        agency="Etaten",
        language=Language.NB,
        document_kind=DocumentKind.LETTER,
        fragment=False,
        items=tuple(GoldItem(kind=k, part=Part.LETTER, text=t) for k, t in items),
    )


def compared(
    gold: GoldLetter,
    *found: Requirement,
    ledger: tuple[NotCounted, ...] = (),
    words: str = "",
    failure: str = "",
) -> LetterComparison:
    reading = Reading(found=found, not_counted=ledger, words=words, failure=failure)
    return compare_letter(gold, reading)


FIRST = compared(
    gold_letter(
        "first",
        (Kind.GOAL, "Trygge veier for alle"),
        (Kind.KPI, "Andel saker løst i tide"),
        (Kind.ACTIVITY, "Etaten skal lage en plan"),
        (Kind.BUDGET, "Etaten skal holde rammen"),
    ),
    requirement("Trygge veier for alle", Kind.GOAL),
    requirement("Etaten skal lage en plan", Kind.ACTIVITY),
    requirement("Kommunene skal bygge gangveier", Kind.ACTIVITY),
    requirement("Etaten skal holde sine rammer", Kind.BUDGET),
)
SECOND = compared(
    gold_letter("second", (Kind.ACTIVITY, "Etaten skal melde fra"), year=2020),
    failure="second.pdf: cannot be read.",
)


def test_rates_per_kind_and_headline_leave_budget_out() -> None:
    result = evaluate([FIRST, SECOND])
    headline = result.headline
    assert (headline.gold, headline.found, headline.matched) == (4, 3, 2)
    assert headline.precision == pytest.approx(2 / 3)
    assert headline.recall == pytest.approx(2 / 4)
    assert headline.f1 == pytest.approx(4 / 7)
    assert result.kinds[Kind.KPI].f1 == 0.0
    assert result.kinds[Kind.ADVISORY].f1 is None
    assert Kind.BUDGET not in result.kinds


def test_a_letter_that_cannot_be_read_counts_as_all_missed() -> None:
    result = evaluate([SECOND])
    assert (result.headline.recall, result.counts["activity"].mean_signed) == (0.0, -1.0)


def test_count_errors_per_measure_and_year_band() -> None:
    result = evaluate([FIRST, SECOND])
    # Activities: first letter 1 coded 2 found, second 1 coded 0 found.
    assert result.counts["activity"].mean_absolute == 1.0
    assert result.counts["activity"].mean_signed == 0.0
    assert result.counts["activity"].relative == 1.0
    assert {band: error.mean_signed for band, error in result.counts_by_year.items()} == {
        "2015–2019": 0.0,
        "2020–2023": -1.0,
    }


def test_json_has_the_shape_other_programs_rely_on() -> None:
    told = json.loads(json.dumps(as_json(evaluate([FIRST, SECOND]))))
    assert told["kinds"]["goal"] == {
        "precision": 1.0,
        "recall": 1.0,
        "f1": 1.0,
        "gold": 1,
        "found": 1,
    }
    assert told["headline"]["gold"] == 4
    assert told["letters"][0] == {
        "letter": "first",
        "gold": {"goal": 1, "kpi": 1, "activity": 1},
        "found": {"goal": 1, "kpi": 0, "activity": 2},
    }
    assert told["mean_absolute_error"] == {"goal": 0.0, "kpi": 0.5, "activity": 1.0}


def test_bootstrap_bounds_hold_the_estimate_and_do_not_move() -> None:
    one, two = evaluate([FIRST, SECOND] * 4), evaluate([FIRST, SECOND] * 4)
    assert one.headline == two.headline
    low, f1, high = one.headline.f1_low, one.headline.f1, one.headline.f1_high
    assert low is not None
    assert f1 is not None
    assert high is not None
    assert low < f1 < high


def test_intraclass_correlation_is_that_of_shrout_and_fleiss() -> None:
    # The worked example of Shrout & Fleiss (1979), table 2: ICC(2,1) = 0.29.
    ratings = np.array(
        [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]],
        dtype=float,
    )
    assert intraclass_correlation(ratings) == pytest.approx(0.29, abs=0.005)


def test_kappa_by_hand() -> None:
    # Observed 3/4, chance (2*3 + 2*1)/16 = 1/2.
    pairs = [("goal", "goal"), ("goal", "goal"), ("kpi", "kpi"), ("kpi", "goal")]
    assert cohen_kappa(pairs) == pytest.approx(0.5)


def ledger(text: str, rule: str, reason: str = "") -> NotCounted:
    return NotCounted(
        letter_id="letter",
        part=Part.LETTER,
        text=text,
        page=2,
        section="Bakgrunn",
        place=HERE,
        role="text",
        cue="skal",
        rule=rule,
        reason=reason,
    )


SENTENCE = "Etaten skal lage en plan for arbeidet med arkivet"


@pytest.mark.parametrize(
    ("found", "kept_out", "words", "cause"),
    [
        ((requirement(SENTENCE, Kind.COMMON),), (), SENTENCE, Cause.SECTION_ROLE),
        ((requirement(SENTENCE, Kind.ADVISORY),), (), SENTENCE, Cause.CUE),
        ((requirement(SENTENCE, Kind.ACTIVITY, Part.ATTACHMENT),), (), SENTENCE, Cause.PART),
        ((), (), "Noe helt annet står i brevet", Cause.EXTRACTION),
        ((), (), SENTENCE, Cause.CUE),
        ((), (), f"Innledning {SENTENCE} og mer", Cause.CUE),
        ((), (ledger(SENTENCE, "repeat.same-words"),), SENTENCE, Cause.REPEAT),
        ((), (ledger(SENTENCE, "actor.others"),), SENTENCE, Cause.ACTOR),
        ((), (ledger(SENTENCE, "detail.product"),), SENTENCE, Cause.UNIT),
        ((), (ledger(SENTENCE, "", "part of the row above"),), SENTENCE, Cause.UNIT),
        ((), (ledger(SENTENCE, "role.background.grant-scheme"),), SENTENCE, Cause.SECTION_ROLE),
        ((), (ledger(SENTENCE, "modifier.past"),), SENTENCE, Cause.CUE),
        (
            (requirement("Planer og mer til. " + SENTENCE + " i år og neste år", Kind.ACTIVITY),),
            (),
            SENTENCE,
            Cause.UNIT,
        ),
    ],
)
def test_a_miss_is_laid_to_its_cause(
    found: tuple[Requirement, ...], kept_out: tuple[NotCounted, ...], words: str, cause: Cause
) -> None:
    letter = compared(
        gold_letter("x", (Kind.ACTIVITY, SENTENCE)), *found, ledger=kept_out, words=words
    )
    assert slips(letter)[0].cause is cause


def test_a_short_title_that_stands_in_the_letter_was_read() -> None:
    letter = compared(
        gold_letter("x", (Kind.ACTIVITY, "Oppdrag 7 Nytt arkiv")),
        words="Oppdrag 7 Nytt arkiv Frist",
    )
    assert slips(letter)[0].cause is not Cause.EXTRACTION


def test_changes_are_gains_and_losses_by_the_hand_coding() -> None:
    gold = gold_letter("x", (Kind.GOAL, "Trygge veier"), (Kind.KPI, "Andel saker i tide"))
    before = items_of_evaluation(
        [
            compared(
                gold,
                requirement("Trygge veier", Kind.ACTIVITY),
                requirement("Andel saker i tide", Kind.KPI),
                requirement("Regjeringen vil mye", Kind.GOAL),
            )
        ]
    )
    after = items_of_evaluation([compared(gold, requirement("Trygge veier", Kind.GOAL))])
    told = {
        change.text: (change.before, change.after, change.verdict)
        for change in changes(before, after)
    }
    assert told == {
        "Trygge veier": ("activity letter", "goal letter", "gain"),
        "Andel saker i tide": ("kpi letter", "", "loss"),
        "Regjeringen vil mye": ("goal letter", "", "gain"),
    }


def test_the_items_of_an_earlier_run_are_judged_by_the_same_coding() -> None:
    rows = [
        requirement_row(requirement_id="1", letter_id="a", kind="goal", text="Trygge veier"),
        requirement_row(requirement_id="2", letter_id="a", kind="kpi", text="Noe annet helt"),
        requirement_row(requirement_id="3", letter_id="a", kind="budget", text="Rammen"),
        requirement_row(requirement_id="4", letter_id="elsewhere", text="Etaten skal rydde"),
    ]
    gold = {"a": gold_letter("x", (Kind.GOAL, "Trygge veier")).items}
    told = {item.requirement_id: item.right for item in items_of_run(rows, {"a": "x"}, gold)}
    assert told == {"1": True, "2": False}
    assert [one.verdict for one in changes(items_of_run(rows, {"a": "x"}, gold), [])] == [
        "loss",
        "gain",
    ]


def test_two_runs_are_compared_without_a_hand_coding() -> None:
    old = [requirement_row(requirement_id="1", letter_id="a", kind="goal")]
    new = [requirement_row(requirement_id="1", letter_id="a", kind="kpi")]
    (change,) = changes(items_of_run(old, {"a": "x"}), items_of_run(new, {"a": "x"}))
    assert (change.before, change.after, change.verdict) == ("goal letter", "kpi letter", "")


def test_a_folder_without_codings_and_a_broken_coding_are_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"no hand codings"):
        read_gold(tmp_path)
    (tmp_path / "a.gold.json").write_text(
        '{"letter": "a", "language": "nb", "items": [{"kind": "gaol"}]}'
    )
    with pytest.raises(ConfigError, match=r"a\.gold\.json.*items\.0\.kind"):
        read_gold(tmp_path)


def test_every_published_coding_can_be_read(shared: Path) -> None:
    letters = read_gold(shared / "gold")
    assert all(letter.path for letter in letters)
    assert sum(letter.fragment for letter in letters) == 53
