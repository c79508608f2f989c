import shutil
import subprocess
import time
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from govload.export.review import read_sheet
from govload.export.workbook import write_workbook
from govload.export.workbook.links import Links
from govload.tables.links import page_link
from govload.tables.run import RunFacts, RunTables
from govload.tables.schema import LANGUAGES
from tests.export.factory import STAMP, YEARS, make_run

SHEETS = [
    "Les meg",
    "Sammendrag",
    "Forpliktelse",
    "Virksomheter",
    "Tall",
    "Krav",
    "Gjennomgang",
    "Ikke talt",
    "Endringer",
    "Brev",
    "Avvik",
    "Ordbok",
]
RUN = make_run()

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")
EMPTY = RunTables(
    facts=RunFacts(
        version="0.1.0", rulebook=STAMP, codebook="1", baseline=2015, letters_folder="tom"
    )
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("workbook") / "govload.xlsx"
    write_workbook(RUN, path)
    return path


@pytest.fixture(scope="module")
def book(path: Path) -> Workbook:
    return load_workbook(path)


def written(tables: RunTables, tmp_path: Path) -> Workbook:
    write_workbook(tables, tmp_path / "book.xlsx")
    return load_workbook(tmp_path / "book.xlsx")


def quotes(book: Workbook) -> list[str]:
    sheet = book["Krav"]
    return [sheet.cell(row, 4).value for row in range(5, sheet.max_row + 1)]


def seen(book: Workbook) -> list[str]:
    return [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]


def test_sheets_stand_in_reading_order(book: Workbook) -> None:
    assert seen(book) == SHEETS


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_every_sheet(lang: str, tmp_path: Path) -> None:
    write_workbook(RUN, tmp_path / "book.xlsx", lang=lang)
    assert len(seen(load_workbook(tmp_path / "book.xlsx"))) == len(SHEETS)


def test_same_run_same_bytes(path: Path, tmp_path: Path) -> None:
    time.sleep(2.1)  # the clock of a zip archive ticks every second second
    write_workbook(RUN, tmp_path / "again.xlsx")
    assert (tmp_path / "again.xlsx").read_bytes() == path.read_bytes()


def test_headings_of_native_tables_are_unique_and_equal_to_the_cells(book: Workbook) -> None:
    names = []
    for sheet in book.worksheets:
        assert sheet.auto_filter.ref is None, "a filter over a native table makes Excel repair"
        for table in sheet.tables.values():
            names.append(table.displayName)
            cells = [cell.value for cell in sheet[table.ref][0]]
            assert cells == [column.name for column in table.tableColumns]
            assert len({cell.casefold() for cell in cells}) == len(cells)
            assert all(cells)
    assert len(set(names)) == len(names)
    assert not set(names) & set(book.defined_names)


def test_every_requirement_is_there_with_its_page_as_a_link(book: Workbook) -> None:
    assert quotes(book) == [row.text for row in RUN.requirements]
    page = book["Krav"].cell(5, 5)
    assert page.value == RUN.requirements[0].page
    assert page.hyperlink is not None


def test_roles_of_what_was_not_counted_are_told_in_norwegian(book: Workbook) -> None:
    cells = [cell.value for row in book["Ikke talt"].rows for cell in row]
    assert "bakgrunn" in cells
    assert "background" not in cells


def test_the_year_table_shows_the_counts(book: Workbook) -> None:
    sheet = book["Virksomheter"]
    assert [sheet.cell(4, column).value for column in range(2, 6)] == list(YEARS)
    shown = {
        (row[0].value, year): cell.value
        for row in sheet.iter_rows(min_row=5)
        for year, cell in zip(YEARS, row[1:5], strict=True)
    }
    assert all(shown[row.agency, row.year] == row.total for row in RUN.counts)
    assert shown["Kystdepartementet", 2015] == 24 + 18


def test_main_figures_add_up(book: Workbook) -> None:
    sheet = book["Sammendrag"]
    assert sheet["A4"].value == len(RUN.letters)
    assert sheet["E4"].value == sum(row.total for row in RUN.counts)
    assert "Delvis reversert: fra 2015 til 2024 endret summen seg med +3,2" in sheet["A7"].value


def test_charts_are_native(path: Path) -> None:
    with ZipFile(path) as archive:
        charts = [name for name in archive.namelist() if name.startswith("xl/charts/chart")]
    assert len(charts) == 3


def test_prints_on_landscape_pages_with_headings_repeated(book: Workbook) -> None:
    for name in ("Krav", "Brev", "Endringer"):
        sheet = book[name]
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert int(sheet.page_setup.fitToHeight) == 0
        assert sheet.print_title_rows
        assert sheet.freeze_panes


def test_properties_hold_the_stamp_and_no_clock(book: Workbook) -> None:
    assert STAMP in book.properties.description
    assert book.properties.created.year == 2000


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+47 22", "-2", "@SUM(A1)", '=HYPERLINK("http://x.no";"x")', "http://x.no", "0012"],
)
def test_what_a_letter_says_is_never_a_formula_number_or_link(text: str, tmp_path: Path) -> None:
    tables = replace(RUN, requirements=(replace(RUN.requirements[0], text=text),))
    cell = written(tables, tmp_path)["Krav"].cell(5, 4)
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


@pytest.mark.parametrize("text", ["a\x00b\x1bc", "_x0041_", "a\ud800b", "\ufffe", "😀 \u202e"])
def test_hostile_characters_do_not_break_the_file(text: str, tmp_path: Path) -> None:
    tables = replace(RUN, requirements=(replace(RUN.requirements[0], text=text),))
    assert written(tables, tmp_path)["Krav"].cell(5, 4).value


def test_a_text_too_long_for_a_cell_is_cut_and_says_so(tmp_path: Path) -> None:
    tables = replace(RUN, requirements=(replace(RUN.requirements[0], text="ord " * 10_000),))
    text = written(tables, tmp_path)["Krav"].cell(5, 4).value
    assert len(text) == 32_767
    assert text.endswith("hele teksten står i csv-filen]")


def test_links_lead_from_the_workbook_to_the_letters_page(tmp_path: Path) -> None:
    letters, home = tmp_path / "mine brev", tmp_path / "out"
    (letters / "2015").mkdir(parents=True)
    (letters / "2015" / "år.pdf").touch()
    links = Links([letters], home)
    assert links.address("2015/år.pdf#page=7") == "../mine%20brev/2015/%C3%A5r.pdf#page=7"
    alone = Links([letters / "2015" / "år.pdf"], home)
    assert alone.address("år.pdf") == "../mine%20brev/2015/%C3%A5r.pdf"
    # As the tables have it, a link is quoted.
    link = page_link("2015/år.pdf", "", 7)
    assert links.address(link) == "../mine%20brev/2015/%C3%A5r.pdf#page=7"
    assert links.address("2015/borte.pdf#page=1") == ""
    assert links.address("https://kudos.dfo.no/1#page=2") == "https://kudos.dfo.no/1#page=2"


def test_relations_are_written_as_plainly_as_excel_writes_them(tmp_path: Path) -> None:
    tables = replace(RUN, requirements=(replace(RUN.requirements[0], link="https://a.no/1"),))
    write_workbook(tables, tmp_path / "a.xlsx")
    with ZipFile(tmp_path / "a.xlsx") as archive:
        relations = [archive.read(name) for name in archive.namelist() if ".rels" in name]
    assert any(b'Target="https://a.no/1"' in told for told in relations)
    assert not any(b"ns0:" in told for told in relations)


def test_links_to_one_page_are_one_relation(tmp_path: Path) -> None:
    one, other = "https://a.no/1.pdf#page=2", "https://a.no/1.pdf#page=3"
    rows = tuple(
        replace(row, link=link)
        for row, link in zip(RUN.requirements, (one, other, one), strict=False)
    )
    write_workbook(replace(RUN, requirements=rows), tmp_path / "a.xlsx")
    with ZipFile(tmp_path / "a.xlsx") as archive:
        told = b"".join(archive.read(name) for name in archive.namelist() if ".rels" in name)
    assert told.count(one.encode()) == told.count(other.encode()) == 1
    sheet = load_workbook(tmp_path / "a.xlsx")["Krav"]
    assert [sheet.cell(row, 5).hyperlink.target for row in (5, 6, 7)] == [one, other, one]


@pytest.mark.parametrize("link", ["javascript:alert(1)", "http://[", "x" * 3000, ""])
def test_an_unsafe_link_becomes_a_bare_page_number(link: str, tmp_path: Path) -> None:
    tables = replace(RUN, requirements=(replace(RUN.requirements[0], link=link),))
    cell = written(tables, tmp_path)["Krav"].cell(5, 5)
    assert cell.value == RUN.requirements[0].page
    assert cell.hyperlink is None


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ('https://a.no/?b=1&c="<d>#page=2', 'https://a.no/?b=1&c="<d>#page=2'),
        ("https://a.no/\x07\ud800", "https://a.no/\ufffd\ufffd"),
    ],
)
def test_a_hostile_link_does_not_break_the_file(link: str, target: str, tmp_path: Path) -> None:
    tables = replace(RUN, requirements=(replace(RUN.requirements[0], link=link),))
    cell = written(tables, tmp_path)["Krav"].cell(5, 5)
    assert cell.hyperlink.target == target


def test_an_empty_run_still_makes_a_whole_workbook(tmp_path: Path) -> None:
    book = written(EMPTY, tmp_path)
    assert seen(book) == SHEETS
    assert "kan ikke måles" in book["Sammendrag"]["A7"].value


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_and_writes_it(path: Path, tmp_path: Path) -> None:
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", tmp_path, path]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    back = load_workbook(tmp_path / path.name)
    assert seen(back) == SHEETS
    assert read_sheet(tmp_path / path.name).written == ()
    assert quotes(back) == [row.text for row in RUN.requirements]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_heading_breaks_within_a_word(lang: str, tmp_path: Path) -> None:
    write_workbook(RUN, tmp_path / "book.xlsx", lang=lang)
    for sheet in load_workbook(tmp_path / "book.xlsx").worksheets:
        for table in sheet.tables.values():
            for cell in sheet[table.ref][0]:
                room = sheet.column_dimensions[cell.column_letter].width
                assert max(map(len, cell.value.split())) < room, (sheet.title, cell.value)


def test_a_letter_of_unknown_year_stands_under_a_word(tmp_path: Path) -> None:
    counts = tuple(replace(row, year=0) for row in RUN.counts[:1])
    book = written(replace(EMPTY, counts=counts), tmp_path)
    assert book["Virksomheter"]["B4"].value == "ukjent"
    assert book["Tall"]["B5"].value == "ukjent"
    assert book["Sammendrag"]["C5"].value == "år ukjent"


def test_published_figures_lead_to_their_sources(tmp_path: Path) -> None:
    published = [
        replace(row, url=f"https://kilde.test/{at}") for at, row in enumerate(RUN.published)
    ]
    sheet = written(replace(RUN, published=tuple(published)), tmp_path)["Forpliktelse"]
    linked = [cell for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    assert [cell.hyperlink.target for cell in linked] == [row.url for row in published]
    studies = [sheet.cell(cell.row, 6).value for cell in linked]
    assert all(row.study in study for row, study in zip(published, studies, strict=True))


def agency_lines(tables: RunTables, tmp_path: Path) -> dict[str, tuple[object, ...]]:
    rows = written(tables, tmp_path)["Virksomheter"].iter_rows(values_only=True)
    return {str(row[0]): row[1:] for row in rows if row[0]}


def test_a_ministry_changes_where_its_first_and_last_year_hold_the_same_agencies(
    tmp_path: Path,
) -> None:
    lacking = [("fyrtilsynet", 2018), ("dir-fjell", 2015)]
    counts = tuple(row for row in RUN.counts if (row.agency_id, row.year) not in lacking)
    lines = agency_lines(replace(RUN, counts=counts), tmp_path)
    assert lines["Kystdepartementet"][4] == 33 + 20 - 24 - 18
    assert lines["Miljødepartementet"][4] is None


def test_one_year_has_no_change_to_show(tmp_path: Path) -> None:
    counts = tuple(row for row in RUN.counts if row.year == 2024)
    tables = replace(RUN, counts=counts, commitment=())
    assert set(map(len, agency_lines(tables, tmp_path).values())) == {1}
    shown = {cell.value for row in written(tables, tmp_path)["Sammendrag"] for cell in row}
    assert "Intervall opp" not in shown


def test_requirements_beyond_the_rows_of_a_sheet_are_told_of_with_their_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("govload.export.workbook.requirements.ROWS_IN_EXCEL", 2)
    sheet = written(RUN, tmp_path)["Krav"]
    assert "requirements.csv" in str(sheet["A3"].value)
    assert str(len(RUN.requirements)) in str(sheet["A3"].value)
    assert sheet["A6"].value
    assert sheet["A7"].value is None
