import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from govload.analyse.review import agreement, between_reviewers, reviewed_counts, right_kind, settle
from govload.cli.review import command
from govload.errors import OutputError
from govload.export.review import (
    WRITTEN,
    Checked,
    Known,
    Remark,
    check,
    keep_aside,
    merge,
    read_reviews,
    read_sheet,
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
FOUND = RUN.requirements[0]
Edit = Callable[[Worksheet, dict[str, int]], None]
Reviews = tuple[ReviewRow, ...]


def edited(
    folder: Path,
    edit: Edit,
    *,
    lang: str = "nb",
    name: str = "govload.xlsx",
    reviews: Reviews = (),
) -> Path:
    """Write the workbook, let a reviewer edit it and save it as Excel would."""
    path = folder / name
    write_workbook(replace(RUN, review=reviews), path, lang=lang)
    shutil.copyfile(path, path.with_name(WRITTEN))
    book = load_workbook(path)
    sheet = book.worksheets[5]
    columns = {str(cell.value): cell.column for cell in sheet[HEAD]}
    edit(sheet, columns)
    book.save(path)
    return path


def row_of(path: Path, row: int) -> dict[str, object]:
    """Return a row of the sheet by its headings."""
    sheet = load_workbook(path).worksheets[5]
    headings = (str(cell.value) for cell in sheet[HEAD])
    return dict(zip(headings, (cell.value for cell in sheet[row]), strict=False))


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


def checked(path: Path, reviews: Reviews = (), *, by: str = "Kari") -> Checked:
    known = Known(letters=RUN.letters, requirements=RUN.requirements, reviews=reviews)
    return check(read_sheet(path), known, reviewer=by, rulebook=STAMP)


def reviews_of(path: Path, reviews: Reviews = (), *, by: str = "Kari") -> Reviews:
    """Import the workbook after ``reviews`` and return all there are then."""
    found = checked(path, reviews, by=by)
    assert found.faults == ()
    return merge(reviews, found.steps)


def said(remarks: tuple[Remark, ...], lang: str = "nb") -> list[str]:
    return [remark.said(lang, headings="nb") for remark in remarks]


def test_an_untouched_workbook_holds_no_answers(tmp_path: Path) -> None:
    assert reviews_of(edited(tmp_path, lambda *_: None)) == ()


def test_decisions_come_back_signed(tmp_path: Path) -> None:
    (found,) = reviews_of(
        edited(tmp_path, answer(FIRST, "Feil", "Aktivitetskrav", "egentlig oppdrag"))
    )
    assert found == replace(review(0, "wrong", "activity"), comment="egentlig oppdrag")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_reads_back(lang: str, tmp_path: Path) -> None:
    heading = schemas()["review"].column("decision").label(lang)

    def edit(sheet: Worksheet, columns: dict[str, int]) -> None:
        sheet.cell(FIRST, columns[heading], value_label("correct", lang))

    assert [row.decision for row in reviews_of(edited(tmp_path, edit, lang=lang))] == ["correct"]


def test_a_missed_requirement_finds_its_letter(tmp_path: Path) -> None:
    (found,) = reviews_of(edited(tmp_path, missed(**MISSED)))
    letter = next(row for row in RUN.letters if row.source == MISSED["Fil"])
    assert (found.decision, found.kind, found.page) == ("missing", "goal", 3)
    assert found.requirement_id.startswith(f"{letter.letter_id}-m")


def renamed(sheet: Worksheet, columns: dict[str, int]) -> None:
    sheet.cell(FIRST, columns["Krav-id"], "zzzz-0000")
    sheet.cell(FIRST, columns["Vurdering"], "Riktig")


@pytest.mark.parametrize(
    ("edit", "fault"),
    [
        (answer(FIRST, "Tja"), "rad 5: «Tja» i «Vurdering» er ikke et svar. Velg Riktig eller"),
        (answer(FIRST, "Feil", "Aktivitetkrav"), "«Aktivitetkrav» i «Rett type» er ingen type."),
        (answer(FIRST, "Feil"), "«Feil» trenger en type i «Rett type». Er det ikke et krav, velg"),
        (answer(FIRST, "Feil", "Mål"), "«Rett type» er Mål, som raden allerede har"),
        (answer(FIRST, "Riktig", "Aktivitetskrav"), "«Riktig» sier at Mål stemmer, men"),
        (answer(FIRST, "Mangler"), "«Mangler» er for rader du legger til"),
        (answer(FIRST, "", "Mål"), "«Rett type» er fylt ut, men ikke «Vurdering»"),
        (renamed, "rad 5: kjøringen har ikke noe krav med Krav-id «zzzz-0000»"),
        (missed(**MISSED | {"Fil": "nowhere.pdf"}), "kjøringen har ikke noe brev «nowhere.pdf»"),
        (missed(**MISSED | {"Fil": ""}), "«Fil» er tom"),
        (missed(**MISSED | {"Type": ""}), "«Type» er tom. Skriv en av Mål, Styringsparameter"),
        (missed(**MISSED | {"Type": "Krav"}), "«Krav» i «Type» er ingen type"),
        (missed(**MISSED | {"Sitat": ""}), "«Sitat» er tom"),
        (missed(**MISSED | {"Side": "s. 3"}), "«s. 3» i «Side» er ikke et sidetall"),
        (missed(**MISSED | {"Side": ""}), "«Side» er tom"),
        (missed(**MISSED | {"Vurdering": "Riktig"}), "Velg Mangler i «Vurdering»"),
        (
            missed(**MISSED | {"Sitat": FOUND.text.upper(), "Fil": FOUND.source}),
            f"står allerede i rad 5, med side {FOUND.page}. Behold en av dem",
        ),
    ],
)
def test_a_faulty_row_is_named_with_what_to_do(edit: Edit, fault: str, tmp_path: Path) -> None:
    (found,) = said(checked(edited(tmp_path, edit)).faults)
    assert fault in found


def test_faults_come_in_the_order_of_the_rows(tmp_path: Path) -> None:
    def edit(sheet: Worksheet, columns: dict[str, int]) -> None:
        first = sheet.cell(FIRST, columns["Krav-id"]).value
        sheet.cell(FIRST + 1, columns["Krav-id"], first)
        sheet.cell(FIRST + 3, columns["Vurdering"], "Tja")

    assert [fault.row for fault in checked(edited(tmp_path, edit)).faults] == [FIRST + 1, FIRST + 3]


def test_messages_name_columns_as_the_workbook_does(tmp_path: Path) -> None:
    faults = checked(edited(tmp_path, answer(FIRST, "Feil"))).faults
    assert said(faults, "en") == [
        "row 5: “Feil” needs a kind in “Rett type”. Where it is no requirement, choose Ingen."
    ]


@pytest.mark.parametrize(("name", "bytes_"), [("other.xlsx", b"PK"), ("requirements.csv", b"a,b")])
def test_a_workbook_that_is_not_ours_is_refused(name: str, bytes_: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(bytes_)
    with pytest.raises(OutputError, match=r"is no Excel workbook\. Give a workbook of a run"):
        read_sheet(tmp_path / name)


def test_an_answer_somebody_changes_is_theirs_and_the_row_disputed(tmp_path: Path) -> None:
    kari = (replace(review(0, "correct"), comment="sikker"),)
    path = edited(tmp_path, answer(FIRST, "Feil", "Ingen", "sikker"), reviews=kari)
    both = reviews_of(path, kari, by="Ola")
    assert both == (*kari, review(0, "wrong", "none", by="Ola"))
    shown = row_of(edited(tmp_path, lambda *_: None, reviews=both), FIRST)
    assert (shown["Vurdering"], shown["Gjennomgått av"]) == ("Uenige", "Kari, Ola")


def test_a_reviewer_can_settle_a_dispute(tmp_path: Path) -> None:
    both = (review(0, "correct"), review(0, "wrong", "none", by="Ola"))
    path = edited(tmp_path, answer(FIRST, "Feil", "Ingen"), reviews=both)
    agreed = reviews_of(path, both, by="Kari")
    assert [row.decision for row in agreed] == ["wrong", "wrong"]
    path = edited(tmp_path, answer(FIRST, "Uenige", comment="se side 4"), reviews=both)
    assert [row.comment for row in reviews_of(path, both, by="Ola")] == ["", "se side 4"]


def test_a_name_in_the_row_signs_it(tmp_path: Path) -> None:
    def edit(sheet: Worksheet, columns: dict[str, int]) -> None:
        sheet.cell(FIRST, columns["Gjennomgått av"], "Ola")

    kari = (review(0, "correct"),)
    path = edited(tmp_path, edit, reviews=kari)
    assert reviews_of(path, kari) == (*kari, review(0, "correct", by="Ola"))


def test_a_cleared_answer_is_withdrawn_by_its_own_reviewer_alone(tmp_path: Path) -> None:
    kari = (review(0, "wrong", "activity"), review(1, "correct"))
    path = edited(tmp_path, answer(FIRST, "", "Aktivitetskrav"), reviews=kari)
    assert reviews_of(path, kari) == kari[1:]
    found = checked(path, kari, by="Ola")
    assert merge(kari, found.steps) == kari
    assert said(found.doubts) == [
        "rad 5: svaret til Kari står. Bare den som ga det, kan trekke det, med --reviewer; er du "
        "uenig, skriv ditt eget."
    ]


def test_an_older_workbook_takes_back_nothing_newer(tmp_path: Path) -> None:
    old = edited(tmp_path, answer(FIRST, "Riktig"), reviews=(review(1, "correct"),))
    newer = (review(1, "wrong", "none"), review(2, "correct"))
    assert reviews_of(old, newer) == (review(0, "correct"), *newer)


def test_a_newer_answer_that_is_replaced_is_named(tmp_path: Path) -> None:
    old = edited(tmp_path, answer(FIRST, "Riktig"))
    found = checked(old, (review(0, "wrong", "none"),))
    (doubt,) = said(found.doubts)
    assert doubt.startswith("rad 5: Kari hadde svart «Feil» etter at arbeidsboken ble skrevet")


def test_without_its_record_a_workbook_gives_answers_and_takes_none_back(tmp_path: Path) -> None:
    kari = (review(0, "correct"), review(1, "correct"))
    path = edited(tmp_path, answer(FIRST, ""), reviews=kari)
    book = load_workbook(path)
    del book["govload_review"]
    book["Krav"].cell(FIRST + 2, 6, "Riktig")
    book.save(path)
    assert reviews_of(path, kari, by="Ola") == (*kari, review(2, "correct", by="Ola"))


def test_an_answer_is_to_the_kind_that_the_workbook_shows(tmp_path: Path) -> None:
    path = edited(tmp_path, answer(FIRST, "Riktig"))
    recoded = (replace(FOUND, kind="activity"), *RUN.requirements[1:])
    known = Known(letters=RUN.letters, requirements=recoded)
    (confirmed,) = check(read_sheet(path), known, reviewer="Kari", rulebook="newer").reviews
    assert right_kind(confirmed) == "goal"


@pytest.fixture
def with_added(tmp_path: Path) -> Reviews:
    return reviews_of(edited(tmp_path, missed(**MISSED)))


ADDED_ROW = FIRST + len(RUN.requirements)


def test_an_added_requirement_comes_back_as_a_row(tmp_path: Path, with_added: Reviews) -> None:
    path = edited(tmp_path, lambda *_: None, reviews=with_added)
    shown = row_of(path, ADDED_ROW)
    assert MISSED.items() <= shown.items()
    assert (shown["Vurdering"], shown["Gjennomgått av"]) == ("Mangler", "Kari")
    assert reviews_of(path, with_added) == with_added
    texts = [str(cell.value) for row in load_workbook(path)["Gjennomgang"].rows for cell in row]
    assert MISSED["Sitat"] in texts


def test_an_added_requirement_can_be_corrected(tmp_path: Path, with_added: Reviews) -> None:
    def edit(sheet: Worksheet, columns: dict[str, int]) -> None:
        sheet.cell(ADDED_ROW, columns["Sitat"], "Noe ganske nytt")
        sheet.cell(ADDED_ROW, columns["Rett type"], "Styringsparameter")

    path = edited(tmp_path, edit, reviews=with_added)
    (corrected,) = reviews_of(path, with_added)
    assert corrected == replace(with_added[0], text="Noe ganske nytt", kind="kpi")


def delete_added(sheet: Worksheet, _: dict[str, int]) -> None:
    sheet.delete_rows(ADDED_ROW)


def clear_with_bad_page(sheet: Worksheet, columns: dict[str, int]) -> None:
    sheet.cell(ADDED_ROW, columns["Vurdering"], "")
    sheet.cell(ADDED_ROW, columns["Side"], "s. 3")


@pytest.mark.parametrize("edit", [answer(ADDED_ROW, ""), clear_with_bad_page, delete_added])
def test_an_added_requirement_can_be_withdrawn(
    edit: Edit, tmp_path: Path, with_added: Reviews
) -> None:
    path = edited(tmp_path, edit, reviews=with_added)
    assert reviews_of(path, with_added) == ()
    assert reviews_of(path, with_added, by="Ola") == with_added


def test_others_judge_an_added_requirement(tmp_path: Path, with_added: Reviews) -> None:
    path = edited(tmp_path, answer(ADDED_ROW, "Feil", "Ingen"), reviews=with_added)
    disputed = reviews_of(path, with_added, by="Ola")
    assert len(settle(disputed, RUN.requirements, RUN.letters).disputed) == 2
    path = edited(tmp_path, answer(ADDED_ROW, "Riktig"), reviews=with_added)
    agreed = reviews_of(path, with_added, by="Ola")
    assert [row.decision for row in agreed] == ["missing", "missing"]


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


def test_what_is_changed_or_withdrawn_is_kept_in_the_earlier_file(tmp_path: Path) -> None:
    assert write_reviews(tmp_path, [review(0, "correct")]) is None
    aside = write_reviews(tmp_path, [review(0, "wrong", "none"), review(1, "correct")])
    assert aside is not None
    assert "correct" in aside.read_text()
    assert write_reviews(tmp_path, [review(1, "correct")]) == tmp_path / "review.earlier-2.csv"
    assert read_reviews(tmp_path) == (review(1, "correct"),)


def test_a_workbook_with_new_answers_is_kept_aside(tmp_path: Path) -> None:
    path = edited(tmp_path, answer(FIRST, "Riktig"))
    reviews = reviews_of(path)
    assert keep_aside(path, reviews) is None
    assert path.exists()
    assert keep_aside(path, ()) == tmp_path / "govload.reviewed-1.xlsx"
    assert not path.exists()
    assert keep_aside(path, ()) is None


@pytest.mark.parametrize(
    "edit",
    [
        answer(FIRST, "Feil", "Ingen", "sikker"),
        answer(FIRST, ""),
        missed(**MISSED),
        answer(FIRST, "Riktig", "", "en annen kommentar"),
    ],
)
def test_a_workbook_is_kept_aside_until_its_changes_are_imported(
    edit: Edit, tmp_path: Path
) -> None:
    before = (replace(review(0, "correct"), comment="sikker"), review(1, "correct"))
    path = edited(tmp_path, edit, reviews=before)
    assert keep_aside(path, reviews_of(path, before)) is None
    assert keep_aside(path, before) is not None


def test_a_workbook_is_kept_aside_where_nobody_can_tell_what_the_run_wrote(tmp_path: Path) -> None:
    path = edited(tmp_path, lambda *_: None)
    path.with_name(WRITTEN).unlink()
    assert keep_aside(path, ()) == tmp_path / "govload.notes-1.xlsx"


def test_answers_stand_in_the_next_workbook(tmp_path: Path) -> None:
    reviews = (review(0, "wrong", "activity"),)
    path = edited(tmp_path, lambda *_: None, reviews=reviews)
    shown = row_of(path, FIRST)
    told = ("Feil", "Aktivitetskrav", "Kari")
    assert (shown["Vurdering"], shown["Rett type"], shown["Gjennomgått av"]) == told
    assert reviews_of(path, reviews, by="Ola") == reviews
    assert keep_aside(path, reviews) is None


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
    assert "1 answer taken in as Kari." in result.stderr
    assert f"govload run {out.parent} --out {out}" in result.stderr
    assert read_reviews(out)[0].reviewer == "Kari"


def test_import_with_faults_keeps_nothing(out: Path) -> None:
    path = edited(out, answer(FIRST, "Feil"))
    result = CliRunner().invoke(command, ["import", str(path), "--out", str(out)])
    assert result.exit_code != 0
    assert "row 5: “Feil” needs a kind in “Rett type”" in result.stderr
    assert read_reviews(out) == ()


def test_a_withdrawal_is_said_and_kept(out: Path) -> None:
    write_reviews(out, [review(0, "correct")])
    path = edited(out, answer(FIRST, ""), reviews=read_reviews(out))
    options = ["--out", str(out), "--reviewer", "Kari", "--lang", "nb"]
    result = CliRunner().invoke(command, ["import", str(path), *options])
    assert result.exit_code == 0, result.output
    assert f"Trukket: Kari sa «Riktig» om «{FOUND.text}»." in result.stderr
    assert "review.earlier-1.csv" in result.stderr
    assert read_reviews(out) == ()


def test_an_empty_cell_that_is_older_than_its_answer_is_named(out: Path) -> None:
    write_reviews(out, [review(0, "correct"), review(1, "correct", by="Ola")])
    path = edited(out, answer(FIRST + 2, "Riktig"))
    options = ["--out", str(out), "--reviewer", "Kari", "--lang", "nb"]
    told = CliRunner().invoke(command, ["import", str(path), *options]).stderr
    assert "I 1 rad er cellen tom, men Kari har svart etter at arbeidsboken ble skrevet" in told
    assert "for å trekke det: 5." in told
    assert len(read_reviews(out)) == 3


def test_a_pipe_gets_every_decision_with_what_becomes_of_it(out: Path) -> None:
    gone = replace(review(2, "correct"), requirement_id="gone-1")
    reviews = [
        review(0, "correct"),
        review(0, "wrong", "none", by="Ola"),
        review(1, "correct"),
        gone,
    ]
    write_reviews(out, reviews)
    result = CliRunner().invoke(command, ["show", "--out", str(out)])
    header, *lines = [line.split("\t") for line in result.stdout.splitlines()]
    states = [line[header.index("state")] for line in lines]
    assert states == ["disputed", "disputed", "settled", "orphaned"]
    table = CliRunner().invoke(
        command, ["show", "--out", str(out), "--format", "table", "--lang", "nb"]
    )
    assert "Kravet eller brevet finnes ikke i denne kjøringen" in table.stdout


def test_compare_shows_where_reviewers_differ(out: Path) -> None:
    first = edited(out, answer(FIRST, "Riktig"), name="kari.xlsx")
    second = edited(out, answer(FIRST, "Feil", "Ingen"), name="ola.xlsx")
    arguments = ["compare", str(first), str(second), "--out", str(out), "--format", "table"]
    result = CliRunner().invoke(command, arguments)
    assert result.exit_code == 0, result.output
    assert "kari and ola" in result.stdout
    assert "None" in result.stdout


def test_compare_leaves_out_what_both_show_from_the_run_before(out: Path) -> None:
    kari = (review(0, "correct"), review(1, "correct"))
    write_reviews(out, kari)
    first = edited(out, lambda *_: None, name="kari.xlsx", reviews=kari)
    second = edited(out, answer(FIRST, "Feil", "Ingen"), name="ola.xlsx", reviews=kari)
    result = CliRunner().invoke(command, ["compare", str(first), str(second), "--out", str(out)])
    _, *lines = [line.split("\t")[:4] for line in result.stdout.splitlines()]
    key = FOUND.requirement_id
    assert lines == [[key, "kari", "disputed", "correct"], [key, "ola", "disputed", "wrong"]]
