"""What OCR does to every letter alike is undone; its words are left as they were read."""

import pytest

from govload.extract.page import Line, Page, Table, TableCell
from govload.extract.scanned import repaired


def page(*lines: Line) -> Page:
    return Page(number=1, width=595, height=842, content=lines)


def text_of(text: str) -> str:
    (item,) = repaired([page(Line(text=text, page=1, size=11))])[0].content
    assert isinstance(item, Line)
    return item.text


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("» tilsyn med lagring", "• tilsyn med lagring"),
        ("« landbruk over heile landet", "• landbruk over heile landet"),
        ("* kartlegge tilgangen", "• kartlegge tilgangen"),
        ("e utarbeide en plan", "• utarbeide en plan"),
        ("© utarbeide en plan", "• utarbeide en plan"),
        ("«Trygg havn» er en strategi", "«Trygg havn» er en strategi"),
        ("en plan", "en plan"),
        ("*", "*"),
        ("jf. jordlova $ 8", "jf. jordlova § 8"),
        ("offentleglova $21", "offentleglova §21"),
        ("Prop. 1 $ (2021-2022) og Innst. 8 $.", "Prop. 1 S (2021-2022) og Innst. 8 S."),
        ("Vedlegg 1 Kalender ......rarrrvrvrrnnns 11", "Vedlegg 1 Kalender ..... 11"),
        ("4.3 Klima sssssseeecee 12", "4.3 Klima ..... 12"),
        ("Frist er 1. juni 2020", "Frist er 1. juni 2020"),
    ],
)
def test_signs_are_read_as_they_were_meant(read: str, meant: str) -> None:
    assert text_of(read) == meant


def test_running_text_has_one_size_and_headings_keep_theirs() -> None:
    sizes = [11.0, 10.0, 12.0, 9.0, 11.0, 18.0, 7.0]
    lines = [Line(text="ord", page=1, size=size) for size in sizes]
    (found,) = repaired([page(*lines)])
    told = [item.size for item in found.content if isinstance(item, Line)]
    assert told == [11.0, 11.0, 11.0, 11.0, 11.0, 18.0, 7.0]


def test_tables_are_repaired_too() -> None:
    cell = TableCell(lines=(Line(text="» plan", page=1, size=11),), column=0, row=0)
    table = Table(page=1, cells=(cell,), columns=1, rows=1)
    (found,) = repaired([Page(number=1, width=595, height=842, content=(table,))])
    (item,) = found.content
    assert isinstance(item, Table)
    assert item.cells[0].lines[0].text == "• plan"


def test_no_pages_are_no_trouble() -> None:
    assert repaired([]) == ()
