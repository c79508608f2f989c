from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from govload.analyse.review import agreement, between_reviewers, reviewed_counts, settle
from govload.cli.review import command
from govload.errors import OutputError
from govload.export.review import (
    check,
    keep_aside,
    merge,
    read_answers,
    read_reviews,
    write_reviews,
)
from govload.export.workbook import write_workbook
from govload.tables.rows import ReviewRow
from govload.tables.schema import LANGUAGES, schemas, value_label
from tests.export.factory import STAMP, make_run

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")

RUN = replace(make_run(), changes=(), not_counted=())
HEAD, FIRST = 4, 5
FIRST_CELL = (RUN.counts[0].agency, RUN.counts[0].year)
Edit = Callable[[Worksheet, dict[str, int]], None]


def edited(folder: Path, edit: Edit, *, lang: str = "nb", name: str = "govload.xlsx") -> Path:
    """Write the workbook, let a reviewer edit it and save it as Excel would."""
    path = folder / name
    write_workbook(RUN, path, lang=lang)
    book = load_workbook(path)
    sheet = book.worksheets[5]
    columns = {str(cell.value): cell.column for cell in sheet[HEAD]}
    edit(sheet, columns)
    book.save(path)
    return path


def answer(row: int, decision: str, right: str = "", comment: str = "") -> Edit:
    def edit(sheet: Worksheet, columns: dict[str, int]) -> None:
        sheet.cell(row, columns["Vurdering"], decision)
        sheet.cell(row, columns["Rett type"], right)
        sheet.cell(row, columns["Kommentar"], comment)

    return edit


def missed(**cells: object) -> Edit:
    def edit(sheet: Worksheet, columns: dict[str, int]) -> None:
        row = FIRST + len(RUN.requirements)
        for heading, value in cells.items():
            sheet.cell(row, columns[heading], value)

    return edit


MISSED = {"Type": "Mål", "Sitat": "Noe nytt", "Side": 3, "Fil": "2015/fyrtilsynet.pdf"}


def reviews_of(path: Path) -> tuple[ReviewRow, ...]:
    checked = check(read_answers(path), RUN.letters, reviewer="Kari", rulebook=STAMP)
    assert checked.faults == ()
    return checked.reviews


def faults_of(path: Path) -> list[str]:
    checked = check(read_answers(path), RUN.letters, reviewer="Kari", rulebook=STAMP)
    return [f"{fault.row}: {fault.message}" for fault in checked.faults]


def test_an_untouched_workbook_holds_no_answers(tmp_path: Path) -> None:
    assert read_answers(edited(tmp_path, lambda *_: None)) == ()


def test_decisions_come_back_signed(tmp_path: Path) -> None:
    (review,) = reviews_of(
        edited(tmp_path, answer(FIRST, "Feil", "Aktivitetskrav", "egentlig oppdrag"))
    )
    first = RUN.requirements[0]
    assert review == ReviewRow(
        requirement_id=first.requirement_id,
        letter_id=first.letter_id,
        reviewer="Kari",
        decision="wrong",
        kind="goal",
        right_kind="activity",
        part="letter",
        page=first.page,
        text=first.text,
        comment="egentlig oppdrag",
        source=first.source,
        rulebook=STAMP,
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_reads_back(lang: str, tmp_path: Path) -> None:
    heading = schemas()["review"].column("decision").label(lang)

    def edit(sheet: Worksheet, columns: dict[str, int]) -> None:
        sheet.cell(FIRST, columns[heading], value_label("correct", lang))

    assert [row.decision for row in reviews_of(edited(tmp_path, edit, lang=lang))] == ["correct"]


def test_a_missed_requirement_finds_its_letter(tmp_path: Path) -> None:
    (review,) = reviews_of(edited(tmp_path, missed(**MISSED)))
    letter = next(row for row in RUN.letters if row.source == MISSED["Fil"])
    assert (review.decision, review.kind, review.page) == ("missing", "goal", 3)
    assert review.requirement_id.startswith(f"{letter.letter_id}-m")


@pytest.mark.parametrize(
    ("edit", "fault"),
    [
        (answer(FIRST, "Tja"), "5: 'Tja' is no decision"),
        (answer(FIRST, "Feil"), "5: a wrong requirement needs its right kind"),
        (answer(FIRST, "Feil", "Mål"), "5: a wrong requirement needs its right kind"),
        (answer(FIRST, "Riktig", "Aktivitetskrav"), "5: a correct requirement cannot"),
        (answer(FIRST, "Mangler"), "5: that decision is for rows you add"),
        (answer(FIRST, "", "Mål"), "5: a right kind needs a decision"),
        (missed(**MISSED | {"Fil": "nowhere.pdf"}), "needs the file it stands in"),
        (missed(**MISSED | {"Type": ""}), "needs its kind"),
        (missed(**MISSED | {"Sitat": ""}), "needs its quote"),
        (missed(**MISSED | {"Side": "tre"}), "needs its page"),
        (missed(**MISSED | {"Vurdering": "Riktig"}), "choose the last decision"),
    ],
)
def test_a_faulty_row_is_named_with_what_to_do(edit: Edit, fault: str, tmp_path: Path) -> None:
    (found,) = faults_of(edited(tmp_path, edit))
    assert fault in found


def test_a_workbook_that_is_not_ours_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other.xlsx").write_bytes(b"PK")
    with pytest.raises(OutputError, match=r"other\.xlsx: cannot be read"):
        read_answers(tmp_path / "other.xlsx")


def review(at: int, decision: str, right: str = "", *, by: str = "Kari") -> ReviewRow:
    row = RUN.requirements[at]
    return ReviewRow(
        requirement_id=row.requirement_id,
        letter_id=row.letter_id,
        reviewer=by,
        decision=decision,
        kind=row.kind,
        right_kind=right,
        part="letter",
        page=row.page,
        text=row.text,
        comment="",
        source=row.source,
        rulebook=STAMP,
    )


ADDED = replace(review(0, "missing"), requirement_id="000000000000-m1234567", text="Noe helt annet")


def test_decisions_move_counts_from_kind_to_kind() -> None:
    reviews = [
        review(0, "wrong", "activity"),
        review(1, "wrong", "none"),
        review(2, "correct"),
        ADDED,
    ]
    decisions = settle(reviews, RUN.requirements, RUN.letters)
    first, *rest = reviewed_counts(RUN.counts, RUN.requirements, RUN.letters, decisions)
    assert first.goal_reviewed == first.goal - 2 + 1
    assert first.activity_reviewed == first.activity + 1
    assert first.total_reviewed == first.total - 1 + 1
    assert first.decided == 4
    assert all(row.total == row.total_reviewed for row in rest)


def test_what_reviewers_dispute_is_not_applied() -> None:
    reviews = [review(0, "correct"), review(0, "wrong", "none", by="Ola")]
    decisions = settle(reviews, RUN.requirements, RUN.letters)
    assert (len(decisions.disputed), decisions.settled) == (2, ())


def test_decisions_without_their_requirement_are_listed_not_lost() -> None:
    gone = [review(0, "correct"), replace(ADDED, letter_id="gone")]
    decisions = settle(gone, RUN.requirements[1:], RUN.letters)
    assert len(decisions.orphaned) == 2


def test_a_missed_requirement_that_is_found_by_now_is_not_added_twice() -> None:
    now_found = replace(ADDED, text=RUN.requirements[0].text.upper())
    decisions = settle([now_found], RUN.requirements, RUN.letters)
    assert (decisions.found, decisions.settled) == ((now_found,), ())


def test_agreement_per_kind_and_kappa_by_hand() -> None:
    reviews = [
        review(0, "correct"),
        review(1, "wrong", "none"),
        review(2, "correct"),
        review(3, "correct"),
    ]
    goal, kpi, total = agreement(reviews, RUN.requirements)
    assert (goal.cases, goal.agreed, goal.share) == (2, 1, 0.5)
    assert (kpi.cases, kpi.agreed, kpi.kappa) == (2, 2, 1.0)
    # Observed 3/4; by chance 2/4 * 1/4 goals + 2/4 * 2/4 KPIs = 3/8; kappa = (6/8 - 3/8) / (5/8).
    assert total.kappa == pytest.approx(0.6)
    assert goal.kappa == pytest.approx(0.5)


def test_two_reviewers_are_compared_where_both_decided() -> None:
    ours = [review(0, "correct"), review(1, "correct"), review(2, "correct")]
    theirs = [review(0, "correct", by="Ola"), review(1, "wrong", "none", by="Ola")]
    *_, total = between_reviewers(ours, theirs)
    assert (total.cases, total.agreed) == (2, 1)


def test_a_newer_word_replaces_an_older_one_and_the_older_is_kept(tmp_path: Path) -> None:
    assert write_reviews(tmp_path, [review(0, "correct")]) is None
    changed = merge(read_reviews(tmp_path), [review(0, "wrong", "none"), review(1, "correct")])
    aside = write_reviews(tmp_path, changed)
    assert read_reviews(tmp_path) == changed
    assert aside is not None
    assert "correct" in aside.read_text()
    assert write_reviews(tmp_path, changed) is None


def test_a_workbook_with_new_answers_is_kept_aside(tmp_path: Path) -> None:
    path = edited(tmp_path, answer(FIRST, "Riktig"))
    reviews = reviews_of(path)
    assert keep_aside(path, reviews) is None
    assert path.exists()
    assert keep_aside(path, ()) == tmp_path / "govload.reviewed-1.xlsx"
    assert not path.exists()
    assert keep_aside(path, ()) is None


def test_answers_stand_in_the_next_workbook(tmp_path: Path) -> None:
    reviews = (review(0, "wrong", "activity"),)
    write_workbook(replace(RUN, review=reviews), tmp_path / "next.xlsx")
    assert reviews_of(tmp_path / "next.xlsx") == reviews
    assert keep_aside(tmp_path / "next.xlsx", reviews) is None


def test_the_workbook_shows_counts_before_and_after(tmp_path: Path) -> None:
    reviews = (review(0, "wrong", "activity"), replace(ADDED, letter_id="gone"))
    decisions = settle(reviews, RUN.requirements, RUN.letters)
    counts = reviewed_counts(RUN.counts, RUN.requirements, RUN.letters, decisions)
    tables = replace(RUN, review=reviews, reviewed=counts)
    write_workbook(tables, tmp_path / "book.xlsx")
    sheet = load_workbook(tmp_path / "book.xlsx")["Gjennomgang"]
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert "Noe helt annet" in texts
    first = next(row for row in sheet.iter_rows(values_only=True) if row[:2] == FIRST_CELL)
    assert first[2:4] == (counts[0].goal, counts[0].goal - 1)


def test_import_keeps_decisions_and_tells_agreement(out: Path) -> None:
    path = edited(out, answer(FIRST, "Riktig"))
    result = CliRunner().invoke(
        command, ["import", str(path), "--out", str(out), "--reviewer", "Kari"]
    )
    assert result.exit_code == 0, result.output
    assert "1 decisions and comments taken in." in result.stderr
    assert "100 %" in result.stdout
    assert read_reviews(out)[0].reviewer == "Kari"


def test_import_with_faults_keeps_nothing(out: Path) -> None:
    path = edited(out, answer(FIRST, "Feil"))
    result = CliRunner().invoke(command, ["import", str(path), "--out", str(out)])
    assert result.exit_code != 0
    assert "row 5: a wrong requirement" in result.stderr
    assert read_reviews(out) == ()


def test_compare_shows_where_reviewers_differ(out: Path) -> None:
    first = edited(out, answer(FIRST, "Riktig"), name="kari.xlsx")
    second = edited(out, answer(FIRST, "Feil", "Ingen"), name="ola.xlsx")
    result = CliRunner().invoke(command, ["compare", str(first), str(second), "--out", str(out)])
    assert result.exit_code == 0, result.output
    assert "kari and ola" in result.stdout
    assert "None" in result.stdout
